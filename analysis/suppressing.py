"""Withhold more, until nothing withheld can be worked out from the rest."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from analysis.auditing import Spans, exposed
from analysis.counting import CountTable
from analysis.differencing import ENDLESS, LINKED, SMALL, TABLE, Memory, Said, identity, withheld
from analysis.linking import Cell, Links
from analysis.thresholds import Thresholds

Row = tuple[list[int], list[int]]


@dataclass
class Release:
    """What a release is about to say of each cell, and what holds between the cells.

    ``tables`` has one table for each identity; ``hidden`` are the cells of
    tables that are counted and not shown.
    """

    links: Links
    said: dict[Cell, Said]
    tables: dict[tuple[str, tuple[str, ...]], CountTable]
    memory: Memory
    rules: Thresholds
    hidden: frozenset[Cell] = frozenset()
    cells: list[Cell] = field(init=False)
    touching: dict[int, list[Row]] = field(init=False)

    def __post_init__(self) -> None:
        """Number the cells, and find which sums each count is in."""
        self.cells = sorted(self.links.number, key=self.links.number.__getitem__)
        self.touching = defaultdict(list)
        for row in self.links.rows:
            for number in row[0]:
                self.touching[number].append(row)

    def bounds(self, *, nobody_moved: bool) -> tuple[np.ndarray, np.ndarray]:
        """What each count can be: by this release alone, or by all if nobody came or left.

        Where that is impossible the bounds cross.
        """
        size = len(self.links.truth)
        low, high = np.zeros(size, dtype=np.int64), np.full(size, ENDLESS, dtype=np.int64)
        for number, cell in enumerate(self.cells):
            if cell not in self.hidden:
                low[number], high[number] = self.said[cell].low, self.said[cell].high
            if nobody_moved and cell in self.memory.known:
                least, most = self.memory.known[cell]
                low[number], high[number] = max(low[number], least), min(high[number], most)
        return low, high

    def guarded(self) -> np.ndarray:
        """The numbers of the small cells and of the remainders that may be small."""
        small = [n for n, cell in enumerate(self.cells) if self.said[cell].reason == SMALL]
        return np.array(small + self.links.remainders, dtype=int)


CHANCES = 2
"""How many figures in its own sums are withheld for one count that is narrow, and no more than that
for a narrow one: whole tables would go, for what follows from very many figures at once."""


def suppress(release: Release) -> None:
    """Change what the release says, until each guarded count is hidden from either attacker.

    First, where a count is narrow, the smallest figures beside it in its own
    sums are withheld, a few at most. Then, where a count is still known, figures
    further and further away, or, where only earlier releases or other withheld
    counts are left, a whole table that is new. Where that is gone too, a count
    follows from earlier releases alone, or from sums that hold of themselves:
    nothing that this release says makes it any narrower, and it is passed over.
    """
    scenes = [False, True] if release.memory.known else [False]
    spans = {scene: Spans.unseen(len(release.links.truth)) for scene in scenes}
    _widen(release, spans, release.rules.narrowest, rings=1, chances=CHANCES)
    _widen(release, spans, 1, rings=None, chances=None)


def _widen(
    release: Release, spans: dict[bool, Spans], narrowest: int, *, rings: int | None,
    chances: int | None,
) -> None:  # fmt: skip
    """Withhold until no guarded count is narrower, or until nothing more may be withheld for it."""
    guarded = {scene: release.guarded() for scene in spans}
    given: Counter[int] = Counter()
    while True:
        found = {
            scene: _exposed(release, scene, spans[scene], guarded[scene], narrowest)
            for scene in spans
        }
        if not any(found.values()):
            return
        for scene, numbers in found.items():
            tried = [n for n in numbers if chances is None or given[n] < chances]
            picked = {n: _beside(release, n, nobody_moved=scene, rings=rings) for n in tried}
            for number in sorted({cell for cell in picked.values() if cell is not None}):
                _withhold(release, number)
            given.update(tried)
            passed = [number for number in numbers if picked.get(number) is None]
            guarded[scene] = np.setdiff1d(guarded[scene], passed)


def _exposed(
    release: Release, nobody_moved: bool, spans: Spans, guarded: np.ndarray, narrowest: int
) -> list[int]:
    low, high = release.bounds(nobody_moved=nobody_moved)
    guarded = np.intersect1d(guarded, release.guarded())
    links, small = release.links, release.rules.smallest
    known = np.array(links.truth)
    return exposed(links.rows, low, high, guarded, narrowest, spans, small, known)


def _beside(release: Release, number: int, *, nobody_moved: bool, rings: int | None) -> int | None:
    """The cell to withhold for an exposed count: the nearest that helps, the smallest of these.

    None where there is none so many sums away; without a limit, a whole table may go.
    """
    seen, ring, gone = {number}, [number], 0
    while ring and gone != rings:
        gone += 1
        around = [other for one in ring for row in release.touching[one] for other in row[0]]
        ring = sorted(set(around) - seen)
        seen |= set(ring)
        figures = [n for n in ring if _can_go(release, n, nobody_moved)]
        if figures:
            return min(figures, key=lambda n: (_figure(release, n), release.cells[n]))
    return _whole_table(release, number, seen) if rings is None else None


def _can_go(release: Release, number: int, nobody_moved: bool) -> bool:
    if number >= len(release.cells) or release.cells[number] in release.hidden:
        return False
    cell = release.cells[number]
    known = nobody_moved and cell in release.memory.last
    return release.said[cell].figure is not None and not known


def _whole_table(release: Release, number: int, seen: set[int]) -> int | None:
    """A cell of a new table of which even that its counts are small shall not be said."""
    fresh = [
        n
        for n in sorted(seen)
        if n < len(release.cells)
        and release.cells[n] not in release.memory.last
        and release.said[release.cells[n]].reason in (SMALL, LINKED)
    ]
    if not fresh:
        return None
    return number if number in fresh else fresh[-1]


def _withhold(release: Release, number: int) -> None:
    cell = release.cells[number]
    said, table = release.said[cell], release.tables[cell[0]]
    if said.figure is not None:
        before = release.memory.last.get(cell)
        release.said[cell] = withheld(before, LINKED, release.rules.least(table))
        return
    for other in release.cells:
        if other[0] == identity(table):
            release.said[other] = withheld(release.memory.last.get(other), TABLE, 0)


def _figure(release: Release, number: int) -> int:
    return release.said[release.cells[number]].figure or 0


def cells_of(tables: Sequence[CountTable]) -> dict[tuple[str, tuple[str, ...]], CountTable]:
    """One table an identity, the first by name."""
    return {identity(table): table for table in sorted(tables, key=lambda t: t.name, reverse=True)}
