"""Replies to scales and numbers: "about sixty", "7ish", "7/10", "none"."""

import re
from dataclasses import dataclass, field

from dialogues.guide import Question
from dialogues.replies.fillers import FILLERS, asks
from dialogues.replies.missing import missing_clause
from dialogues.replies.numbers import DICTATED, Number, and_a_half, as_number, number_at
from dialogues.replies.tokens import Said, is_empty, spell, without
from dialogues.replies.understood import Reading, unclear
from dialogues.replies.units import PER, UNIT_OF, other_period, said_unit
from dialogues.replies.vocabulary import Vocabulary, in_language, vocabulary

_ABOUT = frozenset(
    "about around roughly ish approx approximately circa ca nearly almost odd maybe probably near "
    "nearer close ~ guess guessing estimate okolo prawie jakies average usually typically".split()
)
_INEXACT = frozenset(
    "over under more less fewer least most than few several lots loads many plus + > < below "
    "above max maximum min minimum upwards ponad kilka wiele duzo mniej wiecej".split()
)
_ZERO = frozenset("none nothing zilch nada zero nil zadne zadnych nic".split())
_NOBODY = frozenset([("no", "one"), ("not", "any"), ("not", "one"), ("not", "anyone"), ("nikt",)])
_OUT_OF = (("out", "of"), ("/",), ("outta",), ("of",), ("over",), ("na",))
_SCALE_WORDS = {
    "lowest": 0.0, "bottom": 0.0, "minimum": 0.0, "highest": 1.0, "top": 1.0, "maximum": 1.0,
    "max": 1.0, "middle": 0.5, "halfway": 0.5, "midway": 0.5,
}  # fmt: skip
_NOT_ONE = frozenset("no that this which any some every another other each".split())
_GRADED = frozenset("good solid strong steady bare minus between full".split())
_AT_ALL = frozenset("all whatsoever absolutely single wcale".split())
_HEDGES = frozenset("not that quite".split())
_BEFORE_FIGURES = frozenset("no nr num numer".split())
_BELOW_ZERO = re.compile(r"(?:^|\s)(?:-|minus )(?=\d)", re.IGNORECASE)


@dataclass(frozen=True)
class _Wanted:
    """What the question wants to know an amount of."""

    question: Question
    words: Vocabulary


@dataclass
class _Found:
    """The amounts said, whether roughly, in words, or beyond doubt, and what was wrong."""

    values: list[float] = field(default_factory=list)
    about: bool = False
    in_words: bool = False
    sure: bool = False
    problem: str = ""


def read_amount(question: Question, said: Said, language: str) -> Reading:
    """The reading of a reply to ``scale`` or ``number``; the value is a number."""
    texts = said.texts
    if not texts:
        return unclear("empty")
    if len(texts) == 1 and texts[0] in DICTATED and language != "pl":
        return _checked(question, _Found([DICTATED[texts[0]]], in_words=True), "")
    end_label = _end_label(question, texts, language)
    if end_label is not None:
        return Reading("answer", value=as_number(end_label), how="label")
    return _from_clauses(_Wanted(question, vocabulary(question, language)), said)


def _from_clauses(wanted: _Wanted, said: Said) -> Reading:
    missing = missing_clause(said)
    used: set[int] = set()
    found = _Found()
    for start, end in said.clauses():
        clause = said.tokens[start].clause
        if (missing and clause == missing[0]) or asks(said.texts, start, end):
            continue
        here = _clause(wanted, said.texts[start:end])
        found.problem = found.problem or here.problem
        if here.values:
            used.add(clause)
            found.values.extend(here.values)
            found.about, found.in_words = here.about, here.in_words
    if not found.values and not found.problem and missing:
        rest = without(said, said.of_clauses((missing[0],)), FILLERS)
        return Reading("missing", missing=missing[1], how="words", rest=rest)
    if len(found.values) == 1 and _BELOW_ZERO.search(said.words):
        found.values = [-found.values[0]]
    return _checked(wanted.question, found, without(said, said.of_clauses(used), FILLERS))


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


def _clause(wanted: _Wanted, texts: tuple[str, ...]) -> _Found:
    if wanted.question.kind == "number" and _nobody(texts):
        return _Found([0.0], in_words=True)
    found = _Found()
    left: list[str] = []
    said: list[Number] = []
    n = 0
    while n < len(texts):
        number = _number(texts, n, wanted.words.language)
        if number is None:
            if not _before_figures(texts, n):
                left.append(texts[n])
            n += 1
            continue
        said.append(number)
        n = _out_of(wanted, texts, number, found)
    if not said:
        return _without_number(wanted.question, texts)
    return _beside(wanted, texts, said, left, found)


