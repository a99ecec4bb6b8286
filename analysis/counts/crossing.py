"""Outcomes crossed with groups, ages, areas and modes: one query for all outcomes each."""

from collections.abc import Iterator, Mapping, Sequence

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.asking import Asking
from analysis.counts.cells import rows, table
from analysis.counts.people import WHICH
from analysis.counts.study_tables import literals

YES_NO = ("yes", "no")
ROLES = ("resident", "helper")
CHANNELS = ("sms", "telegram", "web", "terminal")

HAS = f"Everybody of whom the outcome is known. {WHICH}"


def outcomes(connection: DuckDBPyConnection, asking: Asking) -> Iterator[CountTable]:
    """Each outcome for everybody, and by group, age, area and mode; and by raking's margins."""
    yield _crossed(connection, asking, "outcomes", "Outcomes", {}, HAS)
    if asking.plan.groups:
        yield _by_group(connection, asking, asking.plan.groups.codes)
    if asking.plan.age:
        ages = {"age": asking.codes[asking.plan.age]}
        base = f"Everybody of whom the outcome and the age are known. {WHICH}"
        yield _crossed(connection, asking, "outcome_by_age", "Outcomes by age", ages, base)
    wards = {"ward": asking.wards}
    yield _crossed(connection, asking, "outcome_by_area", "Outcomes by area", wards, HAS)
    modes = {"role": ROLES, "channel": CHANNELS}
    title = "Outcomes by who typed and through what"
    yield _crossed(connection, asking, "outcome_by_mode", title, modes, HAS)
    if asking.plan.raking:
        yield _for_raking(connection, asking)


def _for_raking(connection: DuckDBPyConnection, asking: Asking) -> CountTable:
    margins = {margin.id: list(margin.categories) for margin in asking.plan.raking}
    columns = [f"m{number} AS {_name(id_)}" for number, id_ in enumerate(margins)]
    base = "Everybody of whom the outcome is known, and whose answers are in a category of each "
    base += f"margin ({', '.join(margins)}). {WHICH}"
    title = "Outcomes by the margins of the census"
    return _crossed(connection, asking, "outcome_by_margins", title, margins, base, columns)


def _crossed(
    connection: DuckDBPyConnection,
    asking: Asking,
    name: str,
    title: str,
    categories: Mapping[str, Sequence[str]],
    base: str,
    columns: Sequence[str] | None = None,
) -> CountTable:
    """Every outcome by these columns of ``counting_people``; NULLs in them are not counted."""
    by = "".join(f"{_name(each)}, " for each in categories)
    inner = "".join(f"{each}, " for each in (columns or map(_name, categories)))
    known = " AND ".join(f"{_name(each)} IS NOT NULL" for each in categories) or "true"
    found = connection.execute(f"""
      WITH sets AS (SELECT {inner} {_outcomes(asking)}, count(*) AS people
        FROM counting_people GROUP BY ALL),
      long AS (UNPIVOT sets ON {_outcomes(asking)} INTO NAME outcome VALUE has)
      SELECT outcome, {by} {_yes_no("has")}, sum(people) FROM long WHERE {known} GROUP BY ALL
    """).fetchall()  # noqa: S608
    return table(
        name, title, rows(_named(found, asking), ["outcome", *categories, "has"]),
        {"outcome": _ids(asking), **categories, "has": YES_NO},
        overlapping=("outcome",), base=base,
    )  # fmt: skip


def _by_group(connection: DuckDBPyConnection, asking: Asking, codes: Sequence[str]) -> CountTable:
    by = ["outcome", "group", "member", "has"]
    found = connection.execute(f"""
      WITH sets AS (SELECT groups, {_outcomes(asking)}, count(*) AS people
        FROM counting_people WHERE groups IS NOT NULL GROUP BY ALL),
      long AS (UNPIVOT sets ON {_outcomes(asking)} INTO NAME outcome VALUE has)
      SELECT outcome, code, {_yes_no("list_contains(groups, code)")}, {_yes_no("has")}, sum(people)
      FROM long, unnest([{literals(tuple(codes))}]) AS codes(code) GROUP BY ALL
    """).fetchall()  # noqa: S608
    return table(
        "outcome_by_group", "Outcomes of members of each group, and of everybody else",
        rows(_named(found, asking), by),
        {"outcome": _ids(asking), "group": codes, "member": YES_NO, "has": YES_NO},
        overlapping=("outcome", "group"),
        base=f"Everybody of whom the outcome and the groups are known. {WHICH}",
    )  # fmt: skip


def _outcomes(asking: Asking) -> str:
    return ", ".join(f"o{number}" for number in range(len(asking.plan.outcomes)))


def _ids(asking: Asking) -> list[str]:
    return [outcome.id for outcome in asking.plan.outcomes]


def _named(
    found: Sequence[tuple[object, ...]], asking: Asking
) -> list[tuple[object, ...]]:
    """The rows with the outcome's id in the place of its column, which comes first."""
    names = {f"o{n}": id_ for n, id_ in enumerate(_ids(asking))}
    return [(names[str(first)], *rest) for first, *rest in found]


def _yes_no(condition: str) -> str:
    return f"CASE WHEN {condition} THEN 'yes' ELSE 'no' END"


def _name(text: str) -> str:
    """The text as an SQL identifier."""
    return '"' + text.replace('"', '""') + '"'
