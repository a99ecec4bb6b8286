"""How narrowly counts can be worked out, on sums small enough to do in one's head."""

import numpy as np
import pytest

from analysis.auditing import Spans, exposed

WHOLE = [([0, 1, 2], [1, 1, -1])]
"""Two parts and their whole."""

TWO = [*WHOLE, ([3, 4, 5], [1, 1, -1])]


def narrow(rows, low, high, guarded, *, world=None, narrowest=4):
    """What is exposed, by whoever knows the bounds and the sums; and what was seen."""
    low, high = np.array(low), np.array(high)
    world = np.full(len(low), -1) if world is None else np.array(world)
    spans = Spans.seeing(world, rows, low, high)
    return exposed(rows, low, high, np.array(guarded), narrowest, spans, 8), spans


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [
        ([0, 8, 10], [7, 12, 12], []),  # 0 to 4: as wide as wanted
        ([0, 9, 10], [7, 12, 12], [0]),  # 0 to 3
        ([0, 8, 16], [7, 9, 16], [0]),  # exactly 7
        ([0, 8, 20], [30, 12, 24], []),  # 8 at least: not small
    ],
)
@pytest.mark.parametrize("known", [False, True])
def test_a_part_is_what_its_whole_leaves(low, high, found, known):
    first = [high[2] - low[1], low[1], high[2]]
    assert narrow(WHOLE, low, high, [0], world=first if known else None)[0] == found


def test_the_way_to_a_world_changes_nothing():
    low, high = [0, 8, 10, 0, 9, 10], [7, 12, 12, 7, 12, 12]
    worlds = [None, [0, 12, 12, 3, 9, 12], [4, 8, 12, 0, 10, 10]]
    assert [narrow(TWO, low, high, [0, 3], world=each)[0] for each in worlds] == [[3]] * 3


def test_bounds_that_cross_are_nobodys_knowledge_and_the_rest_is_still_looked_at():
    low, high = [0, 13, 10, 0, 9, 10], [7, 12, 12, 7, 12, 12]
    found, spans = narrow(TWO, low, high, [0, 3], world=[0, 12, 12, 3, 9, 12])
    assert found == [3]
    assert not spans.saw(np.array([0, 1, 2]))
    assert spans.saw(np.array([3, 4, 5]))


def test_sums_that_no_world_fits_are_passed_over():
    assert narrow(WHOLE, [0, 8, 30], [7, 12, 32], [0])[0] == []


def test_a_count_in_no_sum_is_known_by_its_bounds():
    assert narrow([], [0, 0], [3, 7], [0, 1])[0] == [0]
