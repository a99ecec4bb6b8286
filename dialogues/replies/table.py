"""A table of phrases, looked up in running words; the longest wins."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from dialogues.replies.tokens import spell

Meaning = TypeVar("Meaning")


class PhraseTable(Generic[Meaning]):
    """What each phrase means; phrases are tuples of evened-out tokens."""

    def __init__(self, phrases: Mapping[tuple[str, ...], Meaning]) -> None:
        self.phrases = {words: meaning for words, meaning in phrases.items() if words}
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted(self.phrases, key=len, reverse=True):
            self._by_first.setdefault(words[0], []).append(words)

    def whole(self, texts: Sequence[str]) -> Meaning | None:
        """What these tokens mean as a whole."""
        return self.phrases.get(tuple(texts))

    def at(self, texts: tuple[str, ...], start: int, end: int) -> tuple[str, ...]:
        """The longest phrase that begins at ``start`` and stays before ``end``; or ()."""
        for words in self._by_first.get(texts[start], ()):
            stop = start + len(words)
            if stop <= end and texts[start:stop] == words:
                return words
        return ()

    def all_in(
        self, texts: tuple[str, ...], start: int, end: int
    ) -> list[tuple[int, int, Meaning]]:
        """Every phrase from ``start`` to ``end``, leftmost and longest, without overlaps."""
        found: list[tuple[int, int, Meaning]] = []
        n = start
        while n < end:
            words = self.at(texts, n, end)
            if words:
                found.append((n, n + len(words), self.phrases[words]))
            n += len(words) or 1
        return found


def table(lists: Mapping[Meaning, Iterable[str]]) -> PhraseTable[Meaning]:
    """A table from lists of phrases by what they mean."""
    return PhraseTable(
        {spell(phrase): meaning for meaning, phrases in lists.items() for phrase in phrases}
    )


def lines(text: str) -> list[str]:
    """The phrases of a block of text, one on each line or between commas."""
    return [p.strip() for line in text.splitlines() for p in line.split(",") if p.strip()]
