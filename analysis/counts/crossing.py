"""Outcomes crossed with groups, ages, areas and modes: one query for all outcomes each."""

from collections.abc import Iterator, Mapping, Sequence

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.asking import Asking
from analysis.counts.cells import table
from analysis.counts.people import WHICH
from analysis.counts.study_tables import literals
from analysis.plans.plan import Margin, Plan

YES_NO = ("yes", "no")
ROLES = ("resident", "helper")
CHANNELS = ("sms", "telegram", "web", "terminal")
MODES = ("helper", *CHANNELS)
"""Ways of taking part: beside a helper (or alone), and through what."""

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
    yield _by_mode(connection, asking)
    for margins in margin_sets(asking.plan):
        yield _by_margins(connection, asking, margins)


def margin_sets(plan: Plan) -> list[tuple[Margin, ...]]:
    """What is raked to: each margin by itself, then all of them.

    Few people in many cells are withheld; one margin alone may still be had.
    """
    alone: list[tuple[Margin, ...]] = [(margin,) for margin in plan.raking]
    return [*alone, plan.raking] if len(alone) > 1 else alone


def margins_name(margins: Sequence[Margin]) -> str:
    """The name of the count table for these margins."""
    return "margins_" + "_".join(margin.id for margin in margins)


def _by_margins(
    connection: DuckDBPyConnection, asking: Asking, margins: Sequence[Margin]
) -> CountTable:
    categories = {margin.id: list(margin.categories) for margin in margins}
    numbers = {margin.id: number for number, margin in enumerate(asking.plan.raking)}
    columns = [f"m{numbers[id_]} AS {_name(id_)}" for id_ in categories]
    base = "Everybody of whom the outcome is known, and whose answer is in a category of: "
    base += f"{', '.join(categories)}. {WHICH}"
    title = f"Outcomes by {' and '.join(categories)}, as the census is raked to"
    name = margins_name(margins)
    return _crossed(connection, asking, name, title, categories, base, columns)


def _by_mode(connection: DuckDBPyConnection, asking: Asking) -> CountTable:
    """Each way of taking part against all the others, as groups are."""
    found = connection.execute(f"""
      WITH sets AS (SELECT role, channel, {_outcomes(asking)}, count(*) AS people
        FROM counting_people GROUP BY ALL),
      long AS (UNPIVOT sets ON {_outcomes(asking)} INTO NAME outcome VALUE has)
      SELECT outcome, mode, {_yes_no("mode IN (role, channel)")}, {_yes_no("has")}, sum(people)
      FROM long, unnest([{literals(MODES)}]) AS modes(mode) GROUP BY ALL
    """).fetchall()
    return table(
        "outcome_by_mode", "Outcomes of each way of taking part, and of all the others",
        _named(found, asking),
        {"outcome": _ids(asking), "mode": MODES, "member": YES_NO, "has": YES_NO},
        overlapping=("outcome", "mode"), base=HAS,
    )  # fmt: skip


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
    """).fetchall()
    return table(
        name, title, _named(found, asking),
        {"outcome": _ids(asking), **categories, "has": YES_NO},
        overlapping=("outcome",), base=base,
    )  # fmt: skip


def _by_group(connection: DuckDBPyConnection, asking: Asking, codes: Sequence[str]) -> CountTable:
    found = connection.execute(f"""
      WITH sets AS (SELECT groups, {_outcomes(asking)}, count(*) AS people
        FROM counting_people WHERE groups IS NOT NULL GROUP BY ALL),
      long AS (UNPIVOT sets ON {_outcomes(asking)} INTO NAME outcome VALUE has)
      SELECT outcome, code, {_yes_no("list_contains(groups, code)")}, {_yes_no("has")}, sum(people)
      FROM long, unnest([{literals(tuple(codes))}]) AS codes(code) GROUP BY ALL
    """).fetchall()
    return table(
        "outcome_by_group", "Outcomes of members of each group, and of everybody else",
        _named(found, asking),
        {"outcome": _ids(asking), "group": codes, "member": YES_NO, "has": YES_NO},
        overlapping=("outcome", "group"),
        base=f"Everybody of whom the outcome and the groups are known. {WHICH}",
    )  # fmt: skip


def _outcomes(asking: Asking) -> str:
    return ", ".join(f"o{number}" for number in range(len(asking.plan.outcomes)))


def _ids(asking: Asking) -> list[str]:
    return [outcome.id for outcome in asking.plan.outcomes]


def _named(found: Sequence[tuple[object, ...]], asking: Asking) -> list[tuple[object, ...]]:
    """The rows with the outcome's id in the place of its column, which comes first."""
    names = {f"o{n}": id_ for n, id_ in enumerate(_ids(asking))}
    return [(names[str(first)], *rest) for first, *rest in found]


def _yes_no(condition: str) -> str:
    return f"CASE WHEN {condition} THEN 'yes' ELSE 'no' END"


def _name(text: str) -> str:
    """The text as an SQL identifier."""
    return '"' + text.replace('"', '""') + '"'
