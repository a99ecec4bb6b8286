"""A text in plain form, so that one pattern fits the many ways of writing it.

Small letters without accents, one spelling for what people spell in many ways,
and only two signs: "." where a sentence ends and "," where a part of one or a
message does. Every word and sign stands between single spaces.
"""

import re
import unicodedata
from functools import lru_cache

from dialogues.concerns.rules import vocabulary
from dialogues.concerns.spelling import JOINED, ORDINARY_WORDS, SPELLINGS

LONGEST = 20_000
"""Characters of a text that are read; the rest of a longer one is not."""

LONGEST_WORD = 24
"""Letters of a word that is looked at for slips; a longer one is left as it is."""

_UNMARKED = str.maketrans("łŁøØđĐ", "lLoOdD")
_APOSTROPHES = re.compile("['’‘`´ʼ′]")
_TOKEN = re.compile(
    r"[a-z]+(?:\*+[a-z]+)+|[a-z]+\d[a-z]+|\d[a-z]+|[a-z]+\d?|\d+|\.{2,}|[.?!;:]|[,\n()…-]"
)
_HYPHEN = re.compile("(?<=[a-z])-(?=[a-z])")
_LONG_RUN = re.compile(r"([a-z])\1{2,}")
_SIGNS = {**dict.fromkeys(".?!;:", "."), **dict.fromkeys(",\n()…-", ",")}


def plain(text: str) -> str:
    """The text in plain form, with a space before, between and after everything."""
    folded = _folded(text[:LONGEST])
    tokens = [_spelled(token) for token in _TOKEN.findall(folded)]
    return f" {' '.join(_joined(' '.join(tokens).split(' ')))} "


def _folded(text: str) -> str:
    composed = _APOSTROPHES.sub("", text.translate(_UNMARKED).lower())
    if not composed.isascii():
        split = unicodedata.normalize("NFKD", composed)
        composed = "".join(mark for mark in split if not unicodedata.combining(mark))
    return _HYPHEN.sub(" ", composed)


def _spelled(token: str) -> str:
    sign = _SIGNS.get(token)
    if sign:
        return sign
    if token.startswith(".."):
        return ","
    return _word(token) if len(token) <= LONGEST_WORD else token


@lru_cache(maxsize=4096)
def _word(token: str) -> str:
    if token in _SPELLING:
        return _SPELLING[token]
    for shorter in (_LONG_RUN.sub(r"\1\1", token), _LONG_RUN.sub(r"\1", token)):
        if shorter in _SPELLING:
            return _SPELLING[shorter]
        if shorter in _known() and shorter != token:
            return shorter
    return _mended(_LONG_RUN.sub(r"\1", token))


def _joined(tokens: list[str]) -> list[str]:
    """Words that are written apart and read as one, the longest first, each once."""
    out: list[str] = []
    at = 0
    while at < len(tokens):
        for length, read_as in _LONGEST_FIRST.get(tokens[at], ()):
            if tuple(tokens[at : at + length]) in read_as:
                out.append(read_as[tuple(tokens[at : at + length])])
                at += length
                break
        else:
            out.append(tokens[at])
            at += 1
    return out


def _mended(token: str) -> str:
    """A long word of the tables that the token is one slip away from, or the token.

    A slip is a letter too many, one missing, or two changed about; never another
    letter, which too often makes a different word.
    """
    if len(token) < 6 or token in ORDINARY_WORDS or token in _known():
        return token
    for near in _near(token):
        if near in _mendable():
            return near
    return _missing_letter().get(token, token)


def _near(token: str) -> list[str]:
    places = range(1, len(token))
    shorter = [token[:at] + token[at + 1 :] for at in places]
    swapped = [token[:at] + token[at + 1] + token[at] + token[at + 2 :] for at in places[:-1]]
    return [*swapped, *shorter]


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return vocabulary() | frozenset(_SPELLING.values())


@lru_cache(maxsize=1)
def _mendable() -> frozenset[str]:
    return frozenset(word for word in _known() if len(word) >= 6 and word.isalpha())


@lru_cache(maxsize=1)
def _missing_letter() -> dict[str, str]:
    return {
        word[:at] + word[at + 1 :]: word
        for word in sorted(_mendable())
        for at in range(1, len(word))
        if len(word) >= 7
    }


def _spellings(table: str) -> dict[str, str]:
    lines = (line.split(": ") for line in table.splitlines())
    return {way: read_as for read_as, ways in lines for way in ways.split(" ")}


def _joins(table: str) -> dict[str, list[tuple[int, dict[tuple[str, ...], str]]]]:
    """By first word: lengths, longest first, and what the words of that length are read as."""
    by_first: dict[str, dict[int, dict[tuple[str, ...], str]]] = {}
    for line in table.splitlines():
        read_as, ways = line.split(": ")
        for way in ways.split(", "):
            words = tuple(way.split(" "))
            by_first.setdefault(words[0], {}).setdefault(len(words), {})[words] = read_as
    return {first: sorted(lengths.items(), reverse=True) for first, lengths in by_first.items()}


_SPELLING = _spellings(SPELLINGS)
_LONGEST_FIRST = _joins(JOINED)
