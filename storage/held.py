"""What staff hold: which conversations, since when, and whether somebody waits for them there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, ScalarSelect, func, select

from storage.models import CONCERNS, CONVERSATIONS, MESSAGES, PROMPTS, RESPONDENTS
from storage.models import STAFF as MEMBERS
from storage.taking_over import STAFF, TO_STAFF

_C, _M, _P = CONVERSATIONS.c, MESSAGES.c, PROMPTS.c


@dataclass(frozen=True)
class Held:
    """A conversation that staff hold: ``who`` took it over.

    ``reference`` is the last concern in it. ``written`` messages have come
    since staff last wrote, the first of them at ``waiting_since``.
    """

    conversation: int
    pseudonym: str
    channel: str
    since: datetime
    who: str
    reference: str | None
    written: int
    waiting_since: datetime | None


def held(connection: Connection, organisation_id: int) -> Sequence[Held]:
    """The organisation's conversations that staff hold: first where somebody waits longest."""
    unanswered = (
        _M.conversation_id == _C.id,
        _M.state == TO_STAFF,
        _M.settled_at > func.coalesce(_last_word(), _C.taken_over_at),
    )
    rows = connection.execute(
        select(
            _C.id, RESPONDENTS.c.pseudonym, _C.channel, _C.taken_over_at,
            func.coalesce(MEMBERS.c.shown_as, _C.taken_over_by), _reference(),
            _of_messages(func.count(), *unanswered), _of_messages(func.min(_M.received_at),
                                                                  *unanswered),
        )
        .join(RESPONDENTS, RESPONDENTS.c.id == _C.respondent_id)
        .outerjoin(MEMBERS, MEMBERS.c.name == _C.taken_over_by)
        .where(_C.taken_over_at.is_not(None), RESPONDENTS.c.organisation_id == organisation_id)
    )  # fmt: skip
    found = [Held(*row) for row in rows]
    return sorted(found, key=lambda each: (each.waiting_since is None, each.waiting_since
                                           or each.since))  # fmt: skip


def last_writer(connection: Connection, conversation_id: int, since: datetime) -> str | None:
    """Which member of staff last wrote in a conversation since then."""
    return connection.execute(
        select(_P.written_by)
        .where(_P.conversation_id == conversation_id, _P.purpose == STAFF, _P.queued_at >= since)
        .order_by(_P.id.desc())
        .limit(1)
    ).scalar()


def writer(connection: Connection, prompt_id: int) -> str | None:
    """Which member of staff wrote what stands in this row of the outbox."""
    return connection.execute(select(_P.written_by).where(_P.id == prompt_id)).scalar()


def newest(connection: Connection, conversation_id: int) -> tuple[int, int]:
    """The last rows of what the person and what staff wrote in a conversation; 0 for none."""
    theirs = select(func.max(_M.id)).where(_M.conversation_id == conversation_id)
    ours = select(func.max(_P.id)).where(_P.conversation_id == conversation_id, _P.purpose == STAFF)
    found = (connection.execute(each).scalar() or 0 for each in (theirs, ours))
    last, own = found
    return last, own


def _last_word() -> ScalarSelect[Any]:
    return (
        select(func.max(_P.queued_at))
        .where(_P.conversation_id == _C.id, _P.purpose == STAFF)
        .correlate(CONVERSATIONS)
        .scalar_subquery()
    )


def _of_messages(what: Any, *conditions: Any) -> ScalarSelect[Any]:
    return select(what).where(*conditions).correlate(CONVERSATIONS).scalar_subquery()


def _reference() -> ScalarSelect[Any]:
    return (
        select(CONCERNS.c.reference)
        .where(CONCERNS.c.respondent_id == _C.respondent_id, CONCERNS.c.conversation_id == _C.id)
        .order_by(CONCERNS.c.id.desc())
        .limit(1)
        .correlate(CONVERSATIONS)
        .scalar_subquery()
    )
