"""How likely things are in a small area, so that its census counts come out.

The census tables that are at hand give one thing at a time: so many disabled
residents here, so many of an age there. How they go together is invented
(``invented.yml``), and then scaled, area by area, until the counts are met
again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from analysis.simulation.invented import Numbers, invented
from analysis.simulation.margins import BANDS, OLDER, Area, areas


@dataclass(frozen=True)
class Odds:
    """Shares in one small area, by age band.

    ``alone`` is by whether somebody is 66 or over. ``disabled_alone`` is of
    those who live alone, ``disabled`` of all others; ``lone_parent`` is of
    those who do not live alone.
    """

    area: Area
    alone: Mapping[bool, float]
    disabled: Mapping[str, float]
    disabled_alone: Mapping[str, float]
    lone_parent: Mapping[str, float]
    limited_a_lot: float
    condition: float


@cache
def all_odds() -> Mapping[str, Odds]:
    """The shares in every small area, by its code."""
    return {area.code: odds_in(area, invented()["life"]) for area in areas()}


def odds_in(area: Area, life: Numbers) -> Odds:
    """The shares in this area."""
    alone = {
        True: _share(area.alone_66, area.people_66),
        False: _share(area.alone_under_66, area.adults - area.people_66),
    }
    living_alone = _living_alone(area, alone)
    others = {band: area.people[band] - living_alone.get(band, 0.0) for band in area.people}
    limited = area.limited_a_lot + area.limited_a_little
    gradient = life["disability_odds"]
    healthy = sum(area.people.values()) - limited
    return Odds(
        area=area,
        alone=alone,
        disabled=scaled(others, gradient, limited - area.alone_disabled),
        disabled_alone=scaled(living_alone, gradient, area.alone_disabled),
        lone_parent=scaled(
            {band: others[band] for band in BANDS}, life["lone_parent_ages"], area.lone_parents
        ),
        limited_a_lot=_share(area.limited_a_lot, limited),
        condition=_share(area.condition, healthy),
    )


def scaled(
    people: Mapping[str, float], weights: Mapping[str, float], wanted: float
) -> dict[str, float]:
    """Shares by age band, in proportion to ``weights``, of which ``wanted`` people come.

    No share is above 0.95: what a band cannot take, the others do.
    """
    shares = dict.fromkeys(people, 0.0)
    left, free = float(wanted), {band for band in people if weights[band] > 0 and people[band] > 0}
    while free:
        unit = left / sum(people[band] * weights[band] for band in free)
        over = {band for band in free if unit * weights[band] > _MOST}
        if not over:
            return {**shares, **{band: max(0.0, unit * weights[band]) for band in free}}
        for band in over:
            shares[band] = _MOST
            left -= _MOST * people[band]
        free -= over
    return shares


_MOST = 0.95


def _living_alone(area: Area, alone: Mapping[bool, float]) -> dict[str, float]:
    """How many people live alone, by age band; children do not."""
    found = {band: area.people[band] * alone[band in OLDER] for band in BANDS}
    # Those aged 65 are counted with the younger ones by the census table.
    found["65-74"] += area.aged_65 * (alone[False] - alone[True])
    return found


def _share(part: float, whole: float) -> float:
    return min(1.0, part / whole) if whole else 0.0
