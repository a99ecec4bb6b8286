"""One writer at a time, before SQLite is asked.

SQLite lets one connection write at a time, and makes the others wait by
sleeping up to a tenth of a second, whoever has waited longest. Here the
threads of a process wait for each other in no time, and one thread of each
process for those of other processes, at a file beside the database that the
system unlocks when a process dies (docs/decisions/0009 has what that is worth).
It only orders those who would wait anyway:
without the file, or with somebody else's program writing, SQLite sees to it.
"""

import fcntl
import os
import threading
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event

WRITER, FIRST = "-writer", "-first"
"""End the names of the files, after the database's: who writes, and who goes first."""

GLANCE = 0.0005
"""Seconds between two looks whether another process has done its writing."""

GIVE_WAY = 0.05
"""Seconds for which others let the application go first, at most: nobody waits for ever."""

_WRITES = "earshot_writes"


class LockFile:
    """A file that one process locks at a time; the system unlocks it when the process dies."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._file: int | None = None

    def lock(self) -> bool:
        """Whether it is ours now. Where no such file can be made, SQLite says what is wrong."""
        try:
            if self._file is None:
                self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True

    def unlock(self) -> None:
        """Let others lock it."""
        if self._file is not None:
            fcntl.flock(self._file, fcntl.LOCK_UN)

    def close(self) -> None:
        """Forget the file; it is opened again when it is wanted."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


class Queue:
    """Who writes to a database file next, among the threads of all processes.

    Who is to go ``first`` is let through by all others: a provider waits for
    the application, and nobody waits like that for turns and sending.
    """

    def __init__(self, database: Path, seconds: float, *, first: bool = False) -> None:
        self._seconds, self._first = seconds, first
        self._lock = threading.Lock()
        self._writer = LockFile(f"{database}{WRITER}")
        self._ahead = LockFile(f"{database}{FIRST}")

    def enter(self) -> bool:
        """Wait to be the one, ``seconds`` at most; False if other threads took longer."""
        until = time.monotonic() + self._seconds
        if not self._lock.acquire(timeout=self._seconds):
            return False
        try:
            if self._first:
                self._ahead.lock()  # where others look just now, we wait like them this once
            else:
                self._give_way()
            _wait_for(self._writer, until)
        except BaseException:  # Ctrl-C, say: nobody is to wait for who has gone
            self.leave()
            raise
        return True

    def leave(self) -> None:
        """Let the next one write."""
        self._writer.unlock()
        if self._first:
            self._ahead.unlock()
        self._lock.release()

    def close(self) -> None:
        """Close the files."""
        self._writer.close()
        self._ahead.close()

    def _give_way(self) -> None:
        _wait_for(self._ahead, time.monotonic() + GIVE_WAY)
        self._ahead.unlock()


def _wait_for(file: LockFile, until: float) -> None:
    while not file.lock() and time.monotonic() < until:
        time.sleep(GLANCE)


def one_writer_at_a_time(engine: Engine, queue: Queue, reading: str) -> None:
    """Have the engine's writing transactions wait in the queue.

    ``reading`` is the execution option of those that only read. Must be told
    before anything else listens for transactions to begin.
    """

    def begin(connection: Connection) -> None:
        if not connection.get_execution_options().get(reading) and not connection.info.get(_WRITES):
            # Whoever does not get through goes on, and SQLite says that it is locked.
            connection.info[_WRITES] = queue.enter()

    def checkin(_connection: Any, record: Any) -> None:
        if record.info.pop(_WRITES, False):
            queue.leave()

    def disposed(_engine: Engine) -> None:
        queue.close()

    event.listen(engine, "begin", begin)
    event.listen(engine, "checkin", checkin)
    event.listen(engine, "engine_disposed", disposed)
