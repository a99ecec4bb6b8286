"""Members of a group against everybody else: difference, relative risk, p-value.

Groups overlap, so that they cannot be set beside each other; each is set
beside the people who are not in it.

- Difference of the shares with Newcombe's hybrid score interval: Newcombe,
  R. G. (1998), Interval estimation for the difference between independent
  proportions, Statistics in Medicine 17, 873-890, method 10.
- Relative risk with the interval on the log scale: Katz, D., Baptista, J.,
  Azen, S. P. and Pike, M. C. (1978), Obtaining confidence intervals for the
  risk ratio in cohort studies, Biometrics 34(3), 469-474. With nobody in one
  of the two it cannot be had: no half person is added to make one up, and the
  difference, which needs none, is read instead.
"""

from typing import Any

import numpy as np
import pandas as pd

from analysis.statistics.minimum import (
    MINIMUM,
    Numbers,
    first_reason,
    numbers,
    only_where,
    too_few,
    why_none,
)
from analysis.statistics.shares import CONFIDENCE, normal_quantile, wilson
from analysis.statistics.two_by_two import p_values

NOBODY = "nobody among {who} has it, so there is no ratio: see the difference"


def contrasts(
    members: Any,
    members_base: Any,
    others: Any,
    others_base: Any,
    *,
    minimum: int = MINIMUM,
    confidence: float = CONFIDENCE,
) -> pd.DataFrame:
    """One row a comparison: how many have it among members, and among all others.

    Columns ``members_share``, ``others_share``, ``difference`` with
    ``difference_low`` and ``_high`` (members less others, -1 to 1),
    ``relative_risk`` with ``_low`` and ``_high`` (members over others),
    ``p_value``, ``test``, ``why_none`` for the whole row, and
    ``why_no_ratio``. Raises ValueError for a part larger than its base.
    """
    counts = [numbers(each) for each in (members, members_base, others, others_base)]
    a, n, b, m = counts
    reasons = _reasons(a, n, b, m, minimum)
    no_ratio = first_reason(reasons, _nobody(a, b))
    low, high = difference_interval(a, n, b, m, confidence)
    risk = relative_risk(a, n, b, m, confidence)
    p, test = p_values(a, n - a, b, m - b)
    shown = only_where(reasons, _share(a, n), _share(b, m), _share(a, n) - _share(b, m), low, high)
    names = ("members_share", "others_share", "difference", "difference_low", "difference_high")
    ratio = ("relative_risk", "relative_risk_low", "relative_risk_high")
    return pd.DataFrame(
        dict(zip(names, shown, strict=True))
        | dict(zip(ratio, only_where(no_ratio, *risk), strict=True))
        | {
            "p_value": only_where(reasons, p)[0],
            "test": test.mask(reasons != "", ""),
            "why_none": reasons,
            "why_no_ratio": no_ratio,
        }
    )


def difference_interval(
    members: Any, members_base: Any, others: Any, others_base: Any, confidence: float = CONFIDENCE
) -> tuple[Numbers, Numbers]:
    """Both ends of Newcombe's interval (method 10) for the difference of two shares."""
    a, n, b, m = (numbers(each) for each in (members, members_base, others, others_base))
    (low_a, high_a), (low_b, high_b) = wilson(a, n, confidence), wilson(b, m, confidence)
    p, q = _share(a, n), _share(b, m)
    low = p - q - np.hypot(p - low_a, high_b - q)
    high = p - q + np.hypot(high_a - p, q - low_b)
    return low, high


def relative_risk(
    members: Any, members_base: Any, others: Any, others_base: Any, confidence: float = CONFIDENCE
) -> tuple[Numbers, Numbers, Numbers]:
    """The ratio of two shares and both ends of its log interval (Katz and others, 1978).

    NaN where nobody has it in one of the two.
    """
    a, n, b, m = (numbers(each) for each in (members, members_base, others, others_base))
    z = normal_quantile(confidence)
    some = (a > 0) & (b > 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(some, _share(a, n) / _share(b, m), np.nan)
        error = np.sqrt(1 / a - 1 / n + 1 / b - 1 / m)
        return ratio, ratio * np.exp(-z * error), ratio * np.exp(z * error)


def _reasons(a: Numbers, n: Numbers, b: Numbers, m: Numbers, minimum: int) -> pd.Series:
    own = why_none(n, a, minimum=minimum, who="members")
    theirs = why_none(m, b, minimum=minimum, who="people who are not members")
    few = too_few(minimum, "members")
    # A withheld count on either side is the plainer reason.
    return first_reason(own.mask(own == few, ""), theirs, own)


def _nobody(a: Numbers, b: Numbers) -> pd.Series:
    both = np.where(b == 0, NOBODY.format(who="those who are not members"), "")
    return pd.Series(np.where(a == 0, NOBODY.format(who="members"), both), dtype="string")


def _share(part: Numbers, whole: Numbers) -> Numbers:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.divide(part, whole)
