"""Finished tables as people read them on a page: fewer columns, numbers with their intervals."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from analysis.outputs import written
from analysis.results.columns import COLUMNS
from analysis.results.going_through import NAMES, at_least
from analysis.results.table import Column, ResultTable

WITH_INTERVAL: Final[Mapping[str, tuple[str, str]]] = {
    "share": ("low", "high"),
    "difference": ("difference_low", "difference_high"),
    "relative_risk": ("relative_risk_low", "relative_risk_high"),
    "mean": ("mean_low", "mean_high"),
    "raked_share": ("raked_low", "raked_high"),
}
"""By the number: its interval, which stands in the same field."""
INSIDE: Final = {"withheld", *(end for ends in WITH_INTERVAL.values() for end in ends)}
"""Columns that are told within another one."""
NOT_ON_PAGE: Final = {"left_out", "test", "trimmed", "misfit", "may_be_off", "number"}
"""Columns that are in the files only: for those who check, not for those who read."""
SHORT: Final[Mapping[str, str]] = {
    "answer": "Answer", "outcome": "People who …", "combination": "Groups", "group": "Group",
    "question": "Question", "state": "What became of it", "category": "Category", "ward": "Area",
    "people": "People", "base": "Of", "share": "Share (95% interval)", "why_none": "If none, why",
    "members": "Members who have it", "members_base": "Of members",
    "others": "Others who have it", "others_base": "Of others",
    "difference": "Difference in points (95% interval)",
    "relative_risk": "Relative risk (95% interval)", "why_no_ratio": "If no ratio, why",
    "mean": "Mean (95% interval)", "p_value": "p", "q_value": "q", "per_1000": "Of every 1,000",
    "population_share": "Share of the population", "population_meaning": "Population counted",
    "representation": "Heard against living there", "raked_share": "Raked (95% interval)",
    "quarter": "A quarter within", "median": "Half within",
    "three_quarters": "Three quarters within",
    "of": "Set beside", "role": "Who typed", "channel": "Channel", "meaning": "Rate",
}  # fmt: skip
"""Headings; the others are the column's name."""
QUESTION = 100
"""Letters of a question that stand in every row of a table; the files have it in full."""
LONG = 60
"""Letters from which on a field needs a wide column."""


@dataclass(frozen=True)
class Field:
    """One field: what it says, and whether it is a number, the row's name, or withheld."""

    text: str
    kind: str = ""


@dataclass(frozen=True)
class PageTable:
    """A table of a page: headings, rows of fields, and the columns that are in the files only."""

    name: str
    title: str
    notes: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[Field, ...], ...]


def page_table(table: ResultTable, names: Mapping[str, str]) -> PageTable:
    """The table for a page; ``names`` are those of areas."""
    shown = _shown(table)
    headings = tuple(_heading(name) for name in shown)
    records = written.records(table.frame)
    rows = tuple(
        tuple(_field(table.columns, name, row, names) for name in shown) for row in records
    )
    return PageTable(table.name, table.title, table.notes, headings, rows)


def _shown(table: ResultTable) -> list[str]:
    """Columns for a page: not codes that stand beside their words, nor what is empty all down."""
    frame, columns = table.frame, [str(name) for name in table.frame]
    spoken = {name.removesuffix("_label") for name in columns if name.endswith("_label")}
    spoken |= {f"{name}_name" for name in columns}
    left_out = {*INSIDE, *NOT_ON_PAGE, *spoken, *({"rate"} if "meaning" in frame else ())}
    return [name for name in columns if name not in left_out and not _empty(frame[name])]


def _empty(column: pd.Series) -> bool:
    """Whether a column of words says nothing; numbers stay, so that they are seen to be missing."""
    return column.name in ("why_none", "why_no_ratio", "remark") and not any(
        isinstance(value, str) and value for value in column
    )


def _heading(name: str) -> str:
    plain = name.removesuffix("_label")
    return SHORT.get(plain) or plain.replace("_", " ").capitalize()


def _field(
    columns: Mapping[str, Column], name: str, row: Mapping[str, Any], names: Mapping[str, str]
) -> Field:
    form, value = columns[name].form, row[name]
    if name == "people" and row.get("withheld"):
        return Field(written.withheld(str(row["withheld"])), "withheld")
    if form == "text":
        known = name in written.NAMED or name == "category_label"
        said = "" if pd.isna(value) else (written.code(value, names) if known else str(value))
        if name == "question_label":
            said = written.lines(said, QUESTION, 1)
        return Field(said, "long" if len(said) > LONG else "words")
    if pd.isna(value):
        return Field("not shown", "withheld")
    if name in WITH_INTERVAL:
        return Field(_with_interval(form, name, row), "number")
    least = name in NAMES and at_least(str(row["remark"]), name)
    return Field(f"{'at least ' if least else ''}{FORMS[form](value)}", "number")


def _with_interval(form: str, name: str, row: Mapping[str, Any]) -> str:
    low, high = WITH_INTERVAL[name]
    if name not in row or low not in row or pd.isna(row[low]):
        return FORMS[form](row[name])
    if form == "share":
        return written.share(row, name, low, high)
    short: Callable[[Any], str] = written.signed if form == "difference" else FORMS[form]
    return f"{short(row[name])} ({short(row[low])} to {short(row[high])})"


FORMS: Final[Mapping[str, Callable[[Any], str]]] = {
    "count": written.people,
    "share": written.percent,
    "difference": written.points,
    "ratio": lambda value: written.number(value, 2),
    "p_value": written.chance,
    "number": lambda value: written.number(value, 1),
    "seconds": written.duration,
}


def meanings(tables: tuple[ResultTable, ...]) -> list[tuple[str, str]]:
    """Heading and meaning of every column on the page, each once."""
    shown = dict.fromkeys(name for table in tables for name in _shown(table))
    found = {_heading(name): COLUMNS[name].meaning for name in shown if name in COLUMNS}
    return sorted(found.items())
