"""Neighbouring bins put together, so that none of them is of few people."""

from collections.abc import Sequence

from analysis.statistics.minimum import MINIMUM


def divided(
    counts: Sequence[int], minimum: int, firsts: Sequence[int] | None
) -> list[tuple[int, int, int]]:
    """Ranges that begin where those of an earlier release did; put together where there is none."""
    if firsts is None:
        return put_together(counts, minimum)
    ends = [*(first - 1 for first in firsts[1:]), len(counts) - 1]
    return [
        (first, last, sum(counts[first : last + 1]))
        for first, last in zip(firsts, ends, strict=True)
    ]


def put_together(counts: Sequence[int], minimum: int = MINIMUM) -> list[tuple[int, int, int]]:
    """First and last index, and people, of ranges that hold at least ``minimum`` people each.

    A single rare time or score would otherwise have to be withheld, and no
    median or mean could be had. With fewer people there is one range.
    """
    found: list[tuple[int, int, int]] = []
    first, people = 0, 0
    for number, more in enumerate(counts):
        people += more
        if people >= minimum and number + 1 < len(counts):
            found.append((first, number, people))
            first, people = number + 1, 0
    if found and people < minimum:
        first, _, before = found.pop()
        people += before
    return [*found, (first, len(counts) - 1, people)]
