"""Counts of people: what statistics are made of, before and after disclosure control."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class CountTable:
    """People counted by one or more dimensions.

    ``name`` is unique in a release, ``title`` a sentence for people. ``by``
    names the dimension columns of ``cells`` (strings), which has one row a
    cell, zero cells included, and the column ``people`` (Int64). Totals are
    never cells. ``overlapping`` are the dimensions whose categories are not
    exclusive: one person is in several of them. ``base`` says who is counted.

    After protection ``people`` is rounded or missing, and a column
    ``withheld`` says why: "" or the reason.
    """

    name: str
    title: str
    by: tuple[str, ...]
    cells: pd.DataFrame
    overlapping: tuple[str, ...] = ()
    base: str = ""
