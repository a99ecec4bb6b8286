"""Scores of published measures: how they are spread, and their means."""

from collections.abc import Iterator, Mapping

import pandas as pd

from analysis.counting import CountTable
from analysis.counts.scoring import ends
from analysis.results.notes import BASES, NO_PREVALENCE, minimum_note, usual
from analysis.results.shown import SHARES, plain, result, with_shares
from analysis.results.table import ResultTable
from analysis.statistics.means import mean_of

NUMBERS = ("mean", "mean_low", "mean_high", "deviation", "may_be_off")
MEANS = ("measure", "part", "people", *NUMBERS, "why_none")
PREFIX = "scores_"
MEAN = (
    "Means of the scores of people who have one, by the published numbers; with one of them "
    "withheld there is no mean. Scores that are put together count in the middle of their range; "
    "may_be_off, in the Excel and CSV files, says how much that can matter."
)


def score_tables(tables: Mapping[str, CountTable], minimum: int) -> Iterator[ResultTable]:
    """A table of the spread for each part of a measure, and one of all means."""
    found = {name: table for name, table in tables.items() if name.startswith(PREFIX)}
    for name, table in found.items():
        frame = with_shares(plain(table), (), minimum)
        columns = ("score", "people", "withheld", *SHARES)
        yield result(name, table.title, usual(name, minimum), frame, columns)
    if found:
        rows = [_mean(name.removeprefix(PREFIX), table, minimum) for name, table in found.items()]
        frame = pd.DataFrame(rows, columns=list(MEANS)).astype(
            {**dict.fromkeys(("measure", "part", "why_none"), "string"), "people": "Int64",
             **dict.fromkeys(NUMBERS, "Float64")}
        )  # fmt: skip
        notes = (MEAN, BASES, minimum_note(minimum), NO_PREVALENCE)
        yield result("means", "Mean scores", notes, frame, MEANS)


def _mean(name: str, table: CountTable, minimum: int) -> tuple[object, ...]:
    measure, _, part = name.partition(".")
    low, high = zip(*map(ends, table.cells[table.by[0]]), strict=True)
    found = mean_of(low, high, table.cells["people"], minimum=minimum)
    people = None if pd.isna(found.people) else round(found.people)
    off = None if found.why_none else found.may_be_off
    numbers = (found.mean, found.low, found.high, found.deviation, off)
    return measure, part, people, *numbers, found.why_none
