"""Conversations that staff hold: taken over with a reply of theirs, handed back by them alone.

As long as they hold one, no turn is taken in it, and nothing goes out to that
person through that channel but what staff write, signposting, and what
answers STOP and START. What the person writes meanwhile was said to staff: it
is kept, and is never an answer.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, exists, or_, select, update

from dialogues.exchange import HANDED_BACK, Prompt, Reply, reply_from_plain, to_plain
from storage import inbox
from storage.inserting import insert_new
from storage.models import CONTACTS, CONVERSATIONS, MESSAGES, PROMPTS

CHANNELS = ("sms", "telegram", "web")
"""Channels through which staff's words reach a person who is not beside them."""

STAFF = "staff"
"""The purpose of a prompt that a member of staff wrote."""

SPOKEN = ("signposting", "opted_out", "opted_in", STAFF)
"""Purposes that go out while staff hold a conversation."""

TO_STAFF = "to_staff"
"""The state of a message that was said to staff."""

_C, _K, _M, _P = CONVERSATIONS.c, CONTACTS.c, MESSAGES.c, PROMPTS.c
_SILENCED = exists().where(
    _C.respondent_id == _P.respondent_id,
    _C.channel == _P.channel,
    _C.taken_over_at.is_not(None),
)
MAY_BE_SAID: ColumnElement[bool] = or_(_P.purpose.in_(SPOKEN), ~_SILENCED)
"""Whether staff let a prompt out, for selects from ``prompts``."""

_CONTACT = (
    select(_K.id, _K.opted_out_at, _K.unreachable_at)
    .where(_K.respondent_id == bindparam("respondent"), _K.channel == bindparam("through"))
    .order_by(_K.id.desc())
    .limit(1)
)
_LOCK_CONTACT = _CONTACT.with_for_update(key_share=True)
_TAKE = (
    update(CONVERSATIONS)
    .where(_C.id == bindparam("wanted"), _C.taken_over_at.is_(None))
    .values(
        taken_over_at=bindparam("now"), taken_over_by=bindparam("who"), version=_C.version + 1,
        lease_owner=None, lease_until=None, due_at=None, held_at=None,
    )
)  # fmt: skip
_GIVE = (
    update(CONVERSATIONS)
    .where(_C.id == bindparam("wanted"), _C.taken_over_at.is_not(None))
    .values(taken_over_at=None, taken_over_by=None, version=_C.version + 1, due_at=None)
)
_SETTLE = (
    update(MESSAGES)
    .where(_M.conversation_id == bindparam("conversation"), _M.state == "waiting")
    .values(state=bindparam("becomes"), settled_at=bindparam("now"))
)
_DROP = (
    update(PROMPTS)
    .where(
        _P.respondent_id == bindparam("respondent"),
        _P.channel == bindparam("through"),
        _P.state == "waiting",
        _P.purpose.not_in(SPOKEN),
        or_(_P.lease_until.is_(None), _P.lease_until <= bindparam("now")),
    )
    .values(state="dropped")
)
_WAKE = (
    update(PROMPTS)
    .where(
        _P.respondent_id == bindparam("respondent"),
        _P.channel == bindparam("through"),
        _P.state == "waiting",
        _P.purpose == STAFF,
        _P.due_at > bindparam("now"),
        _P.attempts == 0,
    )
    .values(due_at=bindparam("now"))
)
_LAST_SAID = (
    select(_M.reply)
    .where(
        _M.conversation_id == bindparam("conversation"),
        _M.state == TO_STAFF,
        _M.settled_at >= bindparam("since"),
        _M.reply["request"].as_string().in_(("stop", "resume")),
    )
    .order_by(_M.id.desc())
    .limit(1)
)


