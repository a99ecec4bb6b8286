"""What was given up after failing too often: seen by staff, taken again, or left."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, select, true, update

from dialogues.exchange import Reply, reply_from_plain
from storage.inbox import mark_due
from storage.models import CONVERSATIONS, MESSAGES, RESPONDENTS


@dataclass(frozen=True)
class Aside:
    """A reply that was given up or, without a reply, the beginning of a conversation.

    ``overtaken`` means that a turn has been taken since: the reply would now
    answer another question than the one that it was written for.
    """

    conversation: int
    pseudonym: str
    channel: str
    at: datetime
    overtaken: bool
    reply: Reply | None = field(repr=False)


_C, _M = CONVERSATIONS.c, MESSAGES.c
_OVERTAKEN = _C.updated_at >= _M.settled_at
_NOT_BEGUN = and_(_C.set_aside_at.is_not(None), _C.turns == 0)


def set_aside(connection: Connection, limit: int = 100) -> Sequence[Aside]:
    """What was given up, the oldest first."""
    replies = (
        select(
            _C.id, RESPONDENTS.c.pseudonym, _M.channel, _M.reply, _M.settled_at.label("at"),
            _OVERTAKEN.label("overtaken"),
        )
        .select_from(MESSAGES)
        .join(CONVERSATIONS, _C.id == _M.conversation_id)
        .join(RESPONDENTS, RESPONDENTS.c.id == _C.respondent_id)
        .where(_M.state == "set_aside")
        .order_by(_M.id)
        .limit(limit)
    )  # fmt: skip
    beginnings = (
        select(_C.id, RESPONDENTS.c.pseudonym, _C.channel, _C.set_aside_at.label("at"))
        .join(RESPONDENTS, RESPONDENTS.c.id == _C.respondent_id)
        .where(_NOT_BEGUN)
        .order_by(_C.id)
        .limit(limit)
    )
    found = [_aside(row, reply_from_plain(row.reply)) for row in connection.execute(replies)]
    found += [_aside(row, None) for row in connection.execute(beginnings)]
    return sorted(found, key=lambda each: each.at)[:limit]


def retry_set_aside(connection: Connection, conversation: int | None, now: datetime) -> int:
    """Have what was given up taken again, in one conversation or in all; how many there were.

    A reply that was overtaken stays as it is.
    """
    stands = select(_C.id).where(_C.id == _M.conversation_id, ~_OVERTAKEN)
    replies = connection.execute(
        update(MESSAGES)
        .where(_M.state == "set_aside", stands.exists(), _in(conversation, _M.conversation_id))
        .values(state="waiting", failures=0, settled_at=None)
        .returning(_M.conversation_id)
    )
    beginnings = connection.execute(
        update(CONVERSATIONS)
        .where(_NOT_BEGUN, _in(conversation, _C.id))
        .values(set_aside_at=None)
        .returning(_C.id)
    )
    found = [*replies.scalars(), *beginnings.scalars()]
    for each in sorted(set(found)):
        mark_due(connection, each, now)
    return len(found)


def leave_set_aside(connection: Connection, conversation: int) -> int:
    """Have a conversation's replies that were given up rest, their words kept; how many."""
    left = connection.execute(
        update(MESSAGES)
        .where(_M.state == "set_aside", _M.conversation_id == conversation)
        .values(state="unheard")
    )
    return int(left.rowcount)


def _in(conversation: int | None, column: Any) -> ColumnElement[bool]:
    return true() if conversation is None else column == conversation


def _aside(row: Any, reply: Reply | None) -> Aside:
    overtaken = bool(row.overtaken) if reply else False
    return Aside(row.id, row.pseudonym, row.channel, row.at, overtaken, reply)
