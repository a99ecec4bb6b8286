"""An answer set right by staff, outside of the conversation.

Somebody rings and says that they are 78 and not 87, or that they may be quoted
after all. Nothing is asked and nothing is said; the open question stays open.
What would need a word to the person is refused, so that nobody is led on by an
answer of which they know nothing.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from dialogues.answering import ending_of, new_answer, take_answer
from dialogues.draft import Draft
from dialogues.exchange import Heard, Reply, Turn
from dialogues.guide import CODED_BY_CHOICE, Guide, Question
from dialogues.interview import Answer, Interview, Missing
from dialogues.pressing import pressed_answer
from dialogues.replies.reading import Reading, read_reply
from dialogues.way import find_way, is_asked

TAKING_PART = "take_part"
"""The consent that everything rests on: whoever takes it back has everything deleted."""

Why = Literal["unanswered", "taking_part", "forgotten", "unread", "same", "ends", "closes_open"]


class NotAmended(Exception):
    """Nothing was changed; ``why`` says what stands against it, ``problem`` why it was not read."""

    def __init__(self, why: Why, problem: str = "") -> None:
        super().__init__(why)
        self.why: Why = why
        self.problem = problem


@dataclass(frozen=True)
class Amendment:
    """The answer that a question is to have: ``codes``, ``words``, or why there is none.

    ``other`` are the words of "something else"; ``note`` is the helper's own.
    """

    question: str
    codes: tuple[str, ...] = ()
    words: str = ""
    other: str = ""
    missing: Missing | None = None
    note: str = ""


def amendable(guide: Guide, interview: Interview, question: str) -> bool:
    """Whether the question has an answer that staff may set right."""
    try:
        _question(guide, interview, question)
    except NotAmended:
        return False
    return True


def amend(guide: Guide, interview: Interview, wanted: Amendment, now: datetime) -> Turn:
    """The interview with the answer changed, and what follows from it; no prompts.

    Raises NotAmended.
    """
    question = _question(guide, interview, wanted.question)
    reply = Reply((wanted.words,) if wanted.words else (), note=wanted.note)
    draft = Draft(guide, replace(interview, turns=interview.turns + 1), reply, Heard(), now)
    before = interview.answers[question.id]
    answer = replace(_answer(draft, question, wanted), by="staff")
    if _same(answer, before):
        raise NotAmended("same")
    ended = ending_of(draft)
    take_answer(draft, question, answer)
    if ending_of(draft) not in (None, ended):
        raise NotAmended("ends")
    waiting = draft.open_question
    if waiting and not is_asked(waiting, interview.path, draft.way.counted):
        raise NotAmended("closes_open")
    draft.change(last=interview.last)
    return draft.turn()


def _question(guide: Guide, interview: Interview, name: str) -> Question:
    if interview.disposition in ("withdrawn", "ineligible"):
        raise NotAmended("forgotten")
    if name not in find_way(guide, interview).counted:
        raise NotAmended("unanswered")
    question = guide.question(name)
    if question.kind == "consent" and question.purpose in (None, TAKING_PART):
        raise NotAmended("taking_part")
    return question


def _answer(draft: Draft, question: Question, wanted: Amendment) -> Answer:
    if wanted.missing:
        answer = new_answer(draft, question, Reading("missing", how="staff"))
        return replace(answer, missing=wanted.missing)
    if question.kind in CODED_BY_CHOICE:
        pressed = pressed_answer(draft, question, wanted.codes)
        if pressed is None:
            raise NotAmended("unread", "none_fits")
        return replace(pressed, other=wanted.other)
    reading = read_reply(question, wanted.words, draft.interview.language, draft.now.date())
    if reading.outcome == "unclear":
        raise NotAmended("unread", reading.problem)
    answer = new_answer(draft, question, reading)
    return replace(answer, missing=reading.missing)


def _same(answer: Answer, before: Answer) -> bool:
    return all(
        getattr(answer, name) == getattr(before, name)
        for name in ("codes", "value", "missing", "other", "note")
    )
