"""What is kept of one person, over all tables: counted for a look, or whole to be handed over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, func, select

from dialogues.guide import Guide, from_document
from storage.models import (
    AUDIT,
    CONCERN_NOTES,
    CONCERNS,
    CONTACTS,
    CONVERSATIONS,
    GUIDES,
    INVITATIONS,
    LINKS,
    PROMPTS,
    ROUNDS,
)
from storage.persons import Person
from storage.rows_of_person import Theirs, rows_of
from storage.secrets import Keys

Rows = list[dict[str, Any]]

_MEANINGLESS = {
    CONTACTS: ("hash", "sealed"), CONCERNS: ("sealed",), CONCERN_NOTES: ("sealed",),
    LINKS: ("hash",), PROMPTS: ("form_id",),
}  # fmt: skip
"""Columns that say nothing to anybody: what is sealed is opened beside them."""


@dataclass(frozen=True)
class Count:
    """How many rows a table has of somebody, and the moments of the first and the last."""

    table: str
    rows: int
    first: datetime | None
    last: datetime | None


@dataclass(frozen=True)
class Kept:
    """Everything that is kept of a person.

    ``tables`` are their rows, by table, with what was sealed opened as
    ``address`` and ``words``; ``rounds`` are those that they were invited in,
    ``guides`` those that led them, by hash; ``looks`` who did what with their
    data: when and what, not who.
    """

    person: Person
    tables: Mapping[str, Rows]
    rounds: Mapping[int, Mapping[str, Any]]
    guides: Mapping[str, Guide]
    looks: Rows


def counts(connection: Connection, person: Person) -> Sequence[Count]:
    """How much there is of a person in each table that holds anything; no words, no addresses."""
    found = [_count(connection, table, theirs) for table, theirs in rows_of(person.id).items()]
    return [each for each in found if each.rows]


def everything(connection: Connection, keys: Keys, person: Person) -> Kept:
    """All that is kept of a person, opened: a look that the caller notes in the audit."""
    tables = {
        table.name: _opened(connection, keys, table, theirs)
        for table, theirs in rows_of(person.id).items()
    }
    return Kept(
        person, tables, _rounds(connection, person), _guides(connection, person),
        _looks(connection, person, tables),
    )  # fmt: skip


def _count(connection: Connection, table: Table, theirs: Theirs) -> Count:
    dated = theirs.dated
    number, first, last = connection.execute(
        select(func.count(), func.min(dated), func.max(dated)).select_from(table).where(theirs.rows)
    ).one()
    return Count(table.name, number, first, last)


def _opened(connection: Connection, keys: Keys, table: Table, theirs: Theirs) -> Rows:
    order = tuple(table.primary_key.columns)
    found = connection.execute(select(table).where(theirs.rows).order_by(*order)).mappings()
    rows = [dict(row) for row in found]
    for row in rows:
        if table is CONTACTS:
            row["address"] = keys.unseal(row["sealed"])
        elif table in (CONCERNS, CONCERN_NOTES):
            row["words"] = keys.unseal(row["sealed"])
        for name in _MEANINGLESS.get(table, ()):
            del row[name]
    return rows


def _rounds(connection: Connection, person: Person) -> dict[int, Mapping[str, Any]]:
    wanted = (
        select(ROUNDS.c.id, ROUNDS.c.name, ROUNDS.c.basis)
        .join(INVITATIONS, INVITATIONS.c.round_id == ROUNDS.c.id)
        .where(INVITATIONS.c.respondent_id == person.id)
    )
    return {row["id"]: dict(row) for row in connection.execute(wanted).mappings()}


def _guides(connection: Connection, person: Person) -> dict[str, Guide]:
    used = select(CONVERSATIONS.c.guide_hash).where(CONVERSATIONS.c.respondent_id == person.id)
    wanted = select(GUIDES.c.hash, GUIDES.c.document).where(GUIDES.c.hash.in_(used))
    return {row.hash: from_document(row.document) for row in connection.execute(wanted)}


def _looks(connection: Connection, person: Person, tables: Mapping[str, Rows]) -> Rows:
    about = [f"respondent {person.id}"]
    about += [f"conversation {row['id']}" for row in tables["conversations"]]
    about += [f"concern {row['reference']}" for row in tables["concerns"]]
    wanted = select(AUDIT.c.at, AUDIT.c.action, AUDIT.c.about).order_by(AUDIT.c.id)
    rows = connection.execute(wanted.where(AUDIT.c.about.in_(about))).mappings()
    return [dict(row) for row in rows]
