"""How the people of the place are made up: margins for raking.

Age by sex is not to be had in open form for the place, so all margins are
single. Their totals differ (years, ages, people protected), so rake to the
shares.
"""

import pandas as pd

from analysis.areas.census import CARED_FROM, CARERS, OVER_16
from analysis.areas.shipped import Place

AGE = {
    "16-24": ("age_16_24",),
    "25-34": ("age_25_34",),
    "35-44": ("age_35_44",),
    "45-54": ("age_45_54",),
    "55-64": ("age_55_64",),
    "65-74": ("age_65_74",),
    "75+": ("age_75_84", "age_85_plus"),
}
"""The age bands of guides (``dialogues.conditions.AGE_BANDS``) from 16 on."""

COLUMNS = ("margin", "category", "people", "share", "ages", "source")


def margins(place: Place) -> pd.DataFrame:
    """One row a margin and category: ``margin``, ``category``, ``people``, ``share``, and so on.

    Margins: ``age`` in the bands of guides, ``sex``, ``ethnic_group`` (codes
    as in the guide), ``ward24``, ``alone``, ``carer``, ``disability`` (``yes``
    and ``no``). ``share`` is of the margin's own people, from 0 to 1, and adds
    up to 1; ``ages`` says of whom: some are of all ages, for want of better.
    """
    rows = pd.concat([_age(place), *_of_all_ages(place), *_over_16(place)], ignore_index=True)
    rows["share"] = rows["people"] / rows.groupby("margin")["people"].transform("sum")
    return rows[list(COLUMNS)]


def _margin(name: str, counts: dict[str, int], ages: str, source: str) -> pd.DataFrame:
    rows = pd.DataFrame({"category": list(counts), "people": list(counts.values())})
    return rows.assign(margin=name, ages=ages, source=source)


def _age(place: Place) -> pd.DataFrame:
    sums = place.frame("population_2020").sum()
    counts = {band: int(sums[list(columns)].sum()) for band, columns in AGE.items()}
    return _margin("age", counts, "16 and over", "Mid-2020 population estimates")


def _of_all_ages(place: Place) -> list[pd.DataFrame]:
    sex = place.frame("sex_2021").sum()
    disability = place.frame("disability_2021").sum()
    ethnic = place.frame("ethnic_group_2021").sum()
    return [
        _margin(
            "sex",
            {code: int(sex[code]) for code in ("female", "male")},
            "all ages",
            "Census 2021, sex",
        ),
        _margin(
            "disability",
            {"yes": int(disability["disabled"]), "no": int(disability["not_disabled"])},
            "all ages",
            "Census 2021, TS038",
        ),
        _margin(
            "ethnic_group",
            {code: int(ethnic[code]) for code in ("white", "mixed", "asian", "black", "other")},
            "all ages",
            "Census 2021, TS021",
        ),
    ]


def _over_16(place: Place) -> list[pd.DataFrame]:
    people = place.frame("age_2021")[list(OVER_16)].sum(axis=1)
    alone = int(place.frame("households_2021")["one_person"].sum())
    care = place.frame("unpaid_care_by_age_2021").sum()
    carers, asked = int(care[list(CARERS)].sum()), int(care[list(CARED_FROM)].sum())
    ward = place.lookup("lsoa21", "ward24").set_index("lsoa21")["ward24"]
    by_ward = people.groupby(ward).sum()
    over = "16 and over"
    return [
        _margin(
            "ward24",
            {str(code): int(count) for code, count in by_ward.items()},
            over,
            "Census 2021, age in six groups; wards as the best fit of LSOAs",
        ),
        _margin(
            "alone",
            {"yes": alone, "no": int(people.sum()) - alone},
            over,
            "Census 2021, TS003 and age; people in care homes and the like count as no",
        ),
        _margin("carer", {"yes": carers, "no": asked - carers}, over, "Census 2021, RM113"),
    ]
