"""How hard English words are to read: the Flesch-Kincaid grade.

Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability
formulas", Naval Technical Training Command, Research Branch Report 8-75, 1975:

    0.39 words/sentences + 11.8 syllables/words - 15.59

The grade is a US school year; grade 6 is read by most eleven-year-olds. What
the formula leaves open is settled here: a figure, a telephone number or a web
address is one word of one syllable, however long; capitals without a vowel
(NHS, GP) are spelt out; a numbered option is a sentence, and so is a short line.
"""

import re
from collections.abc import Iterator

from dialogues.syllables import syllables

PIPED_SYLLABLES = 2
"""An earlier answer put into the wording, ``{groups}``, counts as a word of two."""

LONG_LINE = 50
"""A line this long without an end mark runs on: it was broken for the editor's sake."""

_LIST_MARK = re.compile(r"^\s*(?:\d{1,2}(?:[.)]|(?=\s+[^\W\d_a-z]))|[a-z]\)|[-*•–])\s+(?=\S)")
_PHONE = re.compile(r"(?<!\w)\+?\d{2,}(?: \d{2,})+(?!\w)")
_WORD = re.compile(
    r"""\{\w+\}                                 # an earlier answer: {groups}
    | (?:https?://|www\.)\S+ | \S+@\S+\.\w+     # web and mail addresses
    | \w(?:\.\w)+\b                             # e.g, a.m
    | \w+(?:['’‑-]\w+)*                         # people, don't, face-to-face
      (?:(?<=\d)[.,:]\d+)*                      # 3.5, 1,000, 10:30
    """,
    re.VERBOSE,
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Prof|e\.g|i\.e|vs)\.$", re.IGNORECASE)
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
_NO_VOWELS = re.compile("[B-DF-HJ-NP-TV-XZ]{2,}")
_SPELT_OUT = {"UK", "EU", "ID", "OK", "AI", "ONS", "VCSE"}


def words(text: str) -> tuple[str, ...]:
    """The words of ``text`` without list marks; a telephone number is one word."""
    lines = (_LIST_MARK.sub("", line) for line in text.splitlines())
    joined = _PHONE.sub(lambda found: found.group().replace(" ", ""), "\n".join(lines))
    return tuple(_WORD.findall(joined))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of ``text``: also each numbered option, and each short line."""
    pieces = (piece for line in _lines(text) for piece in _cut(line))
    return tuple(piece for piece in pieces if words(piece))


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of English ``text``; 0.0 for text without words.

    Very easy words score below zero.
    """
    said = words(text)
    if not said:
        return 0.0
    spoken = sum(_spoken(word) for word in said)
    return 0.39 * len(said) / len(sentences(text)) + 11.8 * spoken / len(said) - 15.59


def _spoken(word: str) -> int:
    if word.startswith("{"):
        return PIPED_SYLLABLES
    letters = word.removesuffix("s")
    if letters in _SPELT_OUT or _NO_VOWELS.fullmatch(letters):
        return len(letters) + 2 * letters.count("W")
    if _DOTTED.fullmatch(word):
        return len(word) // 2 + 1
    return 1 if re.search(r"[\d/@.]", word) else syllables(word)


def _lines(text: str) -> Iterator[str]:
    """The lines as meant: one that was only broken for the editor's sake is joined."""
    meant = ""
    for line in text.splitlines():
        if _runs_on(meant, line):
            meant = f"{meant} {line.strip()}"
        else:
            yield meant
            meant = line.strip()
    yield meant


def _runs_on(before: str, line: str) -> bool:
    if not before or not line.strip() or _LIST_MARK.match(line) or before[-1] in ".!?…:":
        return False
    return line.strip()[0].islower() or len(before) >= LONG_LINE


def _cut(line: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(line):
        follows = line[end.end() :].lstrip()
        if follows[:1].islower() or _ABBREVIATED.search(line[start : end.end()]):
            continue
        yield line[start : end.end()].strip()
        start = end.end()
    yield line[start:].strip()
