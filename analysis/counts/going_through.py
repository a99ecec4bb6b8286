"""How people went through the questions: where they left, and how long each took them."""

from collections.abc import Iterator

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.answering import Tally, by_question
from analysis.counts.asking import Asking
from analysis.counts.bins import divided
from analysis.counts.cells import framed, table
from analysis.counts.dimensions import EVERYBODY

MISSING = ("not_asked", "skipped", "dont_know", "prefer_not_to_say", "not_understood", "withdrawn")
"""The kinds of missing, each a cell of its own."""

ANSWERED = "answered"
LEFT_HERE = "left_here"
STATES = (ANSWERED, *MISSING, LEFT_HERE)

SECONDS = (0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1800, 3600, 86_400)
"""Lower edges of the finest bins, in seconds; the last is open."""


def going_through(
    connection: DuckDBPyConnection,
    asking: Asking,
    counts: Tally,
    people: int,
    minimum: int,
    before: CountTable | None = None,
) -> Iterator[CountTable]:
    """What became of each question, and time, in the guide's order.

    Bins of time hold at least ``minimum`` people each, or are those of ``before``.
    """
    left, tallies = _left(connection, asking), by_question(asking, counts)
    found = [
        (question, state, number)
        for question, own in tallies.items()
        for state, number in states(own, left.get(question, 0), people).items()
    ]
    categories = {"question": list(asking.questions), "state": STATES}
    yield table(
        "drop_off", "What became of each question", found, categories,
        overlapping=("question",), base=EVERYBODY,
    )  # fmt: skip
    yield _times(connection, asking, minimum, before)


def states(counts: Tally, left: int, people: int) -> dict[str, int]:
    """How many people answered one question, have each kind of missing, or left there.

    Of all others there is no answer and no trace: it was not asked.
    """
    found = dict.fromkeys(STATES, 0)
    for (_, missing, _), number in counts.items():
        state = missing or ANSWERED
        found[state] = found.get(state, 0) + number
    found[LEFT_HERE] = left
    found["not_asked"] += people - sum(found.values())
    return found


def _left(connection: DuckDBPyConnection, asking: Asking) -> dict[str, int]:
    """Where those who did not finish were when they fell silent: asked, and nothing came."""
    orders = ", ".join("(?, ?)" for _ in asking.questions)
    given = [value for pair in enumerate(asking.questions) for value in reversed(pair)]
    found = connection.execute(
        f"""
        WITH orders(question, place) AS (VALUES {orders}), last AS (
          SELECT conversation, max_by(question, (shown_at, place)) AS question
          FROM timing SEMI JOIN (
            FROM counting_people WHERE disposition <> 'complete') AS unfinished
            USING (conversation)
          JOIN orders USING (question) WHERE shown_at IS NOT NULL GROUP BY conversation)
        SELECT question, count(*) FROM last
        ANTI JOIN answers USING (conversation, question) GROUP BY question
        """,
        given,
    ).fetchall()
    return {str(question): int(number) for question, number in found}


def _times(
    connection: DuckDBPyConnection, asking: Asking, minimum: int, before: CountTable | None
) -> CountTable:
    cases = " ".join(f"WHEN seconds >= {edge} THEN {edge}" for edge in reversed(SECONDS))
    found = connection.execute(f"""
      SELECT question, CASE {cases} ELSE 0 END, count(*)
      FROM timing SEMI JOIN counting_chosen USING (conversation)
      WHERE seconds IS NOT NULL GROUP BY ALL
    """).fetchall()
    counts = {(str(question), int(edge)): int(people) for question, edge, people in found}
    edges = _edges(before)
    cells = [
        (question, str(SECONDS[first]), people)
        for question in asking.questions
        for first, _, people in divided(
            [counts.get((question, edge), 0) for edge in SECONDS], minimum, edges.get(question)
        )
    ]
    by = ("question", "seconds")
    title = "How long the answer to each question took"
    return CountTable("seconds", title, by, framed(cells, by), ("question",), EVERYBODY)


def _edges(before: CountTable | None) -> dict[str, list[int]]:
    """Where the bins of each question began in an earlier release, as places in SECONDS."""
    found: dict[str, list[int]] = {}
    if before is not None:
        for question, edge in zip(before.cells["question"], before.cells["seconds"], strict=True):
            found.setdefault(str(question), []).append(SECONDS.index(int(edge)))
    return {question: sorted(firsts) for question, firsts in found.items()}
