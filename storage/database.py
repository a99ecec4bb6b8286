"""Opening the store, and keeping its tables at the version that this code wants.

The caller owns every transaction: ``with engine.begin() as connection`` to
write, which waits for other writers before anything is read, and ``with
for_reading(engine).connect() as connection`` to read. Functions of this folder
take a connection first and never commit.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.engine import URL

from storage.connecting import (
    PASSING,
    READING,
    address,
    connect_to,
    make_private_file,
    place,
    sqlite_file,
)
from storage.problems import DatabaseProblem
from storage.tombstones import TOMBSTONES
from storage.views import drop_views, make_views

State = Literal["missing", "empty", "behind", "current", "newer", "not_ours"]

MIGRATIONS = Path(__file__).parent / "migrations"
"""Where the store's numbered migrations are; tests try out others."""

_UPGRADE_LOCK = 0x65617273686F74


@dataclass(frozen=True)
class Status:
    """How a database stands: its migration, and the newest one this code has.

    ``missing``: there is no such file; ``empty``: it has no tables; ``newer``:
    a later version of Earshot wrote it; ``not_ours``: it holds other tables.
    """

    place: str
    state: State
    revision: str | None
    newest: str


def open_database(
    url: str,
    *,
    create: bool = False,
    busy_seconds: float = 5.0,
    migrations: Path = MIGRATIONS,
    first: bool = False,
    tombstones: Path | None = None,
    older: bool = False,
) -> Engine:
    """The store, ready for use.

    ``create`` makes a database that is missing or empty. ``first`` is for the
    process that writes to SQLite before all others. ``tombstones`` is the file
    that knows who was erased and who opted out, whatever backup is put back:
    without it nobody can be erased. ``older`` takes a database of an older
    version as it is: it is backed up before it is upgraded. Raises
    DatabaseProblem when it cannot be used: missing, of an older or newer
    version, locked, damaged, unreachable.
    """
    found = status(url, migrations)
    if create and found.state in ("missing", "empty"):
        upgrade(url, migrations)
    elif found.state != "current" and not (older and found.state == "behind"):
        raise unfit(found)
    engine = connect_to(address(url), busy_seconds=busy_seconds, first=first)
    engine.update_execution_options(**{TOMBSTONES: tombstones})
    return engine


def for_passing(engine: Engine) -> Engine:
    """The same, for what may be lost in a power cut without harm, and so costs less.

    Leases, and notes that a prompt was shown: losing them means doing
    something again. Whatever a process that is killed has committed stays.
    """
    return engine.execution_options(**{PASSING: True})


def for_reading(engine: Engine) -> Engine:
    """The same, for what only reads: one unchanging view, and in nobody's way."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(**{READING: True})
    return engine.execution_options(postgresql_readonly=True, isolation_level="REPEATABLE READ")


def status(url: str, migrations: Path = MIGRATIONS) -> Status:
    """How the database stands; looks only, changes nothing."""
    where = address(url)
    known = _known(migrations)
    path = sqlite_file(where)
    if path is not None and not path.exists():
        return Status(place(where), "missing", None, known.newest)
    engine = connect_to(where, looking=True)
    try:
        with engine.execution_options(**{READING: True}).connect() as connection:
            return _status(connection, where, known)
    finally:
        engine.dispose()


def upgrade(url: str, migrations: Path = MIGRATIONS) -> Status:
    """Bring the database to the newest version, making it if it is missing.

    Everything happens in one transaction, and two upgrades at once wait for
    each other. Raises DatabaseProblem as :func:`open_database` does.
    """
    found = status(url, migrations)
    if found.state in ("newer", "not_ours"):
        raise unfit(found)
    engine = open_to_rebuild(url)
    try:
        with engine.begin() as connection:
            upgrade_in(connection, migrations=migrations)
            check_references(connection)
    finally:
        engine.dispose()
    return status(url, migrations)


def open_to_rebuild(url: str) -> Engine:
    """The database as it is, made if it is missing, for somebody who changes its tables.

    Foreign keys are not looked after meanwhile. Raises DatabaseProblem.
    """
    where = address(url)
    path = sqlite_file(where)
    if path is not None:
        _make_file(path, where)
    return connect_to(where, busy_seconds=60, foreign_keys=False)


def upgrade_in(connection: Connection, to: str = "head", migrations: Path = MIGRATIONS) -> None:
    """Bring the tables to a version, in the caller's transaction; two at once wait.

    The newest version has its views.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADE_LOCK})
    drop_views(connection)
    config = _config(migrations)
    config.attributes["connection"] = connection
    command.upgrade(config, to)
    if to == "head":
        make_views(connection)


def check_references(connection: Connection) -> None:
    """Look for rows that are missing though others refer to them; PostgreSQL has looked already.

    Raises DatabaseProblem.
    """
    if connection.dialect.name != "sqlite":
        return
    if connection.execute(text("PRAGMA foreign_key_check")).first():
        raise DatabaseProblem(
            "damaged",
            f"The change of the database {place(connection.engine.url)} was taken back: rows would "
            "be missing that others refer to. It is as it was before; put the last backup back.",
        )


def revision(connection: Connection) -> str | None:
    """The version of the database's tables; None where it has none."""
    return MigrationContext.configure(connection).get_current_revision()


def revisions(migrations: Path = MIGRATIONS) -> list[str]:
    """All versions that this code knows, the newest first."""
    script = ScriptDirectory.from_config(_config(migrations))
    return [each.revision for each in script.walk_revisions()]


def _config(migrations: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    return config


@dataclass(frozen=True)
class _Known:
    """The migrations of a folder."""

    all: frozenset[str]
    newest: str


@cache
def _known(migrations: Path) -> _Known:
    script = ScriptDirectory.from_config(_config(migrations))
    every = frozenset(each.revision for each in script.walk_revisions())
    return _Known(every, str(script.get_current_head()))


def _make_file(path: Path, where: URL) -> None:
    try:
        make_private_file(path)
    except OSError as error:
        raise DatabaseProblem(
            "read_only",
            f"The database {place(where)} cannot be made: {error.strerror}. "
            "Check the folder and its permissions, or set EARSHOT_DATABASE_URL.",
        ) from error


def _status(connection: Connection, where: URL, known: "_Known") -> Status:
    found = revision(connection)
    state: State = "current"
    if found is None:
        state = "not_ours" if inspect(connection).get_table_names() else "empty"
    elif found not in known.all:
        state = "newer"
    elif found != known.newest:
        state = "behind"
    return Status(place(where), state, found, known.newest)


def unfit(found: Status) -> DatabaseProblem:
    """Why a database that stands like this cannot be used."""
    if found.state == "newer":
        return DatabaseProblem(
            "newer",
            f"The database {found.place} was written by a newer version of Earshot "
            f"({found.revision}; this one knows {found.newest}). Update Earshot, or put back the "
            "backup made before it was updated.",
        )
    if found.state == "behind":
        return DatabaseProblem(
            "behind",
            f"The database {found.place} is from an older version of Earshot. "
            "Back it up, then run: earshot db upgrade",
        )
    if found.state == "not_ours":
        return DatabaseProblem(
            "not_ours",
            f"The database {found.place} holds other tables than Earshot's. "
            "Set EARSHOT_DATABASE_URL to an empty database.",
        )
    return DatabaseProblem(
        "missing",
        f"There is no store at {found.place} yet. Run: earshot db upgrade",
    )
