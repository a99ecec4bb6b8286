"""Respondents: known by pseudonym, reached through sealed contacts."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, bindparam, insert, select

from storage.inserting import insert_new, insert_new_key
from storage.models import CONTACTS, ORGANISATIONS, RESPONDENTS
from storage.secrets import KeyProblem, Keys

_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0, O, 1 or I: pseudonyms are read out over the telephone."""


_ORGANISATION = select(ORGANISATIONS.c.id).where(ORGANISATIONS.c.name == bindparam("wanted"))


@dataclass(frozen=True)
class Contact:
    """A contact, opened: whose it is, the channel, and the address itself."""

    respondent_id: int
    channel: str
    address: str


def organisation(connection: Connection, name: str, now: datetime) -> int:
    """The id of the organisation with this name, which is added if it is new."""
    connection, wanted = connection, {"wanted": name}
    found = connection.execute(_ORGANISATION, wanted).scalar()
    if found is None:
        insert_new(connection, ORGANISATIONS, {"name": name, "created_at": now})
        found = connection.execute(_ORGANISATION, wanted).scalar_one()
    return int(found)


def organisations(connection: Connection) -> dict[str, int]:
    """The ids of all organisations, by name."""
    wanted = select(ORGANISATIONS.c.name, ORGANISATIONS.c.id).order_by(ORGANISATIONS.c.name)
    return {row.name: row.id for row in connection.execute(wanted)}


def organisation_of(connection: Connection, respondent_id: int) -> int:
    """The organisation that a respondent belongs to."""
    wanted = select(RESPONDENTS.c.organisation_id).where(RESPONDENTS.c.id == respondent_id)
    return int(connection.execute(wanted).scalar_one())


def new_pseudonym() -> str:
    """A pseudonym drawn at random, such as ``R-7KQ2-M9XD``: 40 bits, says nothing."""
    drawn = [secrets.choice(_LETTERS) for _ in range(8)]
    return f"R-{''.join(drawn[:4])}-{''.join(drawn[4:])}"


def enrol(connection: Connection, organisation_id: int, pseudonym: str, now: datetime) -> int:
    """Add a respondent; the id. A pseudonym in use raises IntegrityError."""
    row = {"organisation_id": organisation_id, "pseudonym": pseudonym, "created_at": now}
    statement = insert(RESPONDENTS).returning(RESPONDENTS.c.id)
    return int(connection.execute(statement, row).scalar_one())


def enrol_unnamed(connection: Connection, organisation_id: int, now: datetime) -> int:
    """Add a respondent under a pseudonym drawn for them; the id."""
    while True:
        row = {
            "organisation_id": organisation_id,
            "pseudonym": new_pseudonym(),
            "created_at": now,
        }
        added = insert_new_key(connection, RESPONDENTS, row)
        if added is not None:
            return int(added)


def pseudonym(connection: Connection, respondent_id: int) -> str:
    """What the respondent is called. Raises NoResultFound."""
    found = connection.execute(
        select(RESPONDENTS.c.pseudonym).where(RESPONDENTS.c.id == respondent_id)
    )
    return str(found.scalar_one())


def add_contact(
    connection: Connection, organisation_id: int, contact: Contact, keys: Keys, now: datetime
) -> bool:
    """Keep how to reach a respondent; False if the organisation has that address already."""
    return insert_new(
        connection,
        CONTACTS,
        {
            "organisation_id": organisation_id,
            "respondent_id": contact.respondent_id,
            "channel": contact.channel,
            "hash": keys.fingerprint(organisation_id, contact.channel, contact.address),
            "sealed": keys.seal(contact.address),
            "created_at": now,
        },
    )


def find_by_contact(
    connection: Connection, organisation_id: int, channel: str, address: str, keys: Keys
) -> int | None:
    """The respondent who is reached at this address, if the organisation knows one."""
    wanted = keys.fingerprint(organisation_id, channel, address)
    found = connection.execute(
        select(CONTACTS.c.respondent_id).where(
            CONTACTS.c.organisation_id == organisation_id,
            CONTACTS.c.channel == channel,
            CONTACTS.c.hash == wanted,
        )
    ).scalar()
    return None if found is None else int(found)


def contacts(connection: Connection, respondent_id: int, keys: Keys) -> Sequence[Contact]:
    """How to reach the respondent, opened; a look that belongs in the audit."""
    rows = connection.execute(
        select(CONTACTS).where(CONTACTS.c.respondent_id == respondent_id).order_by(CONTACTS.c.id)
    )
    return [Contact(row.respondent_id, row.channel, keys.unseal(row.sealed)) for row in rows]


def any_contact(connection: Connection) -> bool:
    """Whether any contact is stored."""
    return connection.execute(select(CONTACTS.c.id).limit(1)).first() is not None


Fit = Literal["newest", "older", "not"]
"""Whether keys find contacts: with their newest hashing key, with an older one, or not at all."""


def keys_fit(connection: Connection, keys: Keys) -> Fit:
    """How these keys open and find the contact stored last; ``newest`` where there is none.

    With others than the newest nobody is found again, so that people who opted
    out would look like new ones.
    """
    row = connection.execute(select(CONTACTS).order_by(CONTACTS.c.id.desc()).limit(1)).first()
    if row is None:
        return "newest"
    try:
        address = keys.unseal(row.sealed)
    except KeyProblem:
        return "not"
    newest, *older = keys.fingerprints(row.organisation_id, row.channel, address)
    return "newest" if row.hash == newest else "older" if row.hash in older else "not"
