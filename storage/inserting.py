"""The one kind of insert that SQLite and PostgreSQL spell alike but SQLAlchemy does not."""

from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session


def insert_new(session: Session, table: Table, row: dict[str, Any]) -> bool:
    """Insert the row unless one with its unique keys is there; whether it was inserted."""
    connection = session.connection()
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    key = next(iter(table.primary_key.columns))
    statement = dialect.insert(table).on_conflict_do_nothing().returning(key)
    return connection.execute(statement, row).first() is not None
