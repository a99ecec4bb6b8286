"""No share where too much of what it is a share of may be withheld."""

import pandas as pd
import pytest

from analysis.results.shown import HIDDEN, with_shares


def cells(*people: int | None) -> pd.DataFrame:
    return pd.DataFrame({
        "answer": [f"a{number}" for number in range(len(people))],
        "people": pd.array(list(people), dtype="Int64"),
        "withheld": ["small" if each is None else "" for each in people],
    })  # fmt: skip


def test_a_share_of_a_base_that_is_mostly_withheld_is_none():
    """15 of 15 published answers may be 15 of 57 given: that is no share of 100%."""
    found = with_shares(cells(15, None, None, None, None, None, None), [])
    assert found.loc[0, "why_none"] == HIDDEN
    assert found.loc[0, ["share", "low", "high"]].isna().all()
    assert (found.loc[0, "people"], found.loc[0, "base"], found.loc[0, "left_out"]) == (15, 15, 6)


@pytest.mark.parametrize(
    ("others", "share", "why"), [(15, 0.5, ""), (10, None, HIDDEN)], ids=["less", "more"]
)
def test_one_withheld_number_may_be_a_quarter_of_the_base_and_no_more(others, share, why):
    """Seven people beside 30 are less than a quarter of them, beside 25 more."""
    found = with_shares(cells(15, others, None), [])
    assert found.loc[0, "why_none"] == why
    assert (None if pd.isna(found.loc[0, "share"]) else found.loc[0, "share"]) == share
