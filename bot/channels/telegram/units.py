"""Length as Telegram counts it: UTF-16 units, 4,096 in a message at most."""

import re

MOST_UNITS = 4096

_SEAMS = ("\n\n", "\n", r"(?<=[.!?…])\s", r"\s")
"""Where a text may be split, the best place first."""


def units(text: str) -> int:
    """How long Telegram thinks the text is."""
    return len(text) + sum(character > "\uffff" for character in text)


def split(text: str, room: int = MOST_UNITS) -> list[str]:
    """The text in pieces that fit, split between paragraphs, lines, sentences or words.

    A word longer than a message is split anywhere. No piece is empty.
    """
    pieces = []
    rest = text.strip()
    while units(rest) > room:
        head = _fitting(rest, room)
        at = _seam(head, rest)
        pieces.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*pieces, rest] if rest else pieces


def cut(text: str, ending: str = "", room: int = MOST_UNITS) -> str:
    """The text with the ending, the text cut where both together would not fit."""
    ending = _fitting(ending, room)
    return _fitting(text, room - units(ending)) + ending


def _fitting(text: str, room: int) -> str:
    """As much of the beginning as fits."""
    if units(text) <= room:
        return text
    used = 0
    for at, character in enumerate(text):
        used += 2 if character > "\uffff" else 1
        if used > room:
            return text[:at]
    return text


def _seam(head: str, text: str) -> int:
    """Where to split, at most at the end of ``head``, which ``text`` begins with."""
    least = len(head) // 2
    for seam in _SEAMS:
        # One character more, so that a seam right after the head counts.
        found = [match.start() for match in re.finditer(seam, text[: len(head) + 1])]
        if found and found[-1] > least:
            return found[-1]
    return len(head)
