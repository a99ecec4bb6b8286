"""Finished tables as facts: what was estimated from the protected counts, ready to be shown.

Relative risks, means, quarters and raked shares cannot be put together again
from parts, so they come as columns and not as measures.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.outputs.contents import Contents
from analysis.outputs.powerbi.facts import ID
from analysis.outputs.powerbi.star import Kind, StarColumn, StarTable
from analysis.results.columns import COLUMNS
from analysis.results.coverage import COVERED
from analysis.results.going_through import TIMES
from analysis.results.outcomes import CONTRAST, COUNTS
from analysis.results.raking import RAKED
from analysis.results.scores import MEANS
from analysis.results.shown import SHARES


@dataclass(frozen=True)
class Estimate:
    """Which finished table becomes a fact; ``columns`` are those of the finished table.

    ``noun`` is what its measures' names begin with.
    """

    id: str
    name: str
    noun: str
    title: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[str, ...]


ESTIMATES = (
    Estimate("fact_comparisons", "comparisons", "Comparison", "Comparisons",
             "Members of each group compared with everybody else, by the plan fixed in advance.",
             ("number",),
             ("number", "outcome", "group", *COUNTS, *CONTRAST, "q_value", "why_none",
              "why_no_ratio")),
    Estimate("fact_modes_compared", "modes_compared", "Mode comparison", "Modes compared",
             "Each way of taking part compared with all the others.", ("outcome", "mode"),
             ("outcome", "mode", *COUNTS, "left_out", *CONTRAST, "why_none", "why_no_ratio")),
    Estimate("fact_means", "means", "Mean score", "Mean scores", "Mean scores of measures.",
             ("measure_key",), ("measure_key", *MEANS[2:])),
    Estimate("fact_times", "times", "Answer time", "Times",
             "How long the answer to each question took.", ("question",),
             tuple(name for name in TIMES if name != "question_label")),
    Estimate("fact_response_rates", "response_rates", "Response rate", "Response rates",
             "Response rates by the standard definitions (AAPOR).", ("rate",),
             ("rate", "meaning", "people", "withheld", *SHARES)),
    Estimate("fact_coverage", "coverage", "Coverage", "Coverage",
             "Who was heard, beside who lives there.",
             ("of", "category"), COVERED),
    Estimate("fact_raking", "raking", "Raking", "Raking check",
             "Shares as counted, and raked to the census: a check, not a result.",
             ("outcome", "raked_to"), tuple(name for name in RAKED if name != "outcome_label")),
)  # fmt: skip

KINDS: Mapping[str, Kind] = {"text": "text", "count": "count"}


def estimates(contents: Contents) -> list[StarTable]:
    """The finished tables of :data:`ESTIMATES`; those that the release lacks have no rows."""
    return [_estimate(each, contents) for each in ESTIMATES]


def _estimate(each: Estimate, contents: Contents) -> StarTable:
    columns = {name: _column(name) for name in each.columns}
    table = contents.table(each.name)
    frame = pd.DataFrame(columns=list(columns)) if table is None else _keyed(table.frame)
    return StarTable(each.id, each.title, each.meaning, each.key, columns, frame)


def _keyed(frame: pd.DataFrame) -> pd.DataFrame:
    if "measure" in frame and "part" in frame:
        keys = [f"{m}.{p}" for m, p in zip(frame["measure"], frame["part"], strict=True)]
        return frame.assign(measure_key=keys)
    return frame


def _column(name: str) -> StarColumn:
    if name in ID and ID[name].to:
        return ID[name]
    column = COLUMNS[name]
    return StarColumn(column.meaning, KINDS.get(column.form, "number"))
