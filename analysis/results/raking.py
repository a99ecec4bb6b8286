"""Raking to the census as a check: how far do the shares move?"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis.counting import CountTable
from analysis.counts.crossing import margin_sets, margins_name
from analysis.plans.plan import Margin
from analysis.results.coverage import PopulationProblem
from analysis.results.notes import BASES, NO_PREVALENCE, counted, minimum_note
from analysis.results.shown import gathered, result
from analysis.results.table import ResultTable
from analysis.results.words import Words
from analysis.statistics.minimum import MINIMUM, WITHHELD, too_few
from analysis.statistics.raking import MOST_WEIGHT, RakingProblem, effective_size, rake
from analysis.statistics.shares import wilson

CENSUS = ("margin", "category", "population", "source")
RAKED = (
    "outcome", "outcome_label", "raked_to", "people", "base", "share", "low", "high", "raked_share",
    "raked_low", "raked_high", "moved", "effective_size", "largest_weight", "trimmed", "misfit",
    "why_none",
)  # fmt: skip
NUMBERS = RAKED[5:-1]


def raking_table(
    tables: Mapping[str, CountTable], census: pd.DataFrame, words: Words, minimum: int = MINIMUM
) -> ResultTable:
    """Each outcome's share as counted and raked, with the effective sample size.

    Raked to each margin by itself, and to all. ``census`` has ``margin``,
    ``category``, ``population`` and ``source``, for every category of the
    plan's margins. Raises PopulationProblem otherwise.
    """
    rows = [
        row
        for margins in margin_sets(words.plan)
        for row in _rows(tables, margins, census, words, minimum)
    ]
    texts = ("outcome", "outcome_label", "raked_to", "why_none")
    types = {**dict.fromkeys(texts, "string"), **dict.fromkeys(NUMBERS, "Float64")}
    types |= {"people": "Int64", "base": "Int64", "trimmed": "Int64"}
    frame = pd.DataFrame(rows, columns=list(RAKED)).astype(types)
    sources = "; ".join(dict.fromkeys(census["source"].astype(str)))
    notes = (
        "A check, not a result: the share as counted is the one to quote. If it moves much, those "
        "who were heard differ from residents in ways that matter here.",
        counted("margins_"),
        f"Raked to: {sources}, after Deming and Stephan (1940); nobody counts for more than "
        f"{MOST_WEIGHT:g} times the average.",
        "Raked intervals are Wilson's with Kish's effective sample size, and approximate.",
        NO_PREVALENCE, BASES, "One withheld number among an outcome's cells, and it is not raked.",
        minimum_note(minimum),
    )  # fmt: skip
    return result("raking", "Shares as counted, and raked to the census", notes, frame, RAKED)


def _rows(
    tables: Mapping[str, CountTable],
    margins: Sequence[Margin],
    census: pd.DataFrame,
    words: Words,
    minimum: int,
) -> Iterator[tuple[Any, ...]]:
    targets = [_target(margin, census) for margin in margins]
    raked_to = " and ".join(margin.id for margin in margins)
    ids = [outcome.id for outcome in words.plan.outcomes]
    cells = gathered(tables, margins_name(margins), ids)
    for outcome, own in cells.groupby("outcome", sort=False):
        found = _row(_cube(own, margins), targets, minimum)
        yield (str(outcome), words.outcome(str(outcome)), raked_to, *found)


def _target(margin: Margin, census: pd.DataFrame) -> np.ndarray:
    lacking = [name for name in CENSUS if name not in census.columns]
    if lacking:
        raise PopulationProblem(f"The census margins lack the columns {', '.join(lacking)}.")
    own = census[census["margin"] == margin.id]
    if sorted(own["category"].astype(str)) != sorted(margin.categories):
        raise PopulationProblem(
            f"The census must have each category of {margin.id} once: "
            f"{', '.join(margin.categories)}."
        )
    by_name = own.set_index("category")["population"]
    return by_name.reindex(list(margin.categories)).to_numpy(dtype="float64")


def _cube(own: pd.DataFrame, margins: Sequence[Margin]) -> np.ndarray:
    """People with one axis a margin, and a last one for having it (yes, no)."""
    categories = [*(list(margin.categories) for margin in margins), ["yes", "no"]]
    index = pd.MultiIndex.from_product(categories)
    names = [*(margin.id for margin in margins), "has"]
    people = own.set_index(names)["people"].reindex(index)
    flat = people.to_numpy(dtype="float64", na_value=np.nan)
    return flat.reshape([len(each) for each in categories])


def _row(cube: np.ndarray, targets: Sequence[np.ndarray], minimum: int) -> tuple[Any, ...]:
    """Everything from ``people`` on, in the order of ``RAKED``."""
    have, whole = cube[..., 0].sum(), cube.sum()
    if np.isnan(whole):
        return (*[pd.NA] * (len(RAKED) - 4), WITHHELD)
    if whole < minimum:
        return (have, whole, *[pd.NA] * len(NUMBERS), too_few(minimum))
    low, high = (float(end[0]) for end in wilson(have, whole))
    plain = (have, whole, have / whole, low, high)
    everybody = cube.sum(axis=-1)
    try:
        raked = rake(everybody, targets)
    except RakingProblem as problem:
        return (*plain, *[pd.NA] * (len(NUMBERS) - 3), f"not raked: {problem}")
    share = float((raked.weights * cube[..., 0]).sum() / (raked.weights * everybody).sum())
    size = effective_size(everybody, raked.weights)
    raked_low, raked_high = (float(end[0]) for end in wilson(share * size, size))
    return (
        *plain, share, raked_low, raked_high, share - have / whole, size,
        float(raked.weights.max()), raked.trimmed, raked.misfit, "",
    )  # fmt: skip
