"""A round day by day: whom it invited, and what they did."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, func, select

from storage.models import CONVERSATIONS, INVITATIONS, MESSAGES
from storage.response import NOT_THEIRS

_I, _C = INVITATIONS.c, CONVERSATIONS.c


@dataclass(frozen=True)
class Day:
    """What happened on a day: people invited, who wrote for the first time, and who came to an
    end, with all answered or by wanting nothing more."""

    day: date
    invited: int
    replied: int
    complete: int
    opted_out: int


def days(connection: Connection, round_id: int, zone: ZoneInfo) -> Sequence[Day]:
    """The days on which something happened in a round, in order, by the clock of the zone.

    Whoever was erased since is not in it.
    """
    counted: dict[str, Counter[date]] = {
        name: Counter() for name in ("invited", "replied", "complete", "opted_out")
    }

    def count(name: str, moment: datetime | None) -> None:
        if moment is not None:
            counted[name][moment.astimezone(zone).date()] += 1

    for row in _invited(connection, round_id):
        count("invited", row.begun_at)
        count("replied", row.replied_at)
        if row.disposition in ("complete", "opted_out"):
            count(row.disposition, row.ended_at)
    there = sorted(set().union(*counted.values()))
    return [Day(day, **{name: counts[day] for name, counts in counted.items()}) for day in there]


def reminders(connection: Connection, round_id: int) -> int:
    """How many reminders a round has sent or is about to send."""
    wanted = select(func.coalesce(func.sum(_I.reminders), 0)).where(_I.round_id == round_id)
    return int(connection.execute(wanted).scalar_one())


def _invited(connection: Connection, round_id: int) -> Sequence[Any]:
    wanted = (
        select(_I.begun_at, _C.disposition, _C.ended_at, _first_word().label("replied_at"))
        .join(CONVERSATIONS, _C.id == _I.conversation_id)
        .where(_I.round_id == round_id)
    )
    return connection.execute(wanted).all()


def _first_word() -> ColumnElement[datetime | None]:
    provider_id = func.coalesce(MESSAGES.c.provider_id, "")
    theirs = [provider_id.not_like(f"{ours}-%") for ours in NOT_THEIRS]
    return (
        select(func.min(MESSAGES.c.received_at))
        .where(MESSAGES.c.conversation_id == _I.conversation_id, *theirs)
        .correlate(INVITATIONS)
        .scalar_subquery()
    )
