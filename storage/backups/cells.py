"""Tables as they are found in a database, and their cells as JSON.

What is found is backed up, not what this version of Earshot would make: so an
older database can be backed up before it is upgraded, and a table that is new
needs no line here.
"""

import base64
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.types import JSON, TypeEngine

from storage.models.columns import Moment, Plain, storable

LEFT_OUT = ("alembic_version", "heartbeats")
"""The version is in a backup's head; processes of another day are not."""

_FOUND: tuple[tuple[type[TypeEngine[Any]], str], ...] = (
    (DateTime, "moment"),
    (JSON, "plain"),
    (Boolean, "truth"),
    (LargeBinary, "bytes"),
    (Float, "float"),
    (Integer, "number"),
    (String, "text"),
)
_TYPES: Mapping[str, TypeEngine[Any]] = {
    "moment": Moment(),
    "plain": Plain,
    "truth": Boolean(),
    "bytes": LargeBinary(),
    "float": Float(),
    "number": BigInteger(),
    "text": Text(),
}
_OUT: Mapping[str, Callable[[Any], Any]] = {
    "moment": datetime.isoformat,
    "bytes": lambda data: base64.b64encode(data).decode(),
}
_IN: Mapping[str, Callable[[Any], Any]] = {
    "moment": datetime.fromisoformat,
    "bytes": base64.b64decode,
    "text": storable,
}


def tables(connection: Connection) -> Sequence[Table]:
    """All tables that belong in a backup, those that others refer to first."""
    found = MetaData()
    found.reflect(connection)
    return [_plain(table) for table in found.sorted_tables if table.name not in LEFT_OUT]


def kinds(table: Table) -> dict[str, str]:
    """The kind of each column of such a table, by name."""
    return {column.name: str(column.info["kind"]) for column in table.columns}


def cells_out(kinds: Sequence[str], row: Sequence[Any]) -> list[Any]:
    """A row as JSON has it."""
    return [
        cell if cell is None or kind not in _OUT else _OUT[kind](cell)
        for kind, cell in zip(kinds, row, strict=True)
    ]


def cells_in(kinds: Sequence[str], row: Sequence[Any]) -> list[Any]:
    """A row that JSON had. Raises ValueError or TypeError for anything else."""
    return [
        cell if cell is None or kind not in _IN else _IN[kind](cell)
        for kind, cell in zip(kinds, row, strict=True)
    ]


def _plain(table: Table) -> Table:
    columns = (
        Column(
            column.name,
            _TYPES[kind],
            primary_key=column.primary_key,
            autoincrement=False,
            info={"kind": kind},
        )
        for column in table.columns
        for kind in (_kind(column),)
    )
    return Table(table.name, MetaData(), *columns)


def _kind(column: Column[Any]) -> str:
    for kind, name in _FOUND:
        if isinstance(column.type, kind):
            return name
    raise TypeError(f"no backup can hold {column.table.name}.{column.name}")
