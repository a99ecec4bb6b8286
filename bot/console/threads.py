"""What a lead sees of a conversation beside its concern: the thread, and whether to reply in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.console.lengths import length_words
from bot.console.visits import Visit
from bot.delivery.quiet import QuietHours, kept_back_until
from bot.forms import new_id
from storage import held, inbox, staff, taking_over
from storage.concerns import Stored
from storage.taking_over import STAFF, Line
from storage.transcripts import Said, said

MOST = 200
"""Lines of a thread that are shown; the conversation's own page has all."""

LONGEST_REPLY, LONGEST_SIGN = 1500, 60
"""Characters of a reply, and of the words that say who speaks."""

UNSAID = {
    "waiting": "not sent yet",
    "dropped": "not sent, as it was no longer to be said",
    "failed": "could not be sent",
}
UNHEARD = {
    "waiting": "not taken in yet",
    "set_aside": "could not be taken in",
    "unheard": "answered by nobody",
    "to_staff": "to staff",
}
"""What has not become of words in the ordinary way, by their state in the store."""

ASKED = {
    "ask_person": "a person",
    "pause": "a break",
    "stop": "it to stop",
    "resume": "it to go on",
    "why": "the reason",
    "say_again": "the question again",
}
"""What was asked for by a button or a word that a channel knows, in words."""

WRITES = {
    "sms": "by text message",
    "telegram": "through Telegram",
    "web": "on the web chat's page, which has to be open for it",
}
"""How a reply gets there, by channel."""


@dataclass(frozen=True)
class Thread:
    """What was said since a concern was raised, and how a reply would go.

    ``sign`` are the first words that say who speaks, empty where this member
    has said it already. ``seen`` marks what this page shows, ``form`` tells one
    sending from another. ``later`` is until when quiet hours keep a reply back.
    """

    line: Line
    holder: str
    said: Sequence[Said]
    sign: str
    seen: str
    form: str
    later: datetime | None
    length: str = ""

    @property
    def answered(self) -> bool:
        """Whether a member of staff has written to them since."""
        return any(each.by == "staff" for each in self.said)


def thread_of(visit: Visit, connection: Connection, concern: Stored) -> Thread | None:
    """The thread of a concern; None where it has no conversation."""
    if concern.conversation_id is None:
        return None
    line = taking_over.line(connection, concern.conversation_id)
    lines = said(connection, line.conversation, concern.raised_at)[-MOST:]
    last, own = held.newest(connection, line.conversation)
    sign = first_words(visit, connection, line)
    return Thread(
        line=line,
        holder=_holder(connection, line),
        said=lines,
        sign=visit.form.get("sign", sign) if sign else "",
        seen=f"{last}.{own}",
        form=visit.form.own_id if visit.form.get("id") else new_id(),
        later=_later(visit, connection, line),
        length=length_words(signed(visit, sign), line.channel),
    )


def first_words(visit: Visit, connection: Connection, line: Line) -> str:
    """Who speaks, for the first words of a reply; empty where the last words were theirs."""
    since = line.taken_over_at
    if since and held.last_writer(connection, line.conversation, since) == visit.member.name:
        return ""
    return f"{visit.member.shown_as} from {visit.member.organisation}"


def signed(visit: Visit, sign: str) -> str:
    """The reply that was typed, with who speaks before it."""
    words = visit.form.get("reply").replace("\r\n", "\n").strip()
    who = " ".join(visit.form.get("sign", sign).split()) if sign else ""
    return f"{who}: {words}" if who and words else words


def went(each: Said, channel: str) -> str:
    """What became of words of staff's, in words."""
    if each.state in UNSAID:
        return UNSAID[each.state]
    if channel == "web":
        return "shown on their page"
    for state, words in (("undelivered", "sent, but did not arrive"), ("unknown", "perhaps sent")):
        if state in each.receipts:
            return words
    arrived = bool(each.receipts) and all(s == "delivered" for s in each.receipts if s != "failed")
    return "arrived" if arrived else "sent"


def _holder(connection: Connection, line: Line) -> str:
    """Who holds the conversation, as pages call them."""
    name = line.taken_over_by or ""
    member = staff.named(connection, name)
    return member.shown_as if member else name


def _later(visit: Visit, connection: Connection, line: Line) -> datetime | None:
    if line.channel == "web":
        return None
    settings = visit.parts.settings
    hours = QuietHours.of(settings.quiet_from, settings.quiet_to, settings.timezone)
    heard = inbox.last_heard(connection, line.respondent)
    return kept_back_until(hours, STAFF, heard, visit.now)
