"""Finds which earlier answer somebody wants to change, and to what.

"change my age to 61", "my postcode should be DN32 7AB", "sorry i meant 2",
"zmień mój wiek na 61", "please dont quote me". Which question is meant is found
by the names that the author says people call it (``called``).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dialogues.guide import Question
from dialogues.reconsidering import read_reconsidered

_END = r"[\s.!?]*$"
_NAMED = tuple(
    re.compile(pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        r"\b(?:change|correct|update|amend|fix|alter|put|make)\s+(?:(?:my|the|our)\s+)?"
        r"(?P<what>[\w' ]{2,60}?)\s+(?:to|as|into)\s+(?P<value>.{1,200}?)" + _END,
        r"\b(?:my|the)\s+(?P<what>[\w' ]{2,60}?)\s+(?:should(?:'ve| have)?(?: be| been| say)?"
        r"|(?:is|was)\s+(?:actually|really|meant to be))\s+(?P<value>.{1,200}?)" + _END,
        r"\b(?:zmień|zmien|popraw)\s+(?:(?:mój|moj|moją|moja|moje)\s+)?"
        r"(?P<what>[\w ]{2,60}?)\s+na\s+(?P<value>.{1,200}?)" + _END,
        r"\b(?:change|correct|update|amend|fix|alter|zmień|zmien|popraw)\s+"
        r"(?:(?:my|the|our|mój|moj|moją|moja|moje)\s+)?(?P<what>[\w' ]{2,60}?)" + _END,
    )
)
_LAST = re.compile(
    r"^\W*(?:(?:sorry|oops|whoops|no|nah|wait|actually|przepraszam|pomyłka|nie)\b[\s,.!]*)*"
    r"(?:i\s+(?:meant|mean)|make (?:it|that)|that should(?:'ve| have)?(?: be| been)"
    r"|it should(?:'ve| have)?(?: be| been)|(?:miałem|miałam|mialem|mialam) na myśli|chodziło o)\s+"
    r"(?:to (?:say|put) )?(?P<value>.{1,200}?)(?:,?\s+not\s+.{1,40})?" + _END,
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Correction:
    """``question``: which answer (None: the last one given). ``words``: what it
    should say instead (empty: not said). ``named``: the question was named.
    """

    question: Question | None
    words: str
    named: bool


def find_correction(text: str, language: str, answered: Iterable[Question]) -> Correction | None:
    """The correction asked for in ``text``; None when it asks for none.

    Only questions in ``answered`` can be meant.
    """
    candidates = tuple(answered)
    for pattern in _NAMED:
        match = pattern.search(text)
        question = _called(match.group("what"), language, candidates) if match else None
        if match and question:
            return Correction(question, match.groupdict().get("value") or "", named=True)
    reconsidered = _reconsidered(text, language, candidates)
    if reconsidered:
        return reconsidered
    match = _LAST.search(text)
    return Correction(None, match.group("value"), named=False) if match else None


def _reconsidered(text: str, language: str, questions: tuple[Question, ...]) -> Correction | None:
    """A consent that was asked for, and is taken back or given after all."""
    found = read_reconsidered(text, language)
    if found is None:
        return None
    purpose, words = found
    asked = (each for each in questions if each.kind == "consent" and each.purpose == purpose)
    question = next(asked, None)
    return Correction(question, words, named=True) if question else None


def _called(what: str, language: str, questions: tuple[Question, ...]) -> Question | None:
    said = _plain(what)
    best: tuple[int, Question] | None = None
    for question in questions:
        for name in _names(question, language):
            fits = name == said or f" {name} " in f" {said} "
            if fits and (best is None or len(name) > best[0]):
                best = (len(name), question)
    return best[1] if best else None


def _names(question: Question, language: str) -> list[str]:
    called = (*question.called.get(language, ()), *question.called.get("en", ()))
    return [_plain(name) for name in (*called, question.id.replace("_", " "))]


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[^\w' ]", " ", words.lower()).split())
