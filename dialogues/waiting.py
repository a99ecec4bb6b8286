"""Takes words while the interview waits: for a yes, in a break, after its end."""

import re

from dialogues.answering import reopen
from dialogues.correcting import correct_if_said
from dialogues.draft import Draft
from dialogues.exchange import REQUESTS
from dialogues.guide import Choice, Question
from dialogues.hearing import OFFER_CONFIDENCE, take_while_open
from dialogues.phrases import PHRASES
from dialogues.replies.reading import read_reply
from dialogues.requests import confirm, resume, serve
from dialogues.until import read_until

_CONFIRMATION = Question(
    id="confirmation",
    kind="yes_no",
    text={},
    choices=tuple(
        Choice(code, {language: phrases[code] for language, phrases in PHRASES.items()})
        for code in ("yes", "no")
    ),
)
_RESUMABLE = ("opted_out", "refused", "partial")
_AFTER_END = (
    "withdraw", "start_over", "ask_person", "who_are_you", "switch_language", "correct_answer",
)  # fmt: skip
"""Requests that still make sense when the questions are over."""

_ALL_RIGHT = re.compile(
    r"\W*(?:(?:ok|okay|k|fine|great|lovely|will do|right|dobrze|dobra)\b\W*)*"
    r"(?:(?:thanks|thank you|ta|cheers|bye|dzięki|dziękuję)\b\W*)*(?:love|duck|mate)?\W*",
    re.IGNORECASE,
)
"""Says that a break suits, not that it is over."""


def take_confirmation(draft: Draft) -> None:
    """Take a yes to what was asked; anything but a clear yes leaves all as it was."""
    draft.keep_words()
    opened = draft.interview.opened
    reading = read_reply(_CONFIRMATION, draft.reply.words, draft.interview.language, None)
    repeated = opened is not None and draft.heard.intent == opened.request and draft.sure()
    if reading.outcome == "answer" and not reading.rest:
        confirm(draft, reading.codes == ("yes",))
    else:
        confirm(draft, repeated)


def take_after_end(draft: Draft) -> None:
    """Take words after the end: a correction, a new start, or something to keep."""
    intent = draft.heard.intent
    if correct_if_said(draft):
        return
    if _wants_to_go_on(draft):
        _go_on_after_end(draft)
    elif draft.sure() and intent in _AFTER_END:
        serve(draft, intent)
    else:
        draft.keep_words()
        over = draft.interview.disposition in ("complete", "ineligible")
        draft.say("end", draft.phrase("after_end" if over else "still_stopped"))


def take_while_waiting(draft: Draft) -> None:
    """Take words in a break or while a concern holds the questions."""
    intent, likely = draft.heard.intent, draft.sure(OFFER_CONFIDENCE)
    if draft.interview.state == "paused" and likely and intent == "pause":
        _pause_longer(draft)
    elif draft.reply.request == "resume":
        resume(draft)
    elif _ALL_RIGHT.fullmatch(draft.reply.words) or (likely and intent in ("thank", "pause")):
        draft.keep_words()
    elif likely and intent in ("resume", "affirm", "greet"):
        resume(draft)
    elif draft.interview.state == "paused":
        draft.unpause()
        take_while_open(draft)
    elif draft.sure() and intent in REQUESTS:
        serve(draft, intent)
    else:
        draft.keep_words()
        draft.say("request", draft.phrase("held"))


def _pause_longer(draft: Draft) -> None:
    """Until when is for the store to know; they have been told that all is well."""
    until = read_until(draft.reply.words, draft.now)
    if until is None:
        draft.keep_words()
    else:
        draft.note("paused", draft.open_id, until=until.isoformat(), words=draft.reply.words)


def _wants_to_go_on(draft: Draft) -> bool:
    likely = draft.heard.intent in ("resume", "start_over") and draft.sure(OFFER_CONFIDENCE)
    return likely and draft.interview.disposition in _RESUMABLE


def _go_on_after_end(draft: Draft) -> None:
    last = draft.interview.last
    if draft.interview.disposition == "refused" and last:
        draft.note("resumed", words=draft.reply.words)
        draft.change(disposition="started")
        reopen(draft, draft.guide.question(last), "")
    else:
        resume(draft)
