"""What the census counted: the groups of the guide by area, margins, and residents by LSOA.

Every figure says what it counts, people or households, and of which ages;
few of them are exactly what the guide asks. Census counts are changed a little
by the ONS to protect people, so tables differ by a few.
"""

from dataclasses import dataclass

import pandas as pd

from analysis.areas.shipped import Place

OVER_16 = ("age_16_24", "age_25_34", "age_35_49", "age_50_64", "age_65_plus")
CARERS = tuple(f"carers_{band}" for band in ("16_24", "25_34", "35_49", "50_64", "65_plus"))
CARED_FROM = tuple(f"residents_{band}" for band in ("16_24", "25_34", "35_49", "50_64", "65_plus"))


@dataclass(frozen=True)
class CensusGroup:
    """A group of the guide, as near as the census comes to it.

    ``columns`` of ``table`` are added up; ``out_of`` are those of the whole
    that they are a part of. ``base`` is what is counted.
    """

    group: str
    what: str
    base: str
    ages: str
    table: str
    columns: tuple[str, ...]
    out_of: tuple[str, ...]
    source: str


GROUPS = (
    CensusGroup(
        "everyone", "Usual residents", "people", "16 and over",
        "age_2021", OVER_16, OVER_16, "Census 2021, age in six groups",
    ),
    CensusGroup(
        "disability", "Disabled under the Equality Act; children are counted too",
        "people", "all ages", "disability_2021", ("disabled",), ("residents",),
        "Census 2021, TS038",
    ),
    CensusGroup(
        "carer", "Give unpaid care, of any number of hours a week",
        "people", "16 and over", "unpaid_care_by_age_2021", CARERS, CARED_FROM,
        "Census 2021, RM113",
    ),
    CensusGroup(
        "alone", "One-person households: each is one person who lives alone",
        "people", "16 and over", "households_2021", ("one_person",), ("households",),
        "Census 2021, TS003",
    ),
    CensusGroup(
        "single_parent", "Lone-parent families with dependent children: one parent each",
        "households", "any", "households_2021", ("lone_parent_dependent",), ("households",),
        "Census 2021, TS003",
    ),
    CensusGroup(
        "alone+disability", "One-person households of somebody disabled",
        "people", "16 and over", "disabled_households_2021", ("one_person_disabled",),
        ("households",), "Census 2021, RM060",
    ),
)  # fmt: skip
"""What the census has of the guide's groups, and the two together of which it has both."""

WITHOUT_CENSUS = {
    "bereaved": "The census asks whether people are widowed, not who has died.",
    "care_leaver": "The census does not ask whether people were in care as children.",
    "new_here": "The census asks for the address a year before; that table is not shipped.",
    "no_work": "The census asks for work; that table is not shipped.",
    "money": "The census does not ask for money.",
}
"""Groups of the guide of which no census figure is at hand, and why."""


def population(place: Place, geography: str = "lsoa21") -> pd.DataFrame:
    """How many there are of each group in each area: for coverage.

    One row an area and group: ``area``, ``group``, ``count``, ``out_of`` (the
    whole of the same table), ``base`` (people or households; ``out_of`` of
    ``alone`` and ``alone+disability`` is all households), ``ages``, ``what``,
    ``source``. ``geography`` is lsoa21, msoa21, ward24 (best fit of LSOAs) or
    authority24; raises ValueError for another.
    """
    to = _whole(place, geography)
    found = [_counted(place.frame(each.table), each, to) for each in GROUPS]
    return pd.concat(found, ignore_index=True)


def _counted(table: pd.DataFrame, group: CensusGroup, to: pd.Series) -> pd.DataFrame:
    counts = pd.DataFrame(
        {
            "count": table[list(group.columns)].sum(axis=1),
            "out_of": table[list(group.out_of)].sum(axis=1),
        }
    )
    rows = counts.groupby(to.loc[counts.index].rename("area")).sum().reset_index()
    rows.insert(1, "group", group.group)
    return rows.assign(
        base=group.base, ages=group.ages, what=group.what, source=group.source
    ).astype({"count": "Int64", "out_of": "Int64"})


def _whole(place: Place, geography: str) -> pd.Series:
    """The area of ``geography`` that each LSOA of 2021 belongs to, by LSOA code."""
    codes = place.names("lsoa21").index
    if geography == "lsoa21":
        return pd.Series(codes, index=codes)
    if geography == "authority24":
        return pd.Series(place.names("authority24").index[0], index=codes)
    return place.lookup("lsoa21", geography).set_index("lsoa21")[geography]


def residents(place: Place) -> pd.DataFrame:
    """Counts of each LSOA of 2021 side by side: for making people up in a simulation.

    By LSOA code, all Int64. People: ``age_16_24`` to ``age_65_plus``,
    ``carers_16_24`` to ``carers_65_plus`` (those who give unpaid care),
    ``residents`` and ``disabled`` (all ages). Households, which are people too
    where one person is meant: ``households``, ``alone``, ``alone_66_plus``,
    ``alone_disabled``, ``lone_parent`` (with dependent children).
    """
    homes, disabled = place.frame("households_2021"), place.frame("disability_2021")
    together = pd.DataFrame(
        {
            "residents": disabled["residents"],
            "disabled": disabled["disabled"],
            "households": homes["households"],
            "alone": homes["one_person"],
            "alone_66_plus": homes["one_person_66_plus"],
            "alone_disabled": place.frame("disabled_households_2021")["one_person_disabled"],
            "lone_parent": homes["lone_parent_dependent"],
        }
    )
    ages = place.frame("age_2021")[list(OVER_16)]
    carers = place.frame("unpaid_care_by_age_2021")[list(CARERS)]
    return ages.join(carers).join(together).astype("Int64")
