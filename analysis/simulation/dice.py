"""Chance: one seeded generator for each resident, asked in the few ways that are needed here."""

from collections.abc import Iterable, Mapping, Sequence
from math import exp
from typing import TypeVar

import numpy as np

T = TypeVar("T")

_BLOCK = 256
"""Numbers drawn at once: a call of numpy's costs more than a number."""


class Dice:
    """Draws by chance; the same ``key`` always draws the same."""

    def __init__(self, *key: int) -> None:
        self._generator = np.random.default_rng(key)
        self._drawn: list[float] = []

    def part(self) -> float:
        """A number from 0 up to, but never, 1."""
        if not self._drawn:
            self._drawn = self._generator.random(_BLOCK).tolist()
        return self._drawn.pop()

    def chance(self, share: float) -> bool:
        """True in that share of cases."""
        return self.part() < share

    def whole(self, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``, both included."""
        return low + int(self.part() * (high - low + 1))

    def pick(self, items: Sequence[T]) -> T:
        """One of the items, each as likely as the others."""
        return items[int(self.part() * len(items))]

    def one_of(self, weights: Mapping[T, float]) -> T:
        """One of the keys, as likely as its weight says beside the others."""
        left = self.part() * sum(weights.values())
        for item, weight in weights.items():
            left -= weight
            if left < 0:
                return item
        return next(reversed([item for item, weight in weights.items() if weight > 0]))

    def some(self, items: Iterable[T], share: float) -> list[T]:
        """Those of the items that come up, each by itself in that share of cases."""
        return [item for item in items if self.chance(share)]

    def around(self, centre: float, spread: float) -> float:
        """A number from the normal distribution."""
        return centre + spread * float(self._generator.standard_normal())

    def stretch(self, median: float, spread: float) -> float:
        """A positive number from the log-normal distribution: most near the median, a few far."""
        return median * exp(self.around(0.0, spread))
