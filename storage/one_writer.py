"""One writer at a time, before SQLite is asked.

SQLite lets one connection write at a time, and makes the others wait by
sleeping up to a tenth of a second, whoever has waited longest. Here the
threads of a process wait for each other in no time, and one thread of each
process for those of other processes, at a file beside the database that the
system unlocks when a process dies. Where application, worker and delivery
write together, that is more than twice as many texts a second, and a webhook
is answered within milliseconds. It only orders those who would wait anyway:
without the file, or with somebody else's program writing, SQLite sees to it.
"""

import fcntl
import os
import threading
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event

SUFFIX = "-writer"
"""Ends the name of the file, after the database's."""

GLANCE = 0.0005
"""Seconds between two looks whether another process has done its writing."""

_WRITES = "earshot_writes"


class Queue:
    """Who writes to a database file next, among the threads of all processes."""

    def __init__(self, database: Path, seconds: float) -> None:
        self._path, self._seconds = f"{database}{SUFFIX}", seconds
        self._lock = threading.Lock()
        self._file: int | None = None

    def enter(self) -> bool:
        """Wait to be the one, ``seconds`` at most; False if other threads took longer."""
        until = time.monotonic() + self._seconds
        if not self._lock.acquire(timeout=self._seconds):
            return False
        try:
            while self._others_write() and time.monotonic() < until:
                time.sleep(GLANCE)
        except BaseException:  # Ctrl-C, say: nobody is to wait for who has gone
            self.leave()
            raise
        return True

    def leave(self) -> None:
        """Let the next one write."""
        if self._file is not None:
            fcntl.flock(self._file, fcntl.LOCK_UN)
        self._lock.release()

    def close(self) -> None:
        """Forget the file; it is opened again when it is wanted."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _others_write(self) -> bool:
        try:
            if self._file is None:
                self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:
            return False  # no such file can be made or locked here: SQLite says what is wrong
        return False


def one_writer_at_a_time(engine: Engine, database: Path, reading: str, seconds: float) -> None:
    """Have the engine's writing transactions wait for all others, ``seconds`` at most.

    ``reading`` is the execution option of those that only read. Must be told
    before anything else listens for transactions to begin.
    """
    queue = Queue(database, seconds)

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
