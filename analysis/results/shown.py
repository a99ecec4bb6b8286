"""Shares of protected counts, with bases that are sums of their own published cells."""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.counting import CountTable
from analysis.results.columns import meanings
from analysis.results.table import ResultTable
from analysis.statistics.minimum import MINIMUM, first_reason
from analysis.statistics.shares import shares

SHARES = ("base", "left_out", "share", "low", "high", "why_none")


MAY_HIDE = 7
"""How many people one withheld number may be, by the safe thresholds."""

MOST_HIDDEN = 0.25
"""No share is a share of a base beside which more than this part of it may be withheld: what is
15 of 15 published answers may be 15 of 50 given."""

HIDDEN = "too much of its base is withheld"


class NotProtected(ValueError):
    """Counts that did not go through disclosure control must not get into a release."""


def check_protected(table: CountTable) -> None:
    """Raises NotProtected for a table that nobody has protected."""
    if not table.protected:
        raise NotProtected(f"The counts of {table.name} did not go through disclosure control.")


def plain(table: CountTable, **names: str) -> pd.DataFrame:
    """The cells with general names: ``answer.lonely`` is ``answer``, ``has.x`` is ``has``.

    ``names`` give others, by the general one: ``answer="group"``. The margins
    of the census keep their own.
    """
    found = {}
    for dimension in table.by:
        kind, _, own = dimension.partition(".")
        found[dimension] = own if kind == "margin" else names.get(kind, kind)
    return table.cells.rename(columns=found).reset_index(drop=True)


def gathered(
    tables: Mapping[str, CountTable], name: str, outcomes: Sequence[str], **names: str
) -> pd.DataFrame:
    """The cells of ``name`` for each outcome, in one frame with the column ``outcome``."""
    parts = [
        plain(tables[f"{name}.{outcome}"], **names).assign(outcome=outcome)
        for outcome in outcomes
        if f"{name}.{outcome}" in tables
    ]
    found = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame({"outcome": []})
    return found.astype({"outcome": "string"})


def with_shares(cells: pd.DataFrame, within: Sequence[str], minimum: int = MINIMUM) -> pd.DataFrame:
    """The cells with ``base``, ``left_out``, ``share``, ``low``, ``high``, ``why_none``.

    ``within`` are the columns that a base is for (none: the whole table). A
    base leaves out withheld cells and counts them in ``left_out``; where these may
    be more than ``MOST_HIDDEN`` of it there is no share.
    """
    cells = cells.reset_index(drop=True)
    keys = [cells[name] for name in within] or [pd.Series(0, index=cells.index)]
    grouped = cells["people"].groupby(keys, sort=False, dropna=False)
    base = grouped.transform("sum").astype("Int64")
    left_out = cells["people"].isna().groupby(keys, sort=False).transform("sum").astype("Int64")
    found = shares(cells["people"], base, minimum=minimum)
    hidden = left_out * MAY_HIDE > base * MOST_HIDDEN
    reasons = first_reason(
        found["why_none"], pd.Series("", index=hidden.index).mask(hidden, HIDDEN)
    )
    found[["share", "low", "high"]] = found[["share", "low", "high"]].mask(reasons != "")
    found["why_none"] = reasons
    return pd.concat([cells.assign(base=base, left_out=left_out), found], axis="columns")


def pairs(
    cells: pd.DataFrame, by: Sequence[str], yes_no: str, minimum: int = MINIMUM
) -> pd.DataFrame:
    """The "yes" rows with shares of yes and no together; both are needed.

    ``by`` are the columns that, with ``yes_no``, name a cell.
    """
    wide = paired(cells, by, yes_no)
    base = wide["yes"] + wide["no"]
    found = shares(wide["yes"], base, minimum=minimum)
    withheld = cells[cells[yes_no] == "yes"]["withheld"].reset_index(drop=True)
    frame = wide[list(by)].assign(
        people=wide["yes"], withheld=withheld, base=base,
        left_out=wide[["yes", "no"]].isna().sum(axis="columns").astype("Int64"),
    )  # fmt: skip
    return pd.concat([frame, found], axis="columns")


def paired(cells: pd.DataFrame, by: Sequence[str], yes_no: str) -> pd.DataFrame:
    """One row for each ``by``, in the order of the cells, with the columns ``yes`` and ``no``."""
    sides = [
        cells[cells[yes_no] == side].set_index(list(by))["people"].rename(side)
        for side in ("yes", "no")
    ]
    return sides[0].to_frame().join(sides[1], how="left").reset_index()


def result(
    name: str, title: str, notes: tuple[str, ...], frame: pd.DataFrame, columns: Sequence[str]
) -> ResultTable:
    """The finished table with these columns of the frame, in this order."""
    shown = frame[list(columns)].reset_index(drop=True)
    return ResultTable(name, title, notes, meanings(columns), shown)
