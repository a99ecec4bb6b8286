"""Tables of patterns, and finding which of them fit a text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from dialogues.concerns.pattern import Pattern, clue, compiled, words_of
from dialogues.concerns.words import CLASSES

_GOES_ON = re.compile(r"\n *(?=[|])|\n {6,}")

Guard = Literal["denied", "past", "job", "story", "supposed"]
ALL_GUARDS: frozenset[Guard] = frozenset({"denied", "past", "job", "story", "supposed"})


@dataclass(frozen=True)
class Table:
    """Patterns that all say the same thing about a text that they fit.

    ``lines`` holds one pattern a line, broken before any | where it is long;
    lines that begin with # are comments.
    ``guards`` are the ways in which a fit can turn out harmless (see ``context``).
    """

    kinds: tuple[str, ...]
    directness: Literal["direct", "indirect"]
    about: Literal["self", "other"]
    lines: str
    guards: frozenset[Guard] = ALL_GUARDS

    def patterns(self) -> Iterator[str]:
        """The lines that are patterns."""
        return pattern_lines(self.lines)


def pattern_lines(lines: str) -> Iterator[str]:
    """The lines that are neither empty nor comments; one that begins with | goes on from before."""
    whole = _GOES_ON.sub(lambda end: "" if lines[end.end()] == "|" else " ", lines)
    stripped = (line.strip() for line in whole.splitlines())
    return (line for line in stripped if line and not line.startswith("# "))


Meaning = TypeVar("Meaning")


class Finder(Generic[Meaning]):
    """Finds which of many patterns fit; it tries only those that a word hints at."""

    def __init__(self, meant: Iterable[tuple[str, Meaning]]) -> None:
        self._meant: Sequence[tuple[Pattern, Meaning]] = [
            (compiled(line, CLASSES), meaning) for line, meaning in meant
        ]
        self._by_clue: dict[str, set[int]] = {}
        for number, (pattern, _) in enumerate(self._meant):
            for hint in pattern.clues:
                self._by_clue.setdefault(hint, set()).add(number)

    def found(self, text: str) -> Iterator[tuple[re.Match[str], Meaning]]:
        """Every fit in a plain text, with what it means, in the tables' order."""
        hints = {clue(word) for word in text.split()}
        numbers = set().union(*(self._by_clue.get(hint, ()) for hint in hints))
        for number in sorted(numbers):
            pattern, meaning = self._meant[number]
            if pattern.worth_trying(hints):
                yield from ((fit, meaning) for fit in pattern.found(text))

    def words(self) -> Iterator[str]:
        """Every whole word that the patterns name."""
        for pattern, _ in self._meant:
            yield from words_of(pattern.written, CLASSES)
