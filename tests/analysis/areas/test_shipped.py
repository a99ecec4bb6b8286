"""The place that comes along: whole, joined by its codes, and what the census says of it."""

import pytest

from analysis.areas.census import GROUPS, WITHOUT_CENSUS, population, residents
from analysis.areas.geographies import Geography, geography, kind_of
from analysis.areas.margins import AGE, margins
from analysis.areas.shipped import shipped
from dialogues.conditions import AGE_BANDS

PLACE = shipped()
AREAS = {"lsoa21": 107, "msoa21": 22, "ward24": 15, "authority24": 1}


@pytest.mark.parametrize(("name", "count"), AREAS.items())
def test_boundaries_are_whole_and_valid(name, count):
    found = PLACE.boundaries(name)
    assert len(found) == found["code"].nunique() == count
    assert found.geometry.is_valid.all()
    assert found.crs.to_epsg() == 4326
    west, south, east, north = found.total_bounds
    assert -0.5 < west < east < 0.2
    assert 53.3 < south < north < 53.8
    assert all(kind_of(code) == geography(name).kind for code in found["code"])
    assert (PLACE.names(name).index == found["code"]).all()


def test_boundaries_of_all_sizes_cover_the_same_ground():
    areas = {name: PLACE.boundaries(name).to_crs(27700).area.sum() / 1e6 for name in AREAS}
    assert areas == pytest.approx(dict.fromkeys(AREAS, 191.8), abs=0.3)


@pytest.mark.parametrize(
    ("one", "other", "changed"),
    [("lsoa11", "lsoa21", {"split": 6, "merged": 4}), ("msoa11", "msoa21", {"merged": 2})],
)
def test_lookups_between_years_say_what_changed(one, other, changed):
    found = PLACE.lookup(one, other)
    same = found[one] == found[other]
    assert (same == (found["change"] == "unchanged")).all()
    assert found.loc[~same, "change"].value_counts().to_dict() == changed


@pytest.mark.parametrize("larger", ["msoa21", "ward24"])
def test_every_lsoa_belongs_to_one_larger_area(larger):
    found = PLACE.lookup("lsoa21", larger)
    assert set(found["lsoa21"]) == set(PLACE.names("lsoa21").index)
    assert found["lsoa21"].is_unique
    assert set(found[larger]) == set(PLACE.names(larger).index)


def test_what_is_not_there_is_said_with_what_is():
    with pytest.raises(ValueError, match=r"it has: .*lsoa21"):
        PLACE.boundary_file("lsoa31")
    with pytest.raises(ValueError, match="north_east_lincolnshire"):
        shipped("atlantis")
    with pytest.raises(ValueError, match="lsoa21"):
        geography("LSOA 2021")
    with pytest.raises(ValueError, match="parish"):
        Geography("parish", 2021)


@pytest.mark.parametrize("name", AREAS)
def test_groups_add_up_to_the_same_in_areas_of_every_size(name):
    whole = population(PLACE, "authority24").set_index("group")["count"]
    found = population(PLACE, name)
    assert found.groupby("group")["count"].sum().to_dict() == whole.to_dict()
    assert set(found["area"]) <= set(PLACE.names(name).index)
    assert (found["count"] <= found["out_of"]).all()


def test_the_figures_are_those_of_the_census():
    """Totals as published for the authority, within what the ONS changes to protect people."""
    whole = population(PLACE, "authority24").set_index("group")["count"]
    assert whole["alone"] == 22_710
    assert whole["disability"] == pytest.approx(31_987, abs=20)
    assert residents(PLACE)["households"].sum() == 69_827
    assert residents(PLACE)["alone_66_plus"].sum() == 10_014


def test_every_group_of_the_guide_has_a_figure_or_a_reason():
    asked = {"disability", "carer", "alone", "bereaved", "care_leaver", "single_parent",
             "new_here", "no_work", "money"}  # fmt: skip
    counted = {each.group for each in GROUPS}
    assert asked <= counted | set(WITHOUT_CENSUS)
    assert not counted & set(WITHOUT_CENSUS)


def test_margins_add_up_and_use_the_bands_of_guides():
    found = margins(PLACE)
    assert found.groupby("margin")["share"].sum().to_dict() == pytest.approx(
        dict.fromkeys(found["margin"].unique(), 1)
    )
    assert list(AGE) == [code for code, low, _ in AGE_BANDS if low >= 16]
    ages = found[found["margin"] == "age"]
    under_16 = PLACE.frame("population_2020")["age_0_15"].sum()
    assert ages["people"].sum() + under_16 == 159_364


def test_residents_are_no_more_than_their_wholes():
    found = residents(PLACE)
    assert len(found) == 107
    assert (found["alone_66_plus"] <= found["alone"]).all()
    assert (found["alone"] <= found["households"]).all()
    assert (found["disabled"] < found["residents"]).all()
