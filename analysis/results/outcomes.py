"""Outcomes: for everybody, by age, area and mode; and the comparisons of the plan."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from analysis.counting import CountTable
from analysis.results.notes import (
    BASES,
    MODE,
    NO_CAUSE,
    NO_PREVALENCE,
    PLACES,
    counted,
    minimum_note,
    usual,
)
from analysis.results.shown import SHARES, gathered, paired, pairs, result
from analysis.results.table import ResultTable
from analysis.results.words import Words, in_words
from analysis.statistics.contrasts import contrasts
from analysis.statistics.multiplicity import q_values

TABLES: Mapping[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "outcome": ("Who has each outcome", (), ()),
    "outcome_by_age": ("Outcomes by age", ("age",), ()),
    "outcome_by_area": ("Outcomes by area", ("ward",), (PLACES,)),
    "outcome_by_role": ("Outcomes by who typed", ("role",), (MODE,)),
    "outcome_by_channel": ("Outcomes by channel", ("channel",), (MODE,)),
}
"""By the beginning of the count tables' names: a title, the columns, more notes."""
COUNTS = ("members", "members_base", "others", "others_base")
CONTRAST = (
    "members_share", "others_share", "difference", "difference_low", "difference_high",
    "relative_risk", "relative_risk_low", "relative_risk_high", "p_value", "test",
)  # fmt: skip
MODES = ("role", "channel")
REST = "The others are the other modes whose numbers are shown."
NOT_PLANNED = "These comparisons were not on the list fixed in advance, so they have no q-values."
RISKS = (
    "A relative risk of 2 means that members have the outcome twice as often as others. Its "
    "interval is Katz's, the difference's Newcombe's, both 95%; the p-value is that of the test "
    "named. All rest on rounded numbers."
)
DISCOVERY = (
    "q-values hold the false discovery rate over the whole list, fixed in advance, the comparisons "
    "that could not be made included: of those with q below 0.05, one in twenty is expected to be "
    "chance."
)


def outcome_tables(
    tables: Mapping[str, CountTable], words: Words, minimum: int
) -> Iterator[ResultTable]:
    """Shares of people with each outcome, then the comparisons, then the modes compared."""
    ids = [outcome.id for outcome in words.plan.outcomes]
    for name, (title, by, more) in TABLES.items():
        cells = gathered(tables, name, ids, answer="age")
        if len(cells):
            yield _shares(name, title, cells, by, words, minimum, more)
    cells = gathered(tables, "outcome_by_group", ids, answer="group")
    if len(cells) and words.plan.comparisons:
        yield _comparisons(cells, words, minimum)
    by_mode = [gathered(tables, f"outcome_by_{each}", ids, **{each: "mode"}) for each in MODES]
    if any(len(cells) for cells in by_mode):
        yield _modes(by_mode, words, minimum)


def _shares(
    name: str,
    title: str,
    cells: pd.DataFrame,
    by: tuple[str, ...],
    words: Words,
    minimum: int,
    more: tuple[str, ...],
) -> ResultTable:
    frame = pairs(cells, ["outcome", *by], "has", minimum)
    frame = frame.assign(outcome_label=in_words(frame["outcome"], words.outcome))
    columns = ("outcome", "outcome_label", *by, "people", "withheld", *SHARES)
    return result(name, title, usual(name, minimum, *more), frame, columns)


def _comparisons(cells: pd.DataFrame, words: Words, minimum: int) -> ResultTable:
    planned = pd.DataFrame(
        [(each.number, each.outcome, each.group) for each in words.plan.comparisons],
        columns=["number", "outcome", "group"],
    ).astype({"outcome": "string", "group": "string"})
    frame = planned.merge(sides(cells, ["outcome", "group"]), on=["outcome", "group"], how="left")
    frame = _contrasted(frame, minimum).assign(
        outcome_label=in_words(frame["outcome"], words.outcome),
        group_label=in_words(frame["group"], words.group),
    )
    frame = frame.assign(q_value=q_values(frame["p_value"]))
    first = ("number", "outcome", "outcome_label", "group", "group_label")
    notes = (words.plan.fixed, *_notes("outcome_by_group", minimum), DISCOVERY, NO_CAUSE)
    columns = (*first, *COUNTS, *CONTRAST, "q_value", "why_none", "why_no_ratio")
    title = "Members of each group compared with everybody who is not a member"
    return result("comparisons", title, notes, frame, columns)


def _modes(by_mode: Sequence[pd.DataFrame], words: Words, minimum: int) -> ResultTable:
    parts = [against_the_rest(cells) for cells in by_mode if len(cells)]
    frame = pd.concat(parts, ignore_index=True)
    frame = frame[frame["mode"] != "resident"].reset_index(drop=True)
    frame = _contrasted(frame, minimum)
    frame = frame.assign(outcome_label=in_words(frame["outcome"], words.outcome))
    notes = (*_notes("outcome_by_role", minimum), MODE, REST, NOT_PLANNED)
    first = ("outcome", "outcome_label", "mode")
    title = "Each way of taking part compared with all the others"
    columns = (*first, *COUNTS, "left_out", *CONTRAST, "why_none", "why_no_ratio")
    return result("modes_compared", title, notes, frame, columns)


def against_the_rest(cells: pd.DataFrame) -> pd.DataFrame:
    """Each mode as members, and all other modes of which both numbers are shown as others.

    ``left_out`` counts the other modes that are not among them.
    """
    wide = paired(cells, ["outcome", "mode"], "has")
    wide = wide.assign(base=wide["yes"] + wide["no"])
    shown = wide.assign(yes=wide["yes"].where(wide["base"].notna()), hidden=wide["base"].isna())
    summed = shown.groupby("outcome", sort=False)[["yes", "base", "hidden"]].transform("sum")
    return wide[["outcome", "mode"]].assign(
        members=wide["yes"],
        members_base=wide["base"],
        others=summed["yes"] - shown["yes"].fillna(0),
        others_base=summed["base"] - wide["base"].fillna(0),
        left_out=(summed["hidden"] - shown["hidden"]).astype("Int64"),
    )


def sides(cells: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """One row for each ``by``: how many members, and others, have it, of how many."""
    wide = paired(cells, [*by, "member"], "has")
    wide = wide.assign(base=wide["yes"] + wide["no"]).drop(columns="no")
    ours, theirs = (wide[wide["member"] == side].drop(columns="member") for side in ("yes", "no"))
    ours = ours.rename(columns={"yes": "members", "base": "members_base"})
    theirs = theirs.rename(columns={"yes": "others", "base": "others_base"})
    return ours.merge(theirs, on=by, how="left")


def _contrasted(frame: pd.DataFrame, minimum: int) -> pd.DataFrame:
    frame = frame.astype(dict.fromkeys(COUNTS, "Int64"))
    found = contrasts(*(frame[name] for name in COUNTS), minimum=minimum)
    return pd.concat([frame, found], axis="columns")


def _notes(name: str, minimum: int) -> tuple[str, ...]:
    return (counted(name), BASES, minimum_note(minimum), RISKS, NO_PREVALENCE)
