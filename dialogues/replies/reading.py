"""Reads a reply as an answer to the question that is open."""

from datetime import date

from dialogues.guide import Question
from dialogues.replies.affirming import read_yes_no
from dialogues.replies.ages import read_age
from dialogues.replies.amounts import read_amount
from dialogues.replies.choices import read_choices
from dialogues.replies.dates import apart, read_date
from dialogues.replies.mending import corrections
from dialogues.replies.missing import whole_missing
from dialogues.replies.places import read_postcode
from dialogues.replies.tokens import Said, even, say
from dialogues.replies.understood import HOW, PROBLEMS, Reading, unclear
from dialogues.replies.vocabulary import vocabulary

__all__ = ["HOW", "PROBLEMS", "Reading", "read_reply"]

_TRIED = frozenset(
    [
        "several_fit",
        "too_many",
        "too_few",
        "exclusive",
        "out_of_range",
        "not_whole",
        "inexact",
        "other_unit",
        "future",
        "conditional",
    ]
)
"""Problems of a reply that did try to answer, so that what follows may correct it."""


def read_reply(question: Question, text: str, language: str, today: date | None) -> Reading:
    """What ``text`` answers to ``question``; never raises, whatever the text.

    ``text`` may be several messages, one a line. Without ``today``, dates that
    count from today and ages from a year of birth cannot be read.
    """
    if question.kind in ("text", "note"):
        return _read_text(text)
    if question.choices:
        quick = vocabulary(question, language).quick
        key = text.strip().lower()
        if key in quick:
            known = quick[key] or _read(question, key, language, today)
            quick[key] = known
            return known
    for before, after in corrections(text):
        later = _read(question, after, language, today)
        if later.outcome != "unclear" and _tried(_read(question, before, language, today)):
            return later
    return _read(question, text, language, today)


def _tried(reading: Reading) -> bool:
    return reading.outcome == "answer" or reading.problem in _TRIED


def _read(question: Question, text: str, language: str, today: date | None) -> Reading:
    said = say(apart(text) if question.kind == "date" else text)
    said = _without_polish_no(said) if language == "pl" else said
    if question.kind in ("yes_no", "consent"):
        return read_yes_no(question, said, language)
    if question.kind in ("choice", "several"):
        return read_choices(question, said, language)
    if question.kind == "age":
        return read_age(said, language, today)
    if question.kind == "date":
        return read_date(said, language, today)
    if question.kind == "postcode":
        return read_postcode(said)
    return read_amount(question, said, language)


def _without_polish_no(said: Said) -> Said:
    """Without the Polish "no", which only colours what is said beside it."""
    kept = tuple(token for token in said.tokens if token.text != "no")
    return Said(said.words, kept, tuple(t.text for t in kept)) if kept else said


def _read_text(text: str) -> Reading:
    words = text.strip("\x00 \t\r\n\f\v")
    said = say(words)
    if not said.tokens and not any(c.isalnum() for c in even(words)):
        return unclear("empty")
    missing = whole_missing(said)
    if missing:
        return Reading("missing", missing=missing, how="words")
    return Reading("answer", value=words, how="text")
