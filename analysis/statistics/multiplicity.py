"""Many comparisons at once: the false discovery rate of Benjamini and Hochberg.

Benjamini, Y. and Hochberg, Y. (1995), Controlling the false discovery rate: a
practical and powerful approach to multiple testing, Journal of the Royal
Statistical Society B 57(1), 289-300.
"""

from typing import Any

import numpy as np
import pandas as pd
from scipy.stats import false_discovery_control


def q_values(p_values: Any) -> pd.Series:
    """The q-value (adjusted p-value) of each comparison of a list fixed in advance.

    A comparison that could not be made counts with p = 1: the list was fixed
    before anybody knew, so leaving it out would make the others look better
    than they are. Its own q-value is missing. Raises ValueError for a p-value
    that is not between 0 and 1.
    """
    flat = pd.array(np.atleast_1d(np.asarray(p_values, dtype="object")), dtype="Float64")
    p = flat.to_numpy(dtype="float64", na_value=np.nan)
    if ((p < 0) | (p > 1)).any():
        raise ValueError("p-values lie between 0 and 1")
    if not p.size:
        return pd.Series(dtype="Float64")
    whole_list = np.where(np.isnan(p), 1.0, p)
    found = false_discovery_control(whole_list, method="bh")
    return pd.Series(np.where(np.isnan(p), np.nan, found)).astype("Float64")
