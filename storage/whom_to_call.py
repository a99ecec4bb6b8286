"""Whom a safeguarding lead calls, by area: lines that an organisation writes for itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from storage.models import WHOM_TO_CALL

_W = WHOM_TO_CALL.c


@dataclass(frozen=True)
class Said:
    """What a line says; ``area`` is names and codes with commas between, empty for everywhere."""

    area: str
    who: str
    telephone: str
    hours: str


@dataclass(frozen=True)
class Line:
    """A line, by number."""

    id: int
    said: Said


def lines(connection: Connection, organisation_id: int) -> Sequence[Line]:
    """An organisation's lines, by area and in the order in which they were written."""
    rows = connection.execute(
        select(WHOM_TO_CALL).where(_W.organisation_id == organisation_id).order_by(_W.id)
    )
    found = [Line(row.id, Said(row.area, row.who, row.telephone, row.hours)) for row in rows]
    return sorted(found, key=lambda each: each.said.area.casefold())


def add(connection: Connection, organisation_id: int, said: Said, now: datetime) -> int:
    """Add a line; its number."""
    row = {"organisation_id": organisation_id, **said.__dict__, "changed_at": now}
    return int(connection.execute(insert(WHOM_TO_CALL).returning(_W.id), row).scalar_one())


def change(connection: Connection, line_id: int, said: Said, now: datetime) -> None:
    """Change what a line says."""
    connection.execute(
        update(WHOM_TO_CALL).where(_W.id == line_id).values(**said.__dict__, changed_at=now)
    )


def remove(connection: Connection, line_id: int) -> None:
    """Remove a line."""
    connection.execute(delete(WHOM_TO_CALL).where(_W.id == line_id))
