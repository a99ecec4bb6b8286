"""Choices that are numbers or ranges of numbers: "10–19", "9 or less", "50+", "Two"."""

from typing import NamedTuple

from dialogues.replies.numbers import numbers

_UP = frozenset("more over plus + above older wiecej ponad powyzej starszy".split())
_DOWN = frozenset("less fewer under below younger mniej ponizej".split())
_BEYOND = frozenset("over under above below ponad ponizej powyzej".split())
_NONE = frozenset(["none", "zero"])


class Span(NamedTuple):
    """From ``low`` to ``high``, both included."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether the number is within it."""
        return self.low <= value <= self.high


def span_of(texts: tuple[str, ...], language: str) -> Span | None:
    """The numbers that a label stands for; None where it is not about a number."""
    if texts in {(word,) for word in _NONE}:
        return Span(0, 0)
    found = numbers(texts, 0, len(texts), language)
    if not found or found[0].start > 2:
        return None
    low, high = found[0].value, found[-1].value
    words = set(texts)
    if len(found) == 1 and words & _UP:
        return Span(low + (1 if words & _BEYOND else 0), float("inf"))
    if len(found) == 1 and words & _DOWN:
        return Span(float("-inf"), low - (1 if words & _BEYOND else 0))
    return Span(low, high) if low <= high and len(found) < 3 else None
