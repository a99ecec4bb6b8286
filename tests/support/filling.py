"""Rows in every table that there is, whatever its columns; what is in a store, to be compared."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Column, Connection, Engine, Table, insert, select
from sqlalchemy.types import JSON, Boolean, Float, Integer, LargeBinary, TypeDecorator

from storage.models import METADATA

SAID = 'Ta love — ŵyr ani, "OK" 🙂\nno’ bad'
START = datetime(2026, 1, 5, 8, 30, 0, 123456, tzinfo=UTC)


def fill(connection: Connection, rows: int = 3) -> None:
    """Put as many rows into every table; what may be empty is empty in every second of them."""
    for table in METADATA.sorted_tables:
        connection.execute(insert(table), [_row(table, n) for n in range(1, rows + 1)])


def content(engine: Engine, *, but: tuple[str, ...] = ("heartbeats", "audit")) -> dict[str, list]:
    """All rows by table."""
    wanted = [table for table in METADATA.sorted_tables if table.name not in but]
    with engine.connect() as connection:
        return {
            table.name: [
                tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))
            ]
            for table in wanted
        }


def _row(table: Table, number: int) -> dict[str, Any]:
    return {column.name: _cell(column, number) for column in table.columns}


def _cell(column: Column[Any], number: int) -> Any:
    kind = column.type
    if column.foreign_keys:
        return (
            f"guides.hash {number}"
            if next(iter(column.foreign_keys)).column.name == "hash"
            else number
        )
    if column.primary_key and isinstance(kind, Integer):
        return number
    if column.nullable and number % 2:
        return None
    if isinstance(kind, TypeDecorator) and kind.__class__.__name__ == "Moment":
        return START + timedelta(hours=number)
    if isinstance(kind, JSON):
        return {"said": SAID, "half": "\ud83d", "nul": "a\x00b", "list": [number, None, 1.5, True]}
    if isinstance(kind, Boolean):
        return bool(number % 2)
    if isinstance(kind, LargeBinary):
        return bytes(range(number))
    if isinstance(kind, Integer):
        return number
    if isinstance(kind, Float):
        return number / 7
    return (
        f"{column} {number}"
        if column.primary_key or column.name == "hash"
        else f"{SAID} {column} {number}"
    )
