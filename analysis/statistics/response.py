"""Response rates by disposition.

After The American Association for Public Opinion Research (2023), Standard
Definitions: final dispositions of case codes and outcome rates for surveys,
10th edition. With I complete, P partial, R refused or broken off, NC never
reached, and O other:

- RR1 = I / (I + P + R + NC + O), RR2 counts the partial as responses too;
- COOP1 = I / (I + P + R + O), the share of those reached; COOP2 likewise;
- REF1 = R / (all), CON1 = (all − NC) / (all).

Nobody's eligibility is unknown but for those never reached, who all count in
the base (e = 1): the rates are the lowest that the definitions allow. Those
known to be ineligible are in no base.
"""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import pandas as pd

from analysis.statistics.minimum import MINIMUM, numbers
from analysis.statistics.shares import shares

STANDS_FOR: Final[Mapping[str, str]] = {
    "complete": "I", "partial": "P",
    "refused": "R", "opted_out": "R", "withdrawn": "R",
    "invited": "NC", "unreachable": "NC",
    "started": "O", "ineligible": "not eligible",
}  # fmt: skip
"""What each of Earshot's dispositions is in the standard definitions."""

RATES: Final[Mapping[str, tuple[str, str, str]]] = {
    "response_rate_1": ("I", "I P R NC O", "AAPOR RR1: complete, of all who are eligible"),
    "response_rate_2": ("I P", "I P R NC O", "AAPOR RR2: complete or partial, of all eligible"),
    "cooperation_rate_1": ("I", "I P R O", "AAPOR COOP1: complete, of those reached"),
    "cooperation_rate_2": ("I P", "I P R O", "AAPOR COOP2: complete or partial, of those reached"),
    "refusal_rate_1": ("R", "I P R NC O", "AAPOR REF1: refused, opted out or withdrawn, of all"),
    "contact_rate_1": ("I P R O", "I P R NC O", "AAPOR CON1: reached, of all who are eligible"),
}
"""Each rate: what is counted, in what base, and its name there."""


def rates(dispositions: Mapping[str, Any], *, minimum: int = MINIMUM) -> pd.DataFrame:
    """One row a rate: ``rate``, ``meaning``, ``people``, ``base`` and the columns of ``shares``.

    ``dispositions`` counts cases by Earshot's disposition; a count that is
    withheld (missing) withholds the rates that need it. Raises ValueError for
    a disposition that is not in ``STANDS_FOR``.
    """
    unknown = sorted(set(dispositions) - set(STANDS_FOR))
    if unknown:
        raise ValueError(f"no such dispositions: {', '.join(unknown)}")
    counts = dict(zip(dispositions, numbers(list(dispositions.values())), strict=True))
    parts = [_sum(counts, counted) for counted, _, _ in RATES.values()]
    bases = [_sum(counts, base) for _, base, _ in RATES.values()]
    frame = pd.DataFrame(
        {
            "rate": pd.array(list(RATES), dtype="string"),
            "meaning": pd.array([meaning for *_, meaning in RATES.values()], dtype="string"),
            "people": pd.array(parts, dtype="Float64").astype("Int64"),
            "base": pd.array(bases, dtype="Float64").astype("Int64"),
        }
    )
    found = shares(np.array(parts), np.array(bases), minimum=minimum)
    return pd.concat([frame, found], axis="columns")


def _sum(counts: Mapping[str, float], wanted: str) -> float:
    kinds = wanted.split()
    return float(sum(n for each, n in counts.items() if STANDS_FOR[each] in kinds))
