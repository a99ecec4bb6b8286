"""Which areas of one geography belong to which of another, and the way there.

Nothing is ever joined across boundary years by code alone: from LSOAs of 2011
to those of 2021 leads only the lookup.
"""

from collections import deque
from dataclasses import dataclass
from functools import cache

import pandas as pd

from analysis.areas.geographies import Geography, geography
from analysis.areas.shipped import Place

BEST_FIT = frozenset({("lsoa21", "ward24")})
"""Lookups in which an area may reach into another one than it is given to."""


class NoWay(Exception):
    """There is no lookup between two geographies; the message says so for people."""


@dataclass(frozen=True)
class Lookup:
    """Pairs of codes, columns ``one`` and ``other``: every area that shares ground with another.

    ``best_fit``: an area may reach beyond the one that it is given to.
    """

    one: Geography
    other: Geography
    pairs: pd.DataFrame
    best_fit: bool = False

    def turned(self) -> "Lookup":
        """The same from the other end."""
        pairs = self.pairs.rename(columns={"one": "other", "other": "one"})
        return Lookup(self.other, self.one, pairs[["one", "other"]], self.best_fit)

    def __str__(self) -> str:
        return f"{self.one} to {self.other}" + (" (best fit)" if self.best_fit else "")


@cache
def lookups(place: Place) -> tuple[Lookup, ...]:
    """All lookups of a place, and those from its areas to its authority."""
    found = []
    for file in sorted((place.folder / "lookups").glob("*.csv")):
        one, other = file.stem.split("_")
        pairs = place.lookup(one, other)[[one, other]].set_axis(["one", "other"], axis="columns")
        best_fit = (one, other) in BEST_FIT
        found.append(Lookup(geography(one), geography(other), pairs, best_fit))
    return (*found, *_to_authority(place, found))


def _to_authority(place: Place, found: list[Lookup]) -> list[Lookup]:
    """Every area of the place, of whichever kind and year, is in its one authority."""
    codes: dict[Geography, set[str]] = {}
    for each in found:
        codes.setdefault(each.one, set()).update(each.pairs["one"])
        codes.setdefault(each.other, set()).update(each.pairs["other"])
    [authority] = place.names("authority24").index
    return [
        Lookup(
            own,
            geography("authority24"),
            pd.DataFrame({"one": sorted(areas), "other": authority}, dtype="string"),
        )
        for own, areas in codes.items()
    ]


def way(place: Place, one: Geography, other: Geography) -> Lookup | None:
    """The lookup from one geography to another, made of as few as possible; None if they are one.

    Lookups are joined before anything is carried: an area that was split does
    no harm where its parts lie together again. Of equally short ways the one
    that is exact; never down from an authority, whose figures say nothing
    about its parts. Raises NoWay.
    """
    found = lookups(place)
    steps = [*found, *(each.turned() for each in found if each.other.kind != "authority")]
    steps.sort(key=lambda step: step.best_fit)
    waiting: deque[Lookup] = deque(step for step in steps if step.one == one)
    seen = {one}
    while waiting and one != other:
        so_far = waiting.popleft()
        if so_far.other == other:
            return so_far
        if so_far.other not in seen:
            seen.add(so_far.other)
            waiting.extend(_joined(so_far, step) for step in steps if step.one == so_far.other)
    if one == other:
        return None
    there = ", ".join(sorted({str(step.one) for step in steps}))
    raise NoWay(f"No lookup leads from {one} to {other}. There are lookups from: {there}.")


def _joined(first: Lookup, then: Lookup) -> Lookup:
    pairs = first.pairs.merge(then.pairs, left_on="other", right_on="one", suffixes=("", "_then"))[
        ["one", "other_then"]
    ]
    pairs = pairs.set_axis(["one", "other"], axis="columns").drop_duplicates(ignore_index=True)
    return Lookup(first.one, then.other, pairs, first.best_fit or then.best_fit)
