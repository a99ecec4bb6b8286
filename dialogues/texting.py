"""Text messages: how long they are on the wire, and how options are written out.

GSM-7 is the 7-bit default alphabet of 3GPP TS 23.038 (GSM 03.38) with its
extension table. One character outside it turns the whole message to UCS-2,
which is counted in UTF-16 units. A message in several parts has less room in
each, for the header that joins them.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from dialogues.exchange import Prompt

Encoding = Literal["GSM-7", "UCS-2"]

GSM_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""Characters of one unit in GSM-7."""

GSM_EXTENSION = frozenset("\f^{}\\[~]|€")
"""Characters of two units in GSM-7: an escape and a second one."""

_ROOM: dict[Encoding, tuple[int, int]] = {"GSM-7": (160, 153), "UCS-2": (70, 67)}

# Every replacement is a single GSM-7 unit: that, and giving way where the three
# full stops would need one part more, keeps downgrading from making a message longer.
_PLAIN = {
    **dict.fromkeys("‘’‚‛′ʼ`´‹›", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−•‣◦●▪·", "-"),
    **dict.fromkeys("\t\u00a0\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " "),
    **dict.fromkeys("\u2028\u2029", "\n"),
    **dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""),
    "×": "x",
}
_ONE_FOR_ONE = str.maketrans(_PLAIN)
_ALL = str.maketrans({**_PLAIN, "…": "..."})
_LINES = re.compile(r"\s*\n\s*")
_SENTENCES = re.compile(r"(?<=[.!?…])\s+")
_WORDS = re.compile(r"\s+")
_SPLIT_LETTER = re.compile("[A-Za-z][\u0300-\u036f]+")


@dataclass(frozen=True)
class Parts:
    """A message on the wire: its encoding, its length in units, its parts.

    Units are septets in GSM-7 and UTF-16 code units in UCS-2. An empty
    message has no parts.
    """

    encoding: Encoding
    units: int
    count: int


def parts(text: str) -> Parts:
    """How many units and parts the text takes, sent as it is.

    A character of two units is never split across two parts.
    """
    encoding: Encoding = "GSM-7" if _is_gsm(text) else "UCS-2"
    widths = [_width(character, encoding) for character in text]
    single, joined = _ROOM[encoding]
    units = sum(widths)
    if units <= single:
        return Parts(encoding, units, 1 if units else 0)
    return Parts(encoding, units, _filled(widths, joined))


def downgrade(text: str) -> str:
    """The text with smart punctuation made plain, so that GSM-7 may hold it.

    Curly quotes, dashes, bullets, ellipses and odd spaces become plain ones,
    and letters written as letter plus accent become one character. Letters
    that GSM-7 lacks (Welsh ŵ, Polish ł) and emoji stay: the words matter more
    than the cost. The result never takes more parts than the text.
    """
    plainest = _composed(text.translate(_ALL))
    if parts(plainest).count <= parts(text).count:
        return plainest
    return _composed(text.translate(_ONE_FOR_ONE))


def as_text(prompt: Prompt) -> str:
    """The prompt's words, with its options as a numbered list below them.

    For channels without buttons. "Yes" and "No" need no numbers, and whole
    numbers (a scale) would only be repeated: the words above say how to answer.
    """
    if not prompt.options or not _worth_listing(prompt):
        return prompt.text
    lines = [f"{number} {option.label}" for number, option in enumerate(prompt.options, 1)]
    return "\n".join([prompt.text, *lines] if prompt.text else lines)


def pieces(text: str, most_parts: int) -> list[str]:
    """The text as texts of at most so many parts each: hardly ever more than one.

    Cut only where there is a space: between lines if that leaves a piece half
    full, else between sentences, else between words. A word that is longer
    than a whole text is cut where no accent is parted from its letter.
    Joined again, nothing but spaces at the cuts is missing.
    """
    rest, cut = text.strip(), []
    while parts(rest).count > most_parts:
        end = _cut_at(rest, _longest(rest, most_parts))
        cut.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*cut, rest] if rest else cut


def _longest(text: str, most_parts: int) -> int:
    """Characters of the longest beginning that fits: more words never take fewer parts."""
    fits, too_long = 1, len(text)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if parts(text[:middle]).count <= most_parts:
            fits = middle
        else:
            too_long = middle
    return fits


def _cut_at(text: str, room: int) -> int:
    """Where to end the first piece, which holds at most ``room`` characters."""
    head = text[: room + 1]
    for between in (_LINES, _SENTENCES):
        ends = [found.start() for found in between.finditer(head) if room / 2 <= found.start()]
        if ends:
            return ends[-1]
    words = [found.start() for found in _WORDS.finditer(head) if found.start()]
    if words:
        return words[-1]
    while room > 1 and unicodedata.combining(text[room]):
        room -= 1
    return room


def _is_gsm(text: str) -> bool:
    return all(character in GSM_BASIC or character in GSM_EXTENSION for character in text)


def _width(character: str, encoding: Encoding) -> int:
    if encoding == "GSM-7":
        return 2 if character in GSM_EXTENSION else 1
    return 2 if ord(character) > 0xFFFF else 1


def _filled(widths: list[int], room: int) -> int:
    count, used = 1, 0
    for width in widths:
        if used + width > room:
            count, used = count + 1, 0
        used += width
    return count


def _composed(text: str) -> str:
    return _SPLIT_LETTER.sub(lambda found: unicodedata.normalize("NFC", found.group()), text)


def _worth_listing(prompt: Prompt) -> bool:
    if {option.code for option in prompt.options} == {"yes", "no"}:
        return False
    return not all(option.label.isdecimal() for option in prompt.options)
