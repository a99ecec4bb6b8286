"""A small disclosure control for tests of what comes after it: not the real one."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from analysis.counting import CountTable


def rounded(tables: Sequence[CountTable]) -> list[CountTable]:
    """Counts of 7 or fewer withheld, nought included, all others rounded to 5."""
    return [_with(table, _rounded(table.cells["people"])) for table in tables]


def as_they_are(tables: Sequence[CountTable]) -> list[CountTable]:
    """Nothing withheld and nothing rounded, so that tables can be reckoned by hand."""
    return [_with(table, table.cells["people"]) for table in tables]


def all_withheld(tables: Sequence[CountTable]) -> list[CountTable]:
    """Every number withheld."""
    return [
        _with(table, table.cells["people"].mask(table.cells["people"] >= 0)) for table in tables
    ]


def _rounded(people: pd.Series) -> pd.Series:
    return ((people + 2) // 5 * 5).mask(people <= 7)


def _with(table: CountTable, people: pd.Series) -> CountTable:
    why = people.isna().map({True: "7 or fewer", False: ""}).astype("string")
    return replace(table, cells=table.cells.assign(people=people, withheld=why))
