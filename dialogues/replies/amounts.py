"""Replies to scales and numbers: "about sixty", "7ish", "7/10", "none"."""

from dataclasses import dataclass

from dialogues.guide import Question
from dialogues.replies.fillers import FILLERS, asks
from dialogues.replies.missing import missing_clause
from dialogues.replies.numbers import Number, as_number, number_at
from dialogues.replies.tokens import Said, is_empty, spell, without
from dialogues.replies.understood import Reading, unclear
from dialogues.replies.vocabulary import in_language

_ABOUT = frozenset(
    "about around roughly ish approx approximately circa ca nearly almost odd so maybe "
    "probably say near nearer close ~ just guess guessing estimate okolo mniej prawie "
    "jakies circa average usually typically".split()
)
_INEXACT = frozenset(
    "over under more less fewer least most than few several lots loads many plus + > < "
    "below above max maximum min minimum upwards ponad kilka wiele duzo".split()
)
_UNITS = {
    "hour": "hours hour hrs hr h godzin godziny godzine godz".split(),
    "minute": "minutes minute mins min minut".split(),
    "day": "days day dni dzien".split(),
    "week": "weeks week wks wk tygodni tydzien tygodniowo".split(),
    "month": "months month miesiecy miesiac miesiace".split(),
    "year": "years year yrs yr lat lata rok".split(),
    "pound": "pounds pound quid £ gbp funtow".split(),
    "person": "people person persons folk osob osoby".split(),
    "time": "times time razy".split(),
}
_UNIT_OF = {word: unit for unit, names in _UNITS.items() for word in names}
_PER = frozenset("a an per each every in / na w".split())
_ZERO = frozenset("none nothing zilch nada zero nil never".split())
_ZERO_PHRASES = frozenset({("no", "one"), ("not", "any"), ("not", "one"), ("not", "anyone")})
_OUT_OF = (("out", "of"), ("/",), ("outta",), ("of",), ("over",), ("na",))
_SCALE_WORDS = {
    "lowest": 0.0, "bottom": 0.0, "minimum": 0.0, "highest": 1.0, "top": 1.0, "maximum": 1.0,
    "max": 1.0, "middle": 0.5, "halfway": 0.5, "midway": 0.5,
}  # fmt: skip
_WHOLE_REPLIES = {"to": 2, "too": 2, "for": 4, "won": 1, "ate": 8, "free": 3, "o": 0, "oh": 0}
"""What dictation writes for a number said alone."""


@dataclass
class _Found:
    """The amounts of one clause, and what was wrong with it."""

    values: list[float]
    about: bool = False
    in_words: bool = False
    problem: str = ""


def read_amount(question: Question, said: Said, language: str) -> Reading:
    """The reading of a reply to ``scale`` or ``number``; the value is a number."""
    texts = said.texts
    if not texts:
        return unclear("empty")
    if len(texts) == 1 and texts[0] in _WHOLE_REPLIES and language != "pl":
        return _checked(question, _Found([_WHOLE_REPLIES[texts[0]]], in_words=True), "")
    end_label = _end_label(question, texts, language)
    if end_label is not None:
        return Reading("answer", value=as_number(end_label), how="label")
    return _from_clauses(question, said, language)


def _from_clauses(question: Question, said: Said, language: str) -> Reading:
    missing = missing_clause(said)
    used: set[int] = set()
    found = _Found([])
    for start, end in said.clauses():
        clause = said.tokens[start].clause
        if (missing and clause == missing[0]) or asks(said.texts, start, end):
            continue
        here = _clause(question, said.texts, start, end, language)
        found.problem = found.problem or here.problem
        if here.values:
            used.add(clause)
            found.values.extend(here.values)
            found.about, found.in_words = here.about, here.in_words
    if not found.values and not found.problem and missing:
        rest = without(said, said.of_clauses((missing[0],)), FILLERS)
        return Reading("missing", missing=missing[1], how="words", rest=rest)
    return _checked(question, found, without(said, said.of_clauses(used), FILLERS))


def _checked(question: Question, found: _Found, rest: str) -> Reading:
    values = list(dict.fromkeys(found.values))
    if found.problem or not values:
        return unclear(found.problem or "not_a_number")
    if len(values) > 1:
        return unclear("several_fit", tuple(str(as_number(value)) for value in values[:10]))
    value = values[0]
    low, high = question.smallest, question.largest
    if (low is not None and value < low) or (high is not None and value > high):
        return unclear("out_of_range")
    if value != int(value) and (question.whole or question.kind == "scale"):
        return unclear("not_whole")
    how = "about" if found.about else "words" if found.in_words else "number"
    return Reading("answer", value=as_number(value), how=how, rest=rest)


