"""How narrowly counts can be worked out, on sums small enough to do in one's head."""

import numpy as np
import pytest

from analysis.auditing import Spans, exposed

WHOLE = [([0, 1, 2], [1, 1, -1])]
"""Two parts and their whole."""

TWO = [*WHOLE, ([3, 4, 5], [1, 1, -1])]


def narrow(rows, low, high, guarded, *, known=None):
    """What is exposed, by whoever knows the bounds and the sums; and what was seen."""
    low, high = np.array(low), np.array(high)
    known, spans = np.zeros(len(low)) if known is None else np.array(known), Spans.unseen(len(low))
    return exposed(rows, low, high, np.array(guarded), 4, spans, 8, known), spans


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [
        ([0, 8, 10], [7, 12, 12], []),  # 0 to 4: as wide as wanted
        ([0, 9, 10], [7, 12, 12], [0]),  # 0 to 3
        ([0, 8, 16], [7, 9, 16], [0]),  # exactly 7
        ([0, 8, 20], [30, 12, 24], []),  # 8 at least: not small
    ],
)
@pytest.mark.parametrize("fits", [False, True])
def test_a_part_is_what_its_whole_leaves(low, high, found, fits):
    known = [high[2] - low[1], low[1], high[2]] if fits else None
    assert narrow(WHOLE, low, high, [0], known=known)[0] == found


def test_the_way_to_a_world_changes_nothing():
    low, high = [0, 8, 10, 0, 9, 10], [7, 12, 12, 7, 12, 12]
    ways = [None, [0, 12, 12, 3, 9, 12], [4, 8, 12, 0, 10, 10], [90, 2, 92, 9, -9, 0]]
    assert [narrow(TWO, low, high, [0, 3], known=each)[0] for each in ways] == [[3]] * 4


def test_bounds_that_cross_are_nobodys_knowledge_and_the_rest_is_still_looked_at():
    low, high = [0, 13, 10, 0, 9, 10], [7, 12, 12, 7, 12, 12]
    found, spans = narrow(TWO, low, high, [0, 3], known=[0, 12, 12, 3, 9, 12])
    assert found == [3]
    assert np.isfinite(spans.low).tolist() == [False] * 3 + [True] * 3


def test_sums_that_no_world_fits_are_passed_over():
    assert narrow(WHOLE, [0, 8, 30], [7, 12, 32], [0])[0] == []


def test_where_only_parts_of_people_fit_nobody_does():
    """Three counts of which any two make one: a half each, so that no world fits."""
    odd = [([0, 1, 3], [1, 1, -1]), ([1, 2, 4], [1, 1, -1]), ([0, 2, 5], [1, 1, -1])]
    low, high = [0, 0, 0, 1, 1, 1], [5, 5, 5, 1, 1, 1]
    assert narrow(odd, low, high, [0, 1, 2])[0] == []
    assert narrow(odd, low, [5, 5, 5, 1, 1, 2], [0, 1, 2])[0] == [0, 1, 2]


def test_a_count_in_no_sum_is_known_by_its_bounds():
    assert narrow([], [0, 0], [3, 7], [0, 1])[0] == [0]
