"""Response rates and coverage."""

from typing import get_args

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.statistics.coverage import coverage
from analysis.statistics.minimum import WITHHELD
from analysis.statistics.response import RATES, STANDS_FOR, cases
from dialogues.interview import Disposition

WORKED = {
    "complete": 400, "partial": 50, "refused": 200, "opted_out": 40, "withdrawn": 10,
    "invited": 250, "unreachable": 30, "started": 20, "ineligible": 60,
}  # fmt: skip


def rate(counts, name):
    counted, others = cases(counts, name)
    return counted / (counted + others) if counted + others else None


def test_the_standard_definitions_by_hand():
    """I 400, P 50, R 250, NC 280, O 20: 1,000 eligible, the 60 ineligible in no base."""
    assert {name: rate(WORKED, name) for name in RATES} == pytest.approx({
        "response_rate_1": 0.4, "response_rate_2": 0.45, "cooperation_rate_1": 400 / 720,
        "cooperation_rate_2": 450 / 720, "refusal_rate_1": 0.25, "contact_rate_1": 0.72,
    })  # fmt: skip


def test_every_disposition_stands_for_something():
    assert set(STANDS_FOR) == set(get_args(Disposition))


@settings(max_examples=40)
@given(st.fixed_dictionaries({name: st.integers(0, 500) for name in STANDS_FOR}))
def test_identities_of_the_definitions(counts):
    found = {name: rate(counts, name) for name in RATES}
    if sum(counts.values()) > counts["ineligible"]:
        assert found["response_rate_1"] <= found["response_rate_2"] <= found["contact_rate_1"]
        if found["cooperation_rate_1"] is not None:
            product = found["cooperation_rate_1"] * found["contact_rate_1"]
            assert found["response_rate_1"] == pytest.approx(product)


def test_those_who_are_not_eligible_change_no_rate():
    for name in RATES:
        assert rate({**WORKED, "ineligible": 0}, name) == rate(WORKED, name)


def test_no_conversations_and_unknown_dispositions():
    assert cases({}, "response_rate_1") == (0, 0)
    with pytest.raises(ValueError, match="lost"):
        cases({"lost": 3}, "response_rate_1")


def test_coverage_by_hand():
    """60 of 100 heard, from an area with 3,000 of 10,000: twice as many as live there."""
    row = coverage([60], [100], [3000], [10_000]).iloc[0]
    assert row["representation"] == pytest.approx(2.0)
    assert row["per_1000"] == pytest.approx(20.0)
    assert row["population_share"] == pytest.approx(0.3)
    assert (row["low"], row["high"]) == pytest.approx((0.5020, 0.6906), abs=5e-5)


def test_who_was_not_heard_is_shown_with_nought():
    row = coverage([0], [100], [3000], [10_000]).iloc[0]
    assert (row["share"], row["representation"], row["per_1000"]) == (0, 0, 0)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 9000)), min_size=1, max_size=12))
def test_representation_weighted_by_population_is_1(rows):
    people, population = zip(*rows, strict=True)
    found = coverage(people, [sum(people)] * len(rows), population, [sum(population)] * len(rows))
    if sum(people) >= 10:
        assert (found["representation"] * found["population_share"]).sum() == pytest.approx(1)


def test_without_a_population_the_share_stays():
    row = coverage([60], [100], [pd.NA], [pd.NA]).iloc[0]
    assert row["share"] == pytest.approx(0.6)
    assert row[["population_share", "representation", "per_1000"]].isna().all()


def test_withheld_and_few():
    found = coverage([pd.NA, 3], [100, 9], [3000, 3000], [9000, 9000])
    assert list(found["why_none"]) == [WITHHELD, "fewer than 10 people"]
    assert found[["representation", "per_1000"]].isna().all(axis=None)
