"""A database that another takes the place of: kept beside it, or emptied."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, MetaData, func, inspect, select, text
from sqlalchemy.schema import CreateSchema

from storage.backups.problems import BackupProblem
from storage.connecting import make_private_file

_PART = ".part"


@dataclass(frozen=True)
class Aside:
    """Where the old database is kept: in words, and the file if it is one."""

    words: str
    file: Path | None = None


def put_aside(connection: Connection, file: Path | None, now: datetime) -> Aside:
    """Keep what is in the database elsewhere.

    ``file`` is SQLite's, which is copied; in PostgreSQL the tables move to a
    schema of their own. The connection must be writing, so that nothing is
    added meanwhile. The copy of SQLite is left to the caller if the
    transaction fails. Raises BackupProblem.
    """
    name = f"before_restore_{now:%Y%m%d_%H%M%S}"
    if file is not None:
        copy = file.with_name(f"{file.name}.{name}")
        _copy(file, copy)
        return Aside(f"the file {copy}", copy)
    tables = inspect(connection).get_table_names()
    connection.execute(CreateSchema(name))
    for table in tables:
        connection.execute(text(f'ALTER TABLE "{table}" SET SCHEMA {name}'))
    return Aside(f"the schema {name} of the same database")


def empty(connection: Connection) -> None:
    """Drop every table that is there."""
    found = MetaData()
    found.reflect(connection)
    found.drop_all(connection)


def holds_anybody(connection: Connection) -> bool:
    """Whether the database holds people or conversations."""
    there = {"conversations", "respondents"} & {*inspect(connection).get_table_names()}
    return any(
        connection.execute(select(func.count()).select_from(text(name))).scalar() for name in there
    )


def _copy(file: Path, copy: Path) -> None:
    """SQLite's own copy, which may be made while the file is open elsewhere."""
    part = copy.with_name(copy.name + _PART)
    try:
        for left in file.parent.glob(f"{file.name}.before_restore_*{_PART}*"):
            left.unlink()
        make_private_file(part)
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(part)) as target:
            source.backup(target)
        part.rename(copy)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            part.unlink()
        raise BackupProblem(
            f"What is in the database cannot be kept aside in {file.parent} ({error}). Make room "
            "there, or move the database away yourself. Nothing was changed."
        ) from error
