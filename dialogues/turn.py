"""The turn: one reply in; the interview after it, words out and events.

``take_reply`` alone decides what comes next. It never waits, never looks at a
clock and never fails for anything a person says; the caller saves and sends.
"""

from dataclasses import replace
from datetime import datetime

from dialogues.answering import end, go_on, new_answer, put_again, take_answer
from dialogues.draft import Draft
from dialogues.exchange import FINISH, HANDED_BACK, REQUESTS, Heard, Reply, Role, Turn
from dialogues.guide import Guide, Path, Words
from dialogues.hearing import take_while_open
from dialogues.interview import Interview
from dialogues.pressing import take_press
from dialogues.replies.reading import Reading
from dialogues.requested import finish_early, stop_at_once, take_back, take_request
from dialogues.waiting import take_after_end, take_confirmation, take_while_waiting

FORGOTTEN = ("withdrawn", "ineligible")
"""Dispositions after which nothing that is said may be kept."""

_MEDIA = {
    "photo": "photo", "video": "photo", "sticker": "photo", "voice": "voice",
    "location": "location",
}  # fmt: skip


def begin_interview(
    guide: Guide,
    guide_hash: str,
    *,
    path: Path,
    role: Role,
    channel: str,
    language: str,
    now: datetime,
) -> Turn:
    """The first turn: a new interview, its opening notes and its first question.

    A language that the guide lacks becomes the guide's own.
    """
    known = language if language in guide.languages else guide.language
    interview = Interview(guide_hash, path, role, channel, known, state="open")
    draft = Draft(guide, interview, Reply(), Heard(), now)
    go_on(draft)
    return draft.turn()


def take_reply(
    guide: Guide,
    interview: Interview,
    reply: Reply,
    heard: Heard,
    now: datetime,
    staffed: str = "",
) -> Turn:
    """Take one reply. Every reply's words end up in an answer or an event.

    A request that the channel has read is what was heard, whatever ``heard`` says.
    ``staffed`` is when somebody of the staff is there, in words for whoever asks for
    a person ("today until 5 pm"); empty, nothing is said of when.
    """
    if reply.request in REQUESTS:
        heard = Heard(reply.request, 1.0)
    draft = Draft(guide, replace(interview, turns=interview.turns + 1), reply, heard, now, staffed)
    if reply.note and interview.disposition not in FORGOTTEN:
        draft.note("note_added", draft.open_id, words=reply.note)
    if reply.concern:
        _hold(draft)
    elif reply.request == "stop":
        stop_at_once(draft)
    elif reply.request == HANDED_BACK:
        take_back(draft)
    elif interview.disposition in FORGOTTEN:
        _after_forgetting(draft)
    elif interview.turns >= guide.limits.turns and interview.state != "ended":
        draft.keep_words()
        draft.note("limit_reached", limit="turns")
        end(draft, "partial", draft.phrase("turn_limit"))
    elif reply.request == FINISH:
        finish_early(draft)
    elif reply.request in REQUESTS:
        take_request(draft)
    elif reply.prompt is not None or reply.codes:
        take_press(draft)
    elif not reply.words.strip():
        _take_nothing(draft)
    else:
        _take_words(draft)
    return draft.turn()


def _hold(draft: Draft) -> None:
    """A concern: keep what was said, pause the questions, leave it to the person."""
    question, opened = draft.open_question, draft.interview.opened
    if question and opened and question.kind == "text" and opened.stage == "ask":
        said = Reading("answer", value=draft.reply.words.strip(), how="words")
        take_answer(draft, question, new_answer(draft, question, said))
        draft.change(opened=None)
    else:
        draft.keep_words()
    draft.note("held", concern=draft.reply.concern)
    if draft.reply.request == "stop":
        stop_at_once(draft)
    elif draft.interview.state != "ended":
        draft.say("request", draft.phrase("held"))
        draft.change(state="held")


def _after_forgetting(draft: Draft) -> None:
    """Nothing is kept any more, and no words go into events."""
    ineligible = draft.interview.disposition == "ineligible"
    if ineligible and draft.heard.intent in ("correct_answer", "start_over") and draft.sure():
        go_on(draft)
    elif ineligible:
        draft.say("end", draft.words(_ineligible_words(draft.guide)))
    elif draft.heard.intent == "ask_person" and draft.sure():
        draft.note("person_asked_for")
        draft.say("end", draft.person_words())
    else:
        draft.say("end", draft.phrase("after_withdrawn"))


def _ineligible_words(guide: Guide) -> Words:
    endings = (ending for question in guide.questions for ending in question.ends)
    return next((ending.say for ending in endings if ending.as_ == "ineligible"), {})


def _take_nothing(draft: Draft) -> None:
    if draft.reply.media:
        _decline_media(draft)
    else:
        draft.keep_words()
        draft.lead_with(draft.phrase("empty"))
    put_again(draft)


def _decline_media(draft: Draft) -> None:
    media = draft.reply.media or ""
    draft.note("media_received", draft.open_id, media=media)
    draft.lead_with(draft.phrase(f"media_{_MEDIA.get(media, 'other')}"))


def _take_words(draft: Draft) -> None:
    opened, state = draft.interview.opened, draft.interview.state
    if draft.reply.media:
        _decline_media(draft)
    if opened and opened.stage == "confirm":
        take_confirmation(draft)
    elif state == "ended":
        take_after_end(draft)
    elif state in ("paused", "held"):
        take_while_waiting(draft)
    else:
        take_while_open(draft)
