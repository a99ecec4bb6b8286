"""Weighted counts, rounded as counts are, where the people behind them are enough.

Weighting what is protected already (weights by cell, from published figures)
needs nothing of this. It is for weights that differ from person to person.
"""

import math

import numpy as np
import pandas as pd

from analysis.differencing import SMALL
from analysis.thresholds import DisclosureProblem, Thresholds

COLUMNS = ("part", "base", "weighted_part", "weighted_base")


def protect_weighted(rows: pd.DataFrame, rules: Thresholds, largest_weight: float) -> pd.DataFrame:
    """Weighted parts and bases, rounded, where part and complement reach the threshold unweighted.

    ``rows`` has ``part`` and ``base`` (people, whole numbers), ``weighted_part``
    and ``weighted_base`` (their sums of weights), and whatever else describes
    them. In the result the first two are gone, the weighted ones are rounded
    or missing, and ``withheld`` says why. They are rounded to ``round_to`` times
    the largest weight, rounded up: to 5 alone, a figure of people who stand for 40
    each would say exactly how many they are. For a release's first figures only: nothing here
    compares with earlier releases, so weighted figures are not to be published
    twice unless the unweighted ones moved.

    Raises DisclosureProblem for parts beyond their base and weights below 0.
    """
    _check(rows, largest_weight)
    least, unit = max(rules.smallest, rules.smallest_by_area), _unit(rules, largest_weight)
    few = (rows["part"] < least) | (rows["base"] - rows["part"] < least)
    shown = rows.drop(columns=["part", "base"]).copy()
    for column in ("weighted_part", "weighted_base"):
        rounded = np.floor(rows[column] / unit + 0.5) * unit
        shown[column] = rounded.mask(few).astype("Float64").round().astype("Int64")
    shown["withheld"] = np.where(few, SMALL, "")
    return shown


def _unit(rules: Thresholds, largest_weight: float) -> int:
    return rules.round_to * max(1, math.ceil(largest_weight))


def _check(rows: pd.DataFrame, largest_weight: float) -> None:
    if missing := set(COLUMNS) - set(rows.columns):
        raise DisclosureProblem(f"Weighted counts lack the column {', '.join(sorted(missing))}.")
    if rows[list(COLUMNS)].isna().any().any():
        raise DisclosureProblem("A weighted count is missing; write 0 where there is nobody.")
    if (rows["part"] > rows["base"]).any() or (rows["part"] < 0).any():
        raise DisclosureProblem("A part counts more people than its base, or fewer than none.")
    if not math.isfinite(largest_weight) or largest_weight <= 0:
        raise DisclosureProblem("The largest weight must be a number above 0.")
    beyond = rows["weighted_base"] > rows["base"] * largest_weight * (1 + 1e-9)
    if beyond.any() or (rows["weighted_part"] < 0).any():
        raise DisclosureProblem(
            "A weighted count is more than its people by the largest weight, or below 0: "
            "give the largest weight of all."
        )
