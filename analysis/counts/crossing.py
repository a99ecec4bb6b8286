"""Outcomes crossed with groups, ages, areas, modes and margins: one query for all outcomes each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.asking import Asking
from analysis.counts.cells import table
from analysis.counts.dimensions import EVERYBODY, MEMBER, YES_NO, answer_of, category_of, has
from analysis.plans.plan import Margin, Plan
from analysis.sql import texts

ROLES = ("resident", "helper")

Categories = Mapping[str, Sequence[str]]


def outcomes(connection: DuckDBPyConnection, asking: Asking) -> Iterator[CountTable]:
    """Each outcome for everybody, and by group, age, area, mode and margins: a table each."""
    plan = asking.plan
    yield from _crossed(connection, asking, "outcome", "Who has it", {}, {})
    if plan.groups:
        dimension = answer_of(plan.groups.question)
        categories = {dimension: plan.groups.codes}
        title = "Members of each group, and everybody else"
        sides = ("groups", "list_contains(groups, code)", "groups IS NOT NULL")
        yield from _beside(connection, asking, "outcome_by_group", title, categories, sides)
    if plan.age:
        ages = {answer_of(plan.age): asking.codes[plan.age]}
        columns = {answer_of(plan.age): "age"}
        yield from _crossed(connection, asking, "outcome_by_age", "By age", ages, columns)
    wards: Categories = {"ward": asking.wards}
    name = "outcome_by_area"
    yield from _crossed(connection, asking, name, "By area", wards, {"ward": "ward"})
    ways: dict[str, Sequence[str]] = {"role": ROLES, "channel": asking.channels}
    for column, modes in ways.items():
        by: Categories = {column: modes}
        name, title = f"outcome_by_{column}", f"By {column}"
        yield from _crossed(connection, asking, name, title, by, {column: column})
    for margins in margin_sets(plan):
        yield from _by_margins(connection, asking, margins)


def margin_sets(plan: Plan) -> list[tuple[Margin, ...]]:
    """What is raked to: each margin by itself, then all of them.

    Few people in many cells are withheld; one margin alone may still be had.
    """
    alone: list[tuple[Margin, ...]] = [(margin,) for margin in plan.raking]
    return [*alone, plan.raking] if len(alone) > 1 else alone


def margins_name(margins: Sequence[Margin]) -> str:
    """What the names of the count tables for these margins begin with."""
    return "margins_" + "_".join(margin.id for margin in margins)


def _by_margins(
    connection: DuckDBPyConnection, asking: Asking, margins: Sequence[Margin]
) -> Iterator[CountTable]:
    numbers = {margin.id: number for number, margin in enumerate(asking.plan.raking)}
    categories = {category_of(margin.id): list(margin.categories) for margin in margins}
    columns = {category_of(margin.id): f"m{numbers[margin.id]}" for margin in margins}
    title = f"By {' and '.join(margin.id for margin in margins)}, as the census is raked to"
    yield from _crossed(connection, asking, margins_name(margins), title, categories, columns)


def _crossed(
    connection: DuckDBPyConnection,
    asking: Asking,
    name: str,
    title: str,
    categories: Categories,
    columns: Mapping[str, str],
) -> Iterator[CountTable]:
    """Every outcome by these ``columns`` of ``counting_people``; NULLs in them are not counted."""
    by = "".join(f"{columns[each]}, " for each in categories)
    known = " AND ".join(f"{columns[each]} IS NOT NULL" for each in categories) or "true"
    found = connection.execute(f"""
      WITH sets AS (SELECT {by} {_outcomes(asking)}, count(*) AS people
        FROM counting_people GROUP BY ALL),
      long AS (UNPIVOT sets ON {_outcomes(asking)} INTO NAME outcome VALUE has)
      SELECT outcome, {by} {_yes_no("has")}, sum(people) FROM long WHERE {known} GROUP BY ALL
    """).fetchall()
    yield from _tables(asking, found, name, title, categories, ())


def _beside(
    connection: DuckDBPyConnection,
    asking: Asking,
    name: str,
    title: str,
    categories: Categories,
    sides: tuple[str, str, str],
) -> Iterator[CountTable]:
    """Every outcome of the members of each category, and of everybody else.

    ``sides`` are the columns that membership is read from, the condition for
    it, and the condition for its being known.
    """
    columns, member, known = sides
    ((dimension, codes),) = categories.items()
    found = connection.execute(f"""
      WITH sets AS (SELECT {columns}, {_outcomes(asking)}, count(*) AS people
        FROM counting_people WHERE {known} GROUP BY ALL),
      long AS (UNPIVOT sets ON {_outcomes(asking)} INTO NAME outcome VALUE has)
      SELECT outcome, code, {_yes_no(member)}, {_yes_no("has")}, sum(people)
      FROM long, unnest([{texts(tuple(codes))}]) AS codes(code) GROUP BY ALL
    """).fetchall()
    by = {**categories, MEMBER: YES_NO}
    yield from _tables(asking, found, name, title, by, (dimension,))


def _tables(
    asking: Asking,
    found: Sequence[tuple[Any, ...]],
    name: str,
    title: str,
    categories: Categories,
    overlapping: tuple[str, ...],
) -> Iterator[CountTable]:
    for number, outcome in enumerate(asking.plan.outcomes):
        own = [rest for first, *rest in found if first == f"o{number}"]
        yield table(
            f"{name}.{outcome.id}", f"{title}: people who {outcome.says}",
            [tuple(row) for row in own], {**categories, has(outcome.id): YES_NO},
            overlapping=overlapping, base=EVERYBODY,
        )  # fmt: skip


def _outcomes(asking: Asking) -> str:
    return ", ".join(f"o{number}" for number in range(len(asking.plan.outcomes)))


def _yes_no(condition: str) -> str:
    return f"CASE WHEN {condition} THEN 'yes' ELSE 'no' END"
