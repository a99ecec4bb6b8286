"""How near a misspelt word is to another."""

from collections.abc import Iterable


def allowed(length: int) -> int:
    """How many slips a word of this length may hold and still be known."""
    if length < 4:
        return 0
    return 1 if length < 8 else 2


def distance(a: str, b: str, most: int) -> int:
    """Damerau-Levenshtein distance with adjacent swaps; ``most + 1`` if it is more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        older, before, row = before, row, [i] + [0] * len(b)
        for j, other in enumerate(b, 1):
            cost = 0 if letter == other else 1
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + cost)
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                row[j] = min(row[j], older[j - 2] + 1)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one known word that is near enough, if there is exactly one that is nearest."""
    best: str | None = None
    most, tied = allowed(len(word)), False
    for other in known if most else ():
        limit = min(most, allowed(len(other)))
        apart = distance(word, other, limit)
        if apart > limit:
            continue
        if best is None or apart < most:
            best, most, tied = other, apart, False
        elif other != best:
            tied = True
    return None if tied else best
