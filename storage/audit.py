"""The audit: who looked at what. Rows are only ever added."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from storage.models import AUDIT


@dataclass(frozen=True)
class Entry:
    """Who did what, to what, when; ``detail`` never holds anybody's words."""

    at: datetime
    who: str
    action: str
    about: str
    detail: dict[str, Any]


def note(connection: Connection, entry: Entry) -> None:
    """Add the entry; it stands if the caller's transaction does."""
    connection.execute(insert(AUDIT), dict(entry.__dict__))


def entries(
    connection: Connection, *, about: str | None = None, limit: int = 100
) -> Sequence[Entry]:
    """The latest entries, newest first."""
    wanted = select(AUDIT).order_by(AUDIT.c.id.desc()).limit(limit)
    if about is not None:
        wanted = wanted.where(AUDIT.c.about == about)
    rows = connection.execute(wanted)
    return [Entry(row.at, row.who, row.action, row.about, row.detail) for row in rows]


def latest(connection: Connection, action: str) -> datetime | None:
    """When this was done last, if it ever was."""
    wanted = select(AUDIT.c.at).where(AUDIT.c.action == action).order_by(AUDIT.c.id.desc()).limit(1)
    found: datetime | None = connection.execute(wanted).scalar()
    return found
