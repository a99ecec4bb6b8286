"""Tables of patterns, and finding which of them fit a text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Literal, TypeVar, get_args

from dialogues.concerns.pattern import LONGEST_FIT, NEAR_BY, Pattern, clue, compiled, words_of
from dialogues.concerns.words import CLASSES

_GOES_ON = re.compile(r"\n *(?=[|])|\n {6,}")

STRETCH = 500
"""Characters of a text that are read at a time."""

Guard = Literal["denied", "past", "job", "story", "supposed", "agreed", "play", "animal", "seen_to"]
ALL_GUARDS: frozenset[Guard] = frozenset(get_args(Guard))
SUBJECT_SAID: frozenset[Guard] = ALL_GUARDS - {"supposed"}
"""Of signs and frames: people in general are not their usual subject, so nothing is supposed."""


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
    """Finds which of many patterns fit; it tries only those that a word hints at.

    The patterns are made when they are first looked for, since that takes a while.
    """

    def __init__(self, meant: Iterable[tuple[str, Meaning]]) -> None:
        self._written = tuple(meant)

    @cached_property
    def _meant(self) -> Sequence[tuple[Pattern, Meaning]]:
        return [(compiled(line, CLASSES), meaning) for line, meaning in self._written]

    @cached_property
    def _by_clue(self) -> Mapping[str, set[int]]:
        numbers: dict[str, set[int]] = {}
        for number, (pattern, _) in enumerate(self._meant):
            for hint in pattern.clues:
                numbers.setdefault(hint, set()).add(number)
        return numbers

    def found(self, text: str) -> Iterator[tuple[re.Match[str], Meaning]]:
        """Every fit in a plain text, with what it means; in the tables' order, a stretch at a time.

        A long text is read in stretches, so that only what a stretch hints at is tried on it.
        """
        for start, stop in _stretches(text):
            around = text[max(0, start - NEAR_BY) : stop + LONGEST_FIT + NEAR_BY]
            hints = {clue(word) for word in around.split()}
            places = _places(text, start, stop)
            numbers = set().union(*(self._by_clue.get(hint, ()) for hint in hints))
            for number in sorted(numbers):
                pattern, meaning = self._meant[number]
                if pattern.worth_trying(hints):
                    yield from ((fit, meaning) for fit in pattern.found(text, places))

    def words(self) -> Iterator[str]:
        """Every whole word that the patterns name."""
        for line, _ in self._written:
            yield from words_of(line, CLASSES)


_WORD = re.compile(r"(?<= )[^ ]+")


def _places(text: str, start: int, stop: int) -> dict[str, list[int]]:
    """Where words begin in a stretch, by their clues."""
    places: dict[str, list[int]] = {}
    for word in _WORD.finditer(text, start, stop):
        places.setdefault(clue(word.group()), []).append(word.start())
    return places


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """From where to where each stretch goes; each but the first begins after a space."""
    start = 0
    while start < len(text):
        space = text.find(" ", start + STRETCH)
        stop = len(text) if space < 0 else space + 1
        yield start, stop
        start = stop
