"""What a release holds, of people who do not exist: for tests of charts, maps and pages."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache

import pandas as pd
from little_study import little_study, made_up_people
from protecting import all_withheld, rounded

from analysis.areas.census import population
from analysis.areas.shipped import shipped
from analysis.counts.counting_all import count_all
from analysis.outputs.contents import Contents
from analysis.plans.loading import load_plan, shipped_plans
from analysis.results.finishing import finish
from analysis.thresholds import Thresholds
from dialogues.loading import load_guide, shipped_guides

GUIDE = load_guide(shipped_guides()["social-isolation"]).guide
PLAN = load_plan(shipped_plans()["social-isolation"], [GUIDE]).plan
PLACE = shipped()
CENSUS = pd.DataFrame(
    [
        ("age", "16-34", 35_000), ("age", "35-64", 60_000), ("age", "65+", 33_000),
        ("sex", "female", 66_000), ("sex", "male", 62_000),
    ],
    columns=["margin", "category", "population"],
).assign(source="Census 2021")  # fmt: skip


@cache
def release(people: int = 400, hidden: bool = False) -> Contents:
    """A release of so many people in all wards; ``hidden``, and every number is withheld."""
    protect: Callable = all_withheld if hidden else rounded
    areas = PLACE.lookup("lsoa21", "ward24").rename(columns={"ward24": "ward"})
    # Fifty small areas in most wards, so that some wards are of few people and some of none.
    lsoas = list(areas.sort_values("ward")["lsoa21"])[:50]
    study = little_study(made_up_people(11, people, lsoas), GUIDE)
    counted = count_all(study, PLAN, [GUIDE], areas)
    tables = finish(counted, protect, PLAN, [GUIDE], population=_residents(), census=CENSUS)
    at = datetime(2026, 11, 30, 9, tzinfo=UTC)
    counts = tuple(protect(counted.tables))
    return Contents(
        1, (GUIDE,), at, "ann", True, Thresholds(), PLAN.hash, counts, tables
    )  # fmt: skip


def nothing() -> Contents:
    """A release without a table."""
    whole = release(0)
    return Contents(
        1, whole.guides, whole.at, "ann", True, whole.thresholds, whole.plan_hash, (), ()
    )


def _residents() -> pd.DataFrame:
    found = population(PLACE, "ward24")
    own = found[found["group"] == "everyone"]
    return pd.DataFrame(
        {
            "of": "area", "category": own["area"], "population": own["count"],
            "out_of": own["count"].sum(), "meaning": "usual residents of 16 and over, Census 2021",
        }
    )  # fmt: skip
