"""What was answered to each closed question."""

from collections import Counter
from collections.abc import Iterator

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.asking import Asking
from analysis.counts.cells import table
from analysis.counts.dimensions import EVERYBODY, MEMBER, YES_NO, answer_of
from dialogues.guide import Question

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


def by_question(asking: Asking, counts: Tally) -> dict[str, Tally]:
    """The tally of each question."""
    found: dict[str, Tally] = {id_: Counter() for id_ in asking.questions}
    for key, number in counts.items():
        if key[0] in found:
            found[key[0]][key] = number
    return found


def answers(asking: Asking, counts: Tally) -> Iterator[CountTable]:
    """A table for each closed question, of those who answered it.

    Where several answers may be chosen, each has members (chose it) and others.
    """
    tallies = by_question(asking, counts)
    for question in asking.closed:
        chosen, answered = Counter[str](), 0
        for (_, missing, codes), people in tallies[question.id].items():
            if not missing:
                answered += people
                chosen.update(dict.fromkeys(codes, people))
        make = _several if question.kind == "several" else _one
        yield make(question, chosen, answered, asking)


def _codes(
    kind: str | None, missing: str, codes: list[str] | None, number: float | None
) -> tuple[str, ...]:
    if missing or kind is None:
        return ()
    if kind == "scale" and number is not None:
        return (str(int(number)),)
    return tuple(codes or ())


def _one(question: Question, chosen: Counter[str], answered: int, asking: Asking) -> CountTable:
    return table(
        f"answers_{question.id}",
        f"Answers to: {_wording(question, asking)}",
        list(chosen.items()),
        {answer_of(question.id): asking.codes[question.id]},
        base=EVERYBODY,
    )


def _several(question: Question, chosen: Counter[str], answered: int, asking: Asking) -> CountTable:
    dimension = answer_of(question.id)
    known = dict.fromkeys((*asking.codes[question.id], *chosen))
    sides = (((c, "yes", chosen[c]), (c, "no", answered - chosen[c])) for c in known)
    return table(
        f"answers_{question.id}",
        f"Answers to: {_wording(question, asking)}",
        [cell for pair in sides for cell in pair],
        {dimension: asking.codes[question.id], MEMBER: YES_NO},
        overlapping=(dimension,),
        base=EVERYBODY,
    )


def _wording(question: Question, asking: Asking) -> str:
    return question.text.get(asking.guides[0].language) or question.id
