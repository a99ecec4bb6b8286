"""Complete worlds that fit what is published: counts in bounds, with equations between them.

Looked for by linear programmes, and, where those come out in parts of people,
by mixed-integer ones (HiGHS, through scipy).
"""

from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, hstack
from scipy.sparse.csgraph import connected_components

from analysis.programmes import DUAL, PRIMAL, Programme

Rows = Sequence[tuple[list[int], list[int]]]
"""Equations: counts by number, and what each is multiplied by; the sum is nought."""

PASSES = 6
"""How often bounds are tightened by one another before anything is solved."""

GAP = 0.1
"""How far from the best, in parts of it, a world may be that is to show many counts at once."""

CLOSE = 1e-6
"""How far from a whole number the solver's count may be and still be that number."""

Asked = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]
"""Places, and there the cost of each step, and how low and how high the counts may be."""

NOWHERE: Asked = (np.array([], dtype=int), np.array([]), np.array([]), np.array([]))


class System:
    """Counts in bounds, with equations between them, that share a component.

    ``low`` and ``high`` are of all counts, and so is ``known``, which fits the
    equations and need not fit the bounds; ``numbers`` are those of this system.
    Worlds are looked for as moves from what is known, as few people as can be:
    such moves go in small circles, and hardly ever come out in parts of people,
    which sends the solver on long searches.
    """

    def __init__(
        self, numbers: np.ndarray, rows: Rows, low: np.ndarray, high: np.ndarray, known: np.ndarray
    ) -> None:
        """Lay the equations out as a matrix over the system's own places."""
        self.numbers = numbers
        self.place = {int(number): n for n, number in enumerate(numbers)}
        self.matrix = _matrix(rows, self.place)
        least, most = tightened(self.matrix, low[numbers], high[numbers])
        self.low = least.astype(float)
        self.known: np.ndarray = known[numbers].astype(float)
        ceiling = _ceiling(least, most) + self.known.sum()
        self.high = np.minimum(most, ceiling).astype(float)
        self._moves = _moves(self.known, self.low, self.high)

    def places(self, numbers: Iterable[int]) -> np.ndarray:
        """Where counts are in a world."""
        return np.array([self.place[int(number)] for number in numbers], dtype=int)

    def world(self) -> np.ndarray | None:
        """The world nearest to what is known; None where there is none."""
        if ((self.low <= self.known) & (self.known <= self.high)).all():
            return self.known
        moved = self._after(self._nearest.cheapest())
        return self._whole(*NOWHERE) if moved is None else moved

    def ends(self, number: int) -> tuple[float, float]:
        """The lowest and highest that a count can be by all sums, parts of people allowed.

        As whole numbers; the true ends are these, or lie between them.
        """
        place = self.place[number]
        low, high = (self._plain.end_of(place, sign) for sign in (1.0, -1.0))
        return float(np.ceil(low - CLOSE)), float(np.floor(high + CLOSE))

    def together(
        self, numbers: np.ndarray, up: np.ndarray, by: int, world: np.ndarray
    ) -> np.ndarray | None:
        """A world that has many of these counts so far up or down from another world."""
        at = self.places(numbers)
        low = np.where(up, self.low[at], np.maximum(self.low[at], world[at] - by))
        high = np.where(up, np.minimum(self.high[at], world[at] + by), self.high[at])
        cost = np.where(up, -1.0, 1.0)
        asked = at, cost, low, high
        found = _whole_people(self._plain.costing(*asked))
        return self._whole(*asked, gap=GAP) if found is None else found

    def reaching(self, number: int, aim: float, *, up: bool) -> np.ndarray | None:
        """The world in which a count has come as far up, or down, to the aim as it can."""
        at, there = self.places([number]), np.array([aim])
        low, high = _moves(self.known[at], there, there)
        both = np.concatenate([at, at + len(self.known)])
        moved = self._after(self._nearest.within(both, low, high))
        if moved is not None:
            return moved
        ends = (self.low[at], there) if up else (there, self.high[at])
        return self._whole(at, np.array([-1.0 if up else 1.0]), *ends)

    def _after(self, moves: np.ndarray | None) -> np.ndarray | None:
        """Where whole people move to; None where there is no move, or one of parts of people."""
        whole = _whole_people(moves)
        if whole is None:
            return None
        up, down = whole.reshape(2, -1)
        return np.asarray(self.known + up - down)

    @cached_property
    def _plain(self) -> Programme:
        none = np.zeros(len(self.low))
        return Programme(none, self.low, self.high, self.matrix, simplex=PRIMAL)

    @cached_property
    def _nearest(self) -> Programme:
        return Programme(self._each, *self._moves, self._both_ways, simplex=DUAL)

    @cached_property
    def _each(self) -> np.ndarray:
        return np.ones(2 * len(self.known))

    @cached_property
    def _both_ways(self) -> csr_array:
        return csr_array(hstack([self.matrix, -self.matrix]))

    def _whole(
        self,
        places: np.ndarray,
        cost: np.ndarray,
        low: np.ndarray,
        high: np.ndarray,
        gap: float = 0,
    ) -> np.ndarray | None:
        """The cheapest world, with these costs and bounds at these places."""
        costs, lows, highs = np.zeros(len(self.low)), self.low.copy(), self.high.copy()
        costs[places], lows[places], highs[places] = cost, low, high
        found = milp(
            costs, integrality=np.ones(len(lows)), bounds=Bounds(lows, highs),
            constraints=LinearConstraint(self.matrix, 0, 0), options={"mip_rel_gap": gap},
        )  # fmt: skip
        if found.status == 2:
            return None
        if found.x is None:
            raise RuntimeError(f"The audit could not be solved: {found.message}")
        return np.asarray(np.round(found.x))


