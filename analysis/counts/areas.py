"""Where the people live that were heard, and what they answered there."""

from collections.abc import Iterator

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.answering import EVERYBODY
from analysis.counts.asking import Asking
from analysis.counts.cells import table
from analysis.counts.crossing import YES_NO
from analysis.counts.people import WHICH
from analysis.counts.study_tables import literal, literals


def areas(connection: DuckDBPyConnection, asking: Asking) -> Iterator[CountTable]:
    """People by area; groups by area; and the answers that the plan wants by area."""
    found = connection.execute("SELECT ward, count(*) FROM counting_people GROUP BY ward")
    yield table(
        "people_by_area", "People heard in each area",
        found.fetchall(), {"ward": asking.wards}, base=EVERYBODY,
    )  # fmt: skip
    if asking.plan.groups:
        yield _groups(connection, asking, asking.plan.groups.codes)
    for question in asking.plan.by_area:
        yield _answers(connection, asking, question)


def _groups(connection: DuckDBPyConnection, asking: Asking, codes: tuple[str, ...]) -> CountTable:
    found = connection.execute(f"""
      WITH sets AS (SELECT ward, groups, count(*) AS people
        FROM counting_people WHERE groups IS NOT NULL GROUP BY ALL)
      SELECT ward, code, CASE WHEN list_contains(groups, code) THEN 'yes' ELSE 'no' END, sum(people)
      FROM sets, unnest([{literals(codes)}]) AS codes(code) GROUP BY ALL
    """).fetchall()
    return table(
        "group_by_area", "Members of each group in each area",
        found,
        {"ward": asking.wards, "group": codes, "member": YES_NO},
        overlapping=("group",), base=f"Everybody whose groups are known. {WHICH}",
    )  # fmt: skip


def _answers(connection: DuckDBPyConnection, asking: Asking, question: str) -> CountTable:
    codes = asking.codes[question]
    several = asking.questions[question].kind == "several"
    found = connection.execute(f"""
      WITH said AS (SELECT ward, codes AS chosen, count(*) AS people
        FROM answers JOIN counting_people USING (conversation)
        WHERE question = {literal(question)} AND missing IS NULL GROUP BY ALL)
      SELECT ward, code, CASE WHEN list_contains(chosen, code) THEN 'yes' ELSE 'no' END, sum(people)
      FROM said, unnest([{literals(codes)}]) AS codes(code) GROUP BY ALL
    """).fetchall()
    return table(
        f"area_{question}", f"Answers to “{question}” by area",
        found,
        {"ward": asking.wards, "answer": codes, "chosen": YES_NO},
        overlapping=("answer",), base=_base(several),
    )  # fmt: skip


def _base(several: bool) -> str:
    more = "; several answers may be chosen" if several else ""
    return f"Everybody who answered{more}. {WHICH}"
