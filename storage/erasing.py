"""Erasing one person: everything about them goes, on their wish."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from storage import tombstones
from storage.audit import Entry, note
from storage.forgetting import forget, lock
from storage.models import CONTACTS
from storage.persons import Person, open_concerns
from storage.secrets import Keys


class StillOpen(Exception):
    """Concerns about what the person wrote are open: somebody has yet to act on them."""

    def __init__(self, references: Sequence[str]) -> None:
        super().__init__(f"still open: {', '.join(references)}")
        self.references = references


def erase(
    connection: Connection,
    keys: Keys,
    person: Person,
    *,
    who: str,
    now: datetime,
    although_open: bool = False,
) -> Mapping[str, int]:
    """Delete everything that is kept of a person; how many rows, by table.

    The tombstones have it before the database forgets. Empty where somebody
    else erased them meanwhile. Their words are in no table then, but may be in
    the database's files until :func:`storage.scrubbing.scrub`, which the caller
    owes after its transaction.

    Raises StillOpen, unless ``although_open``; ValueError where the store was
    opened without its file of tombstones; OSError where that cannot be
    written. Nothing is erased then.
    """
    path = tombstones.of(connection)
    if path is None:
        raise ValueError("the store was opened without its file of tombstones")
    if not lock(connection, person.id):
        return {}
    left = open_concerns(connection, person)
    if left and not although_open:
        raise StillOpen(left)
    tombstones.add(path, "erased", _hashes(connection, keys, person), now)
    gone = forget(connection, person.id)
    detail = {"open_concerns": len(left)} if left else {}
    note(connection, Entry(now, who, "erase", f"respondent {person.id}", detail))
    return gone


def was_erased(
    connection: Connection, keys: Keys, pseudonym: str, organisations: Sequence[int]
) -> bool:
    """Whether the tombstones know somebody of this pseudonym, in any of the organisations."""
    stones = tombstones.known(connection)
    name = pseudonym.strip().upper()
    hashes = (tombstones.hashes_of_pseudonym(keys, each, name) for each in organisations)
    return any(stones.erased_at(each) for each in hashes)


def _hashes(connection: Connection, keys: Keys, person: Person) -> Sequence[str]:
    own = tombstones.hashes_of_pseudonym(keys, person.organisation_id, person.pseudonym)[0]
    theirs = select(CONTACTS.c.hash).where(CONTACTS.c.respondent_id == person.id)
    return [own, *connection.execute(theirs.order_by(CONTACTS.c.id)).scalars()]
