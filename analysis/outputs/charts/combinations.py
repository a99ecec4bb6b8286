"""Exact combinations of groups: bars over a grid of dots (an UpSet plot).

After Lex, Gehlenborg, Strobelt, Vuillemot and Pfister (2014), "UpSet:
Visualization of Intersecting Sets", IEEE TVCG 20(12), 1983-1992.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import altair as alt
import pandas as pd

from analysis.counts.groups import NO_GROUP, RARE, TOGETHER
from analysis.outputs import written
from analysis.outputs.charts.bars import labelled, rows_axis, step
from analysis.outputs.charts.chart import Chart
from analysis.outputs.charts.looks import BLUE, INK, PALE, QUIET, finished, rows_of
from analysis.outputs.contents import Contents

MOST = 18
"""How many combinations fit beside each other on a page."""
COLUMN = 34
INSIDE = {"inside": True, "fill": INK, "edge": INK}
OUTSIDE = {"inside": False, "fill": "white", "edge": "#d9d9d9"}


def combination_charts(contents: Contents) -> Iterator[Chart]:
    """The largest combinations that are published, and how many are not drawn."""
    table = contents.table("combinations")
    if table is None or not len(table.frame):
        return
    groups = _groups(table.frame)
    drawn = _drawn(table.frame)
    if not groups or not len(drawn):
        return
    spec = finished(_upset(drawn, groups), contents, table.title, *_under(table.frame, drawn))
    said = _said(table.title, table.frame, drawn)
    blank = bool(drawn["people"].isna().all())
    yield Chart(table.name, table.title, said, spec, table.name, blank)


def _groups(frame: pd.DataFrame) -> dict[str, str]:
    """The label of each group, by its code, in the order in which they come up."""
    found: dict[str, str] = {}
    for codes, spoken in zip(frame["combination"], frame["combination_label"], strict=True):
        if codes in (NO_GROUP, RARE):
            continue
        apart, words = codes.split(TOGETHER), spoken.split("; ")
        fits = len(apart) == len(words)
        for at, each in enumerate(apart):
            found.setdefault(each, words[at] if fits else each)
    return found


def _drawn(frame: pd.DataFrame) -> pd.DataFrame:
    """The published ones, the largest first, and then as many of the withheld as there is room."""
    own = frame[frame["combination"] != RARE]
    shown = own[own["people"].notna()].sort_values("people", ascending=False, kind="stable")
    return pd.concat([shown, own[own["people"].isna()]]).head(MOST)


def _under(frame: pd.DataFrame, drawn: pd.DataFrame) -> list[str]:
    own = frame[frame["combination"] != RARE]
    rest = own[own["people"].notna()]
    more = len(rest) - int(drawn["people"].notna().sum())
    hidden = int(own["people"].isna().sum())
    told = ["Filled dots: the groups that these people are in, and no other; none: in no group."]
    if more:
        told.append(f"{more} smaller combinations are in the table only.")
    if hidden:
        told.append(f"{hidden} combinations are withheld.")
    return [*told, *_rare(frame)]


def _rare(frame: pd.DataFrame) -> list[str]:
    rare = frame[frame["combination"] == RARE]
    if not len(rare):
        return []
    row = rare.iloc[0]
    number = "withheld" if row["withheld"] else f"{written.people(row['people'])} people"
    return [f"Other combinations, each of few people, together: {number}."]


def _upset(drawn: pd.DataFrame, groups: Mapping[str, str]) -> Any:
    columns = [f"{at:02}" for at in range(len(drawn))]
    x = alt.X("column:O", sort=columns, axis=None)
    width = alt.Step(COLUMN)
    bars = [_bar(at, row) for at, row in zip(columns, written.records(drawn), strict=True)]
    base = alt.Chart(rows_of(bars)).encode(x=x)
    shown = base.mark_bar(color=PALE, stroke=BLUE, strokeWidth=1.5, width={"band": 0.7}).encode(
        y=alt.Y("people:Q", title="People", axis=alt.Axis(tickCount=4, format=",d", grid=False))
    )
    numbers = base.mark_text(baseline="bottom", dy=-4, fontSize=13).encode(
        y=alt.Y("people:Q"), text=alt.Text("number:N")
    )
    words = base.mark_text(align="left", angle=270, dx=6, fontStyle="italic", color=QUIET).encode(
        y=alt.YDatum(0), text=alt.Text("instead:N")
    )
    above = alt.layer(shown, numbers, words).properties(width=width, height=170)
    return alt.vconcat(above, _dots(drawn, columns, groups, x), spacing=10)


def _bar(column: str, row: Mapping[str, Any]) -> dict[str, Any]:
    hidden = bool(row["withheld"])
    return {
        "column": column,
        "people": None if hidden else int(row["people"]),
        "number": "" if hidden else written.people(row["people"]),
        "instead": "withheld" if hidden else "",
    }


def _dots(drawn: pd.DataFrame, columns: list[str], groups: Mapping[str, str], x: alt.X) -> Any:
    rows = dict(zip(groups, labelled(list(groups.values()), 40, 2), strict=True))
    dots = [
        {
            "column": column,
            "label": label,
            **(INSIDE if group in codes.split(TOGETHER) else OUTSIDE),
        }
        for column, codes in zip(columns, drawn["combination"], strict=True)
        for group, label in rows.items()
    ]
    base = alt.Chart(rows_of(dots)).encode(x=x, y=rows_axis(list(rows.values())))
    fill, edge = (alt.Fill("fill:N", scale=None), alt.Stroke("edge:N", scale=None))
    points = base.mark_point(filled=True, shape="circle", size=130, opacity=1, strokeWidth=1.5)
    joined = base.mark_line(color=INK, strokeWidth=2).encode(detail=alt.Detail("column:O"))
    return alt.layer(
        joined.transform_filter("datum.inside"), points.encode(fill=fill, stroke=edge)
    ).properties(width=alt.Step(COLUMN), height=alt.Step(step(list(rows.values()), 26)))


def _said(title: str, frame: pd.DataFrame, drawn: pd.DataFrame) -> str:
    shown = drawn[drawn["people"].notna()]
    told = [
        f"{row['combination_label'].replace('; ', ' and ')}: {written.people(row['people'])} people"
        for row in written.records(shown)
    ]
    largest = f" The largest: {'; '.join(told[:8])}." if told else " None can be shown."
    return f"{title}.{largest} {' '.join(_under(frame, drawn)[1:])}".rstrip()
