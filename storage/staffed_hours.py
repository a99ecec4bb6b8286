"""An organisation's own staffed hours, once it has said them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, select, update

from storage.inserting import insert_new
from storage.models import STAFFED_HOURS

_H = STAFFED_HOURS.c

Day = tuple[time, time]
"""From when to when; an end at or before the beginning is on the next day."""


@dataclass(frozen=True)
class OwnHours:
    """Hours of each weekday, Monday first, None where nobody comes; and days that are closed."""

    week: tuple[Day | None, ...]
    closed: tuple[date, ...] = ()


def own_hours(connection: Connection, organisation_id: int) -> OwnHours | None:
    """The hours that an organisation has said; None if it has not."""
    row = connection.execute(
        select(_H.week, _H.closed).where(_H.organisation_id == organisation_id)
    ).first()
    if row is None:
        return None
    return OwnHours(
        tuple(day and (time.fromisoformat(day[0]), time.fromisoformat(day[1])) for day in row.week),
        tuple(date.fromisoformat(day) for day in row.closed),
    )


def keep_hours(
    connection: Connection, organisation_id: int, hours: OwnHours, who: str, now: datetime
) -> None:
    """Keep an organisation's hours in the place of what it said before."""
    row = {**_plain(hours), "saved_at": now, "saved_by": who}
    if not insert_new(connection, STAFFED_HOURS, {"organisation_id": organisation_id, **row}):
        connection.execute(
            update(STAFFED_HOURS).where(_H.organisation_id == organisation_id).values(**row)
        )


def _plain(hours: OwnHours) -> Mapping[str, Any]:
    week = [day and [f"{clock:%H:%M}" for clock in day] for day in hours.week]
    return {"week": week, "closed": sorted(day.isoformat() for day in hours.closed)}
