"""A share of people, with the interval of Wilson.

Wilson, E. B. (1927), Probable inference, the law of succession, and
statistical inference, Journal of the American Statistical Association
22(158), 209-212. Recommended for small and middling bases by Newcombe (1998),
Statistics in Medicine 17, 857-872: unlike the textbook interval it never
leaves 0 to 1 and still says something when nobody, or everybody, is in.
"""

from typing import Any

import numpy as np
import pandas as pd
from scipy.stats import norm

from analysis.statistics.minimum import MINIMUM, Numbers, numbers, only_where, why_none

CONFIDENCE = 0.95


def shares(
    people: Any, base: Any, *, minimum: int = MINIMUM, confidence: float = CONFIDENCE
) -> pd.DataFrame:
    """``share``, ``low``, ``high`` (0 to 1) and ``why_none`` for each pair of counts.

    Raises ValueError where more people are counted than there are in the base.
    """
    part, whole = numbers(people), numbers(base)
    reasons = why_none(whole, part, minimum=minimum)
    low, high = wilson(part, whole, confidence)
    shown = only_where(reasons, _divided(part, whole), low, high)
    return pd.DataFrame(
        dict(zip(("share", "low", "high"), shown, strict=True)) | {"why_none": reasons}
    )


def wilson(people: Any, base: Any, confidence: float = CONFIDENCE) -> tuple[Numbers, Numbers]:
    """Both ends of the Wilson score interval, without continuity correction; NaN for no base."""
    part, whole = numbers(people), numbers(base)
    if (part > whole).any():
        raise ValueError("a part is larger than its base: a base is the sum of its own cells")
    z2 = normal_quantile(confidence) ** 2
    with np.errstate(divide="ignore", invalid="ignore"):
        middle = (part + z2 / 2) / (whole + z2)
        spread = np.sqrt(z2 * (part * (whole - part) / whole + z2 / 4)) / (whole + z2)
    # At the ends the formula gives 0 and 1 exactly, but floating point does not.
    low = np.where(part == 0, 0.0, middle - spread)
    high = np.where(part == whole, 1.0, middle + spread)
    nothing = ~(whole > 0) | np.isnan(part)
    return np.where(nothing, np.nan, low), np.where(nothing, np.nan, high)


def normal_quantile(confidence: float) -> float:
    """The two-sided quantile of the normal distribution: 1.96 for 0.95.

    Raises ValueError for anything not between 0 and 1.
    """
    if not 0 < confidence < 1:
        raise ValueError(f"a confidence lies between 0 and 1, for example 0.95, not {confidence}")
    return float(norm.ppf(0.5 + confidence / 2))


def _divided(part: Numbers, whole: Numbers) -> Numbers:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.divide(part, whole)
