"""How people went through the questions: what became of each, and how long it took."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from analysis.counts.going_through import ANSWERED, LEFT_HERE
from analysis.outputs import written
from analysis.outputs.charts.bars import HUNDRED, labelled, rows_axis, share_rows, step, top
from analysis.outputs.charts.chart import Chart
from analysis.outputs.charts.looks import BLUE, INK, PALE, QUIET, finished, no_axis, rows_of
from analysis.outputs.contents import Contents
from analysis.results.going_through import at_least

MOST = 18
"""Questions in one chart, so that it fits on a page."""
LETTERS = 44
STATES = {ANSWERED: "Answered", "skipped": "Skipped", LEFT_HERE: "Left here"}
ASKED = (
    "Of everybody who was asked the question. Withheld numbers are in no base, so that a share can "
    "be a little too high: 100% means that nothing else is shown."
)
TIMES = "Diamond: half of the people took no longer. Line: the middle half of them."


def drop_off_charts(contents: Contents) -> Iterator[Chart]:
    """The share that answered, skipped and left, a row a question, some questions a chart."""
    table = contents.table("drop_off")
    for name, title, frame in _parts("What became of each question", "drop_off", table):
        spec = finished(_panels(frame), contents, title, ASKED)
        blank = bool(frame["share"].isna().all())
        yield Chart(name, title, _dropped(title, frame), spec, "drop_off", blank)


def time_charts(contents: Contents) -> Iterator[Chart]:
    """Median and middle half of the time to answer, a row a question."""
    table = contents.table("times")
    for name, title, frame in _parts("How long each answer took", "times", table):
        spec = finished(_spans(frame), contents, title, TIMES)
        blank = bool(frame["median"].isna().all())
        yield Chart(name, title, _took(title, frame), spec, "times", blank)


def _parts(title: str, name: str, table: Any) -> Iterator[tuple[str, str, pd.DataFrame]]:
    questions = list(dict.fromkeys(table.frame["question"])) if table else []
    for first in range(0, len(questions), MOST):
        own = questions[first : first + MOST]
        part = f"{title}: questions {first + 1} to {first + len(own)} of {len(questions)}"
        heading = part if len(questions) > MOST else title
        frame = table.frame[table.frame["question"].isin(own)]
        yield f"{name}.{first // MOST + 1}", heading, frame


def _labels(frame: pd.DataFrame) -> list[str]:
    return [str(label) for label in frame["question_label"]]


def _panels(frame: pd.DataFrame) -> Any:
    panels: list[Any] = []
    for state, title in STATES.items():
        own = frame[frame["state"] == state]
        labels = [written.lines(label, LETTERS, 2) for label in _labels(own)]
        rows = share_rows(own, labels)
        for row, label in zip(rows, labelled(_labels(own), LETTERS, 2), strict=True):
            row["label"] = label
        panels.append(_panel(rows, title, first=not panels))
    return alt.hconcat(*panels, spacing=24)


def _panel(rows: Sequence[Mapping[str, Any]], title: str, first: bool) -> Any:
    labels = [row["label"] for row in rows]
    # Beside a bar that is short, in one that is long.
    values = [{**row, "text": _text(row), "at": 0 if first else row["share"] or 0} for row in rows]
    shares = [row["share"] for row in rows if row["share"] is not None]
    end = 1.0 if first else max(0.2, top(shares))
    axis = alt.Axis(labelExpr=HUNDRED, values=[0, end]) if shares else no_axis()
    scale = alt.Scale(domain=[0, end])
    base = alt.Chart(rows_of(values)).encode(y=rows_axis(labels, shown=first))
    bars = base.mark_bar(color=PALE, stroke=BLUE, strokeWidth=1.5, height={"band": 0.6}).encode(
        x=alt.X("share:Q", title=None, scale=scale, axis=axis)
    )
    words = base.mark_text(align="left", dx=4, fontSize=13).encode(
        x=alt.X("at:Q"), text=alt.Text("text:N")
    )
    heading = alt.TitleParams(text=title, fontSize=14, anchor="start", frame="group", offset=6)
    return alt.layer(bars, words).properties(
        width=120 if first else 90, height=alt.Step(step(labels, 28)), title=heading
    )


def _text(row: Mapping[str, Any]) -> str:
    return "withheld" if row["share"] is None else written.percent(row["share"])


def _dropped(title: str, frame: pd.DataFrame) -> str:
    told = []
    for state, words in STATES.items():
        own = frame[frame["state"] == state]
        shown = own[own["share"].notna()].sort_values("share", ascending=state == ANSWERED)
        each = [
            f"{written.lines(str(row.question_label), 60, 1)} {written.percent(row.share)}"
            for row in shown.head(3).itertuples()
        ]
        which = "fewest" if state == ANSWERED else "most"
        hidden = int(own["share"].isna().sum())
        some = f"{words}, {which}: {'; '.join(each)}" if each else f"{words}: not shown of any"
        told.append(
            f"{some} ({hidden} of {len(own)} questions withheld)." if hidden else f"{some}."
        )
    return f"{title}. {' '.join(told)}"


def _spans(frame: pd.DataFrame) -> Any:
    rows = [
        _span(label, row)
        for label, row in zip(
            labelled(_labels(frame), LETTERS, 2), written.records(frame), strict=True
        )
    ]
    axis = alt.Axis(
        labelExpr=f"datum.value < 60 ? datum.value + '{written.SPACE}s' : "
        f"datum.value / 60 + '{written.SPACE}min'",
        values=[0, 30, *range(60, 60 * 60, _minutes(rows))],
    )
    ends = [row["three_quarters"] for row in rows if row["three_quarters"] is not None]
    scale = alt.Scale(domain=[0, max(ends, default=60.0) * 1.05])
    base = alt.Chart(rows_of(rows)).encode(y=rows_axis([row["label"] for row in rows]))
    span = base.mark_rule(color=INK, strokeWidth=2).encode(
        x=alt.X("quarter:Q"), x2=alt.X2("three_quarters:Q")
    )
    marks = base.mark_point(filled=True, shape="diamond", size=110, color=BLUE, opacity=1).encode(
        x=alt.X("median:Q", title=None, scale=scale, axis=axis if ends else no_axis())
    )
    words = base.mark_text(align="left", dx=6, fontStyle="italic", color=QUIET)
    beside = base.mark_text(align="left")
    return alt.layer(
        span,
        marks,
        words.encode(x=alt.XDatum(0), text=alt.Text("instead:N")),
        beside.encode(x=alt.XValue(312), text=alt.Text("beside:N")),
    ).properties(width=300, height=alt.Step(step([row["label"] for row in rows], 28)))


def _minutes(rows: Sequence[Mapping[str, Any]]) -> int:
    """Seconds between the marks of the scale: whole minutes, about five of them."""
    most = max((row["three_quarters"] or 0 for row in rows), default=0)
    return 60 * max(1, round(most / 300))


def _span(label: str, row: Mapping[str, Any]) -> dict[str, Any]:
    shown = not pd.isna(row["median"])
    names = ("quarter", "median", "three_quarters")
    return {
        "label": label,
        **{name: None if pd.isna(row[name]) else float(row[name]) for name in names},
        "beside": time_said(row) if shown else "",
        "instead": "" if shown else f"not shown: {row['why_none']}",
    }


def time_said(row: Mapping[str, Any]) -> str:
    """30 s (9 s to at least 45 s): the median, and the middle half."""
    half, low, high = (_bound(row, name) for name in ("median", "quarter", "three_quarters"))
    return f"{half} ({low or '?'} to {high or '?'})"


def _bound(row: Mapping[str, Any], name: str) -> str:
    least = at_least(str(row["remark"]), name)
    return f"at least {written.duration(row[name])}" if least else written.duration(row[name])


def _took(title: str, frame: pd.DataFrame) -> str:
    shown = frame[frame["median"].notna()].sort_values("median", ascending=False)
    told = [
        f"{written.lines(str(row['question_label']), 60, 1)} {_bound(row, 'median')}"
        for row in written.records(shown)
    ]
    hidden = len(frame) - len(shown)
    longest = f" Median, the longest: {'; '.join(told[:5])}." if told else ""
    few = f" Not shown of {hidden} of {len(frame)} questions." if hidden else ""
    return f"{title}.{longest}{few}"
