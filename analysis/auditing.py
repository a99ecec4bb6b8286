"""How narrowly a withheld count can be worked out, by solving for it.

The attacker writes down all that is published as bounds, and all that is known
of sums as equations, and asks how low and how high a withheld count can be:
mixed-integer programmes (HiGHS, through scipy), as cell suppression is audited
(Fischetti and Salazar, Management Science 47(7), 2001). Two for each of
thousands of counts would take too long. But each solution is a complete world
that fits what is published and shows something of all counts: a few worlds,
each asked to have many counts far from where they were seen before, show most
to be wide, and only the rest are asked for one by one, each from where the solver
stands after the one before: thousandths of a second.
"""

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import highspy
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, hstack
from scipy.sparse.csgraph import connected_components

Rows = Sequence[tuple[list[int], list[int]]]

FEW = 50
"""So many counts or fewer are asked for one by one rather than together."""

SHOWS_LITTLE = 0.8
"""Where more than this part of the counts stays narrow, asking for all together shows little."""

PASSES = 6
"""How often bounds are tightened by one another before anything is solved."""

DUAL, PRIMAL = 1, 4
"""HiGHS's numbers for its two simplex methods."""

CLOSE = 1e-6
"""How far from a whole number the solver's count may be and still be that number."""


@dataclass
class Spans:
    """The lowest and highest values seen of each count, over the worlds found so far.

    Worlds stay possible when more is withheld, so spans are kept from one audit
    to the next.
    """

    low: np.ndarray
    high: np.ndarray

    @classmethod
    def unseen(cls, size: int) -> "Spans":
        """Nothing seen of any count."""
        return cls(np.full(size, np.inf), np.full(size, -np.inf))

    def see(self, numbers: np.ndarray, world: np.ndarray) -> None:
        """Widen by a world, which gives the counts of these numbers."""
        self.low[numbers] = np.minimum(self.low[numbers], world)
        self.high[numbers] = np.maximum(self.high[numbers], world)

    def narrow(self, numbers: np.ndarray, narrowest: int) -> np.ndarray:
        """Those of the counts that no two worlds show to be wide."""
        wide = self.high[numbers] - self.low[numbers] >= narrowest
        return np.asarray(numbers[~wide])


def _silent_solver() -> highspy.Highs:
    """A solver that writes nothing: its greeting goes past Python, to the process's own output."""
    sys.stdout.flush()
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        solver = highspy.Highs()  # type: ignore[no-untyped-call]
        solver.setOptionValue("output_flag", False)
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)
    return solver


class Programme:
    """A linear programme that is solved over and over, each time from the last solution."""

    def __init__(
        self, cost: np.ndarray, low: np.ndarray, high: np.ndarray, matrix: csr_array, way: int
    ) -> None:
        """Minimise cost over low to high, where the matrix times the solution is nought.

        ``way`` is PRIMAL where only costs will change, DUAL where only bounds will: then the
        solver goes on from its last solution, which the other way it would first have to mend.
        """
        columns, (lines, size) = matrix.tocsc(), matrix.shape
        self._all, self._cost = np.arange(size, dtype=np.int32), cost
        model = highspy.HighsLp()
        model.num_row_, model.num_col_ = lines, size
        model.col_cost_, model.col_lower_, model.col_upper_ = cost, low, high
        model.row_lower_ = model.row_upper_ = np.zeros(lines)
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_, model.a_matrix_.index_ = columns.indptr, columns.indices
        model.a_matrix_.value_ = columns.data
        self._solver = _silent_solver()
        self._solver.setOptionValue("threads", 1)
        self._solver.setOptionValue("simplex_strategy", way)
        self._solver.passModel(model)

    def within(self, low: np.ndarray, high: np.ndarray) -> np.ndarray | None:
        """The solution within other bounds; None where there is none."""
        self._solver.changeColsBounds(len(self._all), self._all, low, high)
        return self._solved()

    def end_of(self, place: int, sign: float) -> float:
        """The least (sign 1) or the greatest (-1) value at a place, whatever else costs."""
        self._solver.changeColCost(place, sign)
        found = self._solved()
        self._solver.changeColCost(place, float(self._cost[place]))
        return -sign * np.inf if found is None else float(found[place])

    def _solved(self) -> np.ndarray | None:
        self._solver.run()
        status = self._solver.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            return np.array(self._solver.getSolution().col_value)
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        raise RuntimeError(f"The audit could not be solved: {status}")


