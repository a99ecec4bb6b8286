"""What the census says of the people of a study's place: for coverage, and for raking."""

import pandas as pd

from analysis.areas.census import population
from analysis.areas.margins import margins
from analysis.areas.shipped import Place
from analysis.plans.plan import Plan
from analysis.results.coverage import AREA, POPULATION
from analysis.results.raking import CENSUS

WARD = "ward24"


def areas_of(place: Place) -> pd.DataFrame:
    """Which LSOA of 2021 is in which ward of 2024 (best fit): ``lsoa21``, ``ward``."""
    return place.lookup("lsoa21", WARD).rename(columns={WARD: "ward"})


def heard_and_living(place: Place, heard: pd.Series) -> pd.DataFrame:
    """Who was heard beside who lives there: a row a small area, and one for those of no known area.

    ``heard`` counts people by LSOA code, "" where it is not known; an area of
    another place stays, without residents. Columns as
    ``storage.extract_columns.COVERAGE`` says. Exact: for working extracts alone.
    """
    counted = population(place, "lsoa21")
    residents = counted[counted["group"] == "everyone"].set_index("area")["count"]
    areas = residents.index.union(heard.index[heard.index != ""])
    frame = pd.DataFrame({
        "lsoa21": areas, "name": place.names("lsoa21").reindex(areas).to_numpy(),
        "ward": areas_of(place).set_index("lsoa21")["ward"].reindex(areas).to_numpy(),
        "people": heard.reindex(areas).fillna(0).to_numpy(),
        "residents": residents.reindex(areas).to_numpy(),
    })  # fmt: skip
    unknown = pd.DataFrame({"people": [int(heard.get("", 0))]})
    texts = dict.fromkeys(("lsoa21", "name", "ward"), "string")
    whole = pd.concat([frame, unknown], ignore_index=True)
    return whole.astype({**texts, "people": "int64", "residents": "Int64"})


def population_of(place: Place, plan: Plan) -> pd.DataFrame:
    """Who lives there: by ward, by each group that the census has, by age and by sex.

    As :func:`analysis.results.coverage.coverage_table` wants it.
    """
    parts = [_wards(place), *_groups(place, plan), *_margins(place, plan)]
    return pd.concat(parts, ignore_index=True)[list(POPULATION)]


def census_of(place: Place, plan: Plan) -> pd.DataFrame:
    """The plan's margins as the census has them; None of a margin that it has not.

    As :func:`analysis.results.raking.raking_table` wants it.
    """
    counted = margins(place)
    rows = []
    for margin in plan.raking:
        own = counted[counted["margin"] == _census_name(margin.question, plan)]
        people = own.set_index("category")["people"]
        for category, codes in margin.categories.items():
            there = [code for code in codes if code in people.index]
            rows.append((margin.id, category, people[there].sum(), _source(own)))
    return pd.DataFrame(rows, columns=list(CENSUS))


def can_be_raked(place: Place, plan: Plan) -> bool:
    """Whether the census has every category of every margin of the plan."""
    counted = margins(place)
    there = set(zip(counted["margin"], counted["category"], strict=True))
    return all(
        (_census_name(margin.question, plan), code) in there
        for margin in plan.raking
        for codes in margin.categories.values()
        for code in codes
    )


def _wards(place: Place) -> pd.DataFrame:
    counted = population(place, WARD)
    own = counted[counted["group"] == "everyone"].rename(columns={"area": "category"})
    return own.assign(
        of=AREA, population=own["count"], out_of=own["count"].sum(), meaning=_meaning(own.iloc[0])
    )


def _groups(place: Place, plan: Plan) -> list[pd.DataFrame]:
    if plan.groups is None:
        return []
    counted = population(place, "authority24")
    own = counted[counted["group"].isin(plan.groups.codes)]
    rows = own.rename(columns={"group": "category"}).assign(
        of=plan.groups.question, population=own["count"],
        meaning=[_meaning(row) for _, row in own.iterrows()],
    )  # fmt: skip
    return [rows]


def _margins(place: Place, plan: Plan) -> list[pd.DataFrame]:
    counted = margins(place)
    found = []
    for question in filter(None, (plan.age, plan.sex)):
        own = counted[counted["margin"] == _census_name(question, plan)]
        meaning = f"People, {own['ages'].iloc[0]}. {own['source'].iloc[0]}."
        found.append(own.assign(
            of=question, population=own["people"], out_of=own["people"].sum(), meaning=meaning,
        ))  # fmt: skip
    return found


def _census_name(question: str, plan: Plan) -> str:
    return {plan.age: "age", plan.sex: "sex"}.get(question, question)


def _meaning(row: pd.Series) -> str:
    return f"{row['what']} ({row['base']}, {row['ages']}). {row['source']}."


def _source(own: pd.DataFrame) -> str:
    return "; ".join(own["source"].unique())
