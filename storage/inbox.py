"""The inbox: replies are stored here, once each, before anything is made of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from dialogues.exchange import Reply, reply_from_plain, to_plain
from storage.inserting import insert_new
from storage.models import CONVERSATIONS, MESSAGES, Moment, storable


@dataclass(frozen=True)
class Waiting:
    """A reply that waits to be taken; ``failures`` counts attempts that failed."""

    id: int
    reply: Reply
    received_at: datetime
    failures: int = 0


_MARK_DUE = (
    update(CONVERSATIONS)
    .where(CONVERSATIONS.c.id == bindparam("conversation"))
    .values(due_at=func.coalesce(CONVERSATIONS.c.due_at, bindparam("now", type_=Moment)))
)
_WAITING = (
    select(MESSAGES.c.id, MESSAGES.c.reply, MESSAGES.c.received_at, MESSAGES.c.failures)
    .where(MESSAGES.c.conversation_id == bindparam("conversation"), MESSAGES.c.state == "waiting")
    .order_by(MESSAGES.c.id)
    .limit(bindparam("most"))
)


def receive(
    session: Session, conversation_id: int, reply: Reply, channel: str, now: datetime
) -> bool:
    """Store a reply and mark its conversation as due.

    False if the channel brought the same id before: providers and browsers
    send again, and a reply is taken once. Replies without an id are all kept.
    """
    clean = storable_reply(reply)
    row = {
        "conversation_id": conversation_id,
        "channel": channel,
        "provider_id": clean.id or None,
        "reply": to_plain(clean),
        "state": "waiting",
        "failures": 0,
        "received_at": now,
    }
    if not insert_new(session, MESSAGES, row):
        return False
    session.connection().execute(_MARK_DUE, {"conversation": conversation_id, "now": now})
    return True


def waiting(session: Session, conversation_id: int, limit: int = 50) -> Sequence[Waiting]:
    """The replies that wait in a conversation, in the order in which they came."""
    wanted = {"conversation": conversation_id, "most": limit}
    rows = session.connection().execute(_WAITING, wanted)
    return [_waiting(row) for row in rows]


def set_aside(session: Session, limit: int = 100) -> Sequence[tuple[int, Waiting]]:
    """Replies given up after failing, newest first, each with its conversation."""
    rows = session.execute(
        select(MESSAGES)
        .where(MESSAGES.c.state == "set_aside")
        .order_by(MESSAGES.c.id.desc())
        .limit(limit)
    )
    return [(row.conversation_id, _waiting(row)) for row in rows]


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
