"""Figures for whoever keeps Earshot going: how much waits, and for how long."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from storage.models import CONCERNS, MESSAGES, PROMPTS, Moment


@dataclass(frozen=True)
class Counts:
    """How the store stands.

    ``oldest_waiting`` is when the longest waiting message came; ``prompts``
    are the prompts that are due and not yet said, by channel; ``concerns``
    nobody has taken up, of which of ``untold`` nobody was told at all yet.
    """

    waiting: int
    oldest_waiting: datetime | None
    set_aside: int
    prompts: Mapping[str, int]
    concerns: int
    oldest_concern: datetime | None
    untold: int


def counts(connection: Connection, now: datetime) -> Counts:
    """How the store stands now; every figure is found through an index."""
    waiting, oldest = connection.execute(
        select(func.count(), func.min(MESSAGES.c.received_at, type_=Moment)).where(
            MESSAGES.c.state == "waiting"
        )
    ).one()
    aside = select(func.count()).where(MESSAGES.c.state == "set_aside")
    concerns, oldest_concern, told = connection.execute(
        select(
            func.count(),
            func.min(CONCERNS.c.raised_at, type_=Moment),
            func.count(CONCERNS.c.alerted_at),
        ).where(CONCERNS.c.acknowledged_at.is_(None))
    ).one()
    return Counts(
        waiting=waiting,
        oldest_waiting=oldest,
        set_aside=connection.execute(aside).scalar_one(),
        prompts=_prompts(connection, now),
        concerns=concerns,
        oldest_concern=oldest_concern,
        untold=concerns - told,
    )


def _prompts(connection: Connection, now: datetime) -> dict[str, int]:
    rows = connection.execute(
        select(PROMPTS.c.channel, func.count())
        .where(PROMPTS.c.state == "waiting", PROMPTS.c.due_at <= now)
        .group_by(PROMPTS.c.channel)
    )
    return {row.channel: int(row[1]) for row in rows}
