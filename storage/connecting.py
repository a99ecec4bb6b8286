"""Connections to SQLite and PostgreSQL, and what their errors mean.

SQLite: write-ahead log, foreign keys, a busy timeout, ``synchronous=FULL`` (a
committed turn survives a power cut; measured at 0.2 ms a commit, so there is no
reason for less where something could be lost) and ``secure_delete`` (blanked
words are overwritten, not just forgotten). Writing transactions begin with
``BEGIN IMMEDIATE``, so that two writers wait for each other at the start and
never fail half-way.
"""

import json
import os
import sqlite3
import time
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import ArgumentError

from storage.one_writer import Queue, one_writer_at_a_time
from storage.problems import Cause, DatabaseProblem

READING = "earshot_reading"
"""Execution option of engines that only read."""

PASSING = "earshot_passing"
"""Execution option of engines whose commits need not survive a power cut."""

KEPT = 20
"""Connections to SQLite that a process keeps, and as many more that it makes when it needs them:
as many as threads that answer webhooks, each of which holds one while it waits to write."""

_RESTORE = "earshot_restore"
"""What brings a connection back to where it was before a transaction of a certain kind."""

_SENTENCES: dict[Cause, str] = {
    "locked": (
        "The database is locked: something else has been writing to {place} for too long. "
        "Close other programs that use it, then try again."
    ),
    "read_only": (
        "The database {place} can only be read. Give Earshot the right to write to it "
        "(with SQLite, to its folder too), then try again."
    ),
    "full": "The disk that holds the database {place} is full. Make room, then try again.",
    "damaged": (
        "The database {place} is damaged or is not a database. "
        "Put the last backup back, or set another address in EARSHOT_DATABASE_URL."
    ),
    "unreachable": (
        "The database {place} cannot be reached. "
        "Check that it is running and that EARSHOT_DATABASE_URL is right."
    ),
}
_SQLITE: dict[int, Cause] = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_IOERR: "unreachable",
    sqlite3.SQLITE_CANTOPEN: "unreachable",
}
_POSTGRES: dict[str, Cause] = {
    "55P03": "locked",
    "40P01": "locked",
    "25006": "read_only",
    "53100": "full",
    "XX001": "damaged",
    "XX002": "damaged",
}
_POSTGRES_CLASSES: dict[str, Cause] = {
    "08": "unreachable",
    "28": "unreachable",
    "3D": "unreachable",
    "53": "unreachable",
    "57": "unreachable",
}


def address(url: str) -> URL:
    """The database's address.

    Raises DatabaseProblem when it is not one of SQLite's or PostgreSQL's.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        parsed = None
    file = parsed.database if parsed and parsed.get_backend_name() == "sqlite" else None
    if parsed is not None and file and file != ":memory:":
        return parsed.set(drivername="sqlite+pysqlite")
    if parsed is not None and parsed.get_backend_name() in ("postgresql", "postgres"):
        return parsed.set(drivername="postgresql+psycopg")
    raise DatabaseProblem(
        "address",
        "EARSHOT_DATABASE_URL is not the address of a database that Earshot can use. "
        "Write sqlite:///path/to/file.db or postgresql://user:password@host/name.",
    )


def place(url: URL) -> str:
    """The address in words fit for a screen, without its password."""
    return url.render_as_string(hide_password=True) if url.host else f"“{url.database}”"


def sqlite_file(url: URL) -> Path | None:
    """The file of an SQLite database; None for PostgreSQL."""
    if url.get_backend_name() != "sqlite":
        return None
    name = (url.database or "").removeprefix("file:")
    return Path(name.split("?")[0])


def make_private_file(path: Path) -> None:
    """Make an empty database file that only its owner can read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def connect_to(
    url: URL,
    *,
    busy_seconds: float = 5.0,
    foreign_keys: bool = True,
    looking: bool = False,
    first: bool = False,
) -> Engine:
    """An engine whose errors are DatabaseProblems where somebody can do something.

    ``busy_seconds`` is how long one writer waits for another. ``looking``
    leaves the file's mode as it is: it may be somebody else's. ``first`` is for
    who may write to SQLite before all others.
    """
    if url.get_backend_name() == "sqlite":
        engine = _sqlite_engine(url, busy_seconds, foreign_keys, looking)
        file = sqlite_file(url)
        if file is not None:
            one_writer_at_a_time(engine, Queue(file, busy_seconds, first=first), READING)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        options = f"-c lock_timeout={int(busy_seconds * 1000)}"
        given = {"options": options, "connect_timeout": 10}
        engine = create_engine(url, connect_args=given, json_serializer=compact_json)
        event.listen(engine, "begin", _begin_postgresql)
    event.listen(engine, "handle_error", _explain)
    return engine


def _sqlite_engine(url: URL, busy_seconds: float, foreign_keys: bool, looking: bool) -> Engine:
    given = {"timeout": busy_seconds, "isolation_level": None}
    engine = create_engine(
        url, connect_args=given, json_serializer=compact_json, pool_size=KEPT, max_overflow=KEPT
    )
    pragmas = (
        f"foreign_keys={'ON' if foreign_keys else 'OFF'}",
        "synchronous=FULL",
        "secure_delete=ON",
    )

    def prepare(connection: sqlite3.Connection, _record: Any) -> None:
        if not looking:
            _write_ahead(connection, busy_seconds)
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    event.listen(engine, "connect", prepare)
    event.listen(engine, "reset", _restore_sqlite)
    return engine


def _write_ahead(connection: sqlite3.Connection, busy_seconds: float) -> None:
    """Use a write-ahead log; SQLite does not wait by itself for others who are doing the same."""
    until = time.monotonic() + busy_seconds
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)


def compact_json(plain: Any) -> str:
    """JSON without blanks: every turn writes the whole interview."""
    return _COMPACT.encode(plain)


_COMPACT = json.JSONEncoder(separators=(",", ":"))
"""Made once: ``json.dumps`` would make one for every call."""


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get(READING):
        connection.exec_driver_sql("BEGIN")
        connection.info[_RESTORE] = "PRAGMA query_only=OFF"
        connection.exec_driver_sql("PRAGMA query_only=ON")
        return
    if options.get(PASSING):
        connection.info[_RESTORE] = "PRAGMA synchronous=FULL"
        connection.exec_driver_sql("PRAGMA synchronous=NORMAL")
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _restore_sqlite(connection: sqlite3.Connection, record: Any, _state: Any) -> None:
    changed = record.info.pop(_RESTORE, None)
    if changed:
        connection.execute(changed)


def _begin_postgresql(connection: Connection) -> None:
    if connection.get_execution_options().get(PASSING):
        connection.exec_driver_sql("SET LOCAL synchronous_commit TO OFF")


def _explain(context: ExceptionContext) -> None:
    cause = _cause(context.original_exception)
    if cause is None:
        return
    url = context.engine.url if context.engine else None
    where = place(url) if url is not None else "in EARSHOT_DATABASE_URL"
    raise DatabaseProblem(cause, _SENTENCES[cause].format(place=where)) from (
        context.original_exception
    )


def _cause(error: BaseException) -> Cause | None:
    if isinstance(error, sqlite3.Error):
        return _SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if isinstance(error, psycopg.Error):
        state = error.sqlstate
        if state is None:
            return "unreachable" if isinstance(error, psycopg.OperationalError) else None
        return _POSTGRES.get(state) or _POSTGRES_CLASSES.get(state[:2])
    return None
