"""Differences between two sides as a forest plot: members and others, ways of taking part."""

import math
from collections.abc import Iterator, Mapping
from typing import Any

import altair as alt
import pandas as pd

from analysis.outputs import written
from analysis.outputs.charts.bars import WIDTH, labelled, rows_axis, step
from analysis.outputs.charts.chart import Chart
from analysis.outputs.charts.looks import BLUE, INK, LINE, QUIET, finished, no_axis, rows_of
from analysis.outputs.contents import Contents
from analysis.statistics.minimum import WITHHELD

SURE = 0.05
"""The q-value (or p-value, where there is none) below which the mark is filled."""
SIDES: Mapping[str, tuple[str, str, str]] = {
    "comparisons": ("group_label", "Members of each group, less everybody else", "q_value"),
    "modes_compared": ("mode", "Each way of taking part, less the others", "p_value"),
}
"""By table: what the rows are, the title, and the number that says how sure."""
POINTS = "(datum.value > 0 ? '+' : '') + replace(format(datum.value * 100, '.0f'), '-', '−')"


def comparison_charts(contents: Contents) -> Iterator[Chart]:
    """A forest plot for each outcome of the comparisons, and of the ways of taking part."""
    for name, (of, title, sure) in SIDES.items():
        table = contents.table(name)
        groups = table.frame.groupby("outcome", sort=False) if table else ()
        for outcome, frame in groups:
            heading = f"{title}: people who {frame['outcome_label'].iloc[0]}"
            yield _chart(contents, f"{name}.{outcome}", heading, frame, of, sure)


def _chart(
    contents: Contents, name: str, title: str, frame: pd.DataFrame, of: str, sure: str
) -> Chart:
    labels = [written.code(value) for value in frame[of]]
    rows = [
        _row(label, row, sure)
        for label, row in zip(labelled(labels), written.records(frame), strict=True)
    ]
    letter = sure[0]
    under = f"Percentage points with their 95% interval. Filled: {letter} below {SURE}."
    spec = finished(_forest(rows), contents, title, under)
    said = _said(title, labels, frame, sure)
    return Chart(
        name, title, said, spec, name.partition(".")[0], not any(r["beside"] for r in rows)
    )


def _row(label: str, row: Mapping[str, Any], sure: str) -> dict[str, Any]:
    shown = not pd.isna(row["difference"])
    ends = ("difference", "difference_low", "difference_high")
    return {
        "label": label,
        **{end: float(row[end]) if shown else None for end in ends},
        "beside": f"{_difference(row)}\n{_both(row)}, {_sure(row, sure)}" if shown else "",
        "instead": "" if shown else _not_shown(row),
        "fill": BLUE if shown and not pd.isna(row[sure]) and row[sure] < SURE else "white",
    }


def _difference(row: Mapping[str, Any]) -> str:
    low, high = (written.signed(row[f"difference_{end}"]) for end in ("low", "high"))
    return f"{written.points(row['difference'])} ({low} to {high})"


def _both(row: Mapping[str, Any]) -> str:
    return f"{written.percent(row['members_share'])} against {written.percent(row['others_share'])}"


def _sure(row: Mapping[str, Any], sure: str) -> str:
    value = written.chance(row[sure])
    return f"{sure[0]} {value}" if value.startswith("below") else f"{sure[0]} = {value}"


def _not_shown(row: Mapping[str, Any]) -> str:
    why = str(row["why_none"])
    return "not shown, too few or withheld" if why == WITHHELD else f"not shown, too few: {why}"


def _forest(rows: list[dict[str, Any]]) -> Any:
    reach = _reach(rows)
    y = rows_axis([row["label"] for row in rows])
    scale = alt.Scale(domain=[-reach, reach])
    axis = (
        alt.Axis(labelExpr=POINTS, tickCount=5) if any(row["beside"] for row in rows) else no_axis()
    )
    x = alt.X("difference:Q", title=None, scale=scale, axis=axis)
    base = alt.Chart(rows_of(rows)).encode(y=y)
    nought = alt.Chart(rows_of([{}])).mark_rule(color=LINE, strokeDash=[5, 3])
    spread = base.mark_rule(color=INK, strokeWidth=2).encode(
        x=alt.X("difference_low:Q"), x2=alt.X2("difference_high:Q")
    )
    marks = base.mark_point(
        shape="diamond", size=130, opacity=1, stroke=BLUE, strokeWidth=2, filled=True
    ).encode(x=x, fill=alt.Fill("fill:N", scale=None))
    words = base.mark_text(align="left", dx=6, fontStyle="italic", color=QUIET)
    beside = base.mark_text(align="left", baseline="middle", dy=-8, lineHeight=17)
    return alt.layer(
        nought.encode(x=alt.XDatum(0)),
        spread,
        marks,
        words.encode(x=alt.XValue(WIDTH + 6), text=alt.Text("instead:N")),
        beside.encode(x=alt.XValue(WIDTH + 12), text=alt.Text("beside:N")),
    ).properties(width=WIDTH, height=alt.Step(step([row["label"] for row in rows], 46)))


def _reach(rows: list[dict[str, Any]]) -> float:
    """How far the scale goes to either side: the next twentieth."""
    ends = [
        abs(row[end])
        for row in rows
        for end in ("difference_low", "difference_high")
        if row[end] is not None
    ]
    return max(0.05, math.ceil(max(ends, default=0.05) * 20) / 20)


def _said(title: str, labels: list[str], frame: pd.DataFrame, sure: str) -> str:
    rows = list(zip(labels, written.records(frame), strict=True))
    shown = [
        f"{label}: {_difference(row)}, {_both(row)}, {_sure(row, sure)}"
        for label, row in rows
        if not pd.isna(row["difference"])
    ]
    hidden = [label for label, row in rows if pd.isna(row["difference"])]
    return written.shown_and_hidden(title, shown, hidden, 10)
