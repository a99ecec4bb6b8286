"""Scores of published measures: how they are spread, and their means."""

from collections.abc import Iterator, Mapping

import pandas as pd

from analysis.counting import CountTable
from analysis.counts.scoring import NO_SCORE
from analysis.results.answers import beside
from analysis.results.notes import BASES, NO_PREVALENCE, minimum_note, usual
from analysis.results.shown import SHARES, result
from analysis.results.table import ResultTable
from analysis.statistics.means import mean_of

NO_BASE = "no score, so not in the base"
MEANS = ("measure", "part", "people", "mean", "mean_low", "mean_high", "deviation", "why_none")
PREFIX = "scores_"


def score_tables(tables: Mapping[str, CountTable], minimum: int) -> Iterator[ResultTable]:
    """A table of the spread for each part of a measure, and one of all means."""
    found = {name: table for name, table in tables.items() if name.startswith(PREFIX)}
    for name, table in found.items():
        frame = beside(table.cells, table.cells["score"] == NO_SCORE, NO_BASE, minimum)
        columns = ("score", "people", "withheld", *SHARES)
        yield result(name, table.title, usual(table, minimum), frame, columns)
    if found:
        rows = [_mean(name.removeprefix(PREFIX), table, minimum) for name, table in found.items()]
        frame = pd.DataFrame(rows, columns=list(MEANS)).astype(
            {**dict.fromkeys(("measure", "part", "why_none"), "string"), "people": "Int64",
             **dict.fromkeys(("mean", "mean_low", "mean_high", "deviation"), "Float64")}
        )  # fmt: skip
        notes = (
            "Means of the scores of people who have one, by the published numbers; with one of "
            "them withheld there is no mean.", BASES, minimum_note(minimum), NO_PREVALENCE,
        )  # fmt: skip
        yield result("means", "Mean scores", notes, frame, MEANS)


def _mean(name: str, table: CountTable, minimum: int) -> tuple[object, ...]:
    own = table.cells[table.cells["score"] != NO_SCORE]
    measure, _, part = name.partition(".")
    found = mean_of(own["score"].astype("int64"), own["people"], minimum=minimum)
    people = None if pd.isna(found.people) else round(found.people)
    numbers = (found.mean, found.low, found.high, found.deviation)
    return measure, part, people, *numbers, found.why_none
