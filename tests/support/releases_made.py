"""Releases of made-up people, counted, protected and finished as real ones are."""

from datetime import UTC, datetime
from functools import cache

import pandas as pd
from little_study import little_study, made_up_people
from protecting import all_withheld, as_they_are, rounded

from analysis.areas.shipped import shipped
from analysis.counts.counting_all import Counted, count_all
from analysis.outputs.contents import Contents
from analysis.plans.loading import load_plan, shipped_plans
from analysis.results.finishing import Protect, finish
from analysis.thresholds import Thresholds
from dialogues.loading import load_guide, shipped_guides

GUIDE = load_guide(shipped_guides()["social-isolation"]).guide
PLAN = load_plan(shipped_plans()["social-isolation"], [GUIDE]).plan
PLACE = shipped()
LOOKUP = PLACE.lookup("lsoa21", "ward24")
AREAS = LOOKUP.rename(columns={"ward24": "ward"})
LSOAS = tuple(LOOKUP.drop_duplicates("ward24")["lsoa21"].head(4))
"""A small area in each of four wards."""

PROTECT = {"rounded": rounded, "withheld": all_withheld, "plain": as_they_are}
CENSUS = pd.DataFrame(
    [("age", "16-34", 35_000), ("age", "35-64", 60_000), ("age", "65+", 33_000),
     ("sex", "female", 66_000), ("sex", "male", 62_000)],
    columns=["margin", "category", "population"],
).assign(source="Census 2021")  # fmt: skip


@cache
def _counted(number: int, seed: int) -> Counted:
    people = made_up_people(seed, number, LSOAS)
    others = [("sms", "resident", "refused", 23)] if number else ()
    return count_all(little_study(people, GUIDE, others), PLAN, [GUIDE], AREAS)


@cache
def release_made(
    number: int = 400, protect: str = "rounded", *, synthetic: bool = True, seed: int = 7
) -> Contents:
    """A release of so many people of four wards."""
    population = pd.DataFrame(
        [("area", ward, 5_000, 20_000, "usual residents, Census 2021")
         for ward in AREAS.drop_duplicates("ward")["ward"].head(4)],
        columns=["of", "category", "population", "out_of", "meaning"],
    )  # fmt: skip
    counted = _counted(number, seed)
    return contents_of(counted, PROTECT[protect], population, number=3, synthetic=synthetic)


def contents_of(
    counted: Counted,
    control: Protect,
    population: pd.DataFrame,
    *,
    number: int,
    synthetic: bool = True,
) -> Contents:
    """A release of what was counted, protected in this way."""
    tables = finish(counted, control, PLAN, [GUIDE], population=population, census=CENSUS)
    return Contents(
        number=number, guides=(GUIDE,), at=datetime(2026, 11, 30, 9, tzinfo=UTC), by="ann",
        synthetic=synthetic, thresholds=Thresholds(), plan_hash=PLAN.hash,
        counts=tuple(control(counted.tables)), tables=tables,
    )  # fmt: skip
