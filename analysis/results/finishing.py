"""From counts to the finished tables of a release, with protection in between."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import pandas as pd

from analysis.counting import CountTable
from analysis.counts.counting_all import Counted
from analysis.plans.asked import all_questions, asked_apart
from analysis.plans.plan import Plan
from analysis.results.answers import answer_tables
from analysis.results.areas import area_tables
from analysis.results.columns import meanings
from analysis.results.coverage import coverage_table
from analysis.results.going_through import going_through_tables
from analysis.results.outcomes import outcome_tables
from analysis.results.raking import raking_table
from analysis.results.response import response_tables
from analysis.results.scores import score_tables
from analysis.results.shown import check_protected
from analysis.results.table import ResultTable
from analysis.results.words import Words
from analysis.statistics.minimum import MINIMUM
from dialogues.guide import Guide

Protect = Callable[[Sequence[CountTable]], Sequence[CountTable]]
"""Disclosure control: the same tables, rounded and partly withheld."""


def finish(
    counted: Counted,
    protect: Protect,
    plan: Plan,
    guides: Sequence[Guide],
    *,
    population: pd.DataFrame | None = None,
    census: pd.DataFrame | None = None,
    language: str = "en",
    minimum: int = MINIMUM,
) -> tuple[ResultTable, ...]:
    """The finished tables, made of what ``protect`` gives back and of nothing else.

    ``guides`` are the versions of the one guide, newest first. ``population``
    is what :func:`coverage_table` wants, ``census`` what :func:`raking_table`
    does; without them these tables are not made, and ``not_shown`` says so.
    Raises NotProtected where ``protect`` left a table as it was, and
    PopulationProblem for figures that do not fit.
    """
    tables = {table.name: table for table in protect(counted.tables)}
    for table in tables.values():
        check_protected(table)
    apart = [name.partition("_")[2] for name in tables if "@" in name]
    questions = {**all_questions(guides), **asked_apart(guides, apart)}
    words = Words(questions, plan, language)
    finished = list(_finished(tables, words, population, census, minimum))
    remarks = [*counted.remarks, *_lacking(counted, tables, population, census, plan)]
    return (*finished, _not_shown(remarks))


def _finished(
    tables: Mapping[str, CountTable],
    words: Words,
    population: pd.DataFrame | None,
    census: pd.DataFrame | None,
    minimum: int,
) -> Iterator[ResultTable]:
    # First, because these may be refused.
    beside = list(_beside(tables, words, population, census, minimum))
    yield from answer_tables(tables, words, minimum)
    yield from outcome_tables(tables, words, minimum)
    yield from score_tables(tables, minimum)
    yield from area_tables(tables, words, minimum)
    yield from going_through_tables(tables, words, minimum)
    yield from response_tables(tables, minimum)
    yield from beside


def _beside(
    tables: Mapping[str, CountTable],
    words: Words,
    population: pd.DataFrame | None,
    census: pd.DataFrame | None,
    minimum: int,
) -> Iterator[ResultTable]:
    if population is not None:
        yield coverage_table(tables, population, words, minimum)
    if census is not None and words.plan.raking:
        yield raking_table(tables, census, words, minimum)


def _lacking(
    counted: Counted,
    tables: Mapping[str, CountTable],
    population: pd.DataFrame | None,
    census: pd.DataFrame | None,
    plan: Plan,
) -> Iterator[str]:
    for table in counted.tables:
        if table.name not in tables:
            yield f"Withheld as a whole: {table.title} ({table.name})."
    if population is None:
        yield "No population was given, so nobody is set beside who lives there."
    if plan.raking and census is None:
        yield "No census margins were given, so that nothing is raked."
    if not plan.raking:
        yield "The analysis plan has no margins, so that nothing is raked."


def _not_shown(remarks: Sequence[str]) -> ResultTable:
    frame = pd.DataFrame({"remark": pd.array(list(remarks), dtype="string")})
    notes = ("What a reader might look for and not find, and why.",)
    return ResultTable(
        "not_shown", "What is not in these tables", notes, meanings(["remark"]), frame
    )
