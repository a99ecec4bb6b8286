"""Conversations: begun, found again, listed. Their turns are ``leases`` and ``turns``."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, func, insert, select

from dialogues.exchange import Role
from dialogues.guide import Path
from dialogues.interview import Disposition, Interview, from_plain
from storage.leases import Lease, fail_turn, lease, release
from storage.models import ANSWERS, CONCERNS, CONVERSATIONS, GUIDES, RESPONDENTS
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
    "summaries",
    "summarised",
]

_C = CONVERSATIONS.c


@dataclass(frozen=True)
class Summary:
    """A conversation in a list: ``answers`` counts those that count, ``concerns`` the open ones."""

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
    started_at: datetime
    updated_at: datetime
    ended_at: datetime | None
    answers: int
    concerns: int


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
    row = conversation_row(
        guide_hash=guide_hash, path=path, role=role, channel=channel, language=language, now=now,
        came_by=came_by, disposition=disposition,
    )  # fmt: skip
    return int(connection.execute(statement, {"respondent_id": respondent_id, **row}).scalar_one())


def conversation_row(
    *,
    guide_hash: str,
    path: Path,
    role: Role,
    channel: str,
    language: str,
    now: datetime,
    came_by: str | None = None,
    disposition: Disposition = "started",
) -> dict[str, Any]:
    """A conversation that begins, as :func:`start` stores it but for whose it is."""
    return {
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
    wanted = summaries().order_by(_C.updated_at.desc(), _C.id.desc()).limit(limit)
    return summarised(connection, connection.execute(wanted).all())


def summaries() -> Select[Any]:
    """Selects what a list says of conversations, all but what :func:`summarised` counts."""
    return (
        select(
            _C.id, RESPONDENTS.c.pseudonym, GUIDES.c.guide_id,
            GUIDES.c.version.label("guide_version"), _C.path, _C.role, _C.channel, _C.language,
            _C.disposition, _C.turns, _C.started_at, _C.updated_at, _C.ended_at,
        )
        .join(RESPONDENTS, RESPONDENTS.c.id == _C.respondent_id)
        .join(GUIDES, GUIDES.c.hash == _C.guide_hash)
    )  # fmt: skip


def summarised(connection: Connection, rows: Sequence[Row[Any]]) -> list[Summary]:
    """The rows with what is counted of them, for these alone: counting all would take long."""
    ids = [row.id for row in rows]
    answers = _counted(
        connection, ANSWERS, ANSWERS.c.superseded_at.is_(None), ANSWERS.c.missing.is_(None), of=ids
    )
    concerns = _counted(connection, CONCERNS, CONCERNS.c.closed_at.is_(None), of=ids)
    return [
        Summary(**row._asdict(), answers=answers.get(row.id, 0), concerns=concerns.get(row.id, 0))
        for row in rows
    ]


def _counted(
    connection: Connection, table: Table, *conditions: ColumnElement[bool], of: Sequence[int]
) -> dict[int, int]:
    """How many rows of a table fit, by conversation."""
    belongs = table.c.conversation_id
    rows = connection.execute(
        select(belongs, func.count()).where(belongs.in_(of), *conditions).group_by(belongs)
    )
    return {row[0]: row[1] for row in rows}
