"""Whole tables out of what a query found: every cell there can be, also those with nobody."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Any

import pandas as pd

from analysis.counting import CountTable
from analysis.counts.problems import StudyProblem

Found = Iterable[tuple[Any, ...]]
"""Rows of a query: the categories of a cell, and its people."""


def filled(found: Found, categories: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    """``people`` for every combination of ``categories``, 0 where ``found`` has none.

    Raises StudyProblem for a category that is not expected: dropping it
    would lose people in silence.
    """
    counts = Counter[tuple[str, ...]]()
    for *cell, people in found:
        for name, category in zip(categories, cell, strict=True):
            if category not in categories[name]:
                raise _strange(name, category)
        counts[tuple(cell)] += int(people)
    cells = list(product(*categories.values()))
    return framed([(*cell, counts[cell]) for cell in cells], list(categories))


def framed(cells: Sequence[tuple[Any, ...]], by: Sequence[str]) -> pd.DataFrame:
    """The cells as a count table has them."""
    columns = list(zip(*cells, strict=True)) or [()] * (len(by) + 1)
    texts = {name: pd.array(columns[n], dtype="string") for n, name in enumerate(by)}
    return pd.DataFrame({**texts, "people": pd.array(columns[-1], dtype="Int64")})


def table(
    name: str,
    title: str,
    found: Found,
    categories: Mapping[str, Sequence[str]],
    *,
    overlapping: tuple[str, ...] = (),
    base: str = "",
) -> CountTable:
    """A count table with every cell that there can be."""
    return CountTable(name, title, tuple(categories), filled(found, categories), overlapping, base)


def _strange(name: str, category: object) -> StudyProblem:
    what = "nothing at all" if category is None else str(category)
    return StudyProblem(
        f"There are people with {what} as {name}, which the guide does not know: the extract was "
        "made with another version of the guide. Give all its versions."
    )
