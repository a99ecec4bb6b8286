"""Whole tables out of what a query found: every cell there can be, also those with nobody."""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.counting import CountTable
from analysis.counts.problems import CountingProblem


def filled(found: pd.DataFrame, categories: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    """``people`` for every combination of ``categories``, 0 where ``found`` has none.

    ``found`` has the same columns and ``people``. Raises CountingProblem for a
    category that is not expected: dropping it would lose people in silence.
    """
    by = list(categories)
    for name in by:
        strange = sorted(set(found[name].dropna().astype(str)) - set(categories[name]))
        if strange or found[name].isna().any():
            what = ", ".join(strange) or "nothing at all"
            raise CountingProblem(
                f"There are people with {what} as {name}, which the guide does not know: the "
                "extract was made with another version of the guide. Give all its versions."
            )
    whole = pd.MultiIndex.from_product([list(categories[name]) for name in by], names=by)
    counts = found.astype(dict.fromkeys(by, "string")).groupby(by, observed=True)["people"].sum()
    cells = counts.reindex(whole, fill_value=0).reset_index()
    return cells.astype({**dict.fromkeys(by, "string"), "people": "Int64"})


def table(
    name: str,
    title: str,
    found: pd.DataFrame,
    categories: Mapping[str, Sequence[str]],
    *,
    overlapping: tuple[str, ...] = (),
    base: str = "",
) -> CountTable:
    """A count table with every cell that there can be."""
    return CountTable(name, title, tuple(categories), filled(found, categories), overlapping, base)


def rows(found: Sequence[tuple[object, ...]], by: Sequence[str]) -> pd.DataFrame:
    """What a query fetched as a frame: the columns ``by`` and ``people``."""
    return pd.DataFrame(list(found), columns=[*by, "people"])
