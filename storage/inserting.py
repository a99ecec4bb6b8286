"""The one kind of insert that SQLite and PostgreSQL spell alike but SQLAlchemy does not."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert


def insert_new(connection: Connection, table: Table, row: dict[str, Any]) -> bool:
    """Insert the row unless one with its unique keys is there; whether it was inserted."""
    return insert_new_key(connection, table, row) is not None


def insert_new_key(connection: Connection, table: Table, row: dict[str, Any]) -> Any:
    """The key of the row, which is inserted; None if one with its unique keys is there."""
    statement = _insert_new(table, connection.dialect.name)
    return connection.execute(statement, row).scalar()


@cache
def _insert_new(table: Table, dialect: str) -> ReturningInsert[Any]:
    kind = sqlite if dialect == "sqlite" else postgresql
    key = next(iter(table.primary_key.columns))
    statement: ReturningInsert[Any] = kind.insert(table).on_conflict_do_nothing().returning(key)
    return statement
