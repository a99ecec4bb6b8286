"""Everything that is sealed, sealed anew with the newest key; and whether all of it opens."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, select, update

from storage.models import CONTACTS, METADATA
from storage.secrets import KeyProblem, Keys

SEALED: Mapping[str, Table] = {
    table.name: table for table in METADATA.sorted_tables if "sealed" in table.columns
}
"""The tables that have something sealed in them, by name: a column of that name."""

AT_ONCE = 200


@dataclass
class Sealed:
    """How the sealed cells of a table stand: with which key they were sealed.

    ``misfiled`` are contacts that open and cannot be found by their address.
    """

    newest: int = 0
    older: int = 0
    unopened: int = 0
    misfiled: int = 0


def reseal_some(connection: Connection, table: Table, keys: Keys, after: int) -> tuple[int, int]:
    """Seal the next rows of a table anew, by row number after ``after``.

    The last row number looked at, 0 at the end, and how many were sealed
    anew. What no key opens is left as it is.
    """
    last = count = 0
    for row in connection.execute(_rows(table, after).limit(AT_ONCE)).all():
        last = row.id
        if not keys.is_newest(row.sealed):
            count += _reseal(connection, table, keys, row)
    return last, count


def check(connection: Connection, keys: Keys) -> Mapping[str, Sealed]:
    """How everything sealed stands, by table; opens all of it and shows none."""
    return {name: _check(connection, table, keys) for name, table in SEALED.items()}


def _rows(table: Table, after: int = 0) -> Select[Any]:
    wanted: tuple[Any, ...] = (table.c.id, table.c.sealed)
    if table is CONTACTS:
        wanted = (*wanted, table.c.hash, table.c.organisation_id, table.c.channel)
    return select(*wanted).where(table.c.id > after).order_by(table.c.id)


def _reseal(connection: Connection, table: Table, keys: Keys, row: Any) -> int:
    try:
        fresh = keys.seal(keys.unseal(row.sealed))
    except KeyProblem:
        return 0
    changed = connection.execute(
        update(table).where(table.c.id == row.id, table.c.sealed == row.sealed).values(sealed=fresh)
    )
    return changed.rowcount


def _check(connection: Connection, table: Table, keys: Keys) -> Sealed:
    found = Sealed()
    for row in _read(connection, table):
        try:
            opened = keys.unseal(row.sealed)
        except KeyProblem:
            found.unopened += 1
            continue
        if keys.is_newest(row.sealed):
            found.newest += 1
        else:
            found.older += 1
        if table is CONTACTS:
            wanted = keys.fingerprint(row.organisation_id, row.channel, opened)
            found.misfiled += wanted != row.hash
    return found


def _read(connection: Connection, table: Table) -> Iterator[Any]:
    return iter(connection.execute(_rows(table).execution_options(yield_per=AT_ONCE)))
