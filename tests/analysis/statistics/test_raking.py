"""Raking and the effective sample size: worked examples, another library, properties."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.statistics.raking import RakingProblem, effective_size, rake

# Documentation of ItPropFit (van Kesteren), "Getting started"; the same table is the example of
# Wikipedia's article on iterative proportional fitting.
KESTEREN = (
    [[40, 30, 20, 10], [35, 50, 100, 75], [30, 80, 70, 120], [20, 30, 40, 50]],
    [150, 300, 400, 150],
    [200, 300, 400, 100],
    [
        [64.5585, 46.2325, 35.3843, 3.82473], [49.9679, 68.1594, 156.499, 25.3742],
        [56.7219, 144.428, 145.082, 53.7673], [28.7516, 41.18, 63.0347, 17.0337],
    ],
)  # fmt: skip
# Table and margins of Ardilly and Tillé, Sampling Methods: Exercises and Solutions (2006), as in
# the R package TeachingSampling; fitted here by svy 0.35 (Sample.weighting.rake, tol 1e-12).
ARDILLY = (
    [[80, 170, 150], [90, 80, 210], [10, 80, 130]],
    [430, 360, 210],
    [150, 300, 550],
    [
        [73.008211, 167.640619, 189.35117], [69.390389, 66.649272, 223.960339],
        [7.6014, 65.710109, 136.688491],
    ],
)  # fmt: skip
# Age by sex raked to a town of 128,000; fitted by svy 0.35 likewise.
TOWN = (
    [[64, 21], [42, 13], [71, 35]],
    [35_000, 60_000, 33_000],
    [66_000, 62_000],
    [[18723.363495, 16276.636505], [32966.291325, 27033.708675], [14310.345181, 18689.654819]],
)

tables = st.tuples(st.integers(2, 4), st.integers(2, 4)).flatmap(
    lambda shape: st.tuples(
        st.lists(st.integers(1, 500), min_size=shape[0] * shape[1], max_size=shape[0] * shape[1]),
        st.lists(st.integers(1, 500), min_size=shape[0], max_size=shape[0]),
        st.lists(st.integers(1, 500), min_size=shape[1], max_size=shape[1]),
    )
)


def shaped(drawn):
    cells, rows, columns = drawn
    return np.array(cells, dtype=float).reshape(len(rows), len(columns)), rows, columns


@pytest.mark.parametrize(("counts", "rows", "columns", "wanted"), [KESTEREN, ARDILLY, TOWN])
def test_worked_examples(counts, rows, columns, wanted):
    counts = np.array(counts, dtype=float)
    raked = rake(counts, [rows, columns], most_weight=None)
    fitted = raked.weights * counts * sum(rows) / counts.sum()
    assert fitted == pytest.approx(np.array(wanted), rel=1e-5)
    assert (raked.trimmed, raked.misfit) == (0, pytest.approx(0, abs=1e-8))


@settings(max_examples=40)
@given(tables)
def test_margins_are_met_weights_average_1_and_ratios_of_odds_stay(drawn):
    counts, rows, columns = shaped(drawn)
    weights = rake(counts, [rows, columns], most_weight=None).weights
    fitted = counts * weights
    assert fitted.sum(axis=1) / fitted.sum() == pytest.approx(np.array(rows) / sum(rows), abs=1e-6)
    assert fitted.sum(axis=0) / fitted.sum() == pytest.approx(
        np.array(columns) / sum(columns), abs=1e-6
    )
    assert fitted.sum() == pytest.approx(counts.sum())
    odds = counts[0, 0] * counts[1, 1] / (counts[0, 1] * counts[1, 0])
    assert fitted[0, 0] * fitted[1, 1] / (fitted[0, 1] * fitted[1, 0]) == pytest.approx(odds)


@settings(max_examples=40)
@given(tables)
def test_the_order_of_categories_and_margins_does_not_matter(drawn):
    counts, rows, columns = shaped(drawn)
    weights = rake(counts, [rows, columns], most_weight=None).weights
    turned = rake(counts.T, [columns, rows], most_weight=None).weights.T
    assert turned == pytest.approx(weights, rel=1e-4, abs=1e-7)
    backwards = rake(counts[::-1], [rows[::-1], columns], most_weight=None).weights[::-1]
    assert backwards == pytest.approx(weights, rel=1e-4, abs=1e-7)


@settings(max_examples=40)
@given(tables)
def test_margins_that_are_met_already_change_nothing(drawn):
    counts, _, _ = shaped(drawn)
    weights = rake(counts, [counts.sum(axis=1), counts.sum(axis=0)]).weights
    assert weights == pytest.approx(np.ones(counts.shape))
    assert effective_size(counts, weights) == pytest.approx(counts.sum())


@settings(max_examples=40)
@given(tables)
def test_the_effective_size_is_never_more_than_the_people(drawn):
    counts, rows, columns = shaped(drawn)
    weights = rake(counts, [rows, columns]).weights
    assert 0 < effective_size(counts, weights) <= counts.sum() * (1 + 1e-9)


def test_kish_half_with_weight_1_and_half_with_3():
    """Kish (1965), 11.7: 1 + L with L the squared coefficient of variation: here 1 + 1/4."""
    assert effective_size(np.array([50.0, 50.0]), np.array([1.0, 3.0])) == pytest.approx(100 / 1.25)


def test_large_weights_are_cut_and_what_that_leaves_is_said():
    raked = rake(np.array([90.0, 10.0]), [[10, 90]], most_weight=3.0)
    assert raked.trimmed == 10
    assert raked.weights[1] / raked.weights[0] == pytest.approx(3 / (10 / 90))
    assert raked.misfit == pytest.approx(0.9 - 30 / 40)
    assert (raked.weights * [90, 10]).sum() == pytest.approx(100)


@pytest.mark.parametrize(
    ("counts", "targets", "why"),
    [
        ([[10, 0], [10, 0]], [[1, 1], [1, 1]], "nobody was heard"),
        ([[10, 0], [0, 10]], [[1, 3], [3, 1]], "no weights fit"),
        ([[10, 5], [5, 10]], [[1, 1]], "one margin for each"),
        ([[10, 5], [5, 10]], [[1, 1, 1], [1, 1]], "one number for each"),
        ([[10, 5], [5, 10]], [[0, 0], [1, 1]], "known and not below 0"),
        ([[10, 5], [5, 10]], [[1, float("nan")], [1, 1]], "known and not below 0"),
    ],
)
def test_what_cannot_be_raked_is_explained(counts, targets, why):
    with pytest.raises(RakingProblem, match=why):
        rake(np.array(counts, dtype=float), targets)
