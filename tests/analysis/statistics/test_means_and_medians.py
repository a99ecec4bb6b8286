"""Means of scores and medians of binned times: worked examples, statsmodels, properties."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from statsmodels.stats.weightstats import DescrStatsW

from analysis.statistics.binned import IN_LAST_BIN, ONE_BIN, quantile
from analysis.statistics.means import mean_of
from analysis.statistics.minimum import WITHHELD

counts = st.lists(st.integers(0, 300), min_size=7, max_size=7).filter(lambda c: sum(c) >= 10)


def test_students_sleep_data():
    """Student (1908), Biometrika 6, 1-25, the ten differences: mean 1.58, s 1.23 (n - 1)."""
    differences = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]
    found = mean_of(differences, differences, [1] * 10)
    assert (found.mean, found.deviation) == pytest.approx((1.58, 1.23), abs=0.005)
    assert (found.low, found.high) == pytest.approx((0.7001, 2.4599), abs=5e-5)


@settings(max_examples=40)
@given(counts)
def test_statsmodels_says_the_same_of_means(people):
    scores = np.arange(3, 10)
    found = mean_of(scores, scores, people)
    wanted = DescrStatsW(scores, weights=people)
    assert found.mean == pytest.approx(wanted.mean)
    assert (found.low, found.high) == pytest.approx(wanted.tconfint_mean(), abs=1e-9)
    assert found.people == sum(people)


@settings(max_examples=40)
@given(counts, st.integers(-5, 5))
def test_moving_all_scores_moves_the_mean_and_nothing_else(people, by):
    scores = np.arange(3, 10)
    here, there = (mean_of(scores + more, scores + more, people) for more in (0, by))
    assert there.mean - here.mean == pytest.approx(by)
    assert there.high - there.low == pytest.approx(here.high - here.low)


def test_a_mean_needs_people_and_every_count():
    assert mean_of([1, 2], [1, 2], [4, 5]).why_none == "fewer than 10 people"
    assert mean_of([1, 2], [1, 2], [40, pd.NA]).why_none == WITHHELD
    assert mean_of([], [], []).why_none == "fewer than 10 people"
    assert math.isnan(mean_of([1, 2], [1, 2], [40, pd.NA]).mean)


def test_scores_that_are_put_together_count_in_the_middle_and_say_how_far_off():
    """10 people with 3 and 10 with 8 or 9: 5.75, and truly from 5.5 to 6."""
    found = mean_of([3, 8], [3, 9], [10, 10])
    assert (found.mean, found.may_be_off) == (5.75, 0.25)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3)), min_size=10, max_size=60))
def test_the_mean_is_never_further_off_than_it_says(people):
    low, width = zip(*people, strict=True)
    high = np.add(low, width)
    found = mean_of(low, high, [1] * len(low))
    for truth in (np.mean(low), np.mean(high)):
        assert abs(found.mean - truth) <= found.may_be_off + 1e-9


def test_a_median_of_grouped_data():
    """Lower edge + (n/2 - below) / in the bin x width: 20 + (25 - 18) / 16 x 10 = 24.375."""
    found = quantile([0, 10, 20, 30], [6, 12, 16, 16])
    assert (found.value, found.why_none, found.note) == (pytest.approx(24.375), "", "")


def test_in_the_open_last_bin_only_a_lower_bound_is_given():
    assert quantile([0, 10, 20], [2, 3, 20]) == (20.0, "", IN_LAST_BIN)


def test_of_one_bin_nothing_is_known():
    found = quantile([0], [20])
    assert np.isnan(found.value)
    assert found[1:] == (ONE_BIN, "")


@settings(max_examples=40)
@given(counts, st.floats(0.01, 0.99), st.floats(0.01, 0.99))
def test_quantiles_rise_and_lie_in_their_bin(people, one, other):
    edges = [0, 5, 10, 20, 40, 80, 160]
    low, high = (quantile(edges, people, share) for share in sorted((one, other)))
    assert low.value <= high.value
    assume(not low.note)
    below = sum(n for n, edge in zip(people, edges[1:], strict=False) if edge <= low.value)
    assert below <= min(one, other) * sum(people) + 1e-9


@settings(max_examples=40)
@given(st.lists(st.integers(0, 99), min_size=10, max_size=200))
def test_with_fine_bins_the_median_is_the_median(seconds):
    people = np.bincount(seconds, minlength=101)
    found = quantile(list(range(101)), people)
    assert abs(found.value - np.median(seconds)) <= 1 + np.ptp(
        np.sort(seconds)[[(len(seconds) - 1) // 2, len(seconds) // 2]]
    )


def test_a_median_needs_people_and_every_count():
    assert quantile([0, 10], [4, 5]).why_none == "fewer than 10 people"
    assert quantile([0, 10], [40, pd.NA]).why_none == WITHHELD


@pytest.mark.parametrize(("edges", "share"), [([0], 0.5), ([10, 0], 0.5), ([0, 10], 1.0)])
def test_wrong_bins_are_refused(edges, share):
    with pytest.raises(ValueError, match="edges that rise"):
        quantile(edges, [5, 5], share)
