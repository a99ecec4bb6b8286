"""Figures carried between boundary years and sizes of areas, and what cannot be carried."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.areas.carrying import carry, people
from analysis.areas.descriptions import Column, Description
from analysis.areas.geographies import geography
from analysis.areas.known_areas import known_areas
from analysis.areas.lookups import NoWay, lookups, way
from analysis.areas.shipped import shipped
from analysis.areas.tables import AreaTable, load_table

PLACE = shipped()
WEIGHTS = people(PLACE)
OLD = PLACE.frame("population_2020").index
SPLIT, PARTS = "E01013223", ["E01035474", "E01035475"]
MERGED, WHOLE = ["E01013137", "E01013139"], "E01035473"
LSOA11, LSOA21 = geography("lsoa11"), geography("lsoa21")


def table(unit: str, values: pd.Series, where: str = "lsoa11") -> AreaTable:
    column = Column("figure", "figure", "A figure", unit)
    description = Description(
        "made_up", "Made up", Path("made_up.csv"), geography(where), where, {"figure": column},
        "2020", False, "A test", "none",
    )  # fmt: skip
    return AreaTable(description, values.rename("figure").to_frame(), {})


def figures(unit: str, values: pd.Series, weights=WEIGHTS):
    carried = carry(table(unit, values), LSOA21, PLACE, weights)
    told = {each.code: each.problem for each in carried.problems}
    return carried.table.frame["figure"], told


NUMBERED = pd.Series(range(1, len(OLD) + 1), index=OLD, dtype="float64")


def test_unchanged_areas_keep_their_figures_whatever_they_are():
    same = [code for code in OLD if code in WEIGHTS[LSOA21].index]
    assert len(same) == 99
    for unit in ("count", "percent", "score", "rank", "decile"):
        found, _ = figures(unit, NUMBERED)
        assert found[same].equals(NUMBERED[same].rename_axis("area").rename("figure"))


def test_a_rate_is_copied_to_the_parts_of_a_split_area_and_told():
    found, told = figures("percent", NUMBERED)
    assert found[PARTS].tolist() == [NUMBERED[SPLIT]] * 2
    assert all(part in told["carried-copied"] for part in PARTS)


def test_a_count_cannot_be_divided_and_says_so():
    found, told = figures("count", NUMBERED)
    assert found[PARTS].isna().all()
    assert found.isna().sum() == 6
    assert all(part in told["carried-count-split"] for part in PARTS)


def test_counts_of_merged_areas_are_added():
    found, _ = figures("count", NUMBERED)
    assert found[WHOLE] == NUMBERED[MERGED].sum()


def test_rates_of_merged_areas_are_weighted_by_people():
    values = NUMBERED.copy()
    values[MERGED] = [10, 40]
    weights = {LSOA11: pd.Series(1.0, index=OLD)}
    weights[LSOA11][MERGED] = [200, 100]
    found, told = figures("percent", values, weights)
    assert found[WHOLE] == pytest.approx((10 * 200 + 40 * 100) / 300)
    assert WHOLE in told["carried-weighted"]


def test_without_weights_no_mean_is_made():
    found, told = figures("percent", NUMBERED, {})
    assert pd.isna(found[WHOLE])
    assert WHOLE in told["carried-unweighted"]
    found, told = figures("percent", NUMBERED, {LSOA11: WEIGHTS[LSOA11].drop(MERGED[0])})
    assert pd.isna(found[WHOLE])
    assert "E01035476" in told["carried-weighted"]


def test_ranks_are_never_averaged():
    for unit in ("rank", "decile", "quintile"):
        found, told = figures(unit, NUMBERED)
        assert pd.isna(found[WHOLE])
        assert WHOLE in told["carried-no-mean"]


def test_a_missing_figure_leaves_its_whole_empty_and_is_told():
    for missing in (NUMBERED.drop(MERGED[0]), NUMBERED.mask(NUMBERED.index == MERGED[0])):
        found, told = figures("count", missing)
        assert pd.isna(found[WHOLE])
        assert WHOLE in told["carried-incomplete"]


def test_areas_that_the_lookup_does_not_know_are_told():
    values = pd.concat([NUMBERED, pd.Series({"E01999999": 1.0})])
    _, told = figures("count", values)
    assert "E01999999" in told["carried-unknown"]


def test_wards_say_that_they_are_best_fit():
    values = pd.Series(1.0, index=PLACE.names("lsoa21").index)
    carried = carry(table("count", values, "lsoa21"), geography("ward24"), PLACE, WEIGHTS)
    assert carried.table.frame["figure"].sum() == 107
    assert [each.code for each in carried.problems] == ["carried-best-fit"]
    assert carried.table.description.geography == geography("ward24")


def test_ways_lead_through_lookups_only():
    assert str(way(PLACE, LSOA11, geography("ward24"))) == "LSOA 2011 to ward 2024 (best fit)"
    assert str(way(PLACE, LSOA11, geography("msoa21"))) == "LSOA 2011 to MSOA 2021"
    assert way(PLACE, LSOA21, LSOA21) is None
    with pytest.raises(NoWay, match="local authority 2024"):
        way(PLACE, geography("authority24"), LSOA21)
    with pytest.raises(NoWay, match="LSOA 2031"):
        way(PLACE, geography("lsoa31"), LSOA21)


def test_a_split_does_no_harm_where_the_parts_lie_together_again():
    """E01013223 became two LSOAs, both in MSOA E02002732: its count is not lost to the MSOA."""
    counts = pd.Series(1.0, index=OLD)
    carried = carry(table("count", counts), geography("msoa21"), PLACE, WEIGHTS)
    assert carried.problems == []
    assert carried.table.frame["figure"].sum() == 106


def test_from_middle_sized_areas_to_wards_nothing_can_be_carried():
    middle = pd.Series(1.0, index=WEIGHTS[geography("msoa21")].index)
    carried = carry(table("percent", middle, "msoa21"), geography("ward24"), PLACE, WEIGHTS)
    assert "carried-tangled" in [each.code for each in carried.problems]
    assert carried.table.frame["figure"].isna().any()


def test_no_lookup_loses_an_area():
    known = known_areas(PLACE)
    for each in lookups(PLACE):
        assert set(each.pairs["one"]) == known[each.one]
        assert set(each.pairs["other"]) <= known[each.other]


@settings(deadline=None, max_examples=15)
@given(
    values=st.lists(st.integers(0, 500), min_size=len(OLD), max_size=len(OLD)),
    to=st.sampled_from(["msoa11", "msoa21", "authority24"]),
)
def test_people_are_never_lost_or_made_on_the_way_up(values, to):
    series = pd.Series(values, index=OLD, dtype="float64")
    found = carry(table("count", series), geography(to), PLACE, WEIGHTS).table.frame["figure"]
    assert found.notna().all()
    assert found.sum() == series.sum()
    rates = carry(table("percent", series, "lsoa11"), geography(to), PLACE, WEIGHTS)
    assert rates.table.frame["figure"].dropna().between(series.min(), series.max()).all()


def test_the_mean_score_of_the_authority_is_as_published():
    """English Indices of Deprivation 2025, local authority summaries: average score 30.213."""
    known = known_areas(PLACE)
    found = load_table(PLACE.folder / "tables" / "deprivation_2025.yml", known).table
    mid_2022 = {LSOA21: PLACE.frame("population_2022")["residents"]}
    carried = carry(found, geography("authority24"), PLACE, mid_2022).table.frame
    assert carried.loc["E06000012", "imd_score"] == pytest.approx(30.213, abs=0.0005)
