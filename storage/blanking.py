"""What must not stay in the store when a turn commits: worked out, not yet written.

For questions that say ``keep: coded`` a code is all that is kept. Every reply
said while such a question is open is blanked, also the tries that could not be
read and the requests around it, because its words may hold what is not to be
kept; and so is every reply that changes such an answer later. After somebody
has withdrawn nothing they write is kept. A helper's own note is not the
person's words and stays; so do words said with a concern, which are no answer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dialogues.corrections import find_correction
from dialogues.exchange import Event, Reply, Turn
from dialogues.guide import Guide, Question
from dialogues.interview import (
    Answer,
    Interview,
    answer_from_plain,
    answer_to_plain,
    recode,
)

Coder = Callable[[Question, Answer], tuple[str, ...]]
"""Gives the codes that an answer keeps, from its value and words."""

FORGOTTEN = ("withdrawn", "ineligible")
"""Dispositions after which nothing that is said is kept."""

_ANSWERS = ("answer_given", "answer_restored")


@dataclass(frozen=True)
class Kept:
    """What of a turn may be stored; ``wordless`` says that its reply's words may not."""

    interview: Interview
    events: tuple[Event, ...]
    reply: Reply | None
    heard: dict[str, Any] | None
    wordless: bool
    forgotten: bool

    def of(self, reply: Reply) -> Reply:
        """What of one of the turn's replies may be stored."""
        return wordless_reply(reply, with_note=not self.forgotten) if self.wordless else reply


def keep(
    guide: Guide,
    before: Interview | None,
    turn: Turn,
    reply: Reply | None,
    heard: dict[str, Any] | None,
    coder: Coder,
) -> Kept:
    """What of the turn may be stored."""
    coded = {each.id: each for each in guide.questions if each.keep == "coded"}
    forgotten = is_forgotten(before, turn)
    wordless = forgotten or _touches(coded, before, turn, reply)
    events = tuple(_coded_event(event, coded, coder) for event in turn.events)
    if wordless:
        events = tuple(_wordless_event(event, forgotten) for event in events)
        reply = reply and wordless_reply(reply, with_note=not forgotten)
        heard = heard and _wordless_heard(heard)
    interview = _coded_interview(turn.interview, coded, coder)
    return Kept(interview, events, reply, heard, wordless, forgotten)


def is_forgotten(before: Interview | None, turn: Turn) -> bool:
    """Whether the person has withdrawn, in this turn or earlier."""
    if before is not None and before.disposition in FORGOTTEN:
        return turn.interview.disposition in FORGOTTEN
    return any(event.name == "withdrawn" for event in turn.events)


def wordless_reply(reply: Reply, *, with_note: bool) -> Reply:
    """The reply with nothing of what was said or pressed."""
    note = reply.note if with_note else ""
    return replace(reply, texts=tuple("" for _ in reply.texts), codes=(), note=note)


def _touches(
    coded: Mapping[str, Question], before: Interview | None, turn: Turn, reply: Reply | None
) -> bool:
    """Whether the reply may hold what a coded question asks for."""
    if any(event.name == "answer_given" and event.question in coded for event in turn.events):
        return True
    if not coded or reply is None or any(event.name == "held" for event in turn.events):
        return False
    opened = before.opened if before else None
    pressed = (reply.prompt or "").rsplit(".", 2)[0]
    open_before = opened is not None and opened.question in coded
    return (
        open_before
        or pressed in coded
        or _reopens(coded, turn)
        or _names(coded, reply, turn.interview.language)
    )


def _reopens(coded: Mapping[str, Question], turn: Turn) -> bool:
    """A correction whose new answer could not be read: its words hold it all the same."""
    opened = turn.interview.opened
    asked = any(event.detail.get("request") == "correct_answer" for event in turn.events)
    return asked and opened is not None and opened.question in coded


def _names(coded: Mapping[str, Question], reply: Reply, language: str) -> bool:
    """A correction that came at the wrong moment and was not served."""
    found = find_correction(reply.words, language, coded.values())
    return found is not None and found.named


def _coded_interview(
    interview: Interview, coded: Mapping[str, Question], coder: Coder
) -> Interview:
    for name, question in coded.items():
        answer = interview.answers.get(name)
        if answer is not None and _has_words(answer):
            interview = recode(interview, name, _codes(question, answer, coder))
    opened = interview.opened
    if opened is not None and opened.raw and opened.question in coded:
        interview = replace(interview, opened=replace(opened, raw=()))
    return interview


def _coded_event(event: Event, coded: Mapping[str, Question], coder: Coder) -> Event:
    question = coded.get(event.question or "")
    if question is None or event.name not in _ANSWERS:
        return event
    answer = answer_from_plain(event.detail)
    if not _has_words(answer):
        return event
    codes = _codes(question, answer, coder)
    bare = replace(answer, raw="", value=None, other="", codes=codes)
    return replace(event, detail=answer_to_plain(bare))


def _has_words(answer: Answer) -> bool:
    return bool(answer.raw or answer.other) or answer.value is not None


def _codes(question: Question, answer: Answer, coder: Coder) -> tuple[str, ...]:
    return () if answer.missing else coder(question, answer)


def _wordless_event(event: Event, forgotten: bool) -> Event:
    if event.name == "note_added" and not forgotten:
        return event
    if event.name not in _ANSWERS:
        return _without(event, {"words": "", "codes": []})
    if forgotten:
        return _without(event, {"raw": "", "value": None, "other": "", "note": "", "codes": []})
    return event


def _without(event: Event, blank: dict[str, Any]) -> Event:
    detail = {name: blank.get(name, value) for name, value in event.detail.items()}
    return replace(event, detail=detail)


def _wordless_heard(heard: dict[str, Any]) -> dict[str, Any]:
    return {**heard, "clauses": [{**each, "text": ""} for each in heard.get("clauses", ())]}
