"""Backups read: everything is checked before anything counts."""

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from storage.backups.cells import cells_in
from storage.backups.making import FORMAT
from storage.backups.problems import BackupProblem
from storage.backups.sealing import BackupKey, Opener, damaged


@dataclass(frozen=True)
class Head:
    """Which version of the database a backup is of, and when it was made."""

    revision: str
    made_at: datetime


@dataclass(frozen=True)
class Opened:
    """A table whose rows follow: its columns' kinds by name, the highest row number it gave."""

    table: str
    columns: Mapping[str, str]
    highest: int | None


Row = Sequence[Any]
Part = Head | Opened | Row


@dataclass
class Found:
    """A backup that was read to its end."""

    head: Head
    rows: dict[str, int] = field(default_factory=dict)
    digest: str = ""


def check(path: Path, key: BackupKey) -> Found:
    """Read all of a backup: that it is whole, unchanged and can be understood.

    Raises BackupProblem or KeyProblem.
    """
    digest: list[str] = []
    parts = read(path, key, digest)
    head = next(parts)
    assert isinstance(head, Head)
    found, table = Found(head), ""
    for part in parts:
        if isinstance(part, Opened):
            table = part.table
            found.rows[table] = 0
        else:
            found.rows[table] += 1
    found.digest = digest[0]
    return found


def read(path: Path, key: BackupKey, digest: list[str] | None = None) -> Iterator[Part]:
    """A backup's head, its tables, and each table's rows after it, ready for the database.

    The file's SHA-256 is added to ``digest`` at the end.
    """
    name = str(path)
    try:
        with path.open("rb") as file:
            opener = Opener(file, key, name)
            try:
                yield from _parts(_lines(opener, name), name)
            except (ValueError, TypeError, KeyError, AttributeError, zlib.error) as error:
                raise _strange(name) from error
            if digest is not None:
                digest.append(opener.digest)
    except OSError as error:
        raise BackupProblem(f"The backup {name} cannot be read ({error.strerror}).") from error


def _lines(pieces: Opener, name: str) -> Iterator[Any]:
    press, rest = zlib.decompressobj(), b""
    for piece in pieces:
        *whole, rest = (rest + press.decompress(piece)).split(b"\n")
        yield from map(json.loads, whole)
    if rest or not press.eof or press.unused_data:
        raise damaged(name)


def _parts(lines: Iterator[Any], name: str) -> Iterator[Part]:
    first: dict[str, Any] = next(lines, {})
    if first["format"] != FORMAT:
        raise _strange(name)
    yield Head(first["revision"], datetime.fromisoformat(first["made_at"]))
    rows: dict[str, int] = {}
    table, named = "", ()
    for line in lines:
        if isinstance(line, list):
            rows[table] += 1
            yield cells_in(named, line)
        elif "table" in line:
            table, named = line["table"], tuple(line["columns"].values())
            rows[table] = 0
            yield Opened(table, line["columns"], line["highest"])
        elif line["rows"] != rows or next(lines, None) is not None:
            raise damaged(name)
        else:
            return
    raise damaged(name)


def _strange(name: str) -> BackupProblem:
    return BackupProblem(
        f"The backup {name} holds what this version of Earshot does not know. "
        "Restore it with the version that made it, or a newer one."
    )
