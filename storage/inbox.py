"""The inbox: replies are stored here, once each, before anything is made of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, or_, select, update

from dialogues.exchange import Reply, reply_from_plain, to_plain
from storage.inserting import insert_new_key
from storage.models import CONVERSATIONS, MESSAGES, Moment, storable


@dataclass(frozen=True)
class Waiting:
    """A reply that waits to be taken; ``failures`` counts attempts that failed."""

    id: int
    reply: Reply
    received_at: datetime
    failures: int = 0


@dataclass(frozen=True)
class Written:
    """A message by its words: row, the channel's own id, when it came."""

    id: int
    provider_id: str
    at: datetime
    words: str = field(repr=False)


_C = CONVERSATIONS.c
_M = MESSAGES.c
_NOW = bindparam("now", type_=Moment)
_MARK_DUE = (
    update(CONVERSATIONS)
    .where(_C.id == bindparam("conversation"))
    .values(due_at=func.coalesce(_C.due_at, _NOW))
)
_MARK_URGENT = (
    update(CONVERSATIONS)
    .where(_C.id == bindparam("conversation"))
    .values(due_at=case((or_(_C.due_at.is_(None), _C.due_at > _NOW), _NOW), else_=_C.due_at))
)
_WAITING = (
    select(MESSAGES.c.id, MESSAGES.c.reply, MESSAGES.c.received_at, MESSAGES.c.failures)
    .where(MESSAGES.c.conversation_id == bindparam("conversation"), MESSAGES.c.state == "waiting")
    .order_by(MESSAGES.c.id)
    .limit(bindparam("most"))
)
_PASS_ON = (
    update(MESSAGES)
    .where(_M.id == bindparam("message"))
    .values(conversation_id=bindparam("wanted"), reply=bindparam("taken"), state="waiting")
)
_PASS_TO_STAFF = (
    update(MESSAGES)
    .where(_M.id == bindparam("message"))
    .values(
        conversation_id=bindparam("wanted"), reply=bindparam("taken"), state="to_staff",
        settled_at=bindparam("now"),
    )
)  # fmt: skip
_COUNT = select(func.count()).where(
    _M.respondent_id == bindparam("respondent"), _M.received_at > bindparam("since")
)
_RECENT = (
    select(_M.id, _M.provider_id)
    .where(_M.respondent_id == bindparam("respondent"), _M.received_at > bindparam("since"))
    .order_by(_M.id.desc())
    .limit(bindparam("most"))
)
_WRITTEN = (
    select(_M.id, _M.provider_id, _M.received_at, _M.reply)
    .where(_M.id.in_(bindparam("wanted", expanding=True)))
    .order_by(_M.id)
)


def receive(
    connection: Connection,
    conversation_id: int,
    reply: Reply,
    channel: str,
    now: datetime,
    *,
    respondent_id: int | None = None,
    urgent: bool = False,
) -> bool:
    """Store a reply and mark its conversation as due.

    False if the channel brought the same id before: providers and browsers
    send again, and a reply is taken once. Replies without an id are all kept.
    ``urgent`` ends a pause in which further texts are waited for.
    """
    row = message_row(
        reply, channel, now, conversation_id=conversation_id, respondent_id=respondent_id
    )
    if insert_new_key(connection, MESSAGES, row) is None:
        return False
    mark_due(connection, conversation_id, now, urgent=urgent)
    return True


def store(
    connection: Connection, respondent_id: int, reply: Reply, channel: str, now: datetime
) -> int | None:
    """Store a reply that is not for a conversation yet; its id, or None if it was there.

    It is unheard until :func:`pass_on` gives it to a conversation, or
    :func:`pass_to_staff` to those who hold one.
    """
    row = message_row(reply, channel, now, state="unheard", respondent_id=respondent_id)
    found: int | None = insert_new_key(connection, MESSAGES, row)
    return found


def pass_on(
    connection: Connection,
    message_id: int,
    conversation_id: int,
    reply: Reply,
    now: datetime,
    *,
    urgent: bool = False,
) -> None:
    """Give a stored reply to a conversation, which is then due; see :func:`receive`."""
    values = {
        "message": message_id,
        "wanted": conversation_id,
        "taken": to_plain(storable_reply(reply)),
    }
    connection.execute(_PASS_ON, values)
    mark_due(connection, conversation_id, now, urgent=urgent)


def pass_to_staff(
    connection: Connection, message_id: int, conversation_id: int, reply: Reply, now: datetime
) -> None:
    """Give a stored reply to the staff who hold a conversation: no turn takes it."""
    values = {
        "message": message_id,
        "wanted": conversation_id,
        "taken": to_plain(storable_reply(reply)),
        "now": now,
    }
    connection.execute(_PASS_TO_STAFF, values)


def count_since(connection: Connection, respondent_id: int, since: datetime) -> int:
    """How many messages somebody has sent since then."""
    values = {"respondent": respondent_id, "since": since}
    return int(connection.execute(_COUNT, values).scalar_one())


def last_heard(connection: Connection, respondent_id: int) -> datetime | None:
    """When somebody last wrote."""
    found: datetime | None = connection.execute(
        select(func.max(_M.received_at)).where(_M.respondent_id == respondent_id)
    ).scalar()
    return found


def ids_since(
    connection: Connection, respondent_id: int, since: datetime, most: int
) -> Mapping[int, str]:
    """The last messages that somebody has sent since then: rows, and the channel's own ids."""
    values = {"respondent": respondent_id, "since": since, "most": most}
    rows = connection.execute(_RECENT, values)
    return {row.id: row.provider_id or "" for row in rows}


def words_of(connection: Connection, messages: Collection[int]) -> Sequence[Written]:
    """What these messages say, in order; words that are not kept are empty."""
    rows = connection.execute(_WRITTEN, {"wanted": list(messages)})
    return [
        Written(row.id, row.provider_id or "", row.received_at, reply_from_plain(row.reply).words)
        for row in rows
    ]


def message_row(reply: Reply, channel: str, now: datetime, **more: Any) -> dict[str, Any]:
    """A reply that waits, for ``messages``; ``more`` are further columns."""
    clean = storable_reply(reply)
    return {
        "channel": channel,
        "provider_id": clean.id or None,
        "reply": to_plain(clean),
        "state": "waiting",
        "failures": 0,
        "received_at": now,
        **more,
    }


def mark_due(
    connection: Connection, conversation_id: int, now: datetime, *, urgent: bool = False
) -> None:
    """Have a worker look at the conversation; see :func:`receive`."""
    statement = _MARK_URGENT if urgent else _MARK_DUE
    connection.execute(statement, {"conversation": conversation_id, "now": now})


def waiting(connection: Connection, conversation_id: int, limit: int = 50) -> Sequence[Waiting]:
    """The replies that wait in a conversation, in the order in which they came."""
    wanted = {"conversation": conversation_id, "most": limit}
    rows = connection.execute(_WAITING, wanted)
    return [_waiting(row) for row in rows]


def storable_reply(reply: Reply) -> Reply:
    """The reply without characters that no database can hold."""
    return replace(
        reply,
        texts=tuple(storable(text) for text in reply.texts),
        codes=tuple(storable(code) for code in reply.codes),
        prompt=None if reply.prompt is None else storable(reply.prompt),
        id=storable(reply.id),
        note=storable(reply.note),
    )


def _waiting(row: Any) -> Waiting:
    return Waiting(row.id, reply_from_plain(row.reply), row.received_at, row.failures)
