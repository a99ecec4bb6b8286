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

A rate is a share (:func:`analysis.statistics.shares.shares`) of two numbers:
the cases that count, and the others of its base.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

STANDS_FOR: Final[Mapping[str, str]] = {
    "complete": "I", "partial": "P",
    "refused": "R", "opted_out": "R", "withdrawn": "R",
    "invited": "NC", "unreachable": "NC",
    "started": "O", "ineligible": "not eligible",
}  # fmt: skip
"""What each of Earshot's dispositions is in the standard definitions."""

ELIGIBLE, REACHED = "rates", "rates_of_reached"


class Rate(NamedTuple):
    """What is counted, in what base, its name there, and the table it is in."""

    counted: tuple[str, ...]
    base: tuple[str, ...]
    meaning: str
    table: str


_ALL = ("I", "P", "R", "NC", "O")
_REACHED = ("I", "P", "R", "O")

RATES: Final[Mapping[str, Rate]] = {
    "response_rate_1": Rate(
        ("I",), _ALL, "AAPOR RR1: complete, of all who are eligible", ELIGIBLE),
    "response_rate_2": Rate(
        ("I", "P"), _ALL, "AAPOR RR2: complete or partial, of all who are eligible", ELIGIBLE),
    "refusal_rate_1": Rate(
        ("R",), _ALL, "AAPOR REF1: refused, opted out or withdrawn, of all who are eligible",
        ELIGIBLE),
    "contact_rate_1": Rate(
        _REACHED, _ALL, "AAPOR CON1: reached, of all who are eligible", ELIGIBLE),
    "cooperation_rate_1": Rate(
        ("I",), _REACHED, "AAPOR COOP1: complete, of those reached", REACHED),
    "cooperation_rate_2": Rate(
        ("I", "P"), _REACHED, "AAPOR COOP2: complete or partial, of those reached", REACHED),
}  # fmt: skip


def members(rate: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The dispositions that a rate counts, and the others of its base."""
    wanted = RATES[rate]
    counted = tuple(name for name, kind in STANDS_FOR.items() if kind in wanted.counted)
    base = tuple(name for name, kind in STANDS_FOR.items() if kind in wanted.base)
    return counted, tuple(name for name in base if name not in counted)


def cases(dispositions: Mapping[str, int], rate: str) -> tuple[int, int]:
    """How many cases a rate counts, and how many others are in its base.

    Raises ValueError for a disposition that is not in ``STANDS_FOR``.
    """
    unknown = sorted(set(dispositions) - set(STANDS_FOR))
    if unknown:
        raise ValueError(f"no such dispositions: {', '.join(unknown)}")
    counted, others = members(rate)
    return (
        sum(dispositions.get(name, 0) for name in counted),
        sum(dispositions.get(name, 0) for name in others),
    )
