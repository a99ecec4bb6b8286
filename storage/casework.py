"""What an organisation's safeguarding lead does with concerns: looks, notes, closes.

Taking a concern up is ``concerns.acknowledge``. A concern that is taken up stays
open until a person closes it with an outcome; nothing closes by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, get_args

from sqlalchemy import Connection, func, insert, or_, select, update

from storage import audit
from storage.concerns import STORED, Stored, UnknownConcern, stored
from storage.models import CONCERN_NOTES, CONCERNS
from storage.secrets import Keys

Outcome = Literal["referred", "emergency", "supported", "not_reached", "not_a_concern", "other"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)

_C, _N = CONCERNS.c, CONCERN_NOTES.c


@dataclass(frozen=True)
class Note:
    """A note of somebody's about a concern."""

    at: datetime
    who: str
    words: str = field(repr=False)


@dataclass(frozen=True)
class Month:
    """A month's concerns in figures; times in minutes, medians; no names."""

    month: str
    raised: int
    taken_up: int
    closed: int
    minutes: float | None


def queue(
    connection: Connection, organisation_id: int, *, closed: bool = False, most: int = 200
) -> Sequence[Stored]:
    """An organisation's concerns, without words: open ones, the oldest first and those that
    nobody has taken up before all others; or closed ones, the latest first."""
    wanted = STORED.where(_C.organisation_id == organisation_id).limit(most)
    if closed:
        return stored(
            connection, wanted.where(_C.closed_at.is_not(None)).order_by(_C.id.desc()), None
        )
    still = wanted.where(_C.closed_at.is_(None))
    return stored(connection, still.order_by(_C.acknowledged_at.is_not(None), _C.id), None)


def one(
    connection: Connection, organisation_id: int, reference: str, keys: Keys | None = None
) -> Stored:
    """A concern of the organisation; with ``keys`` its words are opened, which the caller owes
    the audit.

    Raises UnknownConcern, also for another organisation's.
    """
    wanted = STORED.where(_C.organisation_id == organisation_id, _C.reference == reference)
    found = stored(connection, wanted, keys)
    if not found:
        raise UnknownConcern(reference)
    return found[0]


def notes(connection: Connection, keys: Keys, concern_id: int) -> Sequence[Note]:
    """What staff wrote about it, in order."""
    rows = connection.execute(
        select(CONCERN_NOTES).where(_N.concern_id == concern_id).order_by(_N.id)
    )
    return [Note(row.at, row.who, keys.unseal(row.sealed)) for row in rows]


def add_note(
    connection: Connection, keys: Keys, concern: Stored, who: str, words: str, now: datetime
) -> None:
    """Put a note beside the concern, and audit that there is one."""
    row = {"concern_id": concern.id, "at": now, "who": who, "sealed": keys.seal(words)}
    connection.execute(insert(CONCERN_NOTES), row)
    about = f"concern {concern.reference}"
    audit.note(connection, audit.Entry(now, who, "concern_noted", about, {}))


def close(
    connection: Connection, concern: Stored, who: str, outcome: Outcome, now: datetime
) -> bool:
    """Close a concern that was taken up; False if it was not, or is closed already."""
    changed = connection.execute(
        update(CONCERNS)
        .where(_C.id == concern.id, _C.acknowledged_at.is_not(None), _C.closed_at.is_(None))
        .values(closed_at=now, closed_by=who, outcome=outcome)
    )
    if changed.rowcount == 1:
        _note(connection, concern, who, "concern_closed", now, outcome)
    return changed.rowcount == 1


def reopen(connection: Connection, concern: Stored, who: str, now: datetime) -> bool:
    """Open a closed concern again, for whoever closed one by mistake; False if it was open."""
    changed = connection.execute(
        update(CONCERNS)
        .where(_C.id == concern.id, _C.closed_at.is_not(None))
        .values(closed_at=None, closed_by=None, outcome=None)
    )
    if changed.rowcount == 1:
        _note(connection, concern, who, "concern_reopened", now, concern.outcome or "")
    return changed.rowcount == 1


def open_count(connection: Connection, organisation_id: int) -> tuple[int, int]:
    """How many concerns are open, and how many of these nobody has taken up."""
    row = connection.execute(
        select(func.count(), func.count().filter(_C.acknowledged_at.is_(None)))
        .select_from(CONCERNS)
        .where(_C.organisation_id == organisation_id, _C.closed_at.is_(None))
    ).one()
    return row[0], row[1]


def of_conversation(connection: Connection, conversation_id: int) -> Sequence[str]:
    """The references of the concerns that a conversation raised."""
    rows = connection.execute(
        select(_C.reference).where(_C.conversation_id == conversation_id).order_by(_C.id)
    )
    return list(rows.scalars())


def months(connection: Connection, organisation_id: int, since: datetime) -> Sequence[Month]:
    """Concerns by the month (UTC) in which they were raised, the latest first."""
    rows = connection.execute(
        select(_C.raised_at, _C.acknowledged_at, _C.closed_at).where(
            _C.organisation_id == organisation_id,
            or_(_C.raised_at >= since, _C.closed_at.is_(None)),
        )
    )
    by: dict[str, list[tuple[datetime, datetime | None, datetime | None]]] = {}
    for row in rows:
        by.setdefault(f"{row.raised_at:%Y-%m}", []).append(tuple(row))
    return [_month(name, of) for name, of in sorted(by.items(), reverse=True)]


def _month(name: str, of: list[tuple[datetime, datetime | None, datetime | None]]) -> Month:
    waits = sorted((taken - raised).total_seconds() / 60 for raised, taken, _ in of if taken)
    middle = len(waits) // 2
    median = None
    if waits:
        median = waits[middle] if len(waits) % 2 else (waits[middle - 1] + waits[middle]) / 2
    return Month(name, len(of), len(waits), sum(closed is not None for *_, closed in of), median)


def _note(
    connection: Connection, concern: Stored, who: str, action: str, now: datetime, outcome: str
) -> None:
    about = f"concern {concern.reference}"
    audit.note(connection, audit.Entry(now, who, action, about, {"outcome": outcome}))
