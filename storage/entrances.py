"""Entrances: keywords of posters and links that begin a conversation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select, update

from dialogues.guide import Path
from storage.inserting import insert_new
from storage.models import CONVERSATIONS, ENTRANCES, ORGANISATIONS, RESPONDENTS

LONGEST = 20
"""Letters and figures of a keyword, at most."""

CAME_BY = "keyword: "
"""How ``came_by`` of a conversation begins that somebody came to by a keyword."""

_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_E = ENTRANCES.c


@dataclass(frozen=True)
class Entrance:
    """A keyword, in capitals, and what it leads to; ``place`` is where it hangs."""

    id: int
    organisation_id: int
    keyword: str
    guide_id: str
    path: Path
    language: str
    place: str
    created_at: datetime
    closed_at: datetime | None = None


@dataclass(frozen=True)
class Listed:
    """An entrance in a list: with its organisation's name and the conversations it began."""

    entrance: Entrance
    organisation: str
    conversations: int


def keyword_in(text: str) -> str | None:
    """The keyword that a text may be, in capitals: one word and nothing else.

    Quotation marks, full stops and blanks around it do not count: “talk.” is
    TALK. None for anything else, long texts among them.
    """
    if len(text) > 2 * LONGEST:
        return None
    word = _AROUND.sub("", text.upper())
    return word if re.fullmatch(f"[A-Z0-9]{{2,{LONGEST}}}", word) else None


def find(connection: Connection, organisation_id: int, keyword: str) -> Entrance | None:
    """The open entrance with this keyword, written in any case; see :func:`keyword_in`."""
    found = _named(connection, organisation_id, keyword)
    return found if found is not None and found.closed_at is None else None


def is_closed(connection: Connection, organisation_id: int, keyword: str) -> bool:
    """Whether there was an entrance with this keyword that has been closed."""
    found = _named(connection, organisation_id, keyword)
    return found is not None and found.closed_at is not None


def add(
    connection: Connection,
    *,
    organisation_id: int,
    keyword: str,
    guide_id: str,
    path: Path,
    language: str,
    place: str,
    now: datetime,
) -> bool:
    """Add an entrance, or open a closed one again as it is given now.

    ``keyword`` is one that :func:`keyword_in` gave. False if the organisation
    has it open already.
    """
    leads = {"guide_id": guide_id, "path": path, "language": language, "place": place}
    key = {"organisation_id": organisation_id, "keyword": keyword}
    if insert_new(connection, ENTRANCES, {**key, **leads, "created_at": now}):
        return True
    reopened = connection.execute(
        update(ENTRANCES)
        .where(
            _E.organisation_id == organisation_id,
            _E.keyword == keyword,
            _E.closed_at.is_not(None),
        )
        .values(**leads, closed_at=None)
    )
    return reopened.rowcount == 1


def close(connection: Connection, organisation_id: int, keyword: str, now: datetime) -> bool:
    """Close an entrance: its keyword begins nothing more. False if none is open."""
    closed = connection.execute(
        update(ENTRANCES)
        .where(
            _E.organisation_id == organisation_id,
            _E.keyword == keyword_in(keyword),
            _E.closed_at.is_(None),
        )
        .values(closed_at=now)
    )
    return closed.rowcount == 1


def entrances(connection: Connection, organisation_id: int | None = None) -> Sequence[Listed]:
    """All entrances, or an organisation's, by organisation and keyword, closed ones too."""
    whose = [] if organisation_id is None else [_E.organisation_id == organisation_id]
    begun = (
        select(func.count())
        .select_from(CONVERSATIONS)
        .join(RESPONDENTS, RESPONDENTS.c.id == CONVERSATIONS.c.respondent_id)
        .where(
            CONVERSATIONS.c.came_by == CAME_BY + _E.keyword,
            RESPONDENTS.c.organisation_id == _E.organisation_id,
        )
        .correlate(ENTRANCES)
        .scalar_subquery()
    )
    rows = connection.execute(
        select(ENTRANCES, ORGANISATIONS.c.name, begun.label("begun"))
        .join(ORGANISATIONS, ORGANISATIONS.c.id == _E.organisation_id)
        .where(*whose)
        .order_by(ORGANISATIONS.c.name, _E.keyword)
    )
    return [Listed(_entrance(row), row.name, row.begun) for row in rows]


def _named(connection: Connection, organisation_id: int, keyword: str) -> Entrance | None:
    wanted: Select[Any] = select(ENTRANCES).where(
        _E.organisation_id == organisation_id, _E.keyword == keyword_in(keyword)
    )
    row = connection.execute(wanted).first()
    return None if row is None else _entrance(row)


def _entrance(row: Any) -> Entrance:
    return Entrance(**{column.name: getattr(row, column.name) for column in ENTRANCES.columns})
