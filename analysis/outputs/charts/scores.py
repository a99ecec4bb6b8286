"""How scores are spread, as columns, with the mean in words."""

from collections.abc import Iterator
from typing import Any

import altair as alt
import pandas as pd

from analysis.outputs import written
from analysis.outputs.charts.bars import HUNDRED, shares_said, top
from analysis.outputs.charts.chart import Chart
from analysis.outputs.charts.looks import BLUE, INK, PALE, QUIET, finished, rows_of
from analysis.outputs.contents import Contents
from analysis.results.scores import PREFIX

COLUMN = 56


def score_charts(contents: Contents) -> Iterator[Chart]:
    """A chart for each part of a measure."""
    for table in contents.tables:
        if table.name.startswith(PREFIX) and len(table.frame):
            mean = _mean(contents, table.name.removeprefix(PREFIX))
            spec = finished(_columns(table.frame), contents, table.title, mean)
            scores = [f"score {score}" for score in table.frame["score"]]
            said = f"{shares_said(table.title, table.frame, scores)} {mean}"
            blank = bool(table.frame["share"].isna().all())
            yield Chart(table.name, table.title, said, spec, table.name, blank)


def _mean(contents: Contents, name: str) -> str:
    measure, _, part = name.partition(".")
    table = contents.table("means")
    frame = table.frame if table else pd.DataFrame({"measure": [], "part": []})
    own = frame[(frame["measure"] == measure) & (frame["part"] == part)]
    if not len(own) or pd.isna(own["mean"].iloc[0]):
        return "No mean is shown: too few people, or a number is withheld."
    row = own.iloc[0]
    mean, low, high = (written.number(row[each]) for each in ("mean", "mean_low", "mean_high"))
    return f"Mean {mean} (95% interval {low} to {high}), of {written.people(row['people'])} people."


def _columns(frame: pd.DataFrame) -> Any:
    scores = [str(score) for score in frame["score"]]
    rows = [_column(row) for row in written.records(frame)]
    end = top([row["high"] for row in rows if row["high"] is not None])
    axis = alt.Axis(title="Score", labelAngle=0, ticks=False)
    base = alt.Chart(rows_of(rows)).encode(x=alt.X("score:N", sort=scores, axis=axis))
    y = alt.Y(
        "share:Q", title=None, scale=alt.Scale(domain=[0, end]),
        axis=alt.Axis(labelExpr=HUNDRED, tickCount=5, grid=False),
    )  # fmt: skip
    bars = base.mark_bar(color=PALE, stroke=BLUE, strokeWidth=1.5, width={"band": 0.7})
    spread = base.mark_rule(color=INK, strokeWidth=2).encode(y=alt.Y("low:Q"), y2=alt.Y2("high:Q"))
    numbers = base.mark_text(baseline="bottom", dy=-5, fontSize=13)
    words = base.mark_text(align="left", angle=270, dx=6, fontStyle="italic", color=QUIET)
    return alt.layer(
        bars.encode(y=y),
        spread,
        numbers.encode(y=alt.Y("high:Q"), text=alt.Text("text:N")),
        words.encode(y=alt.YDatum(0), text=alt.Text("instead:N")),
    ).properties(width=alt.Step(COLUMN), height=220)


def _column(row: dict[str, Any]) -> dict[str, Any]:
    shown = not pd.isna(row["share"])
    return {
        "score": str(row["score"]),
        **{name: float(row[name]) if shown else None for name in ("share", "low", "high")},
        "text": written.percent(row["share"]),
        "instead": "" if shown else ("withheld" if row["withheld"] else "too few people"),
    }
