"""Staff answer a person from the console: a reply takes the conversation over, a button hands
it back to the assistant."""

from dataclasses import dataclass, field

from fastapi.responses import Response
from sqlalchemy import Connection

from bot.console import concern_pages
from bot.console.lengths import length_words
from bot.console.threads import LONGEST_REPLY, LONGEST_SIGN, first_words, signed
from bot.console.visits import Visit, go
from storage import held, taking_over
from storage.audit import note
from storage.concerns import Stored, acknowledge
from storage.taking_over import Line, Words

NOTHING_WRITTEN = "Write your reply first."
NOBODY_SPEAKS = "Say who speaks: they are to know that a person writes."
CLOSED = "The concern is closed: open it again first."
UNREACHED = "Nothing can be sent to them any more."
WRITTEN_MEANWHILE = (
    "A colleague has written to them meanwhile. Read it above; what you wrote is still in the box."
)


@dataclass(frozen=True)
class Outcome:
    """What came of a reply: a problem to be told, or the word for what was done."""

    problem: str = ""
    done: str = field(default="replied")


def reply(visit: Visit) -> Response:
    """Send what a member of staff wrote; the first reply takes the conversation over."""
    concern = concern_pages.concern_of(visit)
    if concern is None or concern.conversation_id is None:
        return visit.missing()
    problem = _typed_wrong(visit)
    if problem:
        return concern_pages.shown(visit, problem)
    with visit.parts.engine.begin() as connection:
        outcome = _reply(visit, connection, concern, concern.conversation_id)
    if outcome.problem:
        return concern_pages.shown(visit, outcome.problem)
    return _back(concern, outcome.done)


def length(visit: Visit) -> Response:
    """How long a reply would be: a line for the page, or without script the page with it."""
    concern = concern_pages.concern_of(visit)
    if concern is None or concern.conversation_id is None:
        return visit.missing()
    if not visit.form.get("part"):
        return concern_pages.shown(visit)
    with visit.parts.reading.connect() as connection:
        line = taking_over.line(connection, concern.conversation_id)
        sign = first_words(visit, connection, line)
    return visit.page("reply_length", length=length_words(signed(visit, sign), line.channel))


def hand_back(visit: Visit) -> Response:
    """Have the assistant go on."""
    concern = concern_pages.concern_of(visit)
    if concern is None or concern.conversation_id is None:
        return visit.missing()
    with visit.parts.engine.begin() as connection:
        line = taking_over.line(connection, concern.conversation_id, to_change=True)
        done = taking_over.hand_back(connection, line, visit.now)
        if done:
            note(connection, visit.entry("handed_back", f"conversation {line.conversation}"))
    return _back(concern, "handed_back" if done else "not_held")


def news(visit: Visit) -> Response:
    """Whether anything has come since the page was made; no words, which would be a look."""
    concern = concern_pages.concern_of(visit)
    if concern is None or concern.conversation_id is None:
        return visit.missing()
    with visit.parts.reading.connect() as connection:
        last, own = held.newest(connection, concern.conversation_id)
    fresh = visit.query.get("seen", "") not in ("", f"{last}.{own}")
    return visit.page("thread_news", concern=concern, fresh=fresh)


def _typed_wrong(visit: Visit) -> str:
    words = visit.form.get("reply").strip()
    if not words:
        return NOTHING_WRITTEN
    if len(words) > LONGEST_REPLY:
        return f"That is {len(words)} characters long; a reply may have {LONGEST_REPLY}."
    if len(visit.form.get("sign")) > LONGEST_SIGN:
        return f"Say who speaks in at most {LONGEST_SIGN} characters."
    return ""


def _reply(visit: Visit, connection: Connection, concern: Stored, number: int) -> Outcome:
    form = visit.form.own_id
    if taking_over.was_sent(connection, form):
        return Outcome()
    line = taking_over.line(connection, number, to_change=True)
    if concern.closed_at is not None:
        return Outcome(CLOSED)
    if not line.open:
        return Outcome(UNREACHED)
    if _written_meanwhile(visit, connection, line):
        return Outcome(WRITTEN_MEANWHILE)
    sign = first_words(visit, connection, line)
    if sign and not visit.form.get("sign", sign).strip():
        return Outcome(NOBODY_SPEAKS)
    words = Words(signed(visit, sign), visit.member.name, form)
    about = f"conversation {line.conversation}"
    if taking_over.take_over(connection, line, visit.member.name, visit.now):
        note(connection, visit.entry("taken_over", about))
    if taking_over.say(connection, line, words, visit.now):
        note(connection, visit.entry("replied", about))
    acknowledge(connection, concern.reference, visit.member.name, "", visit.now)
    return Outcome()


def _written_meanwhile(visit: Visit, connection: Connection, line: Line) -> bool:
    """Whether a colleague has written since this page was made."""
    _, own = held.newest(connection, line.conversation)
    _, _, seen = visit.form.get("seen").partition(".")
    if not seen or seen == str(own):
        return False
    return held.writer(connection, own) != visit.member.name


def _back(concern: Stored, done: str) -> Response:
    return go(f"/concerns/{concern.reference}", done)