def _moves(known: np.ndarray, low: np.ndarray, high: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How far each count has to move and may move to be within bounds: all up, then all down."""
    up = np.maximum(low - known, 0), np.maximum(high - known, 0)
    down = np.maximum(known - high, 0), np.maximum(known - low, 0)
    least, most = (np.concatenate(ways) for ways in zip(up, down, strict=True))
    return least, most


def _whole_people(found: np.ndarray | None) -> np.ndarray | None:
    """What was found in whole numbers, if it is in whole numbers."""
    if found is None or np.abs(found - np.round(found)).max() > CLOSE:
        return None
    return np.asarray(np.round(found))


def tightened(
    matrix: csr_array, low: np.ndarray, high: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Bounds that follow from the others of one equation at a time, a few times over.

    They cut off no world; most remainders are seen to be large by them, without
    a solver. Where they cross there is no world, and the given ones come back.
    """
    entries = matrix.tocoo()
    line, column, sign = entries.row, entries.col, entries.data
    least, most = low.astype(float), high.astype(float)
    for _ in range(PASSES):
        ends = np.sort([sign * least[column], sign * most[column]], axis=0)
        sums = [np.bincount(line, end, minlength=matrix.shape[0])[line] for end in ends]
        others = np.sort([sign * (end - total) for end, total in zip(ends, sums, strict=True)], 0)
        np.maximum.at(least, column, others[0])
        np.minimum.at(most, column, others[1])
    if (least > most).any():
        return low, high
    return least, most


def components(rows: Rows, size: int) -> list[tuple[np.ndarray, Rows]]:
    """The counts that hang together through equations, with these."""
    pairs = [(numbers[0], other) for numbers, _ in rows for other in numbers]
    first, second = np.array(pairs, dtype=int).reshape(-1, 2).T
    graph = csr_array((np.ones(len(first)), (first, second)), shape=(size, size))
    count, label = connected_components(graph, directed=False)
    members = np.split(np.argsort(label, kind="stable"), np.cumsum(np.bincount(label))[:-1])
    theirs: list[list[tuple[list[int], list[int]]]] = [[] for _ in range(count)]
    for row in rows:
        theirs[label[row[0][0]]].append(row)
    return list(zip(members, theirs, strict=True))


def _matrix(rows: Rows, place: dict[int, int]) -> csr_array:
    lengths = [len(numbers) for numbers, _ in rows]
    line = np.repeat(np.arange(len(rows)), lengths)
    column = [place[number] for numbers, _ in rows for number in numbers]
    value = [float(coefficient) for _, coefficients in rows for coefficient in coefficients]
    return csr_array((value, (line, column)), shape=(len(rows), len(place)))


def _ceiling(low: np.ndarray, high: np.ndarray) -> int:
    """So high that nothing is bounded by it: above the sum of all that is bounded."""
    return int(low.sum() + high[high < 10**8].sum()) + 1000
