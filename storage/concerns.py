"""Concerns: raised by intake or a turn, told to somebody, taken up by a person.

What somebody wrote is sealed like an address: the database alone does not
show it. Whoever opens it owes the audit an entry.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import (
    Connection,
    Select,
    and_,
    bindparam,
    case,
    exists,
    literal,
    or_,
    select,
    update,
)

from storage import audit
from storage.inserting import insert_new
from storage.models import ALERTS_SENT, CONCERNS, ORGANISATIONS, PROMPTS, RESPONDENTS, Moment
from storage.secrets import Keys

Signposted = Literal["queued", "not_possible", "by_staff"]
"""Whether words went back: not where they had stopped all messages, or where staff raised it."""

Directness = Literal["direct", "indirect", "asked", "staff"]
"""How it was told; ``asked``: they asked for a person; ``staff``: a member of staff is worried."""

_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0, O, 1 or I: references are read out over the telephone."""


@dataclass(frozen=True)
class Raised:
    """A concern to be stored; ``words`` are what they wrote, as they wrote it."""

    organisation_id: int
    respondent_id: int
    conversation_id: int | None
    message_id: int | None
    kinds: tuple[str, ...]
    directness: Directness
    about: Literal["self", "other"]
    channel: str
    words: str = field(repr=False)
    signposted: Signposted


@dataclass(frozen=True)
class Stored:
    """A concern as it stands; ``words`` are empty unless they were asked for."""

    id: int
    reference: str
    organisation_id: int
    organisation: str
    respondent_id: int
    pseudonym: str
    conversation_id: int | None
    kinds: tuple[str, ...]
    directness: str
    about: str
    channel: str
    signposted: str
    raised_at: datetime
    alerts: int
    alerted_at: datetime | None
    alert_at: datetime | None
    acknowledged_at: datetime | None
    acknowledged_by: str | None
    note: str
    closed_at: datetime | None
    closed_by: str | None
    outcome: str | None
    words: str = field(default="", repr=False)


@dataclass(frozen=True)
class Recent:
    """What texts of one person raised a short while ago."""

    id: int
    reference: str
    kinds: tuple[str, ...]
    directness: str
    acknowledged: bool = False


class UnknownConcern(LookupError):
    """No concern has this reference."""

    def __init__(self, reference: str) -> None:
        super().__init__(f"There is no concern {reference}.")


_C = CONCERNS.c
STORED = (
    select(
        _C.id, _C.reference, _C.organisation_id, ORGANISATIONS.c.name.label("organisation"),
        _C.respondent_id, RESPONDENTS.c.pseudonym,
        _C.conversation_id, _C.kinds, _C.directness, _C.about, _C.channel, _C.signposted,
        _C.raised_at, _C.alerts, _C.alerted_at, _C.alert_at, _C.acknowledged_at,
        _C.acknowledged_by, _C.note, _C.closed_at, _C.closed_by, _C.outcome, _C.sealed,
    )
    .join(ORGANISATIONS, ORGANISATIONS.c.id == _C.organisation_id)
    .join(RESPONDENTS, RESPONDENTS.c.id == _C.respondent_id)
)  # fmt: skip
_RECENT = (
    select(_C.id, _C.reference, _C.kinds, _C.directness, _C.acknowledged_at)
    .where(
        _C.respondent_id == bindparam("respondent"),
        _C.raised_at >= bindparam("since"),
        _C.directness.not_in(("asked", "staff")),
    )
    .order_by(_C.id)
)


def new_reference() -> str:
    """A reference drawn at random, such as ``C-7KQ2M9``."""
    return "C-" + "".join(secrets.choice(_LETTERS) for _ in range(6))


def raise_concern(connection: Connection, keys: Keys, raised: Raised, now: datetime) -> str:
    """Store a concern, of which somebody is to be told at once; its reference."""
    row = {
        **{name: value for name, value in raised.__dict__.items() if name != "words"},
        "sealed": keys.seal(raised.words),
        "raised_at": now,
        "alerts": 0,
        "alert_at": now,
        "note": "",
    }
    while True:
        reference = new_reference()
        if insert_new(connection, CONCERNS, {**row, "reference": reference}):
            return reference


