"""Every map of a release: need, who was heard, each outcome, and the three side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import altair as alt
import numpy as np
import pandas as pd

from analysis.areas.known_areas import known_areas
from analysis.areas.need import indicator_values, read_need
from analysis.areas.need_sensitivity import Need, need
from analysis.areas.shipped import Place
from analysis.areas.tables import load_table
from analysis.outputs import written
from analysis.outputs.charts.chart import Chart
from analysis.outputs.charts.looks import finished
from analysis.outputs.contents import Contents
from analysis.outputs.maps.painting import Layer, legend, painted, words
from analysis.outputs.maps.shapes import shapes
from analysis.results.coverage import AREA

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

SMALL, WARDS = "lsoa21", "ward24"
LARGE, BESIDE = 440, 292
"""Pixels: how wide a map is by itself, and beside two others."""
ABOUT_PLACES = "An area's figure describes the place, not the people in it."
INDEX = (
    "An index worked out of census and deprivation figures, with weights that are a judgement: "
    "nobody was asked or measured for it."
)
SOURCE = (
    "North is up. Numbers are wards. Source: Office for National Statistics licensed under the "
    "Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2016, "
    "2021, 2025."
)


@dataclass(frozen=True)
class Mapped:
    """A layer with what else is said of it: its name in the release, its table, its rows."""

    name: str
    title: str
    table: str
    layer: Layer
    rows: dict[str, str]
    notes: tuple[str, ...] = ()


def all_maps(contents: Contents, place: Place, likely: Need | None) -> tuple[Chart, ...]:
    """The maps that there are; wards of which no figure is shown are hatched.

    ``likely`` is :func:`likely_need` of the place, or None where it has no index.
    """
    wards = shapes(place, WARDS)
    needed = [_need(place, wards, likely)] if likely is not None else []
    heard = list(_heard(contents, wards))
    answers = list(_outcomes(contents, wards))
    alone = [*needed, *heard, *answers]
    together = [*needed, *heard, *answers[:1]]
    first = [_side_by_side(contents, together)] if len(together) > 1 else []
    return (*first, *(_by_itself(contents, each) for each in alone))


def likely_need(place: Place, generator: np.random.Generator, draws: int = 500) -> Need | None:
    """The index of need that comes with a place; None where it has none."""
    file = place.folder / "need.yml"
    index, _ = read_need(file) if file.is_file() else (None, [])
    if index is None:
        return None
    wanted = {each.table for each in index.indicators}
    known = known_areas(place)
    found = {name: load_table(place.folder / "tables" / f"{name}.yml", known) for name in wanted}
    tables = {name: loaded.table for name, loaded in found.items() if loaded.table is not None}
    values, _ = indicator_values(index, tables)
    return need(index, values, generator, draws)


def _need(place: Place, wards: "GeoDataFrame", likely: Need) -> Mapped:
    values = likely.areas.set_index("area")["score"]
    areas = shapes(place, SMALL)
    layer = Layer("Likely need, 0 to 100\n(index, small areas)", areas, values, wards, _score)
    names = dict(zip(areas["code"], areas["name"], strict=True))
    rows = {names[code]: _score(score) for code, score in values.items()}
    return Mapped(
        "map_need", "Where people are more likely to need company and support", "", layer, rows,
        (INDEX,),
    )  # fmt: skip


def _score(value: Any) -> str:
    return written.number(value, 0)


def _rate(value: Any) -> str:
    return written.number(value, 1)


def _heard(contents: Contents, wards: "GeoDataFrame") -> Iterator[Mapped]:
    table = contents.table("coverage")
    frame = table.frame if table else pd.DataFrame({"of": []})
    own = frame[frame["of"] == AREA]
    if len(own):
        values = own.set_index("category")["per_1000"]
        layer = Layer("People heard of every\n1,000 residents", wards, values, wards, _rate, 0.1)
        rows = _rows(own.assign(told=own["per_1000"].map(_rate)), "category", wards)
        title = "People heard of every 1,000 residents, by ward"
        yield Mapped("map_heard", title, "coverage", layer, rows, _meaning(own))


def _meaning(own: pd.DataFrame) -> tuple[str, ...]:
    meanings = list(dict.fromkeys(own["population_meaning"].dropna().astype(str)))
    return (f"Residents: {'; '.join(each.rstrip('.') for each in meanings)}.",) if meanings else ()


def _outcomes(contents: Contents, wards: "GeoDataFrame") -> Iterator[Mapped]:
    table = contents.table("outcome_by_area")
    for outcome, own in table.frame.groupby("outcome", sort=False) if table else ():
        values = own.set_index("ward")["share"]
        says = str(own["outcome_label"].iloc[0])
        layer = Layer(_short(says), wards, values, wards, written.percent, 0.01)
        told = [written.share(row) for row in written.records(own)]
        rows = _rows(own.assign(told=told), "ward", wards)
        title = f"Share of the people heard who {says}, by ward"
        notes = ("Shares of the people heard, with 95% intervals; not of residents.",)
        yield Mapped(f"map_outcome.{outcome}", title, "outcome_by_area", layer, rows, notes)


def _short(says: str) -> str:
    return written.lines(f"People heard who {says}", 34, 2)


def _rows(own: pd.DataFrame, by: str, wards: "GeoDataFrame") -> dict[str, str]:
    """What is said of each ward, in the order of their numbers."""
    told = dict(zip(own[by], own["told"], strict=True))
    hidden = dict(zip(own[by], own["withheld"], strict=True))
    return {
        name: told.get(code) or _without(hidden.get(code, "not counted"))
        for code, name in zip(wards["code"], wards["name"], strict=True)
    }


def _without(reason: Any) -> str:
    return "withheld" if reason else "not shown"


def _by_itself(contents: Contents, mapped: Mapped) -> Chart:
    wards = list(mapped.layer.wards["name"])
    key = [
        f"{at} {name}" + (f": {mapped.rows[name]}" if name in mapped.rows else "")
        for at, name in enumerate(wards, start=1)
    ]
    beside = alt.vconcat(legend(mapped.layer), words(key), spacing=24)
    both = alt.hconcat(painted(mapped.layer, LARGE, titled=False), beside, spacing=30)
    drawn = alt.vconcat(both, words(_source(92), 12, quiet=True), spacing=14)
    spec = finished(drawn, contents, mapped.title, *mapped.notes, ABOUT_PLACES)
    blank = bool(mapped.layer.figures.isna().all())
    return Chart(mapped.name, mapped.title, _said(mapped), spec, mapped.table, blank)


def _side_by_side(contents: Contents, maps: Sequence[Mapped]) -> Chart:
    panels = [
        alt.vconcat(painted(each.layer, BESIDE), legend(each.layer), spacing=12) for each in maps
    ]
    wards = list(maps[0].layer.wards["name"])
    key = [f"{at} {name}" for at, name in enumerate(wards, start=1)]
    numbers = written.lines("Wards: " + ", ".join(each.replace(" ", "\u00a0") for each in key), 130)
    below = words([*numbers.split("\n"), *_source(130)], 12, quiet=True)
    drawn = alt.vconcat(alt.hconcat(*panels, spacing=26), below, spacing=14)
    title = "Places side by side: likely need, who was heard, and an answer"
    notes = list(dict.fromkeys(note for each in maps for note in each.notes))
    spec = finished(drawn, contents, title, ABOUT_PLACES, *notes)
    said = " ".join([f"{title}.", *(_said(each) for each in maps)])
    return Chart("map_side_by_side", title, said, spec, "outcome_by_area")


def _source(width: int) -> list[str]:
    return written.lines(SOURCE, width, 4).split("\n")


def _said(mapped: Mapped) -> str:
    """The three highest and lowest areas with their figures, and those that are hatched."""
    names = dict(zip(mapped.layer.areas["code"], mapped.layer.areas["name"], strict=True))
    figures = mapped.layer.figures.rename(index=names)
    shown = figures.dropna().sort_values(ascending=False, kind="stable")
    hidden = list(figures[figures.isna()].index)
    if not len(shown):
        return f"{mapped.title}: nothing can be shown of any area."
    few = f" Hatched, withheld or of too few: {written.listed(hidden, 15)}." if hidden else ""
    if len(shown) <= 6:
        told = "; ".join(f"{name} {mapped.rows[name]}" for name in shown.index)
        return f"{mapped.title}. {told}.{few}"
    highest = "; ".join(f"{name} {mapped.rows[name]}" for name in shown.index[:3])
    lowest = "; ".join(f"{name} {mapped.rows[name]}" for name in shown.index[:-4:-1])
    return f"{mapped.title}. Highest: {highest}. Lowest: {lowest}.{few}"
