"""Areas and what is known of them from open data: beside the people heard, never mixed with them.

A figure about a place describes the place, not the people in it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.areas.carrying import carry, people
from analysis.areas.descriptions import Column, Description
from analysis.areas.geographies import Geography, geography
from analysis.areas.known_areas import Known, known_areas
from analysis.areas.need import indicator_values, read_need
from analysis.areas.need_scores import on_scale, scores
from analysis.areas.shipped import Place
from analysis.areas.tables import AreaTable, load_table
from analysis.counts.asking import DISTRICT_ONLY, ELSEWHERE, NOT_KNOWN
from analysis.outputs.powerbi.star import ORDER, StarColumn, StarTable

WARD = geography("ward24")
NO_AREA: Mapping[str, str] = {
    ELSEWHERE: "Elsewhere",
    DISTRICT_ONLY: "Only the district is known",
    NOT_KNOWN: "Not known",
}
ADULTS = "Residents of 16 and over, Census 2021 (Office for National Statistics)."
FIGURES: Sequence[tuple[str, str]] = (
    ("deprivation_2025", "imd_score"),
    ("deprivation_2025", "income_score"),
    ("loneliness_modelled_2020", "lonely"),
)
"""Tables and columns of which a mean over a ward says something."""

HOW = (
    "Mean of the ward's small areas (LSOAs), weighted by people of 16 and over; small areas belong "
    "to the ward that fits best."
)
NEED_NOTE = (
    "A place's score describes the place, not the people in it. Its order hinges on the weights."
)


@dataclass(frozen=True)
class Figure:
    """One figure of wards, with all that has to be said of it; ``values`` are by ward."""

    id: str
    about: Description
    column: Column
    made: str
    values: pd.Series


def area_tables(place: Place, facts: Iterable[StarTable]) -> list[StarTable]:
    """``dim_area``, ``dim_figure`` and ``fact_area_figures``.

    Areas are all wards of the place, and whatever else the facts count people in.
    """
    codes = [
        str(code)
        for fact in facts
        if "area" in fact.columns
        for code in fact.frame["area"].dropna()
    ]
    figures = _figures(place)
    return [_areas(place, codes), _figure_list(figures), _figure_values(figures)]


def _areas(place: Place, codes: Sequence[str]) -> StarTable:
    names, adults = place.names(WARD.name), people(place)[WARD]
    known = [*names.sort_values().index]
    rest = [code for code in dict.fromkeys(codes) if code not in set(known)]
    frame = pd.DataFrame({"area": [*known, *rest]}, dtype="string")
    frame["area_name"] = [names.get(code, NO_AREA.get(code, code)) for code in frame["area"]]
    frame["area_kind"] = ["no area" if code in NO_AREA else "ward" for code in frame["area"]]
    frame["residents"] = [adults.get(code) for code in frame["area"]]
    frame[ORDER] = range(1, len(frame) + 1)
    columns = {
        "area": StarColumn("Code of the ward (2024), or what stands for no area."),
        "area_name": StarColumn("Its name.", sorted_by=ORDER),
        "area_kind": StarColumn("ward, or no area."),
        "residents": StarColumn(ADULTS, "count"),
        ORDER: StarColumn("In which order it is shown.", "count", hidden=True),
    }
    meaning = "The wards, and what stands for no area. An area's figure describes the place."
    return StarTable("dim_area", "Area", meaning, ("area",), columns, frame)


def _figure_list(figures: Sequence[Figure]) -> StarTable:
    columns = {
        "figure": StarColumn("Id of the figure."),
        "figure_label": StarColumn("What it says."),
        "made": StarColumn("measured; modelled: nobody here was asked; or composed of others."),
        "unit": StarColumn("Its unit."),
        "higher": StarColumn("Which way is worse."),
        "year": StarColumn("When the figures are from."),
        "source": StarColumn("Who published them."),
        "licence": StarColumn("On which terms."),
        "attribution": StarColumn("The words to show wherever the figure is used."),
        "caution": StarColumn("What not to believe, and how it got to wards."),
    }
    rows = [
        (
            each.id, each.column.meaning, each.made, each.column.unit, each.column.higher,
            each.about.year, each.about.source, each.about.licence, each.about.attribution,
            f"{each.about.note} {HOW}".strip(),
        )
        for each in figures
    ]  # fmt: skip
    meaning = "Figures about areas from open data: measured or modelled, with source and terms."
    frame = pd.DataFrame(rows, columns=list(columns))
    return StarTable("dim_figure", "Figure", meaning, ("figure",), columns, frame)


def _figure_values(figures: Sequence[Figure]) -> StarTable:
    columns = {
        "area": StarColumn("Code of the ward.", to="dim_area", hidden=True),
        "figure": StarColumn("Id of the figure.", to="dim_figure", hidden=True),
        "value": StarColumn("The figure; its unit is in Figure.", "number"),
    }
    rows = [
        (str(area), each.id, float(value))
        for each in figures
        for area, value in each.values.dropna().items()
    ]
    meaning = "Open data about wards, not about the people heard. Never add figures up."
    frame = pd.DataFrame(rows, columns=list(columns))
    key = ("area", "figure")
    return StarTable("fact_area_figures", "Area figures", meaning, key, columns, frame)


@cache
def _figures(place: Place) -> list[Figure]:
    """The same for every release, and slow to carry over."""
    weights, known = people(place), known_areas(place)
    found = []
    for name, column in FIGURES:
        table = _table(place, name, known)
        if table is not None:
            wards = carry(table, WARD, place, weights).table
            made = "modelled" if table.description.modelled else "measured"
            about = table.description
            values = wards.frame[column]
            found.append(Figure(f"{name}.{column}", about, about.columns[column], made, values))
    need = _need(place, known)
    if need is not None:
        values = carry(need, WARD, place, weights).table.frame["score"]
        column_ = need.description.columns["score"]
        found.append(Figure("need.score", need.description, column_, "composed", values))
    return found


def _table(place: Place, name: str, known: Known) -> AreaTable | None:
    file = place.folder / "tables" / f"{name}.yml"
    return load_table(file, known).table if file.is_file() else None


def _need(place: Place, known: Known) -> AreaTable | None:
    """The place's index of need by small area, as a table; None where it has none."""
    file = place.folder / "need.yml"
    index, _ = read_need(file) if file.is_file() else (None, [])
    if index is None:
        return None
    loaded = {each.table: _table(place, each.table, known) for each in index.indicators}
    tables = {name: table for name, table in loaded.items() if table is not None}
    values, problems = indicator_values(index, tables)
    if problems:
        return None
    weights = index.weights.reindex(values.columns).to_numpy()
    found = scores(on_scale(values).to_numpy(), np.array([weights]))[0]
    about = _need_description(index.title, index.geography, file, tables)
    frame = pd.DataFrame({"score": found}, index=values.index.astype("string"))
    return AreaTable(about, frame, {})


def _need_description(
    title: str, of: Geography, file: Path, tables: Mapping[str, AreaTable]
) -> Description:
    used = [table.description for table in tables.values()]
    column = Column("score", "score", f"{title}: score, 0 to 100", "score", higher="worse")
    return Description(
        id="need", title=title, file=file, geography=of, code=of.name,
        columns={"score": column}, modelled=True, note=NEED_NOTE,
        year=", ".join(sorted({each.year for each in used})),
        source="; ".join(dict.fromkeys(each.source for each in used)),
        licence="; ".join(dict.fromkeys(each.licence for each in used)),
        attribution=" ".join(dict.fromkeys(each.attribution for each in used)),
    )  # fmt: skip
