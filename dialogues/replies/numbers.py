"""Numbers in figures and words, English and Polish."""

import re
from typing import NamedTuple

_EN_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()

_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_PL_UNITS = (
    "zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie "
    "trzynascie czternascie pietnascie szesnascie siedemnascie osiemnascie dziewietnascie"
).split()

_PL_TENS = (
    "dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat "
    "osiemdziesiat dziewiecdziesiat"
).split()

_PL_HUNDREDS = (
    "sto dwiescie trzysta czterysta piecset szescset siedemset osiemset dziewiecset"
).split()


def _joined(units: list[str], tens: list[str]) -> dict[str, int]:
    return {
        f"{ten}{unit}": 10 * t + u
        for t, ten in enumerate(tens, 2)
        for u, unit in enumerate(units[1:10], 1)
    }


_EN_MISSPELT = {
    "fourty": 40, "fourtey": 40, "fouty": 40, "ninty": 90, "ninetey": 90, "eigth": 8, "eigthy": 80,
    "eightty": 80, "eigty": 80, "fivety": 50, "fifthy": 50, "fity": 50, "sixy": 60, "sixity": 60,
    "sixtey": 60, "sevnty": 70, "sevety": 70, "seventey": 70, "twelv": 12, "twelth": 12,
    "therty": 30, "thirdy": 30, "thirtey": 30, "twenny": 20, "tweny": 20, "fourten": 14,
    "forteen": 14, "fiveteen": 15, "ninteen": 19, "eightteen": 18, "eighten": 18, "threee": 3,
    "thre": 3, "wan": 1, "fower": 4, "sivven": 7, "nought": 0, "naught": 0, "nil": 0, "nowt": 0,
    "zilch": 0, "nada": 0, "sevn": 7, "sevan": 7, "sevem": 7, "siven": 7, "eigh": 8, "eght": 8,
    "nien": 9, "fiv": 5, "fove": 5, "fuor": 4, "foru": 4, "seveny": 70, "sicty": 60, "sity": 60,
    "fiftey": 50, "yan": 1, "tree": 3,
}  # fmt: skip
_EN: dict[str, int] = {
    **{word: n for n, word in enumerate(_EN_UNITS)},
    **{word: 10 * n for n, word in enumerate(_EN_TENS, 2)},
    **_joined(_EN_UNITS, _EN_TENS),
    **_EN_MISSPELT,
}
_PL: dict[str, int] = {
    **{word: n for n, word in enumerate(_PL_UNITS)},
    **{word: 10 * n for n, word in enumerate(_PL_TENS, 2)},
    **{word: 100 * n for n, word in enumerate(_PL_HUNDREDS, 1)},
    **_joined(_PL_UNITS, _PL_TENS),
    "jedna": 1, "jedno": 1, "dwie": 2, "dwoje": 2, "troje": 3, "czworo": 4, "pietnascioro": 15,
    "szejset": 600, "szejscet": 600, "jednego": 1, "dwoch": 2, "trzech": 3, "czterech": 4,
}  # fmt: skip
_WORDS = {"pl": _PL}
_MANY = {
    "hundred": 100, "hundreds": 100, "thousand": 1000, "k": 1000, "dozen": 12, "million": 1_000_000,
    "tysiac": 1000, "tysiace": 1000, "tysiecy": 1000,
}  # fmt: skip
_SPECIAL: dict[tuple[str, ...], float] = {
    ("a", "couple"): 2, ("couple",): 2, ("a", "pair"): 2, ("once",): 1, ("twice",): 2,
    ("thrice",): 3, ("half", "a", "dozen"): 6, ("half", "dozen"): 6, ("a", "half"): 0.5,
    ("half",): 0.5, ("a", "quarter"): 0.25, ("pol",): 0.5, ("polowa",): 0.5, ("poltora",): 1.5,
    ("poltorej",): 1.5, ("pare",): 2, ("tuzin",): 12, ("raz",): 1, ("a", "dozen"): 12,
    ("a", "single"): 1,
}  # fmt: skip
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_LONGEST_DIGITS = 15


DICTATED = {"to": 2, "too": 2, "for": 4, "won": 1, "ate": 8, "free": 3, "o": 0, "oh": 0}
"""What dictation writes for a number that is said alone."""


class Number(NamedTuple):
    """A number and the tokens it takes: from ``start``, before ``end``."""

    value: float
    start: int
    end: int
    in_words: bool


