"""Checks of words: all there, all translated, piping in order, phrases known."""

import string
from collections.abc import Iterator

from dialogues.checks.conditions import first_positions
from dialogues.checks.reach import Search
from dialogues.checks.wordings import Wording, wordings
from dialogues.files.shape import did_you_mean
from dialogues.guide import Condition, Guide, Question
from dialogues.phrases import KEYS, LANGUAGES, PHRASES
from dialogues.places import Places
from dialogues.problems import Place, Problem, problem
from dialogues.wording import PIPE

PIPED = ("text", "short", "why", "probe", "say")
"""The fields that earlier answers can be put into."""

_OWN_ANSWER = ("probe", "say")
"""The fields that are said after their own question is answered."""

_SHOWN = 6
"""How many missing phrases a problem names."""


def check_wording(guide: Guide, places: Places) -> Iterator[Problem]:
    """Missing words in the guide's own language, then in each translation."""
    for wording in wordings(guide):
        at = places.find(*wording.path)
        own = wording.words.get(guide.language, "").strip()
        if own:
            yield from _untranslated(guide, wording, places)
        elif wording.path in (("who",), ("person",)):
            yield problem("standard-words", at, field=wording.field)
        elif wording.required and not _yes_or_no_unknown(guide, wording, guide.language):
            yield problem("missing-wording", at, where=wording.where, field=wording.field)
    for language in guide.languages:
        if language not in guide.reviewed:
            at = places.find("reviewed", language=language)
            yield problem("translation-not-reviewed", at, language=language)


def _untranslated(guide: Guide, wording: Wording, places: Places) -> Iterator[Problem]:
    for language in guide.languages:
        if wording.words.get(language, "").strip() or _yes_or_no_unknown(guide, wording, language):
            continue
        at = places.find(*wording.path, language=language)
        yield problem("translation-missing", at, where=wording.where, field=wording.field)


def _yes_or_no_unknown(guide: Guide, wording: Wording, language: str) -> bool:
    """Yes and No come from the phrases; where a language has none, that is said there."""
    if wording.field != "label" or wording.question is None or language in LANGUAGES:
        return False
    return guide.questions[wording.question].kind in ("yes_no", "consent")


def check_piping(guide: Guide, places: Places) -> Iterator[Problem]:
    """Earlier answers in the wording of every language."""
    for wording in wordings(guide):
        for language, words in wording.words.items():
            at = places.find(*wording.path, language=language)
            yield from _piping(guide, wording, words, at)


def _piping(guide: Guide, wording: Wording, words: str, at: Place) -> Iterator[Problem]:
    if "{" not in words and "}" not in words:
        return
    if wording.field not in PIPED:
        reason = f'answers cannot be put into "{wording.field}"'
        yield problem("piping-braces", at, reason=reason)
        return
    rest = PIPE.sub("", words)
    if "{" in rest or "}" in rest:
        yield problem("piping-braces", at, reason=_disorder(rest))
        return
    for name in dict.fromkeys(found[1] for found in PIPE.finditer(words) if found[1]):
        yield from _piped(guide, wording, name, at)


def _disorder(rest: str) -> str:
    if rest.count("{") != rest.count("}"):
        return "one is opened and not closed, or closed and not opened"
    return "between them must stand the id of a question and nothing else"


def _piped(guide: Guide, wording: Wording, name: str, at: Place) -> Iterator[Problem]:
    positions = first_positions(guide)
    place = wording.question or 0
    sees = place + 1 if wording.field in _OWN_ANSWER else place
    if name not in positions:
        hint = did_you_mean(name, [q.id for q in guide.questions[:sees] if not _cannot_pipe(q)])
        yield problem("piping-unknown-question", at, question=name, hint=hint)
        return
    if positions[name] >= sees:
        yield problem("piping-later-question", at, question=name)
        return
    question = guide.questions[positions[name]]
    reason = _cannot_pipe(question)
    if reason:
        yield problem("piping-forbidden", at, question=name, reason=reason)
        return
    off = [path for path in guide.questions[place].paths if path not in question.paths]
    for path in off:
        yield problem("piping-off-path", at, question=name, path=path)
    if not off and name != guide.questions[place].id and _may_be_empty(guide, place, name):
        yield problem("piping-empty", at, question=name)


def _may_be_empty(guide: Guide, place: int, name: str) -> bool:
    """Whether somebody who is asked this may have no answer to the other question."""
    empty = Condition("answered", question=name, operand=False)
    only_if = guide.questions[place].only_if
    both = Condition("all", parts=(only_if, empty)) if only_if else empty
    paths = guide.questions[place].paths
    return any(Search(guide, place, path).verdict(both).can_hold for path in paths)


def _cannot_pipe(question: Question) -> str:
    if question.keep == "coded":
        return "that answer is kept as a code only"
    if question.kind == "note":
        return "a note has no answer"
    if question.kind in ("text", "postcode", "date"):
        return f"a {question.kind} answer is never repeated to people"
    return ""


def check_phrases(guide: Guide, places: Places) -> Iterator[Problem]:
    """The guide's own phrases: known, with slots that can be filled in, translated, all there."""
    own = guide.phrases.get(guide.language, {})
    for language in guide.languages:
        phrases = guide.phrases.get(language, {})
        at = places.find("phrases", language=language)
        for key, words in phrases.items():
            line = places.find("phrases", key, language=language)
            yield from _phrase(key, words, line)
        missing = [key for key in KEYS if not phrases.get(key)]
        if language not in LANGUAGES and missing:
            more = ["and others"] if len(missing) > _SHOWN else []
            keys = ", ".join(missing[:_SHOWN] + more)
            yield problem("phrases-missing", at, language=language, keys=keys)
        elif language in LANGUAGES:
            for key in own:
                if key in KEYS and not phrases.get(key):
                    where = f'The phrase "{key}"'
                    yield problem("translation-missing", at, where=where, field="phrases")


def _phrase(key: str, words: str, at: Place) -> Iterator[Problem]:
    if key not in KEYS:
        yield problem("phrase-unknown", at, key=key, hint=did_you_mean(key, KEYS))
        return
    possible = _slots(PHRASES["en"][key]) or []
    if not possible:
        return
    given = _slots(words)
    if given is None:
        reason = "one is opened and not closed, or closed and not opened"
        yield problem("piping-braces", at, reason=reason)
        return
    for slot in given:
        if slot not in possible:
            yield problem("phrase-slots", at, key=key, slot=slot, slots=", ".join(possible))


def _slots(words: str) -> list[str] | None:
    """The names in braces; None when the braces are not in order."""
    try:
        return [name for _, name, _, _ in string.Formatter().parse(words) if name is not None]
    except ValueError:
        return None
