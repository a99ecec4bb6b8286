"""Who was heard beside who lives there.

Of each area or group: its share of the people heard (with Wilson interval),
its share of the population, the ratio of the two (1 is "as many as live
there", the representation ratio or "participation to prevalence ratio" of
Poon and others 2013, Journal of Women's Health 22(7)), and the people heard
of every 1,000 who live there.
"""

from typing import Any

import numpy as np
import pandas as pd

from analysis.statistics.minimum import MINIMUM, numbers, only_where
from analysis.statistics.shares import shares

PER = 1000


def coverage(
    people: Any, base: Any, population: Any, population_base: Any, *, minimum: int = MINIMUM
) -> pd.DataFrame:
    """One row an area or group.

    ``people`` heard of a ``base``; ``population`` of a ``population_base``.
    Columns ``share``, ``low``, ``high``, ``why_none`` (the share of the
    heard), ``population_share``, ``representation`` and ``per_1000``. Where
    the population is not known those three are missing, the share is not.
    """
    heard, lives = numbers(people), numbers(population, "populations")
    everybody = numbers(population_base, "populations")
    found = shares(heard, base, minimum=minimum)
    with np.errstate(divide="ignore", invalid="ignore"):
        theirs = np.where(everybody > 0, lives / everybody, np.nan)
        ours = found["share"].to_numpy(dtype="float64", na_value=np.nan)
        ratio = np.where(theirs > 0, ours / theirs, np.nan)
        per = np.where(lives > 0, heard / lives * PER, np.nan)
    ratio_, per_ = only_where(found["why_none"], ratio, per)
    return found.assign(
        population_share=pd.Series(theirs).astype("Float64"), representation=ratio_, per_1000=per_
    )
