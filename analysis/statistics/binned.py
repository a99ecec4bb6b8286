"""The median, and other quantiles, of times that are counted in bins.

Within the bin that holds the quantile, people are taken to be spread evenly:
the median of grouped data, lower edge + (n/2 − people below) / people in the
bin × width (Yule and Kendall, An Introduction to the Theory of Statistics,
14th edition 1950, chapter 5). In an open last bin there is no telling where,
so nothing is made up: the lower edge is given and said to be one. Where it is
the only bin, even that would say nothing.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from analysis.statistics.minimum import MINIMUM, WITHHELD, numbers, too_few

IN_LAST_BIN = "in the last bin, so at least"
ONE_BIN = "all are in one bin"


class Quantile(NamedTuple):
    """The value, or why there is none; ``note`` says when it is only a lower bound."""

    value: float
    why_none: str
    note: str = ""


def quantile(
    edges: Sequence[float], people: Any, share: float = 0.5, *, minimum: int = MINIMUM
) -> Quantile:
    """The value below which ``share`` (above 0, below 1) of the people are.

    ``edges`` are the lower edges of the bins, rising; ``people`` one count a
    bin. The last bin has no upper edge. Raises ValueError for other input.
    """
    counts, lower = numbers(people), np.asarray(edges, dtype="float64")
    if lower.shape != counts.shape or (np.diff(lower) <= 0).any() or not 0 < share < 1:
        raise ValueError("one count a bin, edges that rise, and a share between 0 and 1")
    whole = counts.sum()
    if np.isnan(whole):
        return Quantile(float("nan"), WITHHELD)
    if whole < max(minimum, 1):
        return Quantile(float("nan"), too_few(max(minimum, 1)))
    if len(counts) == 1:
        return Quantile(float("nan"), ONE_BIN)
    below = np.cumsum(counts)
    place = int(np.searchsorted(below, share * whole))
    if place == len(counts) - 1:
        return Quantile(float(lower[-1]), "", IN_LAST_BIN)
    into = (share * whole - (below[place] - counts[place])) / counts[place]
    return Quantile(float(lower[place] + into * (lower[place + 1] - lower[place])), "")