def _clause(
    question: Question, texts: tuple[str, ...], start: int, end: int, language: str
) -> _Found:
    found = _Found([])
    left: list[str] = []
    first: Number | None = None
    n = start
    while n < end:
        number = _number(texts, n, start, end, language)
        if number is None:
            left.append(texts[n])
            n += 1
            continue
        n, value, problem = _out_of(question, texts, number, end, language)
        found.problem = found.problem or problem
        found.values.append(value)
        found.in_words = found.in_words or number.in_words
        first = first or number
    if not found.values:
        return _without_number(question, texts, start, end)
    return _beside(question, texts, start, found, left, first, language)


def _number(texts: tuple[str, ...], n: int, start: int, end: int, language: str) -> Number | None:
    word = texts[n]
    if word == "one" and n > start and texts[n - 1] in _NOT_ONE:
        return None
    if word in ("a", "an") and n + 1 < end and texts[n + 1] in _UNIT_OF and n == start:
        return Number(1.0, n, n + 1, True)
    number = number_at(texts, n, end, language)
    if number and number.end < end and texts[number.end] == "of":
        if number.in_words and number.value in (1.0, 2.0) and texts[n] not in ("a", "couple"):
            return None
    return number


_NOT_ONE = frozenset("no that this which any some every another the other each".split())


def _out_of(
    question: Question, texts: tuple[str, ...], number: Number, end: int, language: str
) -> tuple[int, float, str]:
    """Reads on over "out of 10"; another scale than the question's is a problem."""
    for words in _OUT_OF:
        stop = number.end + len(words)
        if stop < end and texts[number.end : stop] == words:
            whole = number_at(texts, stop, end, language)
            if whole:
                same = question.largest is not None and whole.value == question.largest
                return whole.end, number.value, "" if same else "out_of_range"
    return number.end, number.value, ""


def _beside(
    question: Question,
    texts: tuple[str, ...],
    start: int,
    found: _Found,
    left: list[str],
    first: Number | None,
    language: str,
) -> _Found:
    """Whether the words beside the numbers let them count."""
    unit = _unit(question, language)
    asked = spell(in_language(question.text, language))
    units = [_UNIT_OF[text] for text in left if text in _UNIT_OF]
    if any(text in _INEXACT for text in left) and not {"just", "less"} >= set(left):
        return _Found([], problem="inexact")
    if unit and units and units[0] != unit:
        return _Found([], problem="other_unit")
    if question.kind == "scale" and units:
        return _Found([], problem="not_a_number")
    if "-" in left and len(found.values) == 1 and texts[start] == "-":
        found.values = [-found.values[0]]
    found.about = any(text in _ABOUT for text in left)
    telling = [
        text
        for text in left
        if not is_empty(text, FILLERS)
        and text not in _ABOUT
        and text not in _UNIT_OF
        and text not in _PER
        and (question.kind == "scale" or text not in asked)
    ]
    leads = question.kind == "number" and first is not None and first.start == start
    if telling and not (leads and not found.in_words and len(found.values) == 1):
        return _Found([], problem="")
    return found


def _unit(question: Question, language: str) -> str:
    for word in spell(in_language(question.unit, language)) if question.unit else ():
        if word in _UNIT_OF:
            return _UNIT_OF[word]
    return ""


def _without_number(question: Question, texts: tuple[str, ...], start: int, end: int) -> _Found:
    kept = [text for text in texts[start:end] if not is_empty(text, FILLERS)]
    if len(kept) == 1 and kept[0] in _ZERO:
        return _Found([0.0], in_words=True)
    if question.kind == "number" and tuple(texts[start:end]) in _ZERO_PHRASES:
        return _Found([0.0], in_words=True)
    if len(kept) == 1 and kept[0] in _SCALE_WORDS and question.kind == "scale":
        low, high = question.smallest or 0.0, question.largest or 0.0
        return _Found([low + (high - low) * _SCALE_WORDS[kept[0]]], in_words=True)
    inexact = len(kept) == 1 and kept[0] in _INEXACT
    return _Found([], problem="inexact" if inexact else "")


def _end_label(question: Question, texts: tuple[str, ...], language: str) -> float | None:
    if question.kind != "scale" or len(question.ends_labels) != 2:
        return None
    kept = tuple(text for text in texts if not is_empty(text, FILLERS))
    for label, value in zip(
        question.ends_labels, (question.smallest, question.largest), strict=True
    ):
        words = spell(in_language(label, language))
        if words and words in (texts, kept):
            return value
    return None
