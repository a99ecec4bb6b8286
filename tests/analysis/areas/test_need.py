"""The index of need: the Indices' own arithmetic, directions, missing figures, other weights."""

import math
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.areas.known_areas import known_areas
from analysis.areas.need import indicator_values, read_need
from analysis.areas.need_scores import missing, on_scale, ranks, scores
from analysis.areas.need_sensitivity import fifth, need
from analysis.areas.shipped import shipped
from analysis.areas.tables import load_table

PLACE = shipped()
SHIPPED = PLACE.folder / "need.yml"


@pytest.fixture(scope="module")
def index():
    found, problems = read_need(SHIPPED)
    assert problems == []
    return found


@pytest.fixture(scope="module")
def tables(index):
    known = known_areas(PLACE)
    names = {each.table for each in index.indicators}
    return {
        name: load_table(PLACE.folder / "tables" / f"{name}.yml", known).table for name in names
    }


@pytest.fixture(scope="module")
def values(index, tables):
    found, problems = indicator_values(index, tables)
    assert problems == []
    return found


def generator():
    return np.random.default_rng(20211)


# The scale: Scottish Indices of Deprivation 2003, appendix 5, says of it that it runs to 100, that
# ten per cent of areas score more than 50, and that an area with 100 on one domain and nothing on
# the other is at the 90th percentile of the two, where a mean of ranks would put it in the middle.


def test_the_scale_runs_to_100_and_a_tenth_of_the_areas_is_above_50():
    scaled = on_scale(pd.DataFrame({"x": np.arange(1000.0)}))["x"]
    assert scaled.max() == pytest.approx(100)
    assert 0 < scaled.min() < 0.05
    assert (scaled > 50).sum() == pytest.approx(100, abs=5)


def test_great_need_of_one_kind_is_not_cancelled():
    one = np.arange(1000.0)
    both = pd.DataFrame({"a": [*one, 5000], "b": [*one, -1]})
    found = scores(on_scale(both).to_numpy(), np.array([[0.5, 0.5]]))[0]
    assert found[-1] == pytest.approx(50, abs=0.05)
    assert (found < found[-1]).mean() == pytest.approx(0.9, abs=0.005)


def test_the_scale_by_hand():
    """-23 ln(1 - R (1 - e^(-100/23))) for R = 1/4, 2/4 (shared by two: 2.5/4) and 1."""
    found = on_scale(pd.DataFrame({"x": [3.0, 7, 7, 9]}))["x"]
    by_hand = [-23 * math.log(1 - r * (1 - math.exp(-100 / 23))) for r in (0.25, 0.625, 0.625, 1)]
    assert found.tolist() == pytest.approx(by_hand)


def test_scores_are_weighted_means_by_hand():
    scaled = np.array([[10.0, 20, 60], [100, 0, 50]])
    found = scores(scaled, np.array([[2.0, 1, 1], [0, 0, 3]]))
    assert found.tolist() == [[25, 62.5], [60, 50]]
    assert ranks(found).tolist() == [[2, 1], [1, 2]]


def test_missing_indicators_raise_the_weight_of_the_others_up_to_a_quarter():
    scaled = np.array([[np.nan, 40, 80], [50, np.nan, 80]])
    found = scores(scaled, np.array([[1.0, 2, 1]]))[0]
    assert found[0] == pytest.approx((2 * 40 + 80) / 3)
    assert np.isnan(found[1])
    values = pd.DataFrame(scaled, index=["A", "B"], columns=list("xyz"))
    weights = pd.Series({"x": 0.25, "y": 0.5, "z": 0.25})
    told = [(each.code, each.problem[:1]) for each in missing(values, weights, "need.yml")]
    assert told == [("need-partly", "A"), ("need-unscored", "B")]


# What is shipped


def test_the_shipped_index_is_over_every_area_and_only_of_shares_and_scores(index, values):
    assert values.shape == (107, len(index.indicators))
    assert values.notna().all().all()
    assert ((values >= 0) & (values <= 1)).all().all()
    assert index.weights.sum() == pytest.approx(1)
    assert all(each.why for each in index.indicators)


def test_neither_proxy_of_loneliness_is_in_it(index):
    used = {each.table for each in index.indicators}
    assert not used & {"loneliness_modelled_2020", "prescriptions_2018"}


def test_a_share_is_what_the_census_counted(values):
    """E01013128: 87 of 605 households are one person aged 66 and over; (33 + 32) of 1,203 care."""
    assert values.at["E01013128", "alone_older"] == pytest.approx(87 / 605)
    assert values.at["E01013128", "heavy_care"] == pytest.approx(65 / 1203)


def test_the_same_seed_gives_the_same_tables(index, values):
    one, same = (need(index, values, generator(), draws=100) for _ in range(2))
    assert one.areas.equals(same.areas)
    assert one.variants.equals(same.variants)


