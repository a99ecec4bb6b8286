"""Backups restored: into either kind of database, in one transaction, or not at all."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, Table, insert, inspect
from sqlalchemy.exc import DataError, IntegrityError

from storage.backups.aside import Aside, empty, holds_anybody, put_aside
from storage.backups.cells import kinds, tables
from storage.backups.counters import set_highest
from storage.backups.problems import BackupProblem
from storage.backups.reading import Head, Opened, Part, Row
from storage.connecting import address, place, sqlite_file
from storage.database import (
    MIGRATIONS,
    check_references,
    for_reading,
    open_to_rebuild,
    revision,
    revisions,
    status,
    unfit,
    upgrade_in,
)
from storage.heartbeats import states
from storage.models import HEARTBEATS
from storage.problems import DatabaseProblem
from storage.views import drop_views

_AT_ONCE = 500


@dataclass(frozen=True)
class Target:
    """The database that a backup is restored into.

    ``replace`` allows it to hold people, who are kept aside. A process that
    was heard from within ``heard`` keeps it from being restored.
    """

    url: str
    replace: bool
    now: datetime
    heard: timedelta
    migrations: Path = MIGRATIONS

    @property
    def file(self) -> Path | None:
        return sqlite_file(address(self.url))


def look(target: Target, head: Head) -> None:
    """Whether the backup may be restored into it; changes nothing.

    Raises BackupProblem or DatabaseProblem.
    """
    if head.revision not in revisions(target.migrations):
        raise BackupProblem(
            f"The backup is of a newer version of the database ({head.revision}) than this Earshot "
            "knows. Update Earshot, then restore it."
        )
    found = status(target.url, target.migrations)
    if found.state == "not_ours":
        raise unfit(found)
    if found.state == "missing":
        return
    engine = open_to_rebuild(target.url)
    try:
        with for_reading(engine).connect() as connection:
            _refuse(connection, target)
    finally:
        engine.dispose()


def restore(
    target: Target, parts: Iterator[Part], finish: Callable[[Connection], None]
) -> Aside | None:
    """Put a backup's rows in the place of what is there; where that is kept, if it is.

    Everything is one transaction, which ends with ``finish``. Raises
    BackupProblem, DatabaseProblem, or what ``finish`` raises: then everything
    is as it was.
    """
    head = next(parts)
    assert isinstance(head, Head)
    look(target, head)
    file = target.file
    made = file is not None and not file.exists()
    engine, aside = open_to_rebuild(target.url), None
    try:
        with engine.begin() as connection:
            _refuse(connection, target)
            drop_views(connection)
            if holds_anybody(connection):
                aside = put_aside(connection, file, target.now)
            empty(connection)
            _rebuild(connection, head, parts, target.migrations)
            finish(connection)
            check_references(connection)
    except BaseException:
        engine.dispose()
        _take_back(file if made else None, aside)
        raise
    engine.dispose()
    return aside


def _refuse(connection: Connection, target: Target) -> None:
    """Raises DatabaseProblem while processes are there, or where somebody would be lost."""
    where = place(address(target.url))
    if inspect(connection).has_table(HEARTBEATS.name):
        beats = states(connection, since=target.now - target.heard)
        if beats:
            raise DatabaseProblem(
                "running",
                f"Earshot is running on the database {where} "
                f"({', '.join(beat.name for beat in beats)}). Stop it, wait "
                f"{target.heard.total_seconds():.0f} seconds, and try again.",
            )
    if not target.replace and holds_anybody(connection):
        raise DatabaseProblem(
            "holds",
            f"The database {where} holds people or conversations. Set EARSHOT_DATABASE_URL to an "
            "empty one, or restore with --replace, which keeps what is there aside.",
        )


def _rebuild(connection: Connection, head: Head, parts: Iterator[Part], migrations: Path) -> None:
    """Make the tables as they were, fill them, and bring them to this version."""
    upgrade_in(connection, head.revision, migrations)
    there = {table.name: table for table in tables(connection)}
    opened = _fill(connection, there, parts)
    upgrade_in(connection, migrations=migrations)
    if revision(connection) != head.revision:
        there = {table.name: table for table in tables(connection)}
    for table in there.values():
        each = opened.get(table.name)
        if each is not None and each.highest is not None:
            set_highest(connection, table, each.highest)


def _fill(
    connection: Connection, there: dict[str, Table], parts: Iterator[Part]
) -> dict[str, Opened]:
    opened: dict[str, Opened] = {}
    names: Sequence[str] = ()
    table: Table | None = None
    rows: list[Row] = []
    for part in parts:
        if isinstance(part, Opened):
            _insert(connection, table, names, rows)
            table, names, rows = _table(there, part), tuple(part.columns), []
            opened[part.table] = part
        elif not isinstance(part, Head):
            rows.append(part)
            if len(rows) >= _AT_ONCE:
                _insert(connection, table, names, rows)
                rows = []
    _insert(connection, table, names, rows)
    return opened


def _table(there: dict[str, Table], part: Opened) -> Table:
    table = there.get(part.table)
    if table is None or kinds(table) != part.columns:
        raise BackupProblem(
            f"The backup's table {part.table} is not the one that this version of Earshot makes. "
            "Restore it with the version that made it, or a newer one."
        )
    return table


def _insert(
    connection: Connection, table: Table | None, names: Sequence[str], rows: Sequence[Row]
) -> None:
    if table is None or not rows:
        return
    try:
        connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in rows])
    except (IntegrityError, DataError):
        raise BackupProblem(
            f"The backup's rows of {table.name} do not fit together with its others. Nothing was "
            "changed; use another backup."
        ) from None


def _take_back(made: Path | None, aside: Aside | None) -> None:
    """Remove the files that were made for nothing."""
    if aside is not None and aside.file is not None:
        aside.file.unlink(missing_ok=True)
    if made is not None:
        for ending in ("", "-wal", "-shm", "-writer", "-first"):
            made.with_name(made.name + ending).unlink(missing_ok=True)
