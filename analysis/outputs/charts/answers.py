"""Charts of one share a category: answers, groups, who took part, outcomes, response."""

from collections.abc import Iterator, Mapping

import pandas as pd

from analysis.outputs import written
from analysis.outputs.charts.bars import share_bars, share_rows, shares_said
from analysis.outputs.charts.chart import Chart
from analysis.outputs.charts.looks import finished
from analysis.outputs.contents import Contents
from analysis.results.answers import NOT_IN_BASE
from analysis.results.table import ResultTable

CONVERSATIONS = ("dispositions", "response_rates")
"""Tables that count conversations, not people."""
PLAIN = (
    "people_by_channel", "people_by_role", "people_by_mode", "people_by_language",
    "people_by_disposition", "people_by_area", "groups_held", "dispositions", "outcome",
    "response_rates",
)  # fmt: skip
ABOUT = (
    "Bars are shares of the people heard, lines 95% intervals. They do not say how many residents."
)
LEFT_OUT = "Withheld numbers are in no base: the shares of the others can be a little too high."
OF_CONVERSATIONS = "Bars are shares of conversations, lines 95% intervals."


def answer_charts(contents: Contents, names: Mapping[str, str]) -> Iterator[Chart]:
    """A chart for each table with one share a row; ``names`` are those of areas."""
    for table in contents.tables:
        if table.name.startswith("answers_") or table.name in PLAIN:
            frame = _own(table)
            if len(frame):
                yield _chart(contents, table, frame, labels(frame, names))


def outcome_charts(contents: Contents) -> Iterator[Chart]:
    """Each outcome by age."""
    table = contents.table("outcome_by_age")
    if table is None:
        return
    for outcome, frame in table.frame.groupby("outcome", sort=False):
        title = f"By age: people who {frame['outcome_label'].iloc[0]}"
        name = f"{table.name}.{outcome}"
        yield _chart(contents, table, frame, [str(age) for age in frame["age"]], name, title)


def _own(table: ResultTable) -> pd.DataFrame:
    """The rows that are answers: kinds of missing are in no base, and in the table only."""
    frame = table.frame
    return frame[(frame["why_none"] != NOT_IN_BASE).fillna(True).astype(bool)]


def labels(frame: pd.DataFrame, names: Mapping[str, str]) -> list[str]:
    """What each row is, in words: its label, its meaning, or its codes in words."""
    spoken = [name for name in frame.columns if name.endswith("_label") or name == "meaning"]
    before = list(frame.columns[: list(frame.columns).index("people")])
    beside = {f"{name}_name" for name in before}
    columns = spoken or [name for name in before if name not in beside]
    return [
        ", ".join(written.code(value, names) for value in row)
        for row in frame[columns].itertuples(index=False, name=None)
    ]


def _chart(
    contents: Contents,
    table: ResultTable,
    frame: pd.DataFrame,
    rows: list[str],
    name: str = "",
    title: str = "",
) -> Chart:
    conversations = table.name in CONVERSATIONS
    who = "conversations" if conversations else "people"
    title = title or table.title.removeprefix("Answers to: ")
    drawn = share_bars(share_rows(frame, rows, who))
    more = [LEFT_OUT] if (frame["left_out"].fillna(0) > 0).any() else []
    about = OF_CONVERSATIONS if conversations else ABOUT
    spec = finished(drawn, contents, title, about, *more)
    said = shares_said(title, frame, rows, who)
    blank = bool(frame["share"].isna().all())
    return Chart(name or table.name, title, said, spec, table.name, blank)
