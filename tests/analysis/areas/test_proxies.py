"""The two proxies of loneliness are shown to disagree, and never averaged."""

import math

import numpy as np
import pandas as pd
import pytest

from analysis.areas.known_areas import known_areas
from analysis.areas.proxies import TABLES, disagreement, rank_agreement
from analysis.areas.shipped import shipped
from analysis.areas.tables import load_table

PLACE = shipped()


@pytest.fixture(scope="module")
def found():
    known = known_areas(PLACE)
    tables = {
        name: load_table(PLACE.folder / "tables" / f"{name}.yml", known).table for name in TABLES
    }
    return disagreement(PLACE, tables)


def test_they_disagree_about_where_the_authority_stands(found):
    """110th of 296 and 288th of 326 from the loneliest."""
    assert found.standing["rank"].tolist() == [110, 288]
    assert found.standing["authorities"].tolist() == [296, 326]
    survey, prescriptions = found.standing["figure"]
    assert survey == pytest.approx(25.17, abs=0.005)
    assert prescriptions == pytest.approx(-0.78, abs=0.005)
    above = found.standing["figure"] > found.standing["average"]
    assert above.tolist() == [True, False]


def test_every_area_has_both_figures_and_how_far_apart_they_put_it(found):
    areas = found.areas
    assert len(areas) == 22
    assert areas[["survey", "prescriptions", "name"]].notna().all().all()
    apart = (areas["survey_rank"] - areas["prescriptions_rank"]).abs()
    assert areas["ranks_apart"].tolist() == apart.tolist()
    assert areas["ranks_apart"].max() > len(areas) / 3


def test_how_they_were_carried_to_the_same_areas_is_told(found):
    assert {each.code for each in found.problems} == {"carried-weighted"}
    assert "E02007081" in found.problems[1].problem
    assert "Do not average" in found.warning


def test_the_agreement_is_an_interval_and_not_full(found):
    agreement = found.agreement
    assert agreement.areas == 22
    assert agreement.low < agreement.correlation < agreement.high < 1


def test_rank_correlation_by_hand():
    """1 - 6 * (1 + 1 + 0 + 1 + 1) / (5 * 24) = 0.8; with no ties."""
    found = rank_agreement(pd.Series([1.0, 2, 3, 4, 5]), pd.Series([2.0, 1, 3, 5, 4]))
    assert found.correlation == pytest.approx(0.8)
    apart = 1.959964 * math.sqrt((1 + 0.8**2 / 2) / 2)
    assert found.low == pytest.approx(math.tanh(math.atanh(0.8) - apart), abs=1e-6)


def test_too_few_areas_have_no_agreement():
    one = pd.Series([1.0, 2, np.nan, 4])
    assert math.isnan(rank_agreement(one, one).correlation)
    assert rank_agreement(pd.Series(range(9)), pd.Series(range(9))).correlation == 1
