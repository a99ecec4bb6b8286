"""Weighted shares and means with intervals, from one figure a person.

Shares: the weighted share, with Wilson's interval at the effective number of
people (Kish): the square of the sum of the weights over the sum of their
squares. Means: the weighted mean, with a t interval from the linearised
(Taylor) variance of a ratio, people drawn with replacement. Both count what
unequal weights cost; neither knows of clusters, nor of what post-stratification
gains, so intervals of such surveys are near and not exact.

Kish (1965), Survey Sampling, 11.7; Wilson (1927), Journal of the American
Statistical Association 22, 209-212; Franco, Little, Louis and Slud (2019),
Journal of Survey Statistics and Methodology 7(3), 334-364, compare such
intervals; Woodruff (1971), Journal of the American Statistical Association 66,
411-414, for linearisation.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm, t

LEVEL = 0.95

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Estimate:
    """A share (0 to 1) or mean with its interval.

    ``people`` were asked, unweighted; ``effective`` is what they count for.
    All NaN where there is nobody.
    """

    value: float
    low: float
    high: float
    people: int
    effective: float


def effective(weights: Numbers) -> float:
    """Kish's effective number of people; 0 for nobody."""
    squares = float(np.sum(weights**2))
    return float(np.sum(weights)) ** 2 / squares if squares else 0.0


def share(counts: NDArray[np.bool_], weights: Numbers, level: float = LEVEL) -> Estimate:
    """The weighted share of those for whom ``counts`` holds."""
    total, people = float(np.sum(weights)), len(weights)
    if not total:
        return Estimate(math.nan, math.nan, math.nan, people, 0.0)
    found = min(float(np.sum(weights[counts])) / total, 1.0)
    n = effective(weights)
    low, high = wilson(found, n, level)
    return Estimate(found, low, high, people, n)


def wilson(found: float, people: float, level: float = LEVEL) -> tuple[float, float]:
    """Wilson's score interval of a share of so many people, who need not be a whole number."""
    z2 = float(norm.ppf((1 + level) / 2)) ** 2
    middle = (found + z2 / (2 * people)) / (1 + z2 / people)
    inside = found * (1 - found) / people + z2 / (4 * people**2)
    half = math.sqrt(z2 * inside) / (1 + z2 / people)
    return max(0.0, middle - half), min(1.0, middle + half)


def mean(values: Numbers, weights: Numbers, level: float = LEVEL) -> Estimate:
    """The weighted mean of ``values``; no interval under two people."""
    total, people = float(np.sum(weights)), len(values)
    if not total:
        return Estimate(math.nan, math.nan, math.nan, people, 0.0)
    found = float(np.sum(weights * values)) / total
    n = effective(weights)
    if people < 2:
        return Estimate(found, math.nan, math.nan, people, n)
    spread = float(np.sum((weights * (values - found)) ** 2)) * people / (people - 1)
    half = float(t.ppf((1 + level) / 2, people - 1)) * math.sqrt(spread) / total
    return Estimate(found, found - half, found + half, people, n)
