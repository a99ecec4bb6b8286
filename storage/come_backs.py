"""Those who paused and asked to be reminded later."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, exists, select, update

from storage.models import CONTACTS, CONVERSATIONS, ORGANISATIONS, RESPONDENTS

CHANNELS = ("sms", "telegram")
"""Channels through which somebody can be reminded: a page has to be opened by them."""

_C = CONVERSATIONS.c


@dataclass(frozen=True)
class ComeBack:
    """Somebody whom we said we would come back to by now.

    ``reachable`` is false where they may not be written to any more.
    """

    conversation_id: int
    respondent_id: int
    channel: str
    language: str
    organisation: str
    reachable: bool


def any_due(connection: Connection, now: datetime) -> bool:
    """Whether there is anybody whom we said we would come back to by now."""
    return connection.execute(select(_C.id).where(*_due(now)).limit(1)).first() is not None


def take(connection: Connection, now: datetime) -> ComeBack | None:
    """The next of them; it is noted that we did, so nobody else takes them."""
    contact = (
        CONTACTS.c.respondent_id == _C.respondent_id,
        CONTACTS.c.channel == _C.channel,
        CONTACTS.c.opted_out_at.is_(None),
    )
    row = connection.execute(
        select(
            _C.id.label("conversation_id"), _C.respondent_id, _C.channel, _C.language,
            ORGANISATIONS.c.name.label("organisation"),
            exists().where(*contact).correlate(CONVERSATIONS).label("reachable"),
        )
        .join(RESPONDENTS, RESPONDENTS.c.id == _C.respondent_id)
        .join(ORGANISATIONS, ORGANISATIONS.c.id == RESPONDENTS.c.organisation_id)
        .where(*_due(now))
        .order_by(_C.remind_at, _C.id)
        .limit(1)
        .with_for_update(skip_locked=True, key_share=True, of=CONVERSATIONS)
    ).first()  # fmt: skip
    if row is None:
        return None
    connection.execute(
        update(CONVERSATIONS).where(_C.id == row.conversation_id).values(remind_at=None)
    )
    return ComeBack(**row._asdict())


def _due(now: datetime) -> tuple[Any, ...]:
    return (
        _C.remind_at <= now,
        _C.ended_at.is_(None),
        _C.held_at.is_(None),
        _C.taken_over_at.is_(None),
        _C.channel.in_(CHANNELS),
    )
