"""Shares and Wilson intervals: against the literature, against statsmodels, and as properties."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint

from analysis.statistics.minimum import WITHHELD
from analysis.statistics.shares import shares, wilson

# Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3.
NEWCOMBE = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0000, 0.1611),
    (1, 29, 0.0061, 0.1718),
]

pair = st.integers(1, 100_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(("people", "base", "low", "high"), NEWCOMBE)
def test_the_intervals_are_those_of_newcombes_table(people, base, low, high):
    row = shares([people], [base]).iloc[0]
    assert row["low"] == pytest.approx(low, abs=5e-5)
    assert row["high"] == pytest.approx(high, abs=5e-5)
    assert row["share"] == pytest.approx(people / base)


@settings(max_examples=40)
@given(pair, st.sampled_from([0.8, 0.9, 0.95, 0.99]))
def test_statsmodels_says_the_same(counts, confidence):
    people, base = counts
    low, high = (end[0] for end in wilson(people, base, confidence))
    wanted = proportion_confint(people, base, alpha=1 - confidence, method="wilson")
    assert (low, high) == pytest.approx(wanted, abs=1e-9)


@settings(max_examples=40)
@given(pair)
def test_the_interval_holds_the_share_and_stays_within_bounds(counts):
    people, base = counts
    low, high = (end[0] for end in wilson(people, base))
    assert 0 <= low <= people / base <= high <= 1
    assert low < high


@settings(max_examples=40)
@given(pair)
def test_having_it_and_not_having_it_mirror_each_other(counts):
    people, base = counts
    low, high = (end[0] for end in wilson(people, base))
    other_low, other_high = (end[0] for end in wilson(base - people, base))
    assert (low, high) == pytest.approx((1 - other_high, 1 - other_low), abs=1e-12)


@settings(max_examples=40)
@given(pair)
def test_more_people_narrow_the_interval(counts):
    people, base = counts
    narrow = np.diff([end[0] for end in wilson(people * 4, base * 4)])
    assert narrow < np.diff([end[0] for end in wilson(people, base)])


def test_under_the_minimum_nothing_is_estimated_and_it_is_said():
    found = shares([4, 5, pd.NA, 5], [9, 10, 50, pd.NA])
    assert list(found["why_none"]) == ["fewer than 10 people", "", WITHHELD, WITHHELD]
    assert list(found["share"].isna()) == [True, False, True, True]
    assert list(found["low"].isna()) == list(found["high"].isna()) == list(found["share"].isna())


def test_the_minimum_is_a_setting():
    assert shares([4], [9], minimum=5)["share"][0] == pytest.approx(4 / 9)
    assert shares([4], [19], minimum=20)["why_none"][0] == "fewer than 20 people"


def test_nobody_at_all_is_no_error():
    assert len(shares([], [])) == 0
    assert shares([0], [0], minimum=0)["share"].isna().all()


@pytest.mark.parametrize(("people", "base"), [([11], [10]), ([-1], [10]), ([1], [-10])])
def test_impossible_counts_are_refused(people, base):
    with pytest.raises(ValueError, match=r"base|below 0"):
        shares(people, base)
