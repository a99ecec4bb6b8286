"""Weighted shares and means: by hand, by statsmodels, and by drawing again and again."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.weightstats import DescrStatsW

from analysis.surveys.estimates import effective, mean, share, wilson

WEIGHTS = st.lists(st.floats(0.05, 20), min_size=2, max_size=40)


def flags(yes: int, people: int) -> np.ndarray:
    return np.arange(people) < yes


@pytest.mark.parametrize(("yes", "people"), [(0, 10), (1, 29), (15, 148), (81, 263), (10, 10)])
def test_with_equal_weights_it_is_wilson_as_in_statsmodels(yes, people):
    found = share(flags(yes, people), np.full(people, 2.5))
    assert found.effective == pytest.approx(people)
    wanted = proportion_confint(yes, people, method="wilson")
    assert (found.low, found.high) == pytest.approx(wanted, abs=1e-9)


def test_wilson_as_published():
    """Newcombe (1998), Statistics in Medicine 17, 857-872, table I: 81/263, 15/148, 0/20, 1/29."""
    published = {
        (81, 263): (0.2553, 0.3662), (15, 148): (0.0624, 0.1605),
        (0, 20): (0.0, 0.1611), (1, 29): (0.0061, 0.1718),
    }  # fmt: skip
    for (yes, people), interval in published.items():
        assert wilson(yes / people, people) == pytest.approx(interval, abs=5e-5)


def test_kish_by_hand():
    """(1 + 1 + 2)^2 / (1 + 1 + 4) = 16 / 6."""
    assert effective(np.array([1.0, 1, 2])) == pytest.approx(16 / 6)
    found = share(np.array([True, False, False]), np.array([1.0, 1, 2]))
    assert (found.value, found.people) == (0.25, 3)


def test_with_equal_weights_a_mean_is_that_of_students_t():
    values = np.array([3.0, 4, 4, 5, 6, 9, 3, 3])
    found = mean(values, np.full(8, 0.7))
    wanted = DescrStatsW(values).tconfint_mean()
    assert (found.low, found.high) == pytest.approx(wanted)
    assert found.value == pytest.approx(values.mean())


@settings(deadline=None, max_examples=60)
@given(weights=WEIGHTS, factor=st.floats(0.01, 100), data=st.data())
def test_only_the_proportions_of_weights_matter(weights, factor, data):
    weights = np.array(weights)
    answers = np.array(data.draw(st.lists(st.booleans(), min_size=len(weights),
                                          max_size=len(weights))))  # fmt: skip
    one, other = share(answers, weights), share(answers, weights * factor)
    assert one.value == pytest.approx(other.value)
    assert (one.low, one.high) == pytest.approx((other.low, other.high))
    assert 0 <= one.low <= one.value + 1e-12
    assert one.value <= one.high + 1e-12 <= 1 + 1e-11
    assert one.effective <= len(weights) + 1e-9
    turned = share(~answers, weights)
    assert turned.low == pytest.approx(1 - one.high, abs=1e-9)


def test_unequal_weights_make_intervals_wider():
    answers = flags(20, 50)
    even = share(answers, np.ones(50))
    uneven = share(answers, np.where(np.arange(50) % 2, 0.2, 1.8))
    assert uneven.high - uneven.low > even.high - even.low


def test_nobody_and_one_person():
    nothing = share(np.array([], dtype=bool), np.array([]))
    assert math.isnan(nothing.value)
    assert nothing.people == 0
    assert math.isnan(share(np.array([True]), np.array([0.0])).value)
    alone = mean(np.array([4.0]), np.array([1.0]))
    assert alone.value == 4
    assert math.isnan(alone.low)
    assert math.isnan(mean(np.array([]), np.array([])).value)


def test_the_intervals_hold_the_truth_about_as_often_as_they_say():
    """Drawn 1500 times with unequal chances and weighted back: 95% intervals, within noise.

    1500 draws at 95% have a standard error of 0.6 points; 92 to 98 is five of them.
    """
    draw = np.random.default_rng(11)
    chance = draw.uniform(0.2, 1, 4000)
    lonely = draw.random(4000) < 0.25
    score = draw.integers(3, 10, 4000).astype(float)
    held = np.zeros(2)
    for _ in range(1500):
        there = draw.random(4000) < chance * 0.08
        weights = 1 / chance[there]
        found = share(lonely[there], weights)
        held[0] += found.low <= lonely.mean() <= found.high
        averaged = mean(score[there], weights)
        held[1] += averaged.low <= score.mean() <= averaged.high
    assert np.all((held / 1500 > 0.92) & (held / 1500 < 0.98)), held / 1500
