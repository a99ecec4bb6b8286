"""Scores and ranks of a composite index, made as the English Indices of Deprivation make theirs.

Each indicator is ranked over the areas, the ranks are put on an exponential
scale from 0 to 100, and those are averaged by the weights. On that scale about
a tenth of the areas has more than 50, so that great need of one kind is not
cancelled by little need of another, as it is in a mean of ranks or z-scores.

Noble, Wright, Smith and Dibben (2006), Measuring multiple deprivation at the
small-area level, Environment and Planning A 38(1), 169-185; McLennan et al.
(2019), The English Indices of Deprivation 2019: technical report, MHCLG.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.areas.problems import told
from dialogues.problems import Place, Problem

SCALE = 23.0
"""The constant of the Indices of Deprivation: about a tenth of the areas get more than 50."""

ENOUGH = 0.75
"""The share of all weight that an area's indicators must have for it to get a score."""


def on_scale(values: pd.DataFrame) -> pd.DataFrame:
    """Each indicator from 0 to 100 by its rank, 100 for the most need.

    ``X = -23 ln(1 - R (1 - exp(-100/23)))`` with R = rank / areas, rank 1 for
    the least need; areas that are equal share the mean of their ranks. NaN
    stays NaN and counts for no area.
    """
    ranks = values.rank(method="average") / values.notna().sum()
    left = np.log1p(-ranks.to_numpy() * (1 - np.exp(-100 / SCALE)))
    return pd.DataFrame(-SCALE * left, index=values.index, columns=values.columns)


def scores(
    scaled: NDArray[np.float64], weights: NDArray[np.float64], enough: float = ENOUGH
) -> NDArray[np.float64]:
    """Scores (draws x areas) from scaled indicators (areas x indicators) and weights (draws x ...).

    Missing indicators are left out and the weights of the others raised in
    proportion; NaN where they have less than ``enough`` of the weight.
    """
    there = ~np.isnan(scaled)
    weight = weights @ there.T / weights.sum(axis=1, keepdims=True)
    sums = weights @ np.where(there, scaled, 0).T / weights.sum(axis=1, keepdims=True)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(weight >= enough - 1e-9, sums / weight, np.nan)


def ranks(found: NDArray[np.float64]) -> NDArray[np.float64]:
    """Ranks of each row of scores: 1 for the highest, the best rank for equals, NaN for NaN."""
    ranked: NDArray[np.float64] = (
        pd.DataFrame(found).rank(axis=1, method="min", ascending=False).to_numpy()
    )
    return ranked


def missing(values: pd.DataFrame, weights: pd.Series, file: str) -> list[Problem]:
    """What is to be said of areas that lack indicators."""
    problems = []
    for area, row in values[values.isna().any(axis=1)].iterrows():
        lacking = [str(name) for name in row.index[row.isna()]]
        enough = weights.drop(lacking).sum() >= ENOUGH - 1e-9
        words = {"area": area, "indicators": ", ".join(lacking)}
        code = "need-partly" if enough else "need-unscored"
        problems.append(told(code, Place(file), **words))
    return problems
