"""Which conversation it belongs to what somebody writes, and holding it for a concern."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, case, func, or_, select, update

from storage.models import CONVERSATIONS, Moment


@dataclass(frozen=True)
class Talk:
    """The conversation that somebody is in, or was in last; ``with_staff``: they hold it."""

    id: int
    language: str
    disposition: str
    is_open: bool
    with_staff: bool = False


_C = CONVERSATIONS.c
_CURRENT: Select[Any] = (
    select(_C.id, _C.language, _C.disposition, _C.ended_at, _C.taken_over_at)
    .where(
        _C.respondent_id == bindparam("respondent"),
        _C.channel == bindparam("channel"),
        or_(
            _C.ended_at.is_(None),
            _C.ended_at > bindparam("since"),
            _C.taken_over_at.is_not(None),
        ),
    )
    .order_by(
        case((_C.taken_over_at.is_not(None), 0), (_C.ended_at.is_(None), 1), else_=2),
        _C.updated_at.desc(),
        _C.id.desc(),
    )
    .limit(1)
)
_HOLD = (
    update(CONVERSATIONS)
    .where(_C.id == bindparam("wanted"), _C.ended_at.is_(None))
    .values(held_at=func.coalesce(_C.held_at, bindparam("now", type_=Moment)))
)


def current(
    connection: Connection, respondent_id: int, channel: str, since: datetime
) -> Talk | None:
    """The conversation on this channel that staff hold, else the open one, else the last of
    those that ended since then."""
    values = {"respondent": respondent_id, "channel": channel, "since": since}
    row = connection.execute(_CURRENT, values).first()
    if row is None:
        return None
    with_staff = row.taken_over_at is not None
    return Talk(row.id, row.language, row.disposition, row.ended_at is None, with_staff)


def hold(connection: Connection, conversation_id: int, now: datetime) -> None:
    """Keep an open conversation's prompts back until a turn has taken the concern."""
    connection.execute(_HOLD, {"wanted": conversation_id, "now": now})
