"""One thing that changed between two versions of a guide."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dialogues.guide import Words

Comparable = Literal["yes", "with care", "no"]
"""Whether answers from before and after the change can be read together."""

Change = tuple[str, Comparable, str]
"""A change of one question: what, whether answers stay comparable, in words."""

Changes = Iterator[Change]


@dataclass(frozen=True)
class Difference:
    """What changed, and what it means for answers already given.

    ``question`` is None for the guide as a whole. ``what`` names the kind of
    change, for programs; ``words`` is a sentence for people.
    """

    question: str | None
    what: str
    comparable: Comparable
    words: str

    def __str__(self) -> str:
        return f"{self.question or 'the guide'}: {self.words}"


def reworded(old: Words, new: Words) -> list[str]:
    """The languages that both have, in different words."""
    return [language for language in old if language in new and old[language] != new[language]]
