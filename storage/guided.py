"""Guided chats: conversations that a member of staff leads beside a person, on a page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, func, select

from dialogues.exchange import Prompt, prompt_from_plain, reply_from_plain
from dialogues.interview import Interview, from_plain
from storage.models import CONVERSATIONS, MESSAGES, PROMPTS, RESPONDENTS

CHANNEL = "guided"

SAID_BEFORE = 12
"""Prompts that a page may need at once: the open question, and what was said on the way to it."""

_C = CONVERSATIONS.c


@dataclass(frozen=True)
class Sheet:
    """A guided chat as it stands. ``waiting``: something typed is still to be taken in.

    ``said`` are the last turn's prompts, in order; ``written`` is what was typed last, if it
    is kept.
    """

    conversation: int
    respondent: int
    pseudonym: str
    guide_hash: str
    language: str
    disposition: str
    interview: Interview | None
    waiting: bool
    said: tuple[Prompt, ...] = field(repr=False)
    written: str = field(repr=False)
    set_aside: bool


@dataclass(frozen=True)
class Left:
    """A guided chat that has not ended."""

    conversation: int
    pseudonym: str
    started_at: datetime
    updated_at: datetime


def left(connection: Connection, organisation_id: int, most: int = 50) -> Sequence[Left]:
    """The organisation's guided chats that have not ended, the last active first."""
    rows = connection.execute(
        select(_C.id, RESPONDENTS.c.pseudonym, _C.started_at, _C.updated_at)
        .join(RESPONDENTS, RESPONDENTS.c.id == _C.respondent_id)
        .where(
            RESPONDENTS.c.organisation_id == organisation_id,
            _C.channel == CHANNEL,
            _C.ended_at.is_(None),
        )
        .order_by(_C.updated_at.desc(), _C.id.desc())
        .limit(most)
    )
    return [Left(*row) for row in rows]


def left_count(connection: Connection, organisation_id: int) -> int:
    """How many of the organisation's guided chats have not ended."""
    wanted = (
        select(func.count())
        .select_from(CONVERSATIONS.join(RESPONDENTS, RESPONDENTS.c.id == _C.respondent_id))
        .where(
            RESPONDENTS.c.organisation_id == organisation_id,
            _C.channel == CHANNEL,
            _C.ended_at.is_(None),
        )
    )
    return int(connection.execute(wanted).scalar_one())


def known(connection: Connection, organisation_id: int, pseudonym: str) -> int | None:
    """The organisation's respondent of this pseudonym."""
    return connection.execute(
        select(RESPONDENTS.c.id).where(
            RESPONDENTS.c.organisation_id == organisation_id, RESPONDENTS.c.pseudonym == pseudonym
        )
    ).scalar()


def sheet(connection: Connection, organisation_id: int, conversation_id: int) -> Sheet | None:
    """A guided chat of the organisation; None if it has none of this number."""
    row = connection.execute(
        select(
            _C.respondent_id, RESPONDENTS.c.pseudonym, _C.guide_hash, _C.language,
            _C.disposition, _C.interview, _C.due_at, _C.set_aside_at,
        )
        .join(RESPONDENTS, RESPONDENTS.c.id == _C.respondent_id)
        .where(
            _C.id == conversation_id,
            _C.channel == CHANNEL,
            RESPONDENTS.c.organisation_id == organisation_id,
        )
    ).first()  # fmt: skip
    if row is None:
        return None
    message = connection.execute(
        select(MESSAGES.c.state, MESSAGES.c.reply)
        .where(MESSAGES.c.conversation_id == conversation_id)
        .order_by(MESSAGES.c.id.desc())
        .limit(1)
    ).first()
    reply = reply_from_plain(message.reply) if message else None
    begun = row.interview is not None
    return Sheet(
        conversation_id, row.respondent_id, row.pseudonym, row.guide_hash, row.language,
        row.disposition, from_plain(row.interview) if begun else None,
        waiting=message.state == "waiting" if message else not begun,
        said=_last_said(connection, conversation_id),
        written=reply.words if reply else "",
        set_aside=message.state == "set_aside" if message else row.set_aside_at is not None,
    )  # fmt: skip


def _last_said(connection: Connection, conversation_id: int) -> tuple[Prompt, ...]:
    """The prompts of the last turn that said anything."""
    rows = connection.execute(
        select(PROMPTS.c.turn, PROMPTS.c.prompt)
        .where(PROMPTS.c.conversation_id == conversation_id, PROMPTS.c.purpose == "turn")
        .order_by(PROMPTS.c.id.desc())
        .limit(SAID_BEFORE)
    ).all()
    latest = [row.prompt for row in rows if row.turn == rows[0].turn]
    return tuple(prompt_from_plain(each) for each in reversed(latest))
