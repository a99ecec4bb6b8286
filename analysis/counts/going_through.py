"""How people went through the questions: where they left, and how long each took them."""

from collections.abc import Iterator, Sequence

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.answering import ANSWERED, EVERYBODY, MISSING, Tally, missing_counts
from analysis.counts.asking import Asking
from analysis.counts.cells import framed, table
from analysis.counts.people import WHICH
from analysis.statistics.minimum import MINIMUM

LEFT_HERE = "left_here"
STATES = (ANSWERED, *MISSING, LEFT_HERE)

SECONDS = (0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1800, 3600, 86_400)
"""Lower edges of the finest bins, in seconds; the last is open."""


def going_through(
    connection: DuckDBPyConnection, asking: Asking, counts: Tally, people: int, minimum: int
) -> Iterator[CountTable]:
    """Drop-off, and time, by question in the guide's order.

    Bins of time hold at least ``minimum`` people each.
    """
    left = _left(connection, asking)
    found: list[tuple[object, ...]] = []
    for question in asking.questions:
        own: Tally = type(counts)({key: n for key, n in counts.items() if key[0] == question})
        states = missing_counts(own, people)
        states[ANSWERED] = sum(n for (_, missing, _), n in own.items() if not missing)
        states[LEFT_HERE] = left.get(question, 0)
        states["not_asked"] -= states[LEFT_HERE]
        found += [(question, state, number) for state, number in states.items()]
    yield table(
        "drop_off", "What became of each question",
        found,
        {"question": list(asking.questions), "state": STATES},
        overlapping=("question",), base=EVERYBODY,
    )  # fmt: skip
    yield _times(connection, asking, minimum)


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


def _times(connection: DuckDBPyConnection, asking: Asking, minimum: int) -> CountTable:
    cases = " ".join(f"WHEN seconds >= {edge} THEN '{edge}'" for edge in reversed(SECONDS))
    found = connection.execute(f"""
      SELECT question, CASE {cases} ELSE '0' END, count(*)
      FROM timing SEMI JOIN counting_chosen USING (conversation)
      WHERE seconds IS NOT NULL GROUP BY ALL
    """).fetchall()
    counts = {(str(question), int(edge)): int(people) for question, edge, people in found}
    cells = [
        (question, str(edge), people)
        for question in asking.questions
        for edge, people in put_together(
            [counts.get((question, edge), 0) for edge in SECONDS], minimum
        )
    ]
    return CountTable(
        "seconds", "How long the answer to each question took", ("question", "seconds"),
        framed(cells, ["question", "seconds"]),
        overlapping=("question",),
        base="Everybody who was shown the question and answered it; seconds from the question to "
        "the answer, by the lower edge of each bin. Bins of few people are put together with the "
        f"next. {WHICH}",
    )  # fmt: skip


def put_together(counts: Sequence[int], minimum: int = MINIMUM) -> list[tuple[int, int]]:
    """Lower edges and people of bins that hold at least ``minimum`` people each.

    A single rare time would otherwise have to be withheld, and no median could
    be had. With fewer people than ``minimum`` there is one bin.
    """
    bins: list[tuple[int, int]] = []
    edge, people = SECONDS[0], 0
    for number, more in enumerate(counts, 1):
        people += more
        if people >= minimum and number < len(SECONDS):
            bins.append((edge, people))
            edge, people = SECONDS[number], 0
    if bins and people < minimum:
        edge, before = bins.pop()
        people += before
    return [*bins, (edge, people)]
