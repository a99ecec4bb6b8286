"""Conversations: begun, found again, listed. Their turns are ``leases`` and ``turns``."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from dialogues.exchange import Role
from dialogues.guide import Path
from dialogues.interview import Disposition, Interview, from_plain
from storage.leases import Lease, fail_turn, lease, release
from storage.models import ANSWERS, CONVERSATIONS, GUIDES, RESPONDENTS
from storage.problems import LeaseLost
from storage.turns import Outcome, commit_turn

__all__ = [
    "Lease",
    "LeaseLost",
    "Outcome",
    "Summary",
    "commit_turn",
    "fail_turn",
    "find_open",
    "interview",
    "lease",
    "recent",
    "release",
    "start",
]

_C = CONVERSATIONS.c


@dataclass(frozen=True)
class Summary:
    """A conversation in a list: ``answers`` counts the ones given that count."""

    id: int
    pseudonym: str
    guide_id: str
    guide_version: str
    path: str
    role: str
    channel: str
    language: str
    disposition: str
    turns: int
    answers: int
    started_at: datetime
    updated_at: datetime
    ended_at: datetime | None


def start(
    connection: Connection,
    *,
    guide_hash: str,
    path: Path,
    role: Role,
    channel: str,
    language: str,
    respondent_id: int,
    now: datetime,
    came_by: str | None = None,
    disposition: Disposition = "started",
) -> int:
    """Begin a conversation, which is then due for its first turn; its id.

    ``came_by`` is how they came in. ``disposition`` is ``invited`` for
    somebody who has not said a word; their first reply makes it ``started``.
    """
    statement = insert(CONVERSATIONS).returning(_C.id)
    row = {
        "respondent_id": respondent_id,
        "guide_hash": guide_hash,
        "path": path,
        "role": role,
        "channel": channel,
        "language": language,
        "disposition": disposition,
        "came_by": came_by,
        "turns": 0,
        "version": 0,
        "failures": 0,
        "due_at": now,
        "started_at": now,
        "updated_at": now,
    }
    return int(connection.execute(statement, row).scalar_one())


def find_open(
    connection: Connection,
    *,
    respondent_id: int | None = None,
    channel: str | None = None,
    role: Role | None = None,
    guide_id: str | None = None,
) -> int | None:
    """The conversation last active of those that have not ended and fit; its id."""
    wanted = (
        select(_C.id)
        .join(GUIDES, GUIDES.c.hash == _C.guide_hash)
        .where(_C.ended_at.is_(None))
        .order_by(_C.updated_at.desc(), _C.id.desc())
        .limit(1)
    )
    given = (
        (_C.respondent_id, respondent_id),
        (_C.channel, channel),
        (_C.role, role),
        (GUIDES.c.guide_id, guide_id),
    )
    for known, value in given:
        if value is not None:
            wanted = wanted.where(known == value)
    return connection.execute(wanted).scalar()


def interview(connection: Connection, conversation_id: int) -> Interview | None:
    """The interview as last committed; None before the first turn. Raises NoResultFound."""
    found = connection.execute(select(_C.interview).where(_C.id == conversation_id)).scalar_one()
    return None if found is None else from_plain(found)


def recent(connection: Connection, limit: int = 50) -> Sequence[Summary]:
    """The conversations last active, newest first."""
    answers = (
        select(ANSWERS.c.conversation_id, func.count().label("number"))
        .where(ANSWERS.c.superseded_at.is_(None), ANSWERS.c.missing.is_(None))
        .group_by(ANSWERS.c.conversation_id)
        .subquery()
    )
    rows = connection.execute(
        select(
            _C.id, RESPONDENTS.c.pseudonym,
            GUIDES.c.guide_id, GUIDES.c.version.label("guide_version"),
            _C.path, _C.role, _C.channel, _C.language, _C.disposition, _C.turns,
            func.coalesce(answers.c.number, 0).label("answers"),
            _C.started_at, _C.updated_at, _C.ended_at,
        )
        .join(RESPONDENTS, RESPONDENTS.c.id == _C.respondent_id)
        .join(GUIDES, GUIDES.c.hash == _C.guide_hash)
        .outerjoin(answers, answers.c.conversation_id == _C.id)
        .order_by(_C.updated_at.desc(), _C.id.desc())
        .limit(limit)
    )  # fmt: skip
    return [Summary(**row._asdict()) for row in rows]