def numbers(texts: tuple[str, ...], start: int, end: int, language: str) -> list[Number]:
    """The numbers said from ``start`` to ``end``, in order."""
    found: list[Number] = []
    n = start
    while n < end:
        number = number_at(texts, n, end, language)
        if number:
            found.append(number)
        n = number.end if number else n + 1
    return found


def number_at(texts: tuple[str, ...], start: int, end: int, language: str) -> Number | None:
    """The number that begins at this token, if one does."""
    number = _figures(texts, start, end) or _special(texts, start, end)
    if number is None:
        number = _in_words(texts, start, end, language)
    return and_a_half(texts, number, end) if number else None


def plain_number_at(texts: tuple[str, ...], start: int, end: int, language: str) -> Number | None:
    """As :func:`number_at`, but not "a couple", "twice" or "half"."""
    return _figures(texts, start, end) or (
        None if texts[start] in ("a", "an") else _in_words(texts, start, end, language)
    )


def figures(text: str) -> float | None:
    """The value of a token of figures: ``1,200`` is 1200, ``3.5`` or ``3,5`` is 3.5."""
    if not text[0].isdigit() or len(text) > _LONGEST_DIGITS:
        return None
    if _THOUSANDS.fullmatch(text):
        text = text.replace(",", "")
    elif text.count(",") + text.count(".") == 1:
        text = text.replace(",", ".")
    elif not text.isdigit():
        return None
    return float(text)


def as_number(value: float) -> int | float:
    """A whole number as an int."""
    return int(value) if value == int(value) else value


def digits_for_words(texts: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The tokens with number words as figures: "two years" as "2 years"."""
    words = _WORDS.get(language, _EN)
    return tuple(str(words[text]) if text in words else text for text in texts)


def _figures(texts: tuple[str, ...], start: int, end: int) -> Number | None:
    value = figures(texts[start])
    if value is None:
        return None
    stop = start + 1
    if stop < end and texts[stop] in _MANY and texts[stop] != "dozen":
        value, stop = value * _MANY[texts[stop]], stop + 1
    return Number(value, start, stop, False)


def _special(texts: tuple[str, ...], start: int, end: int) -> Number | None:
    for length in (3, 2, 1):
        if start + length <= end:
            value = _SPECIAL.get(texts[start : start + length])
            if value is not None:
                return Number(value, start, start + length, True)
    return None


def _in_words(texts: tuple[str, ...], start: int, end: int, language: str) -> Number | None:
    words = _WORDS.get(language, _EN)
    n, total, part = start, 0, 0
    last = 10_000
    if texts[n] in ("a", "an") and n + 1 < end and texts[n + 1] in _MANY:
        n, part = n + 1, 1
    counted = bool(part)
    while n < end:
        word = texts[n]
        if word in words and _smaller(words[word], last):
            last = words[word]
            part += last
        elif word in _MANY and counted:
            part, total, last = _multiplied(part, total, _MANY[word])
        elif not (word == "and" and counted and _goes_on(texts, n, end, words, last)):
            break
        counted = True
        n += 1
    return Number(total + part, start, n, True) if counted and n > start else None


def _smaller(value: int, last: int) -> bool:
    """Whether a number word may follow: "sixty one", not "seven eight"."""
    if last >= 100:
        return value > 0 or last == 10_000
    return 20 <= last <= 90 and 0 < value < 10


def _multiplied(part: int, total: int, many: int) -> tuple[int, int, int]:
    if many >= 1000:
        return 0, total + (part or 1) * many, 1000
    return (part or 1) * many, total, many


def _goes_on(texts: tuple[str, ...], n: int, end: int, words: dict[str, int], last: int) -> bool:
    return n + 1 < end and 100 <= last < 10_000 and words.get(texts[n + 1], 0) > 0


def and_a_half(texts: tuple[str, ...], number: Number, end: int) -> Number:
    """The number with the half or quarter that follows it, if one does."""
    for words, more in _HALVES.items():
        stop = number.end + len(words)
        if stop <= end and texts[number.end : stop] == words:
            return number._replace(value=number.value + more, end=stop)
    return number


_HALVES = {
    ("and", "a", "half"): 0.5, ("and", "half"): 0.5, ("a", "half"): 0.5, ("i", "pol"): 0.5,
    ("and", "a", "quarter"): 0.25, ("and", "three", "quarters"): 0.75,
}  # fmt: skip
