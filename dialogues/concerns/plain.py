"""A text in plain form, so that one pattern fits the many ways of writing it.

Small letters without accents, one spelling for what people spell in many ways,
and only two signs: "." where a sentence ends and "," where a part of one or a
message does. Every word and sign stands between single spaces.
"""

import re
import unicodedata
from functools import lru_cache

from dialogues.concerns.one_way import SPELLING, joined
from dialogues.concerns.rules import vocabulary
from dialogues.concerns.spelling import ORDINARY_WORDS

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
    return f" {' '.join(joined(' '.join(tokens).split(' ')))} "


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
    if token in SPELLING:
        return SPELLING[token]
    for shorter in (_LONG_RUN.sub(r"\1\1", token), _LONG_RUN.sub(r"\1", token)):
        if shorter in SPELLING:
            return SPELLING[shorter]
        if shorter in _known() and shorter != token:
            return shorter
    return _mended(_LONG_RUN.sub(r"\1", token))


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
    return vocabulary() | frozenset(SPELLING.values())


@lru_cache(maxsize=1)
def _mendable() -> frozenset[str]:
    return frozenset(word for word in _known() if len(word) >= 6 and word.isalpha())


@lru_cache(maxsize=1)
def _missing_letter() -> dict[str, str]:
    return {
        word[:at] + word[at + 1 :]: word
        for word in sorted(_mendable())
        for at in range(1, len(word) - 1)
        if len(word) >= 7
    }