def test_ranges_hold_what_they_say(index, values):
    found = need(index, values, generator(), draws=300)
    areas = found.areas
    assert areas["rank"].tolist() == sorted(areas["rank"])
    assert areas["top_fifth"].sum() == fifth(areas["rank"].to_numpy()) == 21
    assert (areas["rank_random_low"] <= areas["rank_random_middle"]).all()
    assert (areas["rank_random_middle"] <= areas["rank_random_high"]).all()
    assert areas["top_fifth_share"].between(0, 1).all()
    assert areas["top_fifth_share"].sum() == pytest.approx(21, abs=0.1)
    assert (areas["rank_drop_low"] <= areas["rank_drop_high"]).all()
    variants = found.variants.set_index("weights")
    assert len(variants) == 1 + 7 + 2
    assert variants["rank_correlation"].between(-1, 1).all()
    assert (variants["top_fifth_kept"] <= variants["top_fifth"]).all()


def test_leaving_an_indicator_out_is_the_index_without_it(index, values):
    whole = need(index, values, generator(), draws=10)
    weights = index.weights.drop("income")
    scaled = on_scale(values.drop(columns="income")).to_numpy()
    rank = pd.Series(ranks(scores(scaled, weights.to_numpy()[None, :]))[0], index=values.index)
    own = whole.areas.set_index("area")["rank"]
    row = whole.variants.set_index("weights").loc["without income"]
    assert row["rank_correlation"] == pytest.approx(rank.corr(own.reindex(rank.index), "spearman"))
    kept = ((rank <= 21) & (own.reindex(rank.index) <= 21)).sum()
    assert row["top_fifth_kept"] == kept
    assert row["largest_move"] == (rank - own.reindex(rank.index)).abs().max()


def test_one_indicator_alone_does_not_break_it(index, values):
    alone = need(index, values[["income"]], generator(), draws=10)
    assert (alone.areas["rank"] == alone.areas["rank_drop_low"]).all()
    assert alone.variants["rank_correlation"].tolist() == pytest.approx([1] * 4)


def test_an_area_that_lacks_too_much_has_no_place_in_the_order(index, values):
    lacking = values.copy()
    lacking.loc["E01013128", ["disability", "alone_older"]] = np.nan
    lacking.loc["E01013129", "lone_parents"] = np.nan
    found = need(index, lacking, generator(), draws=200)
    areas = found.areas.set_index("area")
    assert areas.loc["E01013128", ["score", "rank", "rank_equal"]].isna().all()
    assert areas.loc["E01013128", ["rank_random_low", "top_fifth_share"]].isna().all()
    assert areas.loc["E01013129", ["score", "rank", "rank_random_low"]].notna().all()
    assert areas["rank"].max() == 106
    assert found.areas["area"].iloc[-1] == "E01013128"
    assert found.variants["rank_correlation"].notna().all()
    codes = {each.code for each in missing(lacking, index.weights, "need.yml")}
    assert codes == {"need-partly", "need-unscored"}


@settings(deadline=None, max_examples=30)
@given(data=st.data())
def test_more_need_never_lowers_an_area(data):
    figures = st.lists(st.floats(0, 1), min_size=8, max_size=8)
    values = pd.DataFrame({name: data.draw(figures) for name in "abc"})
    weights = np.array([data.draw(st.lists(st.floats(0.1, 5), min_size=3, max_size=3))])
    before = scores(on_scale(values).to_numpy(), weights)[0]
    values.loc[0, "a"] = 2
    after = scores(on_scale(values).to_numpy(), weights)[0]
    assert after[0] >= before[0] - 1e-9
    assert (after[1:] <= before[1:] + 1e-9).all()


# Mistakes


def changed(folder: Path, old: str, new: str) -> Path:
    text = SHIPPED.read_text("utf-8")
    assert old in text
    path = folder / "need.yml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("    among: households\n", "", "need-unclear"),
        ("    figure: income_score\n", "", "need-unclear"),
        ("title: Likely", "titel: Likely", "description-lacks"),
        ("weight: 20", "weight: much", "wrong-type"),
        ("weight: 20", "weight: -1", "out-of-range"),
    ],
)
def test_mistakes_in_the_file_are_told(tmp_path, old, new, code):
    found, problems = read_need(changed(tmp_path, old, new))
    assert found is None
    assert code in [each.code for each in problems]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("table: households_2021", "table: homes", "need-unknown"),
        ("of: one_person_66_plus", "of: one_person_67", "need-unknown"),
        ("    higher: worse\n", "", "need-direction"),
        ("boundaries: 2021", "boundaries: 2011", "need-geography"),
    ],
)
def test_what_cannot_be_had_is_told_and_left_out(tmp_path, tables, old, new, code):
    index, problems = read_need(changed(tmp_path, old, new))
    assert problems == []
    found, problems = indicator_values(index, tables)
    assert code in {each.code for each in problems}
    assert len(found.columns) < 7


def test_no_weight_at_all_is_told(tmp_path):
    import re

    path = tmp_path / "need.yml"
    path.write_text(re.sub(r"weight: \d+", "weight: 0", SHIPPED.read_text("utf-8")))
    assert [each.code for each in read_need(path)[1]] == ["need-no-weight"]


def test_ranks_of_deprivation_are_turned_round(tmp_path, tables):
    """A higher rank is less deprived: its indicator must run the other way."""
    index, _ = read_need(changed(tmp_path, "figure: income_score", "figure: income_rank"))
    found, problems = indicator_values(index, tables)
    assert problems == []
    income = tables["deprivation_2025"].frame["income_score"]
    assert found["income"].corr(income.reindex(found.index), "spearman") > 0.99
