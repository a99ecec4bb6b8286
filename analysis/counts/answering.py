"""What was answered to each closed question, and who did not answer, and why."""

from collections import Counter
from collections.abc import Iterator

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.asking import Asking
from analysis.counts.cells import table
from analysis.counts.people import WHICH
from dialogues.guide import Question

MISSING = ("not_asked", "skipped", "dont_know", "prefer_not_to_say", "not_understood", "withdrawn")
"""The kinds of missing, each a cell of its own."""

ANSWERED = "answered"
EVERYBODY = f"Everybody who took part. {WHICH}"

Tally = Counter[tuple[str, str, tuple[str, ...]]]
"""People by question, kind of missing ("" if answered), and the codes chosen together."""


def tally(connection: DuckDBPyConnection, asking: Asking) -> Tally:
    """All answers of the people, in one scan.

    Of questions that are not closed, only whether there is an answer.
    """
    # Grouped as it lies there: sorting by kind in SQL takes four times as long.
    found = connection.execute("""
      SELECT question, coalesce(missing, ''), codes, number, count(*)
      FROM answers SEMI JOIN counting_chosen USING (conversation) GROUP BY ALL
    """).fetchall()
    kinds = {question.id: question.kind for question in asking.closed}
    counts: Tally = Counter()
    for question, missing, codes, number, people in found:
        counts[question, missing, _codes(kinds.get(question), missing, codes, number)] += people
    return counts


def _codes(
    kind: str | None, missing: str, codes: list[str] | None, number: float | None
) -> tuple[str, ...]:
    if missing or kind is None:
        return ()
    if kind == "scale" and number is not None:
        return (str(int(number)),)
    return tuple(codes or ())


def answers(asking: Asking, counts: Tally, people: int) -> Iterator[CountTable]:
    """A table for each closed question; two where several answers may be chosen."""
    by_question: dict[str, Tally] = {question.id: Counter() for question in asking.closed}
    for key, number in counts.items():
        if key[0] in by_question:
            by_question[key[0]][key] = number
    for question in asking.closed:
        own = by_question[question.id]
        if question.kind == "several":
            yield _replies(question, own, people)
            yield _several(question, own, asking)
        else:
            yield _one(question, own, asking, people)


def missing_counts(counts: Tally, people: int) -> dict[str, int]:
    """How many people have each kind of missing for one question; the rest was not asked."""
    found = dict.fromkeys(MISSING, 0)
    for (_, missing, _), number in counts.items():
        if missing:
            found[missing] = found.get(missing, 0) + number
    found["not_asked"] += people - sum(counts.values())
    return found


def _one(question: Question, counts: Tally, asking: Asking, people: int) -> CountTable:
    found = Counter(missing_counts(counts, people))
    for (_, missing, codes), number in counts.items():
        if not missing:
            found[codes[0] if codes else ANSWERED] += number
    categories = {"answer": [*asking.codes[question.id], *MISSING]}
    return table(
        f"answers_{question.id}",
        f"Answers to: {_wording(question, asking)}",
        [(code, number) for code, number in found.items()],
        categories,
        base=EVERYBODY,
    )


def _replies(question: Question, counts: Tally, people: int) -> CountTable:
    found = missing_counts(counts, people)
    found[ANSWERED] = sum(n for (_, missing, _), n in counts.items() if not missing)
    return table(
        f"replies_{question.id}",
        f"Who answered “{question.id}”",
        list(found.items()),
        {"reply": [ANSWERED, *MISSING]},
        base=EVERYBODY,
    )


def _several(question: Question, counts: Tally, asking: Asking) -> CountTable:
    chosen = Counter[str]()
    answered = 0
    for (_, missing, codes), number in counts.items():
        if not missing:
            answered += number
            chosen.update(dict.fromkeys(codes, number))
    possible = asking.codes[question.id]
    possible = (*possible, *sorted(set(chosen) - set(possible)))
    found = list(_yes_and_no(possible, chosen, answered))
    return table(
        f"answers_{question.id}",
        f"Answers to: {_wording(question, asking)}",
        found,
        {"answer": possible, "chosen": ["yes", "no"]},
        overlapping=("answer",),
        base=f"Everybody who answered; several answers may be chosen. {WHICH}",
    )


def _yes_and_no(
    possible: tuple[str, ...], chosen: Counter[str], answered: int
) -> Iterator[tuple[str, str, int]]:
    for code in possible:
        yield code, "yes", chosen[code]
        yield code, "no", answered - chosen[code]


def _wording(question: Question, asking: Asking) -> str:
    return question.text.get(asking.guides[0].language) or question.id
