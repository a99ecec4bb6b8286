"""How people went through the questions: where they left, and how long each took them."""

from collections.abc import Iterator

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.answering import ANSWERED, EVERYBODY, MISSING, Tally, missing_counts
from analysis.counts.asking import Asking
from analysis.counts.cells import rows, table
from analysis.counts.people import WHICH

LEFT_HERE = "left_here"
STATES = (ANSWERED, *MISSING, LEFT_HERE)

SECONDS = (0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1800, 3600, 86_400)
"""Lower edges of the bins, in seconds; the last is open."""


def going_through(
    connection: DuckDBPyConnection, asking: Asking, counts: Tally, people: int
) -> Iterator[CountTable]:
    """Drop-off, and time, by question in the guide's order."""
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
        rows(found, ["question", "state"]),
        {"question": list(asking.questions), "state": STATES},
        overlapping=("question",), base=EVERYBODY,
    )  # fmt: skip
    yield _times(connection, asking)


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
        """,  # noqa: S608
        given,
    ).fetchall()
    return {str(question): int(number) for question, number in found}


def _times(connection: DuckDBPyConnection, asking: Asking) -> CountTable:
    cases = " ".join(f"WHEN seconds >= {edge} THEN '{edge}'" for edge in reversed(SECONDS))
    found = connection.execute(f"""
      SELECT question, CASE {cases} ELSE '0' END, count(*)
      FROM timing SEMI JOIN counting_chosen USING (conversation)
      WHERE seconds IS NOT NULL GROUP BY ALL
    """).fetchall()  # noqa: S608
    known = [row for row in found if row[0] in asking.questions]
    return table(
        "seconds", "How long the answer to each question took",
        rows(known, ["question", "seconds"]),
        {"question": list(asking.questions), "seconds": [str(edge) for edge in SECONDS]},
        overlapping=("question",),
        base="Everybody who was shown the question and answered it; seconds from the question "
        f"to the answer, by the lower edge of each bin. {WHICH}",
    )  # fmt: skip
