"""Maps: every area once, its figure in its shade, hatching where nothing is shown."""

import numpy as np
import pandas as pd
import pytest
import shapely
from charted import rows
from release_contents import PLACE, nothing, release

from analysis.outputs.charts.looks import STEPS
from analysis.outputs.maps.all_maps import ABOUT_PLACES, all_maps, likely_need
from analysis.outputs.maps.painting import Layer, edges, shade
from analysis.outputs.maps.shapes import hatching, middles, shapes


@pytest.fixture(scope="module")
def need():
    return likely_need(PLACE, np.random.default_rng(1), draws=20)


@pytest.fixture(scope="module")
def maps(need):
    return {chart.name: chart for chart in all_maps(release(), PLACE, need)}


def areas(chart):
    """The areas that are filled, in the order in which they are drawn."""
    return [each for each in rows(chart) if each.get("properties", {}).get("code")]


def layer(values, unit=0.01):
    wards = shapes(PLACE, "ward24")
    return Layer("", wards, pd.Series(values, index=wards["code"][: len(values)]), wards, str, unit)


@pytest.mark.parametrize(
    ("name", "geography", "number"), [("map_need", "lsoa21", 107), ("map_heard", "ward24", 15)]
)
def test_every_area_is_there_once(maps, name, geography, number):
    codes = [each["properties"]["code"] for each in areas(maps[name])]
    assert sorted(codes) == sorted(PLACE.names(geography).index)
    assert len(codes) == number


def test_the_three_are_side_by_side(maps):
    assert next(iter(maps)) == "map_side_by_side"
    assert len(areas(maps["map_side_by_side"])) == 107 + 15 + 15


def test_a_withheld_ward_has_no_shade_and_is_told(maps):
    frame = release().table("outcome_by_area").frame
    own = frame[frame["outcome"] == "ucla_lonely"].set_index("ward")
    hidden = [code for code in PLACE.names("ward24").index if pd.isna(own["share"].get(code))]
    chart = maps["map_outcome.ucla_lonely"]
    fills = {each["properties"]["code"]: each["properties"]["fill"] for each in areas(chart)}
    assert hidden
    assert {code for code, fill in fills.items() if fill == "#ffffff"} == set(hidden)
    assert all(PLACE.names("ward24")[code] in chart.alt for code in hidden)
    assert "withheld, or of too few people" in chart.svg


def test_the_alt_text_has_the_highest_and_its_figure(maps):
    frame = release().table("coverage").frame
    best = frame.loc[frame["per_1000"].idxmax()]
    said = maps["map_heard"].alt
    assert (
        f"{PLACE.names('ward24')[best['category']]} {best['per_1000']:.1f}"
        in said.split("Lowest")[0]
    )


def test_each_says_that_it_is_of_places_and_where_it_is_from(maps):
    for chart in maps.values():
        shown = chart.svg.replace("&#8217;", "'")
        assert ABOUT_PLACES in shown
        assert "Crown copyright" in shown
        assert "SYNTHETIC" in shown
    assert "nobody was" in maps["map_need"].svg


def test_steps_are_whole_units_and_every_figure_is_in_one():
    ends = edges(layer([0.071, 0.08, 0.093]))
    assert ends == pytest.approx([0.07, 0.08, 0.09, 0.10])
    assert [shade(figure, ends) for figure in (0.071, 0.08, 0.093)] == [
        STEPS[0],
        STEPS[2],
        STEPS[4],
    ]
    many = edges(layer(list(np.linspace(0.1, 0.9, 15))))
    assert len(many) <= len(STEPS) + 1
    assert many[0] <= 0.1
    assert many[-1] >= 0.9
    assert shade(pd.NA, many) == "#ffffff"


@pytest.mark.parametrize("values", [[], [0.5], [0.5, 0.5], [0.0, 0.0]])
def test_few_figures_and_equal_ones(values):
    ends = edges(layer(values))
    assert [shade(figure, ends) for figure in values] == [STEPS[0]] * len(values)


def test_nothing_to_show_still_says_so(need):
    for contents in (release(0), release(hidden=True), nothing()):
        for chart in all_maps(contents, PLACE, need):
            assert chart.svg.startswith("<svg")
            if chart.name not in ("map_need", "map_side_by_side"):
                assert "nothing can be shown" in chart.alt


def test_shapes_stay_whole_and_turn_as_vega_wants():
    for geography in ("lsoa21", "ward24"):
        found = shapes(PLACE, geography)
        raw = PLACE.boundaries(geography).to_crs(epsg=27700)
        assert (abs(found.area - raw.area) / raw.area).max() < 0.05
        for geometry in found.geometry:
            for part in getattr(geometry, "geoms", [geometry]):
                assert not shapely.is_ccw(part.exterior)


def test_numbers_and_hatching_lie_in_their_areas():
    wards = shapes(PLACE, "ward24")
    for (x, y), geometry in zip(middles(wards), wards.geometry, strict=True):
        assert geometry.contains(shapely.Point(x, y))
    one = wards.iloc[[0]]
    drawn = shapely.geometry.shape(hatching(one)[0]["geometry"])
    assert one.geometry.iloc[0].buffer(2).contains(drawn)
    assert hatching(wards.iloc[:0]) == []
