"""Row numbers that were given once and are not to be given again.

A conversation that was erased leaves its number behind: if a restored database
gave it to somebody else, whatever still names it would mean the wrong person.
"""

from typing import Any

from sqlalchemy import Connection, Table, bindparam, column, func, inspect, select, table, text

_SEQ = table("sqlite_sequence", column("name"), column("seq"))


def highest(connection: Connection, of: Table) -> int | None:
    """The highest row number that the table ever gave; None where it gives none."""
    if not _is_numbered(of):
        return None
    there = connection.execute(select(func.max(of.c.id))).scalar() or 0
    return max(there, _counted(connection, of))


def set_highest(connection: Connection, of: Table, number: int) -> None:
    """Have the table give only higher numbers from now on."""
    if connection.dialect.name == "sqlite":
        if _counts_up(connection, of):
            given = {"name": of.name, "seq": number}
            connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), given)
            connection.execute(text("INSERT INTO sqlite_sequence VALUES (:name, :seq)"), given)
    elif (sequence := _sequence(connection, of)) and number:
        connection.execute(select(func.setval(sequence, number)))


def _is_numbered(of: Table) -> bool:
    return [each.name for each in of.primary_key] == ["id"] and of.c.id.info["kind"] == "number"


def _counted(connection: Connection, of: Table) -> int:
    if connection.dialect.name == "sqlite":
        if not inspect(connection).has_table("sqlite_sequence"):
            return 0
        return connection.execute(select(_SEQ.c.seq).where(_SEQ.c.name == of.name)).scalar() or 0
    sequence = _sequence(connection, of)
    if sequence is None:
        return 0
    found = connection.execute(text(f"SELECT last_value, is_called FROM {sequence}")).one()  # noqa: S608  the server's own name, quoted by it
    return int(found.last_value) if found.is_called else 0


def _sequence(connection: Connection, of: Table) -> Any:
    return connection.execute(select(func.pg_get_serial_sequence(f'"{of.name}"', "id"))).scalar()


def _counts_up(connection: Connection, of: Table) -> bool:
    made = text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :name")
    sql = connection.execute(made.bindparams(bindparam("name", of.name))).scalar()
    return "AUTOINCREMENT" in str(sql).upper()
