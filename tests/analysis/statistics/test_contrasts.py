"""Members against others: against the literature, statsmodels and scipy, and as properties."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.contingency_tables import Table2x2
from statsmodels.stats.proportion import confint_proportions_2indep

from analysis.statistics.contrasts import contrasts, difference_interval, relative_risk
from analysis.statistics.minimum import WITHHELD
from analysis.statistics.two_by_two import CHI_SQUARED, FISHER_IRWIN, p_values

# Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10.
NEWCOMBE = [
    (56, 70, 48, 80, 0.0524, 0.3339),
    (9, 10, 3, 10, 0.1705, 0.8090),
    (6, 7, 2, 7, 0.0582, 0.8062),
    (5, 56, 0, 29, -0.0381, 0.1926),
    (0, 10, 0, 20, -0.1611, 0.2775),
    (10, 10, 0, 20, 0.6791, 1.0000),
]

side = st.integers(10, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
some = st.integers(10, 5000).flatmap(lambda n: st.tuples(st.integers(1, n - 1), st.just(n)))


@pytest.mark.parametrize(("a", "n", "b", "m", "low", "high"), NEWCOMBE)
def test_differences_are_those_of_newcombes_table(a, n, b, m, low, high):
    found = [end[0] for end in difference_interval(a, n, b, m)]
    assert found == pytest.approx([low, high], abs=5e-5)


def test_the_relative_risk_of_the_physicians_health_study():
    """Agresti, Categorical Data Analysis, 3rd edition, 2.2.3: 1.82, from 1.43 to 2.30."""
    row = contrasts(189, 11_034, 104, 11_037).iloc[0]
    assert row["relative_risk"] == pytest.approx(1.82, abs=0.005)
    assert row["relative_risk_low"] == pytest.approx(1.43, abs=0.005)
    assert row["relative_risk_high"] == pytest.approx(2.30, abs=0.01)
    assert row["difference"] == pytest.approx(0.0077, abs=5e-5)


def test_the_lady_tasting_tea():
    """Fisher (1935), The Design of Experiments: 3 and 1 over 1 and 3 gives 0.486 on two sides."""
    p, test = p_values(*(np.array([float(n)]) for n in (3, 1, 1, 3)))
    assert (test[0], p[0]) == (CHI_SQUARED, pytest.approx(0.1859, abs=5e-5))
    p, test = p_values(*(np.array([float(n)]) for n in (1, 9, 0, 3)))
    assert (test[0], p[0]) == (FISHER_IRWIN, pytest.approx(1.0))


def test_rare_outcomes_are_tested_exactly():
    """Expected 0.67 among members: the Fisher-Irwin p is 10/30, one of the ten being it."""
    row = contrasts(1, 10, 0, 20).iloc[0]
    assert row["test"] == FISHER_IRWIN
    assert row["p_value"] == pytest.approx(10 / 30)


@settings(max_examples=40)
@given(side, side)
def test_the_n_minus_1_test_is_pearsons_but_for_its_factor(ours, theirs):
    (a, n), (b, m) = ours, theirs
    row = contrasts(a, n, b, m).iloc[0]
    if row["test"] == CHI_SQUARED and 0 < a + b < n + m:
        from scipy.stats import chi2, chi2_contingency

        pearson = chi2_contingency([[a, n - a], [b, m - b]], correction=False).statistic
        wanted = chi2.sf(pearson * (n + m - 1) / (n + m), 1)
        assert row["p_value"] == pytest.approx(wanted, rel=1e-6, abs=1e-12)


@settings(max_examples=40)
@given(some, some)
def test_statsmodels_says_the_same_of_the_relative_risk(ours, theirs):
    (a, n), (b, m) = ours, theirs
    table = Table2x2([[a, n - a], [b, m - b]])
    found = [each[0] for each in relative_risk(a, n, b, m)]
    wanted = [table.riskratio, *table.riskratio_confint(0.05)]
    assert found == pytest.approx(wanted, rel=1e-7)


@settings(max_examples=40)
@given(side, side)
def test_statsmodels_says_the_same_of_the_difference(ours, theirs):
    (a, n), (b, m) = ours, theirs
    found = [end[0] for end in difference_interval(a, n, b, m)]
    wanted = confint_proportions_2indep(a, n, b, m, compare="diff", method="newcomb")
    assert found == pytest.approx(wanted, abs=1e-9)


@settings(max_examples=40)
@given(some, some)
def test_changing_sides_turns_everything_round(ours, theirs):
    row, turned = contrasts(*ours, *theirs).iloc[0], contrasts(*theirs, *ours).iloc[0]
    assert row["difference"] == pytest.approx(-turned["difference"], abs=1e-12)
    assert row["difference_low"] == pytest.approx(-turned["difference_high"], abs=1e-12)
    assert row["relative_risk_low"] == pytest.approx(1 / turned["relative_risk_high"])
    assert row["p_value"] == pytest.approx(turned["p_value"], abs=1e-9)


@settings(max_examples=40)
@given(side, side)
def test_bounds(ours, theirs):
    row = contrasts(*ours, *theirs).iloc[0]
    assert -1 <= row["difference_low"] <= row["difference"] <= row["difference_high"] <= 1
    assert 0 <= row["p_value"] <= 1
    if row["why_no_ratio"] == "":
        assert 0 < row["relative_risk_low"] <= row["relative_risk"] <= row["relative_risk_high"]
        assert (row["relative_risk"] > 1) == (row["difference"] > 0)


@settings(max_examples=40)
@given(st.lists(st.tuples(side, side), min_size=2, max_size=6), st.randoms())
def test_the_order_of_the_rows_does_not_matter(rows, random):
    def found(these):
        return contrasts(*np.array([(*ours, *theirs) for ours, theirs in these]).T)

    order = list(range(len(rows)))
    random.shuffle(order)
    shuffled = found([rows[n] for n in order])
    pd.testing.assert_frame_equal(shuffled, found(rows).iloc[order].reset_index(drop=True))


@pytest.mark.parametrize(
    ("counts", "why"),
    [
        ((0, 40, 5, 60), "nobody among members has it"),
        ((5, 40, 0, 60), "nobody among those who are not members has it"),
    ],
)
def test_with_nobody_on_one_side_there_is_a_difference_and_no_ratio(counts, why):
    row = contrasts(*counts).iloc[0]
    assert row["why_none"] == ""
    assert why in row["why_no_ratio"]
    assert pd.isna(row["relative_risk"])
    assert not pd.isna(row["difference_low"])


@pytest.mark.parametrize(
    ("counts", "why"),
    [
        ((3, 9, 30, 100), "fewer than 10 members"),
        ((30, 100, 3, 9), "fewer than 10 people who are not members"),
        ((pd.NA, 100, 30, 90), WITHHELD),
        ((3, 9, 30, pd.NA), WITHHELD),
    ],
)
def test_under_the_minimum_or_withheld_nothing_is_estimated(counts, why):
    row = contrasts(*([count] for count in counts)).iloc[0]
    assert row["why_none"] == row["why_no_ratio"] == why
    assert row.drop(["why_none", "why_no_ratio", "test"]).isna().all()
    assert row["test"] == ""


def test_where_everybody_has_it_there_is_nothing_to_test():
    row = contrasts(40, 40, 60, 60).iloc[0]
    assert (row["difference"], row["relative_risk"], row["p_value"]) == (0, 1, 1)
