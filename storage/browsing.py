"""Conversations as staff of one organisation look through them: lists, and one as it went.

Every function takes the organisation first of all, and finds nothing of another's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from dialogues.guide import Guide, from_document
from dialogues.interview import Interview, Missing
from dialogues.interview import from_plain as interview_from_plain
from storage.conversations import Summary, summaries, summarised
from storage.models import ANSWERS, CONVERSATIONS, GUIDES, RESPONDENTS
from storage.transcripts import Said, said

PAGE = 50
"""Conversations on one page."""

_C = CONVERSATIONS.c


@dataclass(frozen=True)
class Wanted:
    """What a list is narrowed to; empty parts narrow nothing.

    ``guide`` is a guide's hash. ``since`` and ``until`` bound when it began,
    ``until`` not included. ``before`` is the id after which the page begins.
    """

    disposition: str = ""
    channel: str = ""
    guide: str = ""
    respondent: str = ""
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None


@dataclass(frozen=True)
class Answered:
    """An answer, and those that it superseded, the latest first."""

    question: str
    raw: str = field(repr=False)
    value: Any = field(repr=False)
    codes: tuple[str, ...] = field(repr=False)
    missing: Missing | None
    how: str
    other: str = field(repr=False)
    note: str = field(repr=False)
    by: str
    at: datetime
    earlier: tuple["Answered", ...] = ()


@dataclass(frozen=True)
class Whole:
    """A conversation with all that was said and answered."""

    about: Summary
    respondent: int
    guide: Guide
    interview: Interview | None = field(repr=False)
    said: Sequence[Said]
    answers: Sequence[Answered]


def listed(connection: Connection, organisation_id: int, wanted: Wanted) -> Sequence[Summary]:
    """One page of conversations, the latest first, and one more if there are more."""
    rows = connection.execute(_narrowed(_of(organisation_id), wanted).limit(PAGE + 1)).all()
    return summarised(connection, rows)


def whole(connection: Connection, organisation_id: int, conversation_id: int) -> Whole | None:
    """A conversation of the organisation; None if it has none of this number."""
    found = _of(organisation_id).where(_C.id == conversation_id)
    row = connection.execute(found).first()
    if row is None:
        return None
    more = connection.execute(
        select(_C.respondent_id, _C.interview, GUIDES.c.document)
        .join(GUIDES, GUIDES.c.hash == _C.guide_hash)
        .where(_C.id == conversation_id)
    ).one()
    return Whole(
        summarised(connection, [row])[0],
        more.respondent_id,
        from_document(more.document),
        None if more.interview is None else interview_from_plain(more.interview),
        said(connection, conversation_id),
        _answers(connection, conversation_id),
    )


def guides(connection: Connection, organisation_id: int) -> Sequence[tuple[str, str, str]]:
    """The guides of the organisation's conversations: hash, id, version; the latest first."""
    rows = connection.execute(
        select(GUIDES.c.hash, GUIDES.c.guide_id, GUIDES.c.version)
        .where(
            GUIDES.c.hash.in_(
                select(_C.guide_hash)
                .join(RESPONDENTS, RESPONDENTS.c.id == _C.respondent_id)
                .where(RESPONDENTS.c.organisation_id == organisation_id)
                .distinct()
            )
        )
        .order_by(GUIDES.c.guide_id, GUIDES.c.version.desc())
    )
    return [tuple(row) for row in rows]


def by_disposition(connection: Connection, organisation_id: int) -> dict[str, int]:
    """How many conversations have got how far."""
    rows = connection.execute(
        select(_C.disposition, func.count())
        .join(RESPONDENTS, RESPONDENTS.c.id == _C.respondent_id)
        .where(RESPONDENTS.c.organisation_id == organisation_id)
        .group_by(_C.disposition)
    )
    return {row[0]: row[1] for row in rows}


def _of(organisation_id: int) -> Select[Any]:
    return summaries().where(RESPONDENTS.c.organisation_id == organisation_id)


def _narrowed(statement: Select[Any], wanted: Wanted) -> Select[Any]:
    for given, column in (
        (wanted.disposition, _C.disposition),
        (wanted.channel, _C.channel),
        (wanted.guide, _C.guide_hash),
        (wanted.respondent, RESPONDENTS.c.pseudonym),
    ):
        if given:
            statement = statement.where(column == given)
    if wanted.since is not None:
        statement = statement.where(_C.started_at >= wanted.since)
    if wanted.until is not None:
        statement = statement.where(_C.started_at < wanted.until)
    if wanted.before is not None:
        statement = statement.where(_C.id < wanted.before)
    return statement.order_by(_C.id.desc())


def _answers(connection: Connection, conversation_id: int) -> list[Answered]:
    rows = connection.execute(
        select(ANSWERS).where(ANSWERS.c.conversation_id == conversation_id).order_by(ANSWERS.c.id)
    )
    by: dict[str, list[Answered]] = {}
    for row in rows:
        by.setdefault(row.question, []).append(
            Answered(
                row.question, row.raw, row.value, tuple(row.codes), row.missing, row.how,
                row.other, row.note, row.by, row.at,
            )
        )  # fmt: skip
    return [_latest(given) for given in by.values()]


def _latest(given: Sequence[Answered]) -> Answered:
    *earlier, last = given
    return Answered(**{**last.__dict__, "earlier": tuple(reversed(earlier))})
