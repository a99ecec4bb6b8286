"""Contacts as the doors use them: found by address, opted out and in, unreachable.

STOP counts for one contact, that is for one organisation and channel. It is
also written to the tombstones, so that it outlives a restored backup. How
contacts are sealed and enrolled is ``respondents``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import structlog
from sqlalchemy import Connection, Select, Update, bindparam, delete, func, select, update

from storage import respondents, tombstones
from storage.models import CONTACTS, ORGANISATIONS, RESPONDENTS
from storage.secrets import Keys

How = Literal["word", "sentence", "provider", "blocked", "staff", "tombstone"]
"""How we know that somebody opted out: a carrier's word such as STOP, a
sentence, the provider said so, they blocked us, somebody of the staff noted
it, or the tombstones knew when the database did not."""


@dataclass(frozen=True)
class Known:
    """A contact without its address."""

    contact_id: int
    respondent_id: int
    organisation_id: int
    channel: str
    opted_out_at: datetime | None
    opted_out_how: str | None
    unreachable_at: datetime | None
    created_at: datetime


@dataclass(frozen=True)
class OptedOut:
    """Somebody who opted out: of which organisation's messages, when, and how we know."""

    pseudonym: str
    organisation: str
    channel: str
    at: datetime
    how: str


_K = CONTACTS.c
_COLUMNS = (
    _K.id, _K.respondent_id, _K.organisation_id, _K.channel, _K.opted_out_at, _K.opted_out_how,
    _K.unreachable_at, _K.created_at,
)  # fmt: skip
_FIND = select(*_COLUMNS).where(
    _K.organisation_id == bindparam("organisation"),
    _K.channel == bindparam("channel"),
    _K.hash == bindparam("hash"),
)
_FIND_TO_CHANGE = _FIND.with_for_update(key_share=True)
_OF_RESPONDENT: Select[Any] = (
    select(*_COLUMNS)
    .where(_K.respondent_id == bindparam("respondent"), _K.channel == bindparam("channel"))
    .order_by(_K.id.desc())
    .limit(1)
)
_SEALED = select(_K.sealed).where(_K.id == bindparam("contact"))


def find(
    connection: Connection,
    keys: Keys,
    organisation_id: int,
    channel: str,
    address: str,
    *,
    to_change: bool = False,
) -> Known | None:
    """The organisation's contact with this address.

    ``to_change`` keeps everybody else from changing it until the transaction
    ends: what one person sends is then taken in one after the other.
    """
    values = {
        "organisation": organisation_id,
        "channel": channel,
        "hash": keys.fingerprint(organisation_id, channel, address),
    }
    statement = _FIND_TO_CHANGE if to_change else _FIND
    return _known(connection.execute(statement, values).first())


def find_or_enrol(
    connection: Connection,
    keys: Keys,
    organisation_id: int,
    channel: str,
    address: str,
    now: datetime,
) -> Known:
    """The contact with this address, to be changed; whoever is new becomes a respondent."""
    where = (organisation_id, channel, address)
    while True:
        found = find(connection, keys, *where, to_change=True)
        if found is not None:
            return found
        person = respondents.enrol_unnamed(connection, organisation_id, now)
        contact = respondents.Contact(person, channel, address)
        if respondents.add_contact(connection, organisation_id, contact, keys, now):
            _stay_out(connection, keys.fingerprints(*where))
        else:
            # Their first two messages came at the same moment: the other one enrolled them.
            connection.execute(delete(RESPONDENTS).where(RESPONDENTS.c.id == person))


def of_respondent(connection: Connection, respondent_id: int, channel: str) -> Known | None:
    """How a respondent is reached through a channel, if they are."""
    values = {"respondent": respondent_id, "channel": channel}
    return _known(connection.execute(_OF_RESPONDENT, values).first())


def address(connection: Connection, keys: Keys, contact_id: int) -> str:
    """The contact's address, opened, to send something there. Raises NoResultFound."""
    found = connection.execute(_SEALED, {"contact": contact_id})
    return keys.unseal(str(found.scalar_one()))


def opt_out(connection: Connection, contact_id: int, how: How, now: datetime) -> bool:
    """Note that a contact wants nothing more; False if it was so already."""
    out = {"opted_out_at": now, "opted_out_how": how}
    statement = update(CONTACTS).where(_K.id == contact_id, _K.opted_out_at.is_(None)).values(out)
    return _opted(connection, statement, "opted_out", now)


def opt_in(connection: Connection, contact_id: int, now: datetime) -> bool:
    """Note that a contact may be sent messages again; False if it could be all along.

    Whoever writes can be reached, so that mark goes too.
    """
    statement = (
        update(CONTACTS)
        .where(_K.id == contact_id, _K.opted_out_at.is_not(None))
        .values(opted_out_at=None, opted_out_how=None, unreachable_at=None, unreachable_code=None)
    )
    return _opted(connection, statement, "opted_in", now)


def mark_unreachable(connection: Connection, contact_id: int, code: str, now: datetime) -> None:
    """Note that the provider cannot reach a contact, by its code; the first time counts."""
    connection.execute(
        update(CONTACTS)
        .where(_K.id == contact_id)
        .values(unreachable_at=func.coalesce(_K.unreachable_at, now), unreachable_code=code)
    )


def mark_reached(connection: Connection, contact_id: int) -> None:
    """Note that a contact has been heard from, so that it can be reached after all."""
    connection.execute(
        update(CONTACTS)
        .where(_K.id == contact_id)
        .values(unreachable_at=None, unreachable_code=None)
    )


def opted_out(
    connection: Connection,
    organisation_id: int | None = None,
    *,
    skip: int = 0,
    most: int | None = None,
) -> Sequence[OptedOut]:
    """Who opted out, of all organisations or of one, the latest first; no addresses."""
    whose = [] if organisation_id is None else [_K.organisation_id == organisation_id]
    rows = connection.execute(
        select(
            RESPONDENTS.c.pseudonym,
            ORGANISATIONS.c.name.label("organisation"),
            _K.channel,
            _K.opted_out_at.label("at"),
            _K.opted_out_how.label("how"),
        )
        .join(RESPONDENTS, RESPONDENTS.c.id == _K.respondent_id)
        .join(ORGANISATIONS, ORGANISATIONS.c.id == _K.organisation_id)
        .where(_K.opted_out_at.is_not(None), *whose)
        .order_by(_K.opted_out_at.desc(), _K.id.desc())
        .offset(skip)
        .limit(most)
    )
    return [OptedOut(**row._asdict()) for row in rows]


def _opted(connection: Connection, statement: Update, kind: tombstones.Kind, now: datetime) -> bool:
    """Carry it out, and into the tombstones; whether anything changed.

    Nobody's STOP is refused because the file cannot be written: opt-outs that
    it lacks are added when delivery is started next.
    """
    changed = connection.execute(statement.returning(_K.hash)).scalar()
    path = tombstones.of(connection)
    if changed is not None and path is not None:
        try:
            tombstones.add(path, kind, [changed], now)
        except OSError as problem:
            structlog.get_logger().error("tombstone not written", problem=problem.strerror)
    return changed is not None


def _stay_out(connection: Connection, names: Sequence[str]) -> None:
    """Have a new contact stay out that had opted out before a backup was put back."""
    since = tombstones.known(connection).out_since(names)
    if since is not None:
        out = {"opted_out_at": since, "opted_out_how": "tombstone"}
        connection.execute(update(CONTACTS).where(_K.hash == names[0]).values(out))


def _known(row: Any) -> Known | None:
    return None if row is None else Known(*row)