def recent(connection: Connection, respondent_id: int, since: datetime) -> Sequence[Recent]:
    """What texts of this person have raised since then, in order."""
    values = {"respondent": respondent_id, "since": since}
    rows = connection.execute(_RECENT, values)
    return [
        Recent(row.id, row.reference, tuple(row.kinds), row.directness, bool(row.acknowledged_at))
        for row in rows
    ]


def add_words(
    connection: Connection, keys: Keys, concern_id: int, words: str, now: datetime
) -> None:
    """Put what they wrote next beside the words of a concern, and have it told again."""
    sealed = connection.execute(select(_C.sealed).where(_C.id == concern_id)).scalar_one()
    together = f"{keys.unseal(sealed)}\n{words}"
    connection.execute(
        update(CONCERNS).where(_C.id == concern_id).values(sealed=keys.seal(together), alert_at=now)
    )


def signposting_stopped(connection: Connection, respondent_id: int, now: datetime) -> int:
    """Note that signposting which still waits will not be sent: they opted out before.

    Somebody is told again at once, as only a person can act now; how many
    concerns that are not taken up it is about.
    """
    waits = exists().where(
        PROMPTS.c.respondent_id == respondent_id,
        PROMPTS.c.purpose == "signposting",
        PROMPTS.c.state == "waiting",
        PROMPTS.c.queued_at >= _C.raised_at,
    )
    changed = connection.execute(
        update(CONCERNS)
        .where(
            _C.respondent_id == respondent_id,
            _C.acknowledged_at.is_(None),
            _C.signposted == "queued",
            waits,
        )
        .values(signposted="not_possible", alert_at=now)
    )
    return changed.rowcount


def open_concerns(
    connection: Connection, keys: Keys, *, words: bool = False, acknowledged: bool = False
) -> Sequence[Stored]:
    """Concerns that nobody has taken up, the oldest first; with ``acknowledged``, all.

    With ``words`` what they wrote is opened: note that look in the audit.
    """
    wanted = STORED.order_by(_C.id)
    if not acknowledged:
        wanted = wanted.where(_C.acknowledged_at.is_(None))
    return stored(connection, wanted, keys if words else None)


def due_alerts(connection: Connection, now: datetime) -> Sequence[Stored]:
    """Concerns that are to be told (again) by now, the oldest first; without words.

    One of which no alert is planned is due whatever the clock says: it may have been set back.
    """
    planned = exists().where(ALERTS_SENT.c.concern_id == _C.id)
    due = or_(_C.alert_at <= now, and_(_C.alerts == 0, ~planned))
    wanted = STORED.where(_C.acknowledged_at.is_(None), due).order_by(_C.id)
    return stored(connection, wanted, None)


def tell_again(connection: Connection, concern: Stored, at: datetime) -> None:
    """Note when somebody is to be told of it again.

    If somebody is to be told for another reason by now, that stays.
    """
    again = case((_C.alert_at == concern.alert_at, literal(at, Moment)), else_=_C.alert_at)
    connection.execute(
        update(CONCERNS)
        .where(_C.id == concern.id, _C.acknowledged_at.is_(None))
        .values(alert_at=again)
    )


def acknowledge(connection: Connection, reference: str, who: str, note: str, now: datetime) -> bool:
    """Note that a person has taken a concern up, and audit it.

    False if somebody had already, whose name and note stay. Raises UnknownConcern.
    """
    known = connection.execute(select(_C.id).where(_C.reference == reference)).scalar()
    if known is None:
        raise UnknownConcern(reference)
    changed = connection.execute(
        update(CONCERNS)
        .where(_C.id == known, _C.acknowledged_at.is_(None))
        .values(acknowledged_at=now, acknowledged_by=who, note=note, alert_at=None)
    )
    if changed.rowcount == 1:
        entry = audit.Entry(now, who, "concern_taken", f"concern {reference}", {})
        audit.note(connection, entry)
    return changed.rowcount == 1


def stored(connection: Connection, wanted: Select[Any], keys: Keys | None) -> Sequence[Stored]:
    """The concerns of a select made from ``STORED``; with ``keys`` their words are opened."""
    rows = [row._asdict() for row in connection.execute(wanted)]
    sealed = [row.pop("sealed") for row in rows]
    return [
        Stored(**{**row, "kinds": tuple(row["kinds"])}, words=keys.unseal(each) if keys else "")
        for row, each in zip(rows, sealed, strict=True)
    ]