class System:
    """Counts in bounds, with equations between them, that share a component.

    ``low`` and ``high`` are of all counts; ``numbers`` are those of this system.
    """

    def __init__(self, numbers: np.ndarray, rows: Rows, low: np.ndarray, high: np.ndarray) -> None:
        """Lay the equations out as a matrix over the system's own places."""
        self.numbers = numbers
        self.place = {int(number): n for n, number in enumerate(numbers)}
        self.low = low[numbers].astype(float)
        self.high = np.minimum(high[numbers], _ceiling(low[numbers], high[numbers])).astype(float)
        self.matrix = _matrix(rows, self.place)
        # In the middle the solver has room on all sides, which makes it many times faster.
        room = np.minimum(np.floor((self.high - self.low) / 2), 2)
        self.middle = self.low + room, self.high - room

    def places(self, numbers: Iterable[int]) -> np.ndarray:
        """Where counts are in a world."""
        return np.array([self.place[int(number)] for number in numbers], dtype=int)

    def central(self) -> np.ndarray | None:
        """The world that is most in the middle of the bounds; None where there is none."""
        return self._world(*self.middle)

    def asked(self, places: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray | None:
        """The world in which the counts at these places are as near to low to high as can be."""
        lows, highs = self.low.copy(), self.high.copy()
        lows[places] = np.clip(low, self.low[places], self.high[places])
        highs[places] = np.clip(high, self.low[places], self.high[places])
        return self._world(lows, highs)

    def _world(self, low: np.ndarray, high: np.ndarray) -> np.ndarray | None:
        """The world with the least excess over the bounds given, within the true ones."""
        world = self._solved(low, high, whole=False)
        if world is not None and np.abs(world - np.round(world)).max() > CLOSE:
            world = self._solved(low, high, whole=True)
        return None if world is None else np.round(world)

    def ends(self, number: int) -> tuple[float, float]:
        """The lowest and highest that a count can be by all sums, parts of people allowed.

        As whole numbers; the true ends are these, or lie between them.
        """
        place = self.place[number]
        low, high = (self._plain.end_of(place, sign) for sign in (1.0, -1.0))
        return float(np.ceil(low - CLOSE)), float(np.floor(high + CLOSE))

    def _solved(self, low: np.ndarray, high: np.ndarray, *, whole: bool) -> np.ndarray | None:
        size = len(low)
        lows = np.concatenate([low, np.zeros(2 * size)])
        highs = np.concatenate([high, self.high - high, low - self.low])
        found = self._whole(lows, highs) if whole else self._bent.within(lows, highs)
        if found is None:
            return None
        inside, above, below = found.reshape(3, size)
        return np.asarray(inside + above - below)

    @cached_property
    def _plain(self) -> Programme:
        return Programme(np.zeros(len(self.low)), self.low, self.high, self.matrix, PRIMAL)

    @cached_property
    def _bent(self) -> Programme:
        """Counts within bounds, and what is above and below, of which there is to be least."""
        none = np.zeros(len(self.low))
        low, high = np.concatenate([self.low, none, none]), np.concatenate([self.high, none, none])
        return Programme(self._excess, low, high, self._both_ways, DUAL)

    @cached_property
    def _excess(self) -> np.ndarray:
        return np.repeat([0.0, 1.0, 1.0], len(self.low))

    @cached_property
    def _both_ways(self) -> csr_array:
        return csr_array(hstack([self.matrix, self.matrix, -self.matrix]))

    def _whole(self, low: np.ndarray, high: np.ndarray) -> np.ndarray | None:
        found = milp(
            self._excess, integrality=np.ones(len(low)), bounds=Bounds(low, high),
            constraints=LinearConstraint(self._both_ways, 0, 0),
        )  # fmt: skip
        if found.status == 2:
            return None
        if found.x is None:
            raise RuntimeError(f"The audit could not be solved: {found.message}")
        return np.asarray(found.x)


def exposed(
    rows: Rows,
    low: np.ndarray,
    high: np.ndarray,
    guarded: np.ndarray,
    narrowest: int,
    spans: Spans,
    small: int,
) -> list[int]:
    """The guarded counts that are known to less than ``narrowest``, and may be below ``small``.

    A component that fits no world is passed over: whoever believed these bounds
    knows that they are wrong.
    """
    if len(rows):
        low, high = tightened(rows, low, high)
    guarded = guarded[low[guarded] < small]
    found: list[int] = []
    for numbers, theirs in components(rows, len(low)):
        wanted = spans.narrow(np.intersect1d(guarded, numbers), narrowest)
        if len(wanted) and not theirs:
            found += [n for n in wanted.tolist() if high[n] - low[n] < narrowest and low[n] < small]
        elif len(wanted):
            system = System(numbers, theirs, low, high)
            found += _narrow_in(system, wanted, narrowest, spans, small)
    return sorted(found)


def tightened(rows: Rows, low: np.ndarray, high: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Bounds that follow from the others of one equation at a time, a few times over.

    They cut off no world; most remainders are seen to be large by them, without
    a solver. Where they cross there is no world, and the given ones come back.
    """
    places = {number: number for number in range(len(low))}
    matrix = _matrix(rows, places).tocoo()
    line, column, sign = matrix.row, matrix.col, matrix.data
    least, most = low.astype(float), high.astype(float)
    for _ in range(PASSES):
        ends = np.sort([sign * least[column], sign * most[column]], axis=0)
        sums = [np.bincount(line, end, minlength=len(rows))[line] for end in ends]
        others = np.sort([sign * (end - total) for end, total in zip(ends, sums, strict=True)], 0)
        np.maximum.at(least, column, others[0])
        np.minimum.at(most, column, others[1])
    if (least > most).any():
        return low, high
    return least.astype(np.int64), most.astype(np.int64)


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


def _narrow_in(
    system: System, wanted: np.ndarray, narrowest: int, spans: Spans, small: int
) -> list[int]:
    """The wanted counts that stay narrow; none where no world fits."""
    world = system.central()
    if world is None:
        return []
    spans.see(system.numbers, world)
    _ask_together(system, wanted, narrowest, spans)
    return [
        number
        for number in spans.narrow(wanted, narrowest).tolist()
        if _stays_narrow(system, number, narrowest, spans, small)
    ]


def _ask_together(system: System, wanted: np.ndarray, narrowest: int, spans: Spans) -> None:
    """See worlds that are wide for many counts at once, as long as that shows much."""
    signs = np.random.default_rng(len(system.numbers))
    left = spans.narrow(wanted, narrowest)
    while len(left) > FEW:
        up = signs.random(len(left)) < 0.5
        for ways in (up, ~up):
            _ask(system, left, ways, narrowest, spans)
        before, left = len(left), spans.narrow(wanted, narrowest)
        if len(left) > before * SHOWS_LITTLE:
            return


def _stays_narrow(system: System, number: int, narrowest: int, spans: Spans, small: int) -> bool:
    """Whether a count that may be small is narrow, whatever world fits."""
    low, high = system.ends(number)
    if low >= small:
        return False
    if high - low < narrowest:
        return True
    one = np.array([number])
    for up in (True, False):
        if len(spans.narrow(one, narrowest)):
            _ask(system, one, np.array([up]), narrowest, spans)
    return len(spans.narrow(one, narrowest)) > 0 and spans.low[number] < small


def _ask(system: System, numbers: np.ndarray, up: np.ndarray, narrowest: int, spans: Spans) -> None:
    """See a world that has the counts as far up or down from where they were as is wide."""
    low = np.where(up, spans.low[numbers] + narrowest, 0)
    high = np.where(up, np.inf, spans.high[numbers] - narrowest)
    world = system.asked(system.places(numbers), low, high)
    if world is None:
        raise RuntimeError("The audit found a world and then none.")
    spans.see(system.numbers, world)


def _matrix(rows: Rows, place: dict[int, int]) -> csr_array:
    lengths = [len(numbers) for numbers, _ in rows]
    line = np.repeat(np.arange(len(rows)), lengths)
    column = [place[number] for numbers, _ in rows for number in numbers]
    value = [float(coefficient) for _, coefficients in rows for coefficient in coefficients]
    return csr_array((value, (line, column)), shape=(len(rows), len(place)))


def _ceiling(low: np.ndarray, high: np.ndarray) -> int:
    """So high that nothing is bounded by it: above the sum of all that is bounded."""
    return int(low.sum() + high[high < 10**8].sum()) + 1000
