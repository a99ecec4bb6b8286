"""The census as far as residents are drawn from it: one small area after the other.

Census 2021 (Office for National Statistics) for the 107 LSOAs of North East
Lincolnshire; ``analysis/places/north_east_lincolnshire/README.md`` says where
each table comes from. Census counts are changed a little by the ONS, so that
tables differ by a few people.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from storage.lookups import small_areas

TABLES = Path(__file__).parents[1] / "places" / "north_east_lincolnshire" / "tables"

BANDS: Mapping[str, tuple[int, int]] = {
    "16-24": (16, 24),
    "25-34": (25, 34),
    "35-49": (35, 49),
    "50-64": (50, 64),
    "65-74": (65, 74),
    "75-84": (75, 84),
    "85+": (85, 99),
}
"""Age bands of adults: lowest and highest age drawn."""

CHILDREN = "0-15"
OLDER = ("65-74", "75-84", "85+")

Counts = Mapping[str, int]


@dataclass(frozen=True)
class Area:
    """A small area (LSOA 2021) in counts of the census.

    ``people`` are residents by age band, children included; ``aged_65`` are
    those of exactly that age. ``alone`` counts one-person households, by
    whether the person is 66 or over. ``caring`` is the share of an age band who
    give unpaid care (one share for all aged 65 and over), ``hours`` counts
    carers by hours a week. ``limited`` counts disabled people, ``condition``
    those with a long-term condition that does not limit them.
    ``deprivation`` is the tenth of England (Indices of Deprivation 2025), 1 the
    most deprived.
    """

    code: str
    people: Counts
    aged_65: int
    alone_66: int
    alone_under_66: int
    alone_disabled: int
    lone_parents: int
    limited_a_lot: int
    limited_a_little: int
    condition: int
    caring: Mapping[str, float]
    hours: Counts
    ethnic: Counts
    deprivation: int
    postcodes: tuple[str, ...]

    @property
    def adults(self) -> int:
        """Residents aged 16 and over."""
        return sum(self.people[band] for band in BANDS)

    @property
    def people_66(self) -> int:
        """Residents aged 66 and over."""
        return sum(self.people[band] for band in OLDER) - self.aged_65


@cache
def areas() -> tuple[Area, ...]:
    """The small areas, by code; read once."""
    tables = {name: _table(name) for name in _NEEDED}
    homes = _postcodes()
    return tuple(
        _area(code, {name: table[code] for name, table in tables.items()}, homes[code])
        for code in sorted(tables["age_2021"])
    )


@cache
def female_share() -> float:
    """The share of residents who are female, all ages, in the whole authority."""
    with (TABLES / "sex_2021.csv").open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    return int(row["female"]) / int(row["residents"])


_NEEDED = (
    "age_2021", "older_people_2021", "households_2021", "disabled_households_2021",
    "disability_2021", "unpaid_care_2021", "unpaid_care_by_age_2021", "ethnic_group_2021",
    "deprivation_2025",
)  # fmt: skip

Row = Mapping[str, str]


def _table(name: str) -> dict[str, Row]:
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return {row["lsoa21"]: row for row in csv.DictReader(file)}


def _postcodes() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for postcode, code in small_areas().items():
        found.setdefault(code, []).append(f"{postcode[:-3]} {postcode[-3:]}")
    return {code: tuple(sorted(each)) for code, each in found.items()}


def _area(code: str, rows: Mapping[str, Row], postcodes: tuple[str, ...]) -> Area:
    homes, disability = rows["households_2021"], rows["disability_2021"]
    hours = rows["unpaid_care_2021"]
    return Area(
        code=code,
        people=_people(rows["age_2021"], rows["older_people_2021"]),
        aged_65=int(rows["older_people_2021"]["age_65"]),
        alone_66=int(homes["one_person_66_plus"]),
        alone_under_66=int(homes["one_person_under_66"]),
        alone_disabled=int(rows["disabled_households_2021"]["one_person_disabled"]),
        lone_parents=int(homes["lone_parent_dependent"]),
        limited_a_lot=int(disability["limited_a_lot"]),
        limited_a_little=int(disability["limited_a_little"]),
        condition=int(disability["condition_not_limiting"]),
        caring=_caring(rows["unpaid_care_by_age_2021"]),
        hours={key: int(hours[f"care_{key}"]) for key in ("1_19", "20_49", "50_plus")},
        ethnic={k: int(v) for k, v in rows["ethnic_group_2021"].items() if k != "lsoa21"},
        deprivation=int(rows["deprivation_2025"]["imd_decile"]),
        postcodes=postcodes,
    )


def _people(ages: Row, older: Row) -> dict[str, int]:
    bands = {
        band: int(ages[f"age_{band.replace('-', '_')}"])
        for band in (CHILDREN, "16-24", "25-34", "35-49", "50-64")
    }
    several = {
        "65-74": ("age_65", "age_66_69", "age_70_74"),
        "75-84": ("age_75_79", "age_80_84"),
        "85+": ("age_85_plus",),
    }
    return {**bands, **{band: sum(int(older[n]) for n in names) for band, names in several.items()}}


def _caring(row: Row) -> dict[str, float]:
    found = {}
    for band in BANDS:
        name = "65_plus" if band in OLDER else band.replace("-", "_")
        people = int(row[f"residents_{name}"])
        found[band] = int(row[f"carers_{name}"]) / people if people else 0.0
    return found
