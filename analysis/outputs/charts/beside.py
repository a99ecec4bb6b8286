"""Two shares side by side, joined by a line: heard and living here, as counted and raked."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from analysis.outputs import written
from analysis.outputs.charts.bars import HUNDRED, WIDTH, labelled, rows_axis, step, top
from analysis.outputs.charts.chart import Chart
from analysis.outputs.charts.looks import BLUE, INK, LINE, QUIET, RED, finished, no_axis, rows_of
from analysis.outputs.contents import Contents
from analysis.results.coverage import AREA

COUNTS = "The table says whom each population counts: it may be households, or other ages."


def coverage_charts(contents: Contents, names: Mapping[str, str]) -> Iterator[Chart]:
    """Who was heard beside who lives there: a chart for the areas, and one a question."""
    table = contents.table("coverage")
    for of, frame in table.frame.groupby("of", sort=False) if table else ():
        what = "each area" if of == AREA else _question(contents, str(of))
        title = f"Who was heard, beside who lives there: {what}"
        rows = _covered(frame)
        labels = [
            written.code(row.category, names) if of == AREA else str(row.category_label)
            for row in rows.itertuples()
        ]
        words = {"one": "of the people heard", "other": "of the population"}
        if len(rows):
            yield _chart(contents, f"coverage.{of}", title, labels, rows, words)


def raking_charts(contents: Contents) -> Iterator[Chart]:
    """How far the shares move when they are raked: a chart for each set of margins."""
    table = contents.table("raking")
    for at, (to, frame) in enumerate(table.frame.groupby("raked_to", sort=False) if table else ()):
        title = f"A check: shares as counted, and raked to the census by {to}"
        labels = [f"People who {label}" for label in frame["outcome_label"]]
        rows = frame.assign(other=frame["raked_share"], one=frame["share"])
        words = {"one": "as counted", "other": "raked"}
        yield _chart(contents, f"raking.{at + 1}", title, labels, rows, words)


def _question(contents: Contents, of: str) -> str:
    table = contents.table(f"answers_{of}")
    return table.title.removeprefix("Answers to: ") if table else of


def _covered(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows with a population: the others have nothing to stand beside, and are in the table."""
    known = ~frame["population_share"].isna()
    return frame[known].assign(one=frame["share"], other=frame["population_share"])


def _chart(
    contents: Contents,
    name: str,
    title: str,
    labels: Sequence[str],
    frame: pd.DataFrame,
    words: Mapping[str, str],
) -> Chart:
    rows = [
        _row(label, row, words)
        for label, row in zip(labelled(labels), written.records(frame), strict=True)
    ]
    under = (
        f"Filled circle and line: {words['one']}, with a 95% interval. Diamond: {words['other']}."
    )
    more = [COUNTS] if name.startswith("coverage") else []
    spec = finished(_pairs(rows), contents, title, under, *more)
    said, blank = _said(title, labels, frame, words), not any(row["beside"] for row in rows)
    return Chart(name, title, said, spec, name.partition(".")[0], blank)


def _row(label: str, row: Mapping[str, Any], words: Mapping[str, str]) -> dict[str, Any]:
    shown = not pd.isna(row["one"])
    values = {name: None if pd.isna(row[name]) else float(row[name]) for name in ("low", "high")}
    other = None if pd.isna(row["other"]) else float(row["other"])
    hidden = str(row.get("withheld") or "")
    return {
        "label": label,
        "one": float(row["one"]) if shown else None,
        "other": other,
        **values,
        "beside": _both(row, words) if shown or other is not None else "",
        "instead": "" if shown else (written.withheld(hidden) if hidden else str(row["why_none"])),
    }


def _both(row: Mapping[str, Any], words: Mapping[str, str]) -> str:
    told = [
        (written.share(row, "one"), words["one"]),
        (written.percent(row["other"]), words["other"]),
    ]
    return "\n".join(f"{value} {what}" for value, what in told if value)


def _pairs(rows: list[dict[str, Any]]) -> Any:
    ends = [row[name] for row in rows for name in ("high", "other") if row[name] is not None]
    scale = alt.Scale(domain=[0, top(ends)])
    axis = alt.Axis(labelExpr=HUNDRED, tickCount=5) if ends else no_axis()
    x = alt.X("one:Q", title=None, scale=scale, axis=axis)
    base = alt.Chart(rows_of(rows)).encode(y=rows_axis([row["label"] for row in rows]))
    between = base.mark_rule(color=LINE, strokeDash=[3, 3]).encode(
        x=alt.X("one:Q"), x2=alt.X2("other:Q")
    )
    spread = base.mark_rule(color=INK, strokeWidth=2).encode(x=alt.X("low:Q"), x2=alt.X2("high:Q"))
    one = base.mark_point(filled=True, shape="circle", size=110, color=BLUE, opacity=1)
    other = base.mark_point(
        shape="diamond", size=170, stroke=RED, fill="transparent", strokeWidth=2.5, opacity=1
    )
    words = base.mark_text(align="left", dx=6, fontStyle="italic", color=QUIET)
    beside = base.mark_text(align="left", dy=-8, lineHeight=17)
    return alt.layer(
        between.transform_filter("isValid(datum.one) && isValid(datum.other)"),
        spread.transform_filter("isValid(datum.low)"),
        one.encode(x=x),
        other.encode(x=alt.X("other:Q")),
        words.encode(x=alt.XDatum(0), text=alt.Text("instead:N")),
        beside.encode(x=alt.XValue(WIDTH + 12), text=alt.Text("beside:N")),
    ).properties(width=WIDTH, height=alt.Step(step([row["label"] for row in rows], 46)))


def _said(title: str, labels: Sequence[str], frame: pd.DataFrame, words: Mapping[str, str]) -> str:
    rows = list(zip(labels, written.records(frame), strict=True))
    shown = [
        f"{label}: {_both(row, words).replace(chr(10), ', ')}"
        for label, row in rows
        if not pd.isna(row["one"])
    ]
    hidden = [label for label, row in rows if pd.isna(row["one"])]
    return written.shown_and_hidden(title, shown, hidden, 12)
