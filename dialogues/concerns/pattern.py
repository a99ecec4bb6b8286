"""The little language of the screen's tables.

A pattern is one line of steps with a space between them. It fits words that
stand beside each other in a text in plain form (see ``plain``):

    want            this word
    kill*  *ing     a word that begins, or ends, like this
    die|be_dead     any of these; _ is a space
    {person}        a word of this class (see ``words``)
    to?             may be missing
    ..              up to 3 words between, of one sentence and none of them a "not"
    ...             the same, up to 7
    !in|on          the next word is none of these
    #               a number in figures
    $               a sentence, or a part of one, ends here
    a b & c d       both, in any order, within some thirty words of each other

A comma in a text may stand between any two steps; a full stop may not.
Gaps are short and bounded, so that the work grows in step with the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dialogues.concerns.one_way import canonical

NOT = (
    "not|never|dont|doesnt|didnt|isnt|wasnt|havent|wont|wouldnt|couldnt|shouldnt|nobody|nothing"
    "|without|instead|nie|nigdy|nikt|zaden"
)
"""Words that turn what follows them round; a gap never holds one."""

NEAR_BY = 180
"""Characters on either side in which the other parts of a pattern are looked for."""

LONGEST_FIT = 300
"""Characters beyond the stretch it begins in that are looked at before a pattern is tried."""

_COMMA = "(?:, )?"
_GAPS = {"..": 3, "...": 7}
_TOO_COMMON = frozenset(
    """i im ive id ill me my to the a an of in on at it its is and he hes she shes they theyre
    his her him them was be been so for with that this just do have has had all when up out
    got get go not no dont if can se mnie mi jest to na w i z do ze za po sie nie on ona""".split()
)


@dataclass(frozen=True)
class Pattern:
    """A compiled pattern, and what a text must hold for it to be worth trying.

    Each of ``needs`` is a set of beginnings of words, one of which must be in
    the text. ``clues`` is the rarest of them. ``begins`` are the clues of words
    with which it can begin, None if with any.
    """

    written: str
    classes: Mapping[str, Sequence[str]]
    needs: tuple[frozenset[str], ...]
    clues: frozenset[str]
    begins: frozenset[str] | None

    @cached_property
    def fits(self) -> re.Pattern[str]:
        """The first part; made when it is first tried, since most never are."""
        return _regex_of(self.written.split(" & ")[0], self.classes)

    @cached_property
    def beside(self) -> tuple[re.Pattern[str], ...]:
        """The other parts."""
        return tuple(_regex_of(part, self.classes) for part in self.written.split(" & ")[1:])

    def worth_trying(self, hints: set[str]) -> bool:
        """Has the text, by its hints, something for every step?"""
        # Thousands of times a text: a plain loop takes half as long as a generator.
        for need in self.needs:  # noqa: SIM110
            if need.isdisjoint(hints):
                return False
        return True

    def found(self, text: str, places: Mapping[str, Sequence[int]]) -> Iterator[re.Match[str]]:
        """Where the first part fits, at one of the places, and has the other parts near by.

        ``places`` are where words begin in a plain text, by their clues.
        """
        hints = places if self.begins is None else self.begins.intersection(places)
        if not hints:
            return
        match = self.fits.match
        for place in sorted([place for hint in hints for place in places[hint]]):
            fit = match(text, place)
            if fit is not None and self._has_beside(text, fit):
                yield fit

    def _has_beside(self, text: str, fit: re.Match[str]) -> bool:
        start, end = max(0, fit.start() - NEAR_BY), fit.end() + NEAR_BY
        return all(other.search(text, start, end) for other in self.beside)


def compiled(written: str, classes: Mapping[str, Sequence[str]]) -> Pattern:
    """The pattern of one line; raises KeyError for a class that there is not."""
    steps = [step for step in written.split(" ") if step != "&"]
    needs = sorted((_clues(words) for words in _needed(steps, classes)), key=_commonness)
    begins = next((_clues(words) for words in _needed(steps[:1], classes)), None)
    return Pattern(written, classes, tuple(needs), needs[0], begins)


def words_of(written: str, classes: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Every whole word that the pattern names."""
    for step in written.split(" "):
        if step not in _GAPS and step not in ("$", "&"):
            for way in _ways(step.strip("!?"), classes):
                yield from (word for word in way.split("_") if word.isalpha())


CLUE_LENGTH = 3
"""Letters of a word that are looked up before a pattern is tried."""


def clue(word: str) -> str:
    """What stands for a word when patterns worth trying are looked up."""
    return word[:CLUE_LENGTH]


def _regex_of(part: str, classes: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    body = "".join(_step(step, classes) for step in part.split(" "))
    return re.compile(f"(?<= ){body}")


def _step(step: str, classes: Mapping[str, Sequence[str]]) -> str:
    if step in _GAPS:
        return f"(?:(?!(?:{NOT}) )[^ .]+ ){{0,{_GAPS[step]}}}?"
    one = "|".join(_regex(way) for way in _ways(step.strip("!?"), classes))
    if step.startswith("!"):
        return f"(?!{_COMMA}(?:{one}))"
    return f"(?:{_COMMA}(?:{one}))?" if step.endswith("?") else f"{_COMMA}(?:{one})"


def _ways(step: str, classes: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for way in step.split("|"):
        if way.startswith("{"):
            yield from classes[way.strip("{}")]
        else:
            yield one_way(way)


def one_way(way: str) -> str:
    """A way of a step as a text in plain form has it: have_to is gotta."""
    if not way.replace("_", "").isalpha():
        return way
    return canonical(way.replace("_", " ")).replace(" ", "_")


def _regex(way: str) -> str:
    if way == "$":
        return "(?=[.,]|$)"
    return "[0-9]+ " if way == "#" else way.replace("*", "[^ .,]*").replace("_", " ") + " "


def _needed(steps: list[str], classes: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    for step in steps:
        if step in _GAPS or step == "$" or step.startswith("!") or step.endswith("?"):
            continue
        words = [way.split("_")[0] for way in _ways(step, classes)]
        if not any(word.startswith(("*", "#", "$")) for word in words):
            yield words


def _clues(words: list[str]) -> frozenset[str]:
    return frozenset(clue(word.rstrip("*")) for word in words)


def _commonness(clues: frozenset[str]) -> int:
    return sum(50 if word in _TOO_COMMON else 1 for word in clues)
