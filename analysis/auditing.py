"""How narrowly a withheld count can be worked out, by solving for it.

The attacker writes down all that is published as bounds, and all that is known
of sums as equations, and asks for the smallest and the largest value of a
withheld count: two mixed-integer programmes a count (HiGHS, through scipy), as
auditing of cell suppression is done (Fischetti and Salazar, Management Science
47(7), 2001). Here each solution, a complete world that fits what is published,
serves all counts at once: most are shown to be wide by a few worlds, and only
the rest are solved for one by one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

Rows = Sequence[tuple[list[int], list[int]]]
TRIES = 4


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
        return numbers[~(self.high[numbers] - self.low[numbers] >= narrowest)]


class System:
    """Counts in bounds, with equations between them, that share a component."""

    def __init__(self, numbers: np.ndarray, rows: Rows, low: np.ndarray, high: np.ndarray) -> None:
        """``low`` and ``high`` are of all counts; ``numbers`` are those of this system."""
        self.numbers = numbers
        self.place = {int(number): n for n, number in enumerate(numbers)}
        self.low = low[numbers].astype(float)
        self.high = np.minimum(high[numbers], _ceiling(low[numbers], high[numbers])).astype(float)
        self.equations = _equations(rows, self.place)

    def solve(self, objective: np.ndarray) -> np.ndarray | None:
        """The world that makes the objective least, or None where there is none."""
        found = milp(
            objective,
            integrality=np.ones(len(self.numbers)),
            bounds=Bounds(self.low, self.high),
            constraints=self.equations,
        )
        if found.status == 2:
            return None
        if found.x is None:
            raise RuntimeError(f"The audit could not be solved: {found.message}")
        return np.round(found.x)

    def reach(self, number: int, sign: int) -> np.ndarray | None:
        """The world in which one count is least (1) or most (-1)."""
        objective = np.zeros(len(self.numbers))
        objective[self.place[number]] = sign
        return self.solve(objective)


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
    found: list[int] = []
    for numbers, theirs in components(rows, len(low)):
        wanted = spans.narrow(np.intersect1d(guarded, numbers), narrowest)
        if len(wanted):
            system = System(numbers, theirs, low, high)
            found += _narrow_in(system, wanted, narrowest, spans, small)
    return sorted(found)


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
    if not _see_many(system, wanted, narrowest, spans):
        return []
    found = []
    for number in wanted:
        one = np.array([number])
        for sign in (1, -1):
            if len(spans.narrow(one, narrowest)):
                world = system.reach(int(number), sign)
                assert world is not None
                spans.see(system.numbers, world)
        if len(spans.narrow(one, narrowest)) and spans.low[number] < small:
            found.append(int(number))
    return found


def _see_many(system: System, wanted: np.ndarray, narrowest: int, spans: Spans) -> bool:
    """Find worlds that are wide for many counts at once; whether there is any world."""
    signs = np.random.default_rng(len(system.numbers))
    for turn in range(TRIES):
        left = spans.narrow(wanted, narrowest)
        if not len(left):
            break
        objective = np.zeros(len(system.numbers))
        ones = np.ones(len(left)) if turn == 0 else signs.choice([-1.0, 1.0], len(left))
        objective[[system.place[int(number)] for number in left]] = ones
        for way in (objective, -objective):
            world = system.solve(way)
            if world is None:
                return False
            spans.see(system.numbers, world)
    return True


def _equations(rows: Rows, place: dict[int, int]) -> list[LinearConstraint]:
    if not rows:
        return []
    lengths = [len(numbers) for numbers, _ in rows]
    line = np.repeat(np.arange(len(rows)), lengths)
    column = [place[number] for numbers, _ in rows for number in numbers]
    value = [coefficient for _, coefficients in rows for coefficient in coefficients]
    matrix = csr_array((value, (line, column)), shape=(len(rows), len(place)))
    return [LinearConstraint(matrix, 0, 0)]


def _ceiling(low: np.ndarray, high: np.ndarray) -> int:
    """So high that nothing is bounded by it: above the sum of all that is bounded."""
    return int(low.sum() + high[high < 10**8].sum()) + 1000
