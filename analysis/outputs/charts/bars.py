"""Shares as bars with their intervals, one row a category; what is withheld says so in its row."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from analysis.outputs import written
from analysis.outputs.charts.looks import BLUE, INK, PALE, QUIET, SIZE, no_axis, rows_of

LABEL = 34
"""Letters in a line of a row's label."""
WIDTH = 300
HUNDRED = "format(datum.value * 100, '.3~g') + '%'"


def labelled(labels: Sequence[str], width: int = LABEL, most: int = 3) -> list[str]:
    """The labels in lines, and no two the same."""
    found: list[str] = []
    for label in labels:
        wrapped = written.lines(label, width, most)
        again = sum(earlier.split("\u200b")[0] == wrapped for earlier in found)
        found.append(wrapped + "\u200b" * again)
    return found


def step(labels: Sequence[str], least: int = 30) -> int:
    """How high a row is that holds the longest of the labels, in pixels."""
    return max([least, *(14 + 16 * (label.count("\n") + 1) for label in labels)])


def rows_axis(labels: Sequence[str], shown: bool = True) -> alt.Y:
    """Rows in the order given, with labels of several lines."""
    axis = alt.Axis(
        title=None, ticks=False, grid=False, labelPadding=8, labelFontSize=SIZE, labelLineHeight=16,
        labelExpr="split(datum.label, '\\n')",
        # Vega puts the first of several lines in the middle of the row.
        labelOffset=alt.expr("-8 * (length(split(datum.label, '\\n')) - 1)"),
    )  # fmt: skip
    return alt.Y("label:N", sort=list(labels), axis=axis if shown else None)


def top(highs: Sequence[float]) -> float:
    """Where the scale of shares ends: the next tenth, at most 1."""
    known = [high for high in highs if not math.isnan(high)]
    return min(1.0, max(0.1, math.ceil(max(known, default=0.1) * 10) / 10))


def share_rows(
    frame: pd.DataFrame, labels: Sequence[str], who: str = "people"
) -> list[dict[str, Any]]:
    """A row each for drawing: numbers where they are published, and the words beside them."""
    return [
        {
            "label": label,
            "share": _float(row["share"]),
            "low": _float(row["low"]),
            "high": _float(row["high"]),
            "beside": _beside(row, who),
            "instead": instead(row),
        }
        for label, row in zip(labelled(labels), written.records(frame), strict=True)
    ]


def _float(value: Any) -> float | None:
    return None if pd.isna(value) else float(value)


def _beside(row: Mapping[str, Any], who: str) -> str:
    counted = "" if pd.isna(row["people"]) else f"{written.people(row['people'])} {who}"
    return ", ".join(part for part in (written.share(row), counted) if part)


def instead(row: Mapping[str, Any]) -> str:
    """What stands where a bar would, if none can: never a nought."""
    if row.get("withheld"):
        return written.withheld(str(row["withheld"]))
    if pd.isna(row["share"]):
        return f"no share: {row['why_none']}"
    return ""


def share_bars(rows: Sequence[Mapping[str, Any]], width: int = WIDTH) -> Any:
    """Bars from 0, intervals, the numbers at the right."""
    data = rows_of(rows)
    end = top([row["high"] for row in rows if row["high"] is not None])
    y = rows_axis([row["label"] for row in rows])
    any_shown = any(row["share"] is not None for row in rows)
    axis = alt.Axis(labelExpr=HUNDRED, tickCount=5) if any_shown else no_axis()
    x = alt.X("share:Q", title=None, scale=alt.Scale(domain=[0, end]), axis=axis)
    base = alt.Chart(data).encode(y=y)
    bars = base.mark_bar(color=PALE, stroke=BLUE, strokeWidth=1.5, height={"band": 0.62})
    spread = base.mark_rule(color=INK, strokeWidth=2).encode(x=alt.X("low:Q"), x2=alt.X2("high:Q"))
    ends = [
        base.mark_tick(color=INK, thickness=2, size=10).encode(x=alt.X(f"{each}:Q"))
        for each in ("low", "high")
    ]
    words = base.mark_text(align="left", baseline="middle", dx=6, fontStyle="italic", color=QUIET)
    numbers = base.mark_text(align="left", baseline="middle")
    height = alt.Step(step([row["label"] for row in rows]))
    return alt.layer(
        bars.encode(x=x),
        spread,
        *ends,
        words.encode(x=alt.XDatum(0), text=alt.Text("instead:N")),
        numbers.encode(x=alt.XValue(width + 12), text=alt.Text("beside:N")),
    ).properties(width=width, height=height)


def shares_said(title: str, frame: pd.DataFrame, labels: Sequence[str], who: str = "people") -> str:
    """The alt text of a chart of shares: the largest first, then what is withheld."""
    rows = list(zip(labels, written.records(frame), strict=True))
    shown = [(label, row) for label, row in rows if not pd.isna(row["share"])]
    shown.sort(key=lambda each: -each[1]["share"])
    told = [f"{label}: {written.share(row)}" for label, row in shown]
    bases = {written.people(row["base"]) for _, row in shown}
    of = f" Of {bases.pop()} {who}," if len(bases) == 1 else ""
    said = f"{of} {written.listed(told)}." if told else " No share can be shown."
    return f"{_ended(title)}{said}{_hidden(rows)}"


def _hidden(rows: Sequence[tuple[str, Mapping[str, Any]]]) -> str:
    hidden = [label for label, row in rows if row.get("withheld")]
    return f" Withheld: {written.listed(hidden)}." if hidden else ""


def _ended(title: str) -> str:
    return title if title[-1:] in ".?!" else f"{title}."
