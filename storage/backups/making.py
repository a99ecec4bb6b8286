"""Backups made: everything in the database at one moment, as one sealed file.

SQLite and PostgreSQL are read alike, in one transaction that sees one moment
and keeps nobody from writing, so that what was one can become the other. The
copy that SQLite itself could make would lie on the disk unencrypted meanwhile.
"""

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, select

from storage.backups.cells import cells_out, kinds, tables
from storage.backups.counters import highest
from storage.backups.new_file import new_file
from storage.backups.sealing import BackupKey, Sealer
from storage.database import revision

FORMAT = 1
_AT_ONCE = 500


@dataclass(frozen=True)
class Made:
    """A backup: its rows by table, and the SHA-256 of its file."""

    rows: Mapping[str, int]
    digest: str


def make(connection: Connection, path: Path, key: BackupKey, now: datetime) -> Made:
    """Write everything that the connection sees to a new file.

    The connection must be one of ``for_reading``. Raises BackupProblem or
    DatabaseProblem; then nothing is left.
    """
    rows: dict[str, int] = {}
    with new_file(path) as file:
        sealer, press = Sealer(file, key), zlib.compressobj()
        for line in _lines(connection, now, rows):
            sealer.write(press.compress(line))
        sealer.write(press.flush())
        sealer.finish()
    return Made(rows, sealer.digest)


def _lines(connection: Connection, now: datetime, rows: dict[str, int]) -> Iterator[bytes]:
    head = {"format": FORMAT, "revision": revision(connection), "made_at": now.isoformat()}
    yield _line(head)
    for table in tables(connection):
        yield _line({
            "table": table.name, "columns": kinds(table), "highest": highest(connection, table),
        })  # fmt: skip
        rows[table.name] = 0
        for line in _rows(connection, table):
            rows[table.name] += 1
            yield line
    yield _line({"rows": rows})


def _rows(connection: Connection, table: Table) -> Iterator[bytes]:
    everything = select(table).order_by(*table.primary_key)
    found = connection.execute(everything.execution_options(yield_per=_AT_ONCE))
    named = tuple(kinds(table).values())
    for row in found:
        yield _line(cells_out(named, row))


def _line(plain: Any) -> bytes:
    return json.dumps(plain, separators=(",", ":")).encode() + b"\n"