@dataclass(frozen=True)
class Line:
    """A conversation as staff may reply in it: whose, through what, and who holds it.

    ``contact`` is None where nobody is reached through its channel.
    """

    conversation: int
    respondent: int
    channel: str
    language: str
    taken_over_at: datetime | None
    taken_over_by: str | None
    contact: int | None = None
    opted_out_at: datetime | None = None
    unreachable_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Whether anything can be sent."""
        through = self.channel in CHANNELS and self.contact is not None
        return through and self.opted_out_at is None and self.unreachable_at is None


@dataclass(frozen=True)
class Words:
    """What a member of staff says; ``form`` is the same however often it is sent."""

    text: str = field(repr=False)
    who: str
    form: str


def line(connection: Connection, conversation_id: int, *, to_change: bool = False) -> Line:
    """The conversation as staff may reply in it.

    ``to_change`` keeps the person's own messages waiting until the transaction
    ends, so that each comes before or after. Raises NoResultFound.
    """
    about = connection.execute(
        select(_C.respondent_id, _C.channel).where(_C.id == conversation_id)
    ).one()
    statement = _LOCK_CONTACT if to_change else _CONTACT
    values = {"respondent": about.respondent_id, "through": about.channel}
    contact = connection.execute(statement, values).first()
    row = connection.execute(
        select(_C.language, _C.taken_over_at, _C.taken_over_by).where(_C.id == conversation_id)
    ).one()
    reached = tuple(contact) if contact else ()
    return Line(conversation_id, about.respondent_id, about.channel, *row, *reached)


def take_over(connection: Connection, held: Line, who: str, now: datetime) -> bool:
    """Have staff hold the conversation; False if they do already.

    A turn under way loses its lease, what it had left to say is dropped, and
    what waits to be taken was said to staff.
    """
    values = {"wanted": held.conversation, "who": who, "now": now}
    if connection.execute(_TAKE, values).rowcount != 1:
        return False
    _quieten(connection, held, TO_STAFF, now)
    return True


def say(connection: Connection, held: Line, words: Words, now: datetime) -> bool:
    """Put the words of staff into the outbox; False if this form was sent before."""
    row = {
        "conversation_id": held.conversation,
        "respondent_id": held.respondent,
        "channel": held.channel,
        "purpose": STAFF,
        "position": 0,
        "prompt": to_plain(Prompt("notice.staff", "note", words.text)),
        "state": "waiting",
        "queued_at": now,
        "due_at": now,
        "attempts": 0,
        "pieces": 0,
        "written_by": words.who,
        "form_id": words.form,
    }
    return insert_new(connection, PROMPTS, row)


def wake(connection: Connection, respondent_id: int, channel: str, now: datetime) -> None:
    """Let what staff wrote for the morning go out now: the person is awake and has written."""
    values = {"respondent": respondent_id, "through": channel, "now": now}
    connection.execute(_WAKE, values)


def was_sent(connection: Connection, form: str) -> bool:
    """Whether this form was sent before."""
    return bool(connection.execute(select(exists().where(_P.form_id == form))).scalar())


def hand_back(connection: Connection, held: Line, now: datetime) -> bool:
    """Give the conversation back to the assistant; False if staff do not hold it.

    It goes on with a turn, in which the assistant says so and asks again; or
    ends as the person wanted who asked to stop meanwhile. Where the interview
    has ended it says nothing.
    """
    if connection.execute(_GIVE, {"wanted": held.conversation}).rowcount != 1:
        return False
    _quieten(connection, held, "unheard", now)
    state = connection.execute(
        select(_C.interview["state"].as_string(), _C.ended_at).where(_C.id == held.conversation)
    ).one()
    if state.ended_at is not None:
        return True
    if state[0] is None:
        inbox.mark_due(connection, held.conversation, now)
        return True
    request = "stop" if _stopped(connection, held) else HANDED_BACK
    reply = Reply(request=request, id=f"staff-{held.conversation}-{now:%Y%m%d%H%M%S%f}")
    inbox.receive(connection, held.conversation, reply, held.channel, now, urgent=True)
    return True


def _quieten(connection: Connection, held: Line, becomes: str, now: datetime) -> None:
    """Let nothing that waits be taken or said; ``becomes`` is what waiting messages are then."""
    settled = {"conversation": held.conversation, "becomes": becomes, "now": now}
    connection.execute(_SETTLE, settled)
    values = {"respondent": held.respondent, "through": held.channel, "now": now}
    connection.execute(_DROP, values)


def _stopped(connection: Connection, held: Line) -> bool:
    """Whether they want nothing more: by their contact, or by what they last asked for."""
    if held.opted_out_at is not None:
        return True
    values: dict[str, Any] = {"conversation": held.conversation, "since": held.taken_over_at}
    last = connection.execute(_LAST_SAID, values).scalar()
    return last is not None and reply_from_plain(last).request == "stop"
