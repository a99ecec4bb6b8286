"""Where the people live that were heard, and what they answered there."""

from collections.abc import Iterator

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.asking import Asking
from analysis.counts.cells import table
from analysis.counts.dimensions import EVERYBODY, MEMBER, YES_NO, answer_of
from analysis.sql import text, texts


def areas(connection: DuckDBPyConnection, asking: Asking) -> Iterator[CountTable]:
    """People by area; groups by area; and the answers that the plan wants by area."""
    found = connection.execute("SELECT ward, count(*) FROM counting_people GROUP BY ward")
    yield table(
        "people_by_area", "People heard in each area", found.fetchall(), {"ward": asking.wards},
        base=EVERYBODY,
    )  # fmt: skip
    if asking.plan.groups:
        sets = "SELECT ward, groups AS chosen, count(*) AS people FROM counting_people "
        sets += "WHERE groups IS NOT NULL GROUP BY ALL"
        question, codes = asking.plan.groups.question, asking.plan.groups.codes
        title = "Members of each group in each area"
        yield _chosen(connection, asking, "group_by_area", title, question, codes, sets)
    for question in asking.plan.by_area:
        yield _answers(connection, asking, question)


def _answers(connection: DuckDBPyConnection, asking: Asking, question: str) -> CountTable:
    sets = "SELECT ward, codes AS chosen, count(*) AS people "
    sets += "FROM answers JOIN counting_people USING (conversation) "
    sets += f"WHERE question = {text(question)} AND missing IS NULL GROUP BY ALL"
    title, codes = f"Answers to “{question}” by area", asking.codes[question]
    if asking.questions[question].kind == "several":
        return _chosen(connection, asking, f"area_{question}", title, question, codes, sets)
    found = connection.execute(
        f"WITH sets AS ({sets}) SELECT ward, chosen[1], people FROM sets"
    ).fetchall()
    categories = {"ward": asking.wards, answer_of(question): codes}
    return table(f"area_{question}", title, found, categories, base=EVERYBODY)


def _chosen(
    connection: DuckDBPyConnection,
    asking: Asking,
    name: str,
    title: str,
    question: str,
    codes: tuple[str, ...],
    sets: str,
) -> CountTable:
    found = connection.execute(f"""
      WITH sets AS ({sets})
      SELECT ward, code, CASE WHEN list_contains(chosen, code) THEN 'yes' ELSE 'no' END, sum(people)
      FROM sets, unnest([{texts(codes)}]) AS codes(code) GROUP BY ALL
    """).fetchall()
    categories = {"ward": asking.wards, answer_of(question): codes, MEMBER: YES_NO}
    overlapping = (answer_of(question),)
    return table(name, title, found, categories, overlapping=overlapping, base=EVERYBODY)
