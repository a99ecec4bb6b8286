"""Rounds of invitations: people invited together, from one list."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from dialogues.guide import Path
from storage.inserting import insert_new
from storage.models import INVITATIONS, ORGANISATIONS, ROUNDS

_R = ROUNDS.c


@dataclass(frozen=True)
class Plan:
    """How people are to be invited.

    ``quiet_from`` and ``quiet_to`` are times of day, ``HH:MM``; ``basis`` is
    why these people may be contacted; ``lead`` is said before the guide's own
    first words and may be empty.
    """

    organisation_id: int
    name: str
    guide_hash: str
    path: Path
    language: str
    basis: str
    lead: str
    starts_at: datetime
    quiet_from: str
    quiet_to: str
    per_minute: int
    most_reminders: int
    reminder_hours: int
    channel: str = "sms"


@dataclass(frozen=True)
class Round:
    """A round: its plan, the name of its organisation, and whether somebody stopped it."""

    id: int
    plan: Plan
    organisation: str
    created_at: datetime
    stopped_at: datetime | None


def make(connection: Connection, plan: Plan, now: datetime) -> bool:
    """Keep a new round; False if the organisation has one of this name."""
    return insert_new(connection, ROUNDS, {**asdict(plan), "created_at": now})


def find(connection: Connection, organisation_id: int, name: str) -> Round | None:
    """The organisation's round of this name."""
    found = _read(connection, _R.organisation_id == organisation_id, _R.name == name)
    return found[0] if found else None


def rounds(connection: Connection, name: str | None = None) -> Sequence[Round]:
    """All rounds, the latest first, or those of this name: each organisation may have one."""
    return _read(connection, *([] if name is None else [_R.name == name]))


def of_organisation(
    connection: Connection, organisation_id: int, *, before: int | None = None, most: int = 1000
) -> Sequence[Round]:
    """An organisation's rounds, the latest first: those made before that of this id."""
    earlier = [] if before is None else [_R.id < before]
    return _read(connection, _R.organisation_id == organisation_id, *earlier, most=most)


def one(connection: Connection, organisation_id: int, round_id: int) -> Round | None:
    """The organisation's round of this id; of another's it finds nothing."""
    found = _read(connection, _R.organisation_id == organisation_id, _R.id == round_id)
    return found[0] if found else None


def with_something_due(connection: Connection, now: datetime) -> Sequence[Round]:
    """Rounds in which somebody is to be invited or reminded by now; no stopped ones."""
    due = select(INVITATIONS.c.round_id).where(INVITATIONS.c.due_at <= now)
    return _read(connection, _R.stopped_at.is_(None), _R.id.in_(due))


def stop(connection: Connection, round_id: int, now: datetime) -> bool:
    """Stop a round: nobody else is invited or reminded. False if it was stopped already."""
    stopped = connection.execute(
        update(ROUNDS).where(_R.id == round_id, _R.stopped_at.is_(None)).values(stopped_at=now)
    )
    of_round = update(INVITATIONS).where(INVITATIONS.c.round_id == round_id)
    connection.execute(of_round.where(INVITATIONS.c.state == "waiting").values(state="not_sent"))
    connection.execute(of_round.values(due_at=None))
    return stopped.rowcount == 1


def _read(connection: Connection, *conditions: Any, most: int | None = None) -> list[Round]:
    rows = connection.execute(
        select(ROUNDS, ORGANISATIONS.c.name.label("organisation"))
        .join(ORGANISATIONS, ORGANISATIONS.c.id == _R.organisation_id)
        .where(*conditions)
        .order_by(_R.id.desc())
        .limit(most)
    )
    return [_round(row) for row in rows]


def _round(row: Any) -> Round:
    plan = Plan(**{field.name: getattr(row, field.name) for field in fields(Plan)})
    return Round(row.id, plan, row.organisation, row.created_at, row.stopped_at)
