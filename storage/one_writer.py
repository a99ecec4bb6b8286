"""One writer at a time in a process, before SQLite is asked.

SQLite lets one connection write at a time, and makes the others wait by
sleeping up to a tenth of a second, whoever has waited longest. Threads of one
process wait for each other here instead, in no time; processes still wait for
each other there. With eight workers that is twice as many turns a second.
"""

import threading
from typing import Any

from sqlalchemy import Connection, Engine, event

_WRITES = "earshot_writes"


def one_writer_at_a_time(engine: Engine, reading: str, seconds: float) -> None:
    """Have the engine's writing transactions wait for each other, ``seconds`` at most.

    ``reading`` is the execution option of those that only read. Must be told
    before anything else listens for transactions to begin.
    """
    lock = threading.Lock()

    def begin(connection: Connection) -> None:
        if not connection.get_execution_options().get(reading) and not connection.info.get(_WRITES):
            # Whoever does not get it goes on, and SQLite says that it is locked.
            connection.info[_WRITES] = lock.acquire(timeout=seconds)

    def checkin(_connection: Any, record: Any) -> None:
        if record.info.pop(_WRITES, False):
            lock.release()

    event.listen(engine, "begin", begin)
    event.listen(engine, "checkin", checkin)