def _before_figures(texts: tuple[str, ...], n: int) -> bool:
    """Whether "no" is short for "number" here: "no 7"."""
    return texts[n] in _BEFORE_FIGURES and n + 1 < len(texts) and texts[n + 1][0].isdigit()


def _number(texts: tuple[str, ...], n: int, language: str) -> Number | None:
    end = len(texts)
    if texts[n] == "one" and n and texts[n - 1] in _NOT_ONE:
        return None
    if texts[n] in ("a", "an") and n == 0 and end > 1 and texts[1] in UNIT_OF:
        number: Number | None = and_a_half(texts, Number(1.0, 0, 2, True), end)
        return number._replace(end=1) if number and number.end == 2 else number
    number = number_at(texts, n, end, language)
    if number is None or number.end >= end:
        return number
    of_many = texts[number.end] == "of" and number.in_words and texts[n] in ("one", "two")
    return None if of_many else number


def _out_of(wanted: _Wanted, texts: tuple[str, ...], number: Number, found: _Found) -> int:
    """Takes the number, reading on over "out of 10"; where that leaves off.

    Another scale than the question's own is a problem.
    """
    found.values.append(number.value)
    found.in_words = found.in_words or number.in_words
    for words in _OUT_OF:
        stop = number.end + len(words)
        if stop < len(texts) and texts[number.end : stop] == words:
            whole = number_at(texts, stop, len(texts), wanted.words.language)
            if whole:
                found.sure = whole.value == wanted.question.largest
                found.problem = found.problem or ("" if found.sure else "out_of_range")
                return whole.end
    return number.end


def _beside(
    wanted: _Wanted, texts: tuple[str, ...], said: list[Number], left: list[str], found: _Found
) -> _Found:
    """Whether the words beside the numbers let them count."""
    unit = "pound" if "£" in left else said_unit(texts[said[-1].end :])
    if any(text in _INEXACT for text in left):
        return _Found(problem="inexact")
    if (wanted.words.unit and unit and unit != wanted.words.unit) or other_period(
        wanted.words.period, texts
    ):
        return _Found(problem="other_unit")
    if wanted.question.kind == "scale" and unit:
        return _Found(problem="other_unit")
    found.about = any(text in _ABOUT for text in left) or {"or", "so"} <= set(left)
    first = all(_goes_with(wanted, text) for text in texts[: said[0].start])
    sure = found.sure or bool(unit and unit == wanted.words.unit and first)
    if sure or all(_goes_with(wanted, text) for text in left):
        return found
    leads = said[0].start == 0 and not said[0].in_words and len(said) == 1
    return (
        found if leads and wanted.question.kind == "number" and not wanted.words.unit else _Found()
    )


def _goes_with(wanted: _Wanted, text: str) -> bool:
    if is_empty(text, FILLERS) or text in _ABOUT or text in _GRADED:
        return True
    if wanted.question.kind == "scale":
        return False
    return text in UNIT_OF or text in PER or text in wanted.words.asked


def _without_number(question: Question, texts: tuple[str, ...]) -> _Found:
    kept = [text for text in texts if not is_empty(text, FILLERS) and text not in _AT_ALL]
    if len(kept) == 1 and kept[0] in _SCALE_WORDS and question.kind == "scale":
        low, high = question.smallest or 0.0, question.largest or 0.0
        return _Found([low + (high - low) * _SCALE_WORDS[kept[0]]], in_words=True)
    if kept and kept[-1] in UNIT_OF:
        kept.pop()
    if kept and kept[-1] in _INEXACT and all(text in _HEDGES for text in kept[:-1]):
        return _Found(problem="inexact")
    if len(kept) != 1:
        return _Found()
    if kept[0] in _ZERO:
        return _Found([0.0], in_words=True)
    return _Found()


def _nobody(texts: tuple[str, ...]) -> bool:
    return tuple(text for text in texts if not is_empty(text, FILLERS)) in _NOBODY


def _end_label(question: Question, texts: tuple[str, ...], language: str) -> float | None:
    if question.kind != "scale" or len(question.ends_labels) != 2:
        return None
    said = tuple(text for text in texts if not is_empty(text, FILLERS))
    ends = (question.smallest, question.largest)
    labels = [spell(in_language(label, language)) for label in question.ends_labels]
    shared = set(labels[0]) & set(labels[1])
    for label, value in zip(labels, ends, strict=True):
        telling = tuple(t for t in label if not is_empty(t, FILLERS) and t not in shared)
        if label and (label in (texts, said) or (telling and telling == said)):
            return value
    return None
