"""Postcodes as people type and dictate them."""

import re

from dialogues.replies.fillers import FILLERS
from dialogues.replies.missing import missing_clause
from dialogues.replies.tokens import Said, is_empty, spell, without
from dialogues.replies.understood import Reading, unclear

_AREAS = frozenset(
    "AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL "
    "DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT "
    "KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG "
    "RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC "
    "WD WF WN WR WS WV YO ZE".split()
)
_LETTERS = str.maketrans("01", "OI")
_DIGITS = str.maketrans("OIL", "011")
_OUTWARD = re.compile(r"[A-Z]{1,2}(?:\d|[1-9]\d)|(?:E|EC|N|NW|SE|SW|W|WC)\d[A-HJKMNPR-Y]")
_INWARD = re.compile(r"\d[ABD-HJLNP-UW-Z]{2}")
_RAW = re.compile(r"[A-Za-z0-9]+(?:'[A-Za-z]+)*")
_MOST_PIECES = 7
_TEXT_SPEAK = frozenset("m8 b4 l8 w8 g2 n1 e1 w1 s1 g1 l1 m1 b1 n2 b2".split())
"""Text speak that has the shape of a district: only alone is it a place."""


def normalise(text: str) -> str:
    """``DN31 1HU`` or ``DN31`` from the words of one postcode, however spaced.

    I and O are read as 1 and 0, and the other way round, where only that can
    be meant. Empty if it is no postcode.
    """
    squashed = "".join(_RAW.findall(text)).upper()
    return _whole(squashed) or _district(squashed)


def read_postcode(said: Said) -> Reading:
    """The reading of a reply to ``postcode``."""
    if not said.tokens:
        return unclear("empty")
    pieces = list(_RAW.finditer(said.words))
    found = _wholes(said, pieces)
    how = "postcode"
    if not found:
        found, how = _districts(said, pieces), "district"
    codes = list(dict.fromkeys(place[0] for place in found))
    if len(codes) > 1:
        return unclear("several_fit", tuple(codes[:10]))
    if not codes:
        missing = missing_clause(said)
        if missing:
            rest = without(said, said.of_clauses((missing[0],)), FILLERS)
            return Reading("missing", missing=missing[1], how="words", rest=rest)
        return unclear("not_a_postcode")
    taken = {n for _, start, end in found for n in said.at(start, end)}
    used = {said.tokens[n].clause for n in taken}
    return Reading(
        "answer", value=codes[0], how=how, rest=without(said, said.of_clauses(used), FILLERS)
    )


Place = tuple[str, int, int]


def _wholes(said: Said, pieces: list["re.Match[str]"]) -> list[Place]:
    found: list[Place] = []
    n = 0
    while n < len(pieces):
        place = _whole_from(pieces, n)
        if place:
            found.append((place[0], pieces[n].start(), pieces[place[1] - 1].end()))
        n = place[1] if place else n + 1
    return found


def _whole_from(pieces: list["re.Match[str]"], first: int) -> tuple[str, int] | None:
    joined = ""
    for n in range(first, min(first + _MOST_PIECES, len(pieces))):
        joined += pieces[n].group().upper()
        if len(joined) > 7:
            return None
        code = _whole(joined)
        if code and not _longer(pieces, n, joined):
            return code, n + 1
    return None


def _longer(pieces: list["re.Match[str]"], n: int, joined: str) -> bool:
    """Whether a single letter more would make a whole postcode too: "dn3 1 1 h u"."""
    if n + 1 >= len(pieces) or len(pieces[n + 1].group()) > 1:
        return False
    return bool(_whole(joined + pieces[n + 1].group().upper()))


def _whole(squashed: str) -> str:
    if not 5 <= len(squashed) <= 7 or not any(c.isdigit() for c in squashed):
        return ""
    inward = squashed[-3].translate(_DIGITS) + squashed[-2:].translate(_LETTERS)
    outward = _district(squashed[:-3])
    if not outward or not _INWARD.fullmatch(inward):
        return ""
    return f"{outward} {inward}"


def _district(squashed: str) -> str:
    for letters in (2, 1):
        area = squashed[:letters].translate(_LETTERS)
        rest = squashed[letters:]
        if len(rest) not in (1, 2) or area not in _AREAS:
            continue
        for number in (rest, rest.translate(_DIGITS)):
            if _OUTWARD.fullmatch(area + number):
                return area + number
    return ""


def _districts(said: Said, pieces: list["re.Match[str]"]) -> list[Place]:
    """Districts, where nothing but fillers stands beside them in the clause."""
    found: list[Place] = []
    at = 0
    for _, end in said.clauses():
        first, stop = at, said.tokens[end - 1].end
        while at < len(pieces) and pieces[at].start() < stop:
            at += 1
        here = pieces[first:at]
        found += _districts_in(here)
    return found


def _districts_in(pieces: list["re.Match[str]"]) -> list[Place]:
    found: list[Place] = []
    n = 0
    while n < len(pieces):
        code, taken = _district_from(pieces, n, alone=len(pieces) == 1)
        if code:
            found.append((code, pieces[n].start(), pieces[n + taken - 1].end()))
        elif not _beside(pieces[n].group().lower()):
            return []
        n += taken
    return found


def _beside(word: str) -> bool:
    if all(is_empty(text, FILLERS) for text in spell(word)):
        return True
    return word in _ABOUT_PLACES or (word.isdigit() and len(word) == 1)


_ABOUT_PLACES = frozenset(
    "postcode post code area live living lives round part first half bit district grimsby "
    "cleethorpes immingham kod pocztowy mieszkam live's somewhere starts begins s".split()
)


def _district_from(pieces: list["re.Match[str]"], n: int, *, alone: bool) -> tuple[str, int]:
    word = pieces[n].group()
    if any(c.isdigit() for c in word) and (alone or word.lower() not in _TEXT_SPEAK):
        code = _district(word.upper())
        if code:
            return code, 1
    if n + 1 < len(pieces) and word.isalpha() and pieces[n + 1].group().isdigit():
        code = _district((word + pieces[n + 1].group()).upper()) if word.upper() in _AREAS else ""
        if code:
            return code, 2
    return "", 1
