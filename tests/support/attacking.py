"""People with a ward, groups and an outcome; tables of them; and an attacker with a solver.

The attacker knows nothing of how the protection works inside. Its unknowns are
how many people there are of each kind (ward, both memberships, outcome), in
each release, so whatever holds between any tables holds by itself.
"""

from itertools import product

import numpy as np
import pandas as pd
from scipy.optimize import Bounds, LinearConstraint, milp

from analysis.counting import CountTable
from analysis.disclosure import Sum

WARDS, ANSWERS, GROUPS = ("North", "South"), ("often", "never"), ("carers", "disabled")
KINDS = list(product(WARDS, (0, 1), (0, 1), ANSWERS))
"""Ward, is a carer, is disabled, lonely how often."""


def table(name, by, cells, overlapping=(), base="all"):
    """A table of counts from ``{(category, …): people}``."""
    frame = pd.DataFrame([(*key, people) for key, people in cells.items()], columns=[*by, "people"])
    frame["people"] = frame["people"].astype("Int64")
    return CountTable(name, f"People: {name}", tuple(by), frame, tuple(overlapping), base)


def member(kind, group):
    """Whether people of a kind are in a group."""
    return bool(kind[1 + GROUPS.index(group)])


def pattern(kind):
    """The groups that people of a kind are in, as one word."""
    return "+".join(group for group in GROUPS if member(kind, group)) or "none"


LAYOUT = {
    "wards": (("ward",), (), lambda k: [(k[0],)]),
    "lonely": (("lonely",), (), lambda k: [(k[3],)]),
    "groups": (("group",), ("group",), lambda k: [(g,) for g in GROUPS if member(k, g)]),
    "lonely_by_ward": (("ward", "lonely"), (), lambda k: [(k[0], k[3])]),
    "groups_by_ward": (
        ("ward", "group"), ("group",), lambda k: [(k[0], g) for g in GROUPS if member(k, g)],
    ),
    "patterns": (("pattern",), (), lambda k: [(pattern(k),)]),
    "pairs": (
        ("group", "also"), ("group", "also"),
        lambda k: [(g, h) for g in GROUPS for h in GROUPS if member(k, g) and member(k, h)],
    ),
    "lonely_by_group": (
        ("group", "member", "lonely"), ("group",),
        lambda k: [(g, "yes" if member(k, g) else "no", k[3]) for g in GROUPS],
    ),
}  # fmt: skip
"""By name: dimensions, overlapping ones, and the cells that a kind of people is in."""


def counted(people, names=tuple(LAYOUT)):
    """The tables of so many people of each kind."""
    return [_counted(name, people) for name in names]


def _counted(name, people):
    by, overlapping, cells_of = LAYOUT[name]
    cells = {cell: 0 for kind in KINDS for cell in cells_of(kind)}
    for kind, number in zip(KINDS, people, strict=True):
        for cell in cells_of(kind):
            cells[cell] += number
    return table(name, by, cells, overlapping)


def sums(names):
    """What the patterns of membership make up, which no dimension says."""
    both = "+".join(GROUPS)
    known = [Sum(("groups", (g,)), (("patterns", (g,)), ("patterns", (both,)))) for g in GROUPS]
    known += [Sum(("pairs", (one.whole[1] * 2)), one.parts) for one in known]
    known.append(Sum(("pairs", GROUPS), (("patterns", (both,)),)))
    return [one for one in known if {one.whole[0], one.parts[0][0]} <= set(names)]


def rows_of(name):
    """For each cell of a table, in its order, which kinds are in it (0 or 1)."""
    cells = dict.fromkeys(cell for kind in KINDS for cell in LAYOUT[name][2](kind))
    return {c: np.array([float(c in LAYOUT[name][2](kind)) for kind in KINDS]) for c in cells}


def shown(tables):
    """What is published: ``{(table, cell): (figure or None, reason)}``."""
    return {
        (one.name, tuple(row[:-2])): (None if pd.isna(row[-2]) else int(row[-2]), row[-1])
        for one in tables
        for row in one.cells[[*one.by, "people", "withheld"]].itertuples(index=False, name=None)
    }


def least_of(name):
    """The smallest count that a table shows, by the default rules."""
    by = LAYOUT[name][0]
    return 10 if "ward" in by and len(by) > 1 else 8


def bounds_of(releases):
    """For each release and cell, what the rules say that its count can be."""
    said, before = [], {}
    for release in releases:
        said.append({cell: _bounds(cell, now, before.get(cell)) for cell, now in release.items()})
        before |= release
        for cell, now in release.items():
            if now[0] is None and now[1] == "linked":
                before[cell] = (None, "linked")
    return said


def _bounds(cell, now, before):
    least, (figure, reason) = least_of(cell[0]), now
    if reason == "table" or (reason == "linked" and before):
        return 0, np.inf
    if reason == "linked":
        return least, np.inf
    if before is None:
        return (0, least - 1) if figure is None else (max(figure - 2, least), figure + 2)
    if now == before:
        if figure is None:
            return 0, least - 1 + 7
        low = max(figure - 2, least) - 7
        return (low if low >= least - 1 + 8 else 0), figure + 2 + 7
    return _bounds_after_a_move(figure, before[0], least)


def _bounds_after_a_move(figure, before, least):
    if figure is None:
        return 0, min(least - 1, max(before - 2, least) - 8)
    if before is None:
        return max(figure - 2, least - 1 + 8), figure + 2
    if figure > before:
        return max(figure - 2, before + 2 + 8), figure + 2
    return max(figure - 2, least), min(figure + 2, max(before - 2, least) - 8)


class Attacker:
    """Solves for counts, from what releases show and from how many people moved at most."""

    def __init__(self, bounds, moved=None):
        """``bounds`` as of bounds_of; ``moved``: at most so many came or left between releases."""
        self.moved = moved
        self.size, self.releases = len(KINDS), len(bounds)
        self.steps = [] if moved is None else range(self.releases - 1)
        self.columns = self.size * (self.releases + 2 * len(self.steps))
        self.lines, self.low, self.high = [], [], []
        for number, cells in enumerate(bounds):
            for cell, (low, high) in cells.items():
                self._say({number: rows_of(cell[0])[cell[1]]}, low, high)
        for step in self.steps:
            self._say_moves(step, moved)

    def span(self, release, row):
        """The lowest and highest sum of the kinds that ``row`` marks; None if nothing fits."""
        goal = np.zeros(self.columns)
        goal[release * self.size : (release + 1) * self.size] = row
        ends = [self._best(goal), self._best(-goal)]
        return None if None in ends else (ends[0], -ends[1])

    def fits(self):
        """Whether anything fits what the attacker takes for known."""
        return self.span(0, np.ones(self.size)) is not None

    def _best(self, goal):
        found = milp(
            goal, integrality=np.ones(self.columns), bounds=Bounds(0, 500),
            constraints=LinearConstraint(np.array(self.lines), self.low, self.high),
        )  # fmt: skip
        return None if found.status == 2 else round(found.fun)

    def _say(self, parts, low, high):
        line = np.zeros(self.columns)
        for block, row in parts.items():
            line[block * self.size : (block + 1) * self.size] = row
        self.lines.append(line)
        self.low.append(low)
        self.high.append(high)

    def _say_moves(self, step, moved):
        came, left = (self.releases + 2 * step + n for n in (0, 1))
        for one in np.eye(self.size):
            self._say({step: one, step + 1: -one, came: one, left: -one}, 0, 0)
        every = np.ones(self.size)
        self._say({came: every, left: every}, 0, moved)
