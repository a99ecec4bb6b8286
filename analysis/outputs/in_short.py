"""What a release says, in a few sentences for who reads no further.

Everything that the analysis plan fixed in advance, in its order, withheld or
not: nothing is picked because of what came out.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import pandas as pd

from analysis.outputs import written
from analysis.outputs.charts.forest import SURE
from analysis.outputs.contents import Contents

NO_CAUSE: Final = "A difference between groups is no proof of a cause."


def in_short(contents: Contents) -> list[str]:
    """A sentence an outcome, then the comparisons that stand, and how many do not."""
    return [*_outcomes(contents), *_comparisons(contents)]


def _outcomes(contents: Contents) -> Iterator[str]:
    table = contents.table("outcome")
    for row in written.records(table.frame) if table else ():
        if pd.isna(row["share"]):
            yield f"How many {row['outcome_label']}: not shown, too few or withheld."
        else:
            of = written.people(row["base"])
            yield f"{written.share(row)} of {of} people heard {row['outcome_label']}."


def _comparisons(contents: Contents) -> Iterator[str]:
    table = contents.table("comparisons")
    if table is None or not len(table.frame):
        return
    rows = written.records(table.frame)
    compared = [row for row in rows if not pd.isna(row["q_value"]) and not row["why_none"]]
    standing = [row for row in compared if row["q_value"] < SURE]
    yield from map(_standing, standing)
    yield (
        f"Of {len(rows)} comparisons of groups that were fixed in advance, holding when their "
        f"number is allowed for (q below {SURE}): {len(standing)}; not holding: "
        f"{len(compared) - len(standing)}; not shown: {len(rows) - len(compared)}. {NO_CAUSE}"
    )


def _standing(row: Mapping[str, Any]) -> str:
    members, others = written.percent(row["members_share"]), written.percent(row["others_share"])
    return (
        f"Of those who say “{row['group_label']}”, {members} {row['outcome_label']}; "
        f"of everybody else, {others}."
    )
