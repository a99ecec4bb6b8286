"""What a release holds, of people who do not exist: for tests of charts, maps and pages."""

from dataclasses import replace
from functools import cache

import pandas as pd
from little_study import little_study, made_up_people
from releases_made import AREAS, GUIDE, PLACE, PLAN, PROTECT, contents_of

from analysis.areas.census import population
from analysis.counts.counting_all import count_all
from analysis.outputs.contents import Contents

__all__ = ["GUIDE", "PLACE", "PLAN", "nothing", "release"]


@cache
def release(people: int = 400, hidden: bool = False) -> Contents:
    """A release of so many people in all wards; ``hidden``, and every number is withheld."""
    # Fifty small areas in most wards, so that some wards are of few people and some of none.
    lsoas = list(AREAS.sort_values("ward")["lsoa21"])[:50]
    study = little_study(made_up_people(11, people, lsoas), GUIDE)
    counted = count_all(study, PLAN, [GUIDE], AREAS)
    return contents_of(
        counted, PROTECT["withheld" if hidden else "rounded"], _residents(), number=1
    )


def nothing() -> Contents:
    """A release without a table."""
    return replace(release(0), counts=(), tables=())


def _residents() -> pd.DataFrame:
    found = population(PLACE, "ward24")
    own = found[found["group"] == "everyone"]
    return pd.DataFrame(
        {
            "of": "area", "category": own["area"], "population": own["count"],
            "out_of": own["count"].sum(), "meaning": "usual residents of 16 and over, Census 2021",
        }
    )  # fmt: skip
