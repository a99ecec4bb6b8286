"""Getting words that were deleted or blanked out of the database's own files.

SQLite overwrites what it deletes (``secure_delete``) but keeps it in its
write-ahead log until that is reused. PostgreSQL keeps dead rows until they are
vacuumed, and their bytes until the table is rewritten.
"""

import sqlite3
import time
from typing import Any

from sqlalchemy import Engine

from storage.problems import DatabaseProblem
from storage.rows_of_person import TABLES

SECONDS = 10.0
"""How long readers are waited for."""

PAUSE = 0.1


def scrub(engine: Engine, seconds: float = SECONDS) -> bool:
    """Rewrite the database's files without what has gone; whether that was done.

    Not within a transaction. False where somebody else was using the database
    all the time: do it again then. What a disk keeps of files that were deleted
    is beyond this; so are backups, and PostgreSQL's own log and replicas.
    """
    if engine.dialect.name == "sqlite":
        return _sqlite(engine, time.monotonic() + seconds)
    return _postgresql(engine)


def _sqlite(engine: Engine, until: float) -> bool:
    connection = engine.raw_connection()
    try:
        while not _rewrite(connection.cursor()):
            if time.monotonic() > until:
                return False
            time.sleep(PAUSE)
        return True
    finally:
        connection.close()


def _rewrite(cursor: Any) -> bool:
    try:
        cursor.execute("VACUUM")
        busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return False
        raise
    return not busy


def _postgresql(engine: Engine) -> bool:
    whole = True
    freely = engine.execution_options(isolation_level="AUTOCOMMIT")
    with freely.connect() as connection:
        for table in TABLES:
            try:
                connection.exec_driver_sql(f"VACUUM (FULL, ANALYZE) {table.name}")
            except DatabaseProblem as problem:
                if problem.cause != "locked":
                    raise
                whole = False
    return whole
