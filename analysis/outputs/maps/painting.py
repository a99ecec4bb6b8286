"""A map as a picture: areas in five shades, hatched where nothing is shown, with a key in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import altair as alt
import numpy as np
import pandas as pd

from analysis.outputs.charts.looks import INK, LINE, QUIET, STEPS, rows_of
from analysis.outputs.maps.shapes import features, hatching, middles

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

NOT_SHOWN = "withheld, or of too few people"
OUTLINE = "#3d3d3d"
SWATCH = 22


@dataclass(frozen=True)
class Layer:
    """One map. ``values`` has a figure by area code, missing where nothing is shown.

    ``wards`` are the areas that have numbers, the same on every map;
    ``written`` puts a figure into words, ``unit`` is the smallest difference that
    it shows. ``title`` is short: it stands above.
    """

    title: str
    areas: "GeoDataFrame"
    values: pd.Series
    wards: "GeoDataFrame"
    written: Callable[[Any], str]
    unit: float = 1.0

    @property
    def figures(self) -> pd.Series:
        """The figures in the order of the areas."""
        return self.values.reindex(self.areas["code"]).astype("Float64")


def edges(layer: Layer) -> list[float]:
    """Where the shades begin and end: at most five equal steps, each a whole number of units."""
    known = layer.figures.dropna().to_numpy(dtype="float64") / layer.unit
    if not len(known):
        return []
    first = np.floor(known.min())
    step = max(1.0, np.ceil((known.max() - first) / len(STEPS)))
    number = max(1, int(np.ceil((known.max() - first) / step)))
    return [float((first + step * at) * layer.unit) for at in range(number + 1)]


def shade(figure: Any, ends: Sequence[float]) -> str:
    """The colour of a figure; white where there is none. Fewer steps are as far apart as all."""
    if pd.isna(figure):
        return "#ffffff"
    steps = len(ends) - 1
    at = int(np.searchsorted(ends[1:-1], float(figure), side="right"))
    return STEPS[round(at * (len(STEPS) - 1) / (steps - 1)) if steps > 1 else 0]


def painted(layer: Layer, width: int, titled: bool = True) -> Any:
    """The map alone: shades, hatching, the wards' outlines and numbers."""
    figures, ends = layer.figures, edges(layer)
    values = [
        {"code": code, "name": name, "fill": shade(figure, ends)}
        for code, name, figure in zip(
            layer.areas["code"], layer.areas["name"], figures, strict=True
        )
    ]
    areas = _shapes(features(layer.areas, values)).mark_geoshape(stroke=LINE, strokeWidth=0.5)
    hidden = layer.areas[figures.isna().to_numpy()]
    lines = _shapes(hatching(hidden)).mark_geoshape(filled=False, stroke=LINE, strokeWidth=1)
    wards = _shapes(features(layer.wards, [{}] * len(layer.wards)))
    outlines = wards.mark_geoshape(filled=False, stroke=OUTLINE, strokeWidth=1.3)
    parts = [areas.encode(fill=alt.Fill("properties.fill:N", scale=None))]
    if len(hidden):
        parts.append(lines)
    west, south, east, north = layer.areas.total_bounds
    height = round(width * (north - south) / (east - west))
    drawn = alt.layer(*parts, outlines, *_numbers(layer.wards)).properties(
        width=width, height=height
    )
    if titled:
        text = layer.title.split("\n")
        drawn = drawn.properties(
            title=alt.TitleParams(text=text, fontSize=14, frame="group", offset=8, lineHeight=18)
        )
    return drawn.project(type="identity", reflectY=True)


def _shapes(found: list[dict[str, Any]]) -> Any:
    return alt.Chart(rows_of(found))


def _numbers(wards: "GeoDataFrame") -> list[alt.Chart]:
    """Numbers in dark ink on a white edge, to be read on every shade."""
    rows = [
        {"x": x, "y": y, "number": str(at)} for at, (x, y) in enumerate(middles(wards), start=1)
    ]
    base = alt.Chart(rows_of(rows)).encode(
        longitude=alt.Longitude("x:Q"), latitude=alt.Latitude("y:Q"), text=alt.Text("number:N")
    )
    edge = base.mark_text(
        fontSize=12, fontWeight="bold", stroke="white", strokeWidth=4, strokeJoin="round"
    )
    return [edge, base.mark_text(fontSize=12, fontWeight="bold", color=INK)]


def legend(layer: Layer) -> Any:
    """The shades with their figures, and the hatching with what it means."""
    ends = edges(layer)
    spans = list(pairwise(ends))
    rows: list[dict[str, Any]] = [
        {"fill": shade((low + high) / 2, ends), "text": _span(layer, low, high)}
        for low, high in spans
    ]
    if layer.figures.isna().any():
        rows.append({"fill": "#ffffff", "text": NOT_SHOWN})
    rows = [{**row, "row": at * SWATCH} for at, row in enumerate(rows)]
    height = max(1, len(rows)) * SWATCH
    base = alt.Chart(rows_of(rows)).encode(
        y=alt.Y("row:Q", axis=None, scale=alt.Scale(domain=[height, 0]))
    )
    boxes = base.transform_calculate(end=f"datum.row + {SWATCH - 4}").mark_rect(
        stroke=LINE, strokeWidth=0.8
    )
    across = alt.Scale(domain=[0, 200])
    words = base.transform_calculate(middle=f"datum.row + {SWATCH / 2 - 2}").mark_text(
        align="left", fontSize=13
    )
    drawn = [
        boxes.encode(
            x=alt.X("from:Q", axis=None, scale=across), x2=alt.X2("to:Q"), y2=alt.Y2("end:Q"),
            fill=alt.Fill("fill:N", scale=None),
        ).transform_calculate(**{"from": "0", "to": "34"}),
        words.encode(
            x=alt.XDatum(42, axis=None, scale=across), y=alt.Y("middle:Q", axis=None),
            text=alt.Text("text:N"),
        ),
    ]  # fmt: skip
    if layer.figures.isna().any():
        drawn.append(_slanted(rows[-1]["row"], height))
    return alt.layer(*drawn).properties(width=200, height=height)


def _slanted(top: int, height: int) -> Any:
    low = top + SWATCH - 4
    lines = [{"x": x, "x2": x + 10, "y": low, "y2": top} for x in range(0, 30, 6)]
    scale = alt.Scale(domain=[height, 0])
    return (
        alt.Chart(rows_of(lines))
        .mark_rule(color=LINE)
        .encode(
            x=alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, 200])),
            x2=alt.X2("x2:Q"),
            y=alt.Y("y:Q", axis=None, scale=scale),
            y2=alt.Y2("y2:Q"),
        )
    )


def _span(layer: Layer, low: float, high: float) -> str:
    return f"{layer.written(low)} to {layer.written(high)}"


def words(lines: Sequence[str], size: int = 13, quiet: bool = False) -> Any:
    """Lines of text one under the other, as a part of a picture."""
    step = size + 6
    rows = [{"text": line, "row": at} for at, line in enumerate(lines)]
    return (
        alt.Chart(rows_of(rows))
        .mark_text(align="left", fontSize=size, color=QUIET if quiet else INK)
        .encode(y=alt.Y("row:O", axis=None), x=alt.XValue(0), text=alt.Text("text:N"))
        .properties(width=10, height=alt.Step(step))
    )
