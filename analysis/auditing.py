"""How narrowly a withheld count can be worked out, by solving for it.

The attacker writes down all that is published as bounds, and all that is known
of sums as equations, and asks how low and how high a withheld count can be:
mixed-integer programmes (HiGHS, through scipy), as cell suppression is audited
(Fischetti and Salazar, Management Science 47(7), 2001). Two for each of
thousands of counts would take too long. But each solution is a complete world
that fits what is published and shows something of all counts: the counts
themselves and a few worlds more, each asked to have many counts far from where
they were seen before, show most to be wide, and only the rest are asked for one
by one, each from where the solver stands after the one before: thousandths of a
second.
"""

from dataclasses import dataclass

import numpy as np

from analysis.worlds import Rows, System, components

FEW = 50
"""So many counts or fewer are asked for one by one rather than together."""

SHOWS_LITTLE = 0.8
"""Where more than this part of the counts stays narrow, asking for all together shows little."""


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


def exposed(
    rows: Rows,
    low: np.ndarray,
    high: np.ndarray,
    guarded: np.ndarray,
    narrowest: int,
    spans: Spans,
    small: int,
    known: np.ndarray,
) -> list[int]:
    """The guarded counts that are known to less than ``narrowest``, and may be below ``small``.

    ``known`` fits all equations, as the counts themselves do, and need not fit the
    bounds: worlds are looked for from there. What is found does not depend on it.
    A component that fits no world is passed over: whoever believed these bounds
    knows that they are wrong. One of which bounds cross is such a component.
    """
    found: list[int] = []
    for numbers, theirs in components(rows, len(low)):
        wanted = spans.narrow(np.intersect1d(guarded, numbers), narrowest)
        if not len(wanted) or (low[numbers] > high[numbers]).any():
            continue
        if theirs:
            system = System(numbers, theirs, low, high, known)
            found += _narrow_in(system, wanted, narrowest, spans, small)
        else:
            found += [n for n in wanted.tolist() if high[n] - low[n] < narrowest and low[n] < small]
    return sorted(found)


def _narrow_in(
    system: System, wanted: np.ndarray, narrowest: int, spans: Spans, small: int
) -> list[int]:
    """The wanted counts that may be small and stay narrow; none where no world fits."""
    wanted = wanted[system.low[system.places(wanted)] < small]
    world = system.world()
    if world is None:
        return []
    spans.see(system.numbers, world)
    _see_many(system, wanted, narrowest, spans, world)
    return [
        number
        for number in spans.narrow(wanted, narrowest).tolist()
        if _stays_narrow(system, number, narrowest, spans, small)
    ]


def _see_many(
    system: System, wanted: np.ndarray, narrowest: int, spans: Spans, world: np.ndarray
) -> None:
    """See worlds that are wide for many counts at once, as long as that shows much."""
    signs = np.random.default_rng(len(system.numbers))
    left = spans.narrow(wanted, narrowest)
    while len(left) > FEW:
        up = signs.random(len(left)) < 0.5
        for ways in (up, ~up):
            other = system.together(left, ways, narrowest, world)
            if other is not None:
                spans.see(system.numbers, other)
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
    for up in (True, False):
        seen = spans.low[number], spans.high[number]
        if seen[1] - seen[0] < narrowest:
            aim = min(seen[0] + narrowest, high) if up else max(seen[1] - narrowest, low)
            world = system.reaching(number, aim, up=up)
            if world is None:
                raise RuntimeError("The audit found a world and then none.")
            spans.see(system.numbers, world)
    return bool(spans.high[number] - spans.low[number] < narrowest and spans.low[number] < small)
