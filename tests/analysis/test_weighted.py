"""Weighted counts under the same rules."""

import pandas as pd
import pytest

from analysis.disclosure import DisclosureProblem, Thresholds
from analysis.weighted import protect_weighted


def rows(part, base, weighted_part, weighted_base):
    return pd.DataFrame(
        {
            "answer": ["often"], "part": [part], "base": [base],
            "weighted_part": [weighted_part], "weighted_base": [weighted_base],
        }
    )  # fmt: skip


def told(*given, largest=1.0):
    shown = protect_weighted(rows(*given), Thresholds(), largest).iloc[0]
    return shown["withheld"] or (int(shown["weighted_part"]), int(shown["weighted_base"]))


def test_part_and_complement_need_enough_people_unweighted():
    assert told(10, 20, 9.2, 18.4) == (10, 20)
    assert told(9, 20, 9, 20) == "small"
    assert told(11, 20, 11, 20) == "small"


def test_figures_are_rounded_by_as_many_people_as_counts_are():
    """To 5 people of weight up to 40: to 200. 12 people of 40 each are 480."""
    assert told(12, 100, 480.0, 2710.0, largest=40) == (400, 2800)


@pytest.mark.parametrize(
    ("given", "largest", "words"),
    [
        ((11, 10, 1, 1), 1, "more people than its base"),
        ((10, 20, 10, 30), 1, "largest weight of all"),
        ((10, 20, 10, 20), float("nan"), "above 0"),
        ((10, 20, None, 20), 1, "is missing"),
    ],
)
def test_what_cannot_be_is_told(given, largest, words):
    with pytest.raises(DisclosureProblem, match=words):
        told(*given, largest=largest)
