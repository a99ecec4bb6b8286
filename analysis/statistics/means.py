"""The mean of a score from how many people have each score.

The interval is Student's: mean ± t × s / √n with n − 1 degrees of freedom
(Student 1908, Biometrika 6(1), 1-25; any textbook). Scores such as UCLA-3 are
sums of a few steps, so it is an approximation that wants tens of people.
"""

from typing import Any, NamedTuple

import numpy as np
from scipy.stats import t as student

from analysis.statistics.minimum import MINIMUM, WITHHELD, numbers, too_few
from analysis.statistics.shares import CONFIDENCE


class Mean(NamedTuple):
    """``mean``, its interval, the standard deviation (of a sample), the people; or why not.

    ``may_be_off`` is how far the mean of the scores themselves can be from
    this one, because ranges of scores are counted in their middles.
    """

    mean: float
    low: float
    high: float
    deviation: float
    people: float
    why_none: str
    may_be_off: float = 0.0


def mean_of(
    low: Any, high: Any, people: Any, *, minimum: int = MINIMUM, confidence: float = CONFIDENCE
) -> Mean:
    """The mean of scores, of which so many ``people`` have one from ``low`` to ``high``.

    The two are the same but where neighbouring scores are put together. One
    withheld count and there is no mean: what is withheld cannot be known.
    """
    lowest, highest = (np.asarray(ends, dtype="float64") for ends in (low, high))
    values, counts = (lowest + highest) / 2, numbers(people)
    whole = float(counts.sum()) if counts.size else 0.0
    if np.isnan(whole):
        return _none(WITHHELD, whole)
    if whole < max(minimum, 2):
        return _none(too_few(max(minimum, 2)), whole)
    mean = float((values * counts).sum() / whole)
    deviation = float(np.sqrt((counts * (values - mean) ** 2).sum() / (whole - 1)))
    half = float(student.ppf(0.5 + confidence / 2, whole - 1)) * deviation / np.sqrt(whole)
    off = float(((highest - lowest) / 2 * counts).sum() / whole)
    return Mean(mean, mean - half, mean + half, deviation, whole, "", off)


def _none(why: str, people: float) -> Mean:
    nan = float("nan")
    return Mean(nan, nan, nan, nan, people, why)
