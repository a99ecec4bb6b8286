"""The false discovery rate: the example of its authors, statsmodels, and properties."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from analysis.statistics.multiplicity import q_values

# Benjamini and Hochberg (1995), section 4.1: thrombolysis, 15 comparisons.
THROMBOLYSIS = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.0000,
]  # fmt: skip
p_lists = st.lists(st.floats(0, 1), min_size=1, max_size=30)


def test_the_authors_reject_the_first_four():
    assert list(q_values(THROMBOLYSIS) <= 0.05) == [True] * 4 + [False] * 11


def test_their_fourth_is_compared_with_4_fifteenths_of_5_percent():
    assert q_values(THROMBOLYSIS)[3] == pytest.approx(0.0095 * 15 / 4)


@settings(max_examples=40)
@given(p_lists)
def test_statsmodels_says_the_same(p):
    assert list(q_values(p)) == pytest.approx(list(multipletests(p, method="fdr_bh")[1]))


@settings(max_examples=40)
@given(p_lists)
def test_no_q_is_below_its_p_nor_above_1_and_order_is_kept(p):
    q = q_values(p).to_numpy(dtype=float)
    assert (q >= np.array(p) - 1e-12).all()
    assert (q <= 1).all()
    assert (np.diff(q[np.argsort(p)]) >= -1e-12).all()


@settings(max_examples=40)
@given(p_lists, st.randoms())
def test_the_order_of_the_list_does_not_matter(p, random):
    order = list(range(len(p)))
    random.shuffle(order)
    assert list(q_values([p[n] for n in order])) == pytest.approx(list(q_values(p).iloc[order]))


def test_comparisons_that_could_not_be_made_stay_on_the_list():
    """Five of ten not made: the others are judged as five of ten, not of five."""
    made = [0.01, 0.02, 0.03, 0.04, 0.05]
    q = q_values([*made, *[pd.NA] * 5])
    assert q[5:].isna().all()
    assert list(q[:5]) == pytest.approx([0.1] * 5)
    assert list(q_values(made)) == pytest.approx([0.05] * 5)


def test_an_empty_list_and_a_wrong_one():
    assert len(q_values([])) == 0
    with pytest.raises(ValueError, match="between 0 and 1"):
        q_values([1.2])
