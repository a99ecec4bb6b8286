"""Nothing is estimated from too few people, or from what is withheld; and it is said why."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

MINIMUM = 10
"""How many people an estimate needs behind it, at least."""

WITHHELD = "a count that it rests on is withheld"

Numbers = NDArray[np.float64]


def numbers(counts: Any, called: str = "counts") -> Numbers:
    """Counts as floats, NaN where one is withheld; scalars become arrays of one.

    Raises ValueError for a negative or endless count: that is no count.
    """
    flat = np.atleast_1d(np.asarray(counts, dtype="object")).ravel()
    found = pd.array(flat, dtype="Float64").to_numpy(dtype="float64", na_value=np.nan)
    if (found < 0).any() or np.isinf(found).any():
        raise ValueError(f"{called} are numbers of people: none can be below 0 or endless")
    return found


def too_few(minimum: int, who: str = "people") -> str:
    """Why there is no estimate from a base under the minimum."""
    return f"fewer than {minimum} {who}"


def why_none(bases: Any, *others: Any, minimum: int = MINIMUM, who: str = "people") -> pd.Series:
    """Why nothing is estimated, by row: "" where something is.

    ``bases`` must reach the minimum, and neither they nor ``others`` may be withheld.
    """
    base = numbers(bases)
    withheld = np.isnan(base)
    for other in others:
        withheld = withheld | np.isnan(numbers(other))
    reasons = np.where(withheld, WITHHELD, np.where(base < minimum, too_few(minimum, who), ""))
    return pd.Series(reasons, dtype="string")


def first_reason(*reasons: pd.Series) -> pd.Series:
    """By row the first reason that there is, or ""."""
    found = reasons[0]
    for more in reasons[1:]:
        found = found.mask(found == "", more)
    return found


def only_where(reasons: pd.Series, *columns: Numbers) -> list[pd.Series]:
    """The columns as Float64, missing wherever there is a reason."""
    shown = (reasons == "").to_numpy(dtype=bool)
    return [pd.Series(np.where(shown, each, np.nan)).astype("Float64") for each in columns]
