"""Two dimensions crossed: a grid with the share written in each field, shaded in steps."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from analysis.outputs import written
from analysis.outputs.charts.bars import labelled, rows_axis, step
from analysis.outputs.charts.chart import Chart
from analysis.outputs.charts.looks import LINE, ON_STEPS, STEPS, finished, rows_of
from analysis.outputs.contents import Contents
from analysis.results.table import ResultTable

HIDDEN = "w"
FIELD = 74
"""How wide a field is, in pixels."""
LETTERS = 11
"""Letters in a line above a field."""
UNDER = f"Each field is a share of its row. {HIDDEN}: withheld, or too few people."
NUMBERS = f"Each field is a number of conversations. {HIDDEN}: withheld."
COUNTED = "dispositions_by_mode"
"""Shown as numbers: with most of a row withheld, a share of the rest would mislead."""
DOWN: Mapping[str, tuple[str, ...]] = {
    "group_by_area": ("ward",), "area_": ("ward",), "dispositions_by_mode": ("role", "channel"),
}  # fmt: skip
"""What the rows are, by the beginning of the table's name."""


def crossed_charts(contents: Contents, names: Mapping[str, str]) -> Iterator[Chart]:
    """A grid for each table of areas by groups or answers, and of dispositions by mode."""
    for table in contents.tables:
        down = next((by for start, by in DOWN.items() if table.name.startswith(start)), None)
        if down and len(table.frame):
            yield _chart(contents, table, down, names)


def _chart(
    contents: Contents, table: ResultTable, down: tuple[str, ...], names: Mapping[str, str]
) -> Chart:
    frame = table.frame
    across = next((str(name) for name in frame if str(name).endswith("_label")), "disposition")
    cells = pd.DataFrame(
        {
            "down": [
                ", ".join(written.code(value, names) for value in row)
                for row in frame[list(down)].itertuples(index=False, name=None)
            ],
            "across": [written.code(value, names) for value in frame[across]],
            "value": frame["people" if table.name == COUNTED else "share"].astype("Float64"),
        }
    )
    counts = table.name == COUNTED
    cells["text"] = [(written.people if counts else written.percent)(one) for one in cells["value"]]
    spec = finished(_grid(cells), contents, table.title, NUMBERS if counts else UNDER)
    blank = bool(cells["value"].isna().all())
    return Chart(table.name, table.title, _said(table.title, cells), spec, table.name, blank)


def _grid(cells: pd.DataFrame) -> Any:
    downs, acrosses = (list(dict.fromkeys(cells[name])) for name in ("down", "across"))
    rows = dict(zip(downs, labelled(downs, 30), strict=True))
    columns = dict(zip(acrosses, labelled(acrosses, LETTERS, 4), strict=True))
    most = float(cells["value"].max()) if cells["value"].notna().any() else 1.0
    deepest = max(label.count("\n") for label in columns.values())
    values = [
        {
            "label": rows[cell.down],
            "column": columns[cell.across],
            **_field(cell.value, str(cell.text), most),
        }
        for cell in cells.itertuples()
    ]
    axis = alt.Axis(
        orient="top", title=None, ticks=False, domain=False, labelAngle=0, labelLineHeight=14,
        labelExpr="split(datum.label, '\\n')", labelFontSize=12,
        labelBaseline="bottom", labelPadding=6 + 14 * deepest,
    )  # fmt: skip
    base = alt.Chart(rows_of(values)).encode(
        y=rows_axis(list(rows.values())),
        x=alt.X("column:N", sort=list(columns.values()), axis=axis),
    )
    boxes = base.mark_rect(stroke=LINE, strokeWidth=0.5).encode(fill=alt.Fill("fill:N", scale=None))
    words = base.mark_text(fontSize=13).encode(
        text=alt.Text("text:N"), color=alt.Color("ink:N", scale=None)
    )
    height = alt.Step(step(list(rows.values()), 28))
    return alt.layer(boxes, words).properties(width=alt.Step(FIELD), height=height)


def _field(value: Any, text: str, most: float) -> dict[str, str]:
    if pd.isna(value):
        return {"text": HIDDEN, "fill": "#ffffff", "ink": ON_STEPS[0]}
    at = min(len(STEPS) - 1, int(len(STEPS) * float(value) / most)) if most else 0
    return {"text": text, "fill": STEPS[at], "ink": ON_STEPS[at]}


def _said(title: str, cells: pd.DataFrame) -> str:
    """Of each column, where the share is highest and where lowest."""
    told = []
    for across, own in cells.groupby("across", sort=False):
        shown = own[own["value"].notna()].sort_values("value", kind="stable")
        if len(shown):
            low, high = shown.iloc[0], shown.iloc[-1]
            told.append(f"{across}: {_between(low, high)}")
    hidden = int(cells["value"].isna().sum())
    said = f" {written.listed(told, 12)}." if told else " Nothing can be shown."
    return f"{title if title.endswith('?') else title + '.'}{said} {_hidden(hidden, len(cells))}"


def _between(low: pd.Series, high: pd.Series) -> str:
    if low["down"] == high["down"]:
        return f"{low['text']} ({low['down']}), shown of no other"
    ends: Sequence[str] = [f"{end['text']} ({end['down']})" for end in (low, high)]
    return " to ".join(ends)


def _hidden(hidden: int, fields: int) -> str:
    return f"{hidden} of {fields} fields are withheld or of too few." if hidden else ""
