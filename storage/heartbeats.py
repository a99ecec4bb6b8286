"""Heartbeats: when each process last said that it is there, and how it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, update

from storage.inserting import insert_new
from storage.models import HEARTBEATS

WELL = "well"
"""The state of a process that has nothing to complain of; every other is a plain reason."""


@dataclass(frozen=True)
class Heartbeat:
    """What a process last said: its name, such as ``worker-1``, how it is, and when."""

    name: str
    state: str
    beat_at: datetime

    @property
    def role(self) -> str:
        """The name without the process's number: app, worker, delivery, alerts."""
        return self.name.split("-")[0]


def beat(connection: Connection, name: str, state: str, now: datetime) -> None:
    """Note that the process is there. ``state`` is WELL or a constant reason, never words."""
    if not insert_new(connection, HEARTBEATS, {"name": name, "state": state, "beat_at": now}):
        connection.execute(
            update(HEARTBEATS).where(HEARTBEATS.c.name == name).values(state=state, beat_at=now)
        )


def states(connection: Connection, since: datetime | None = None) -> Sequence[Heartbeat]:
    """What every process last said, by name; with ``since`` only those heard from then on."""
    wanted = select(HEARTBEATS).order_by(HEARTBEATS.c.name)
    if since is not None:
        wanted = wanted.where(HEARTBEATS.c.beat_at >= since)
    return [Heartbeat(row.name, row.state, row.beat_at) for row in connection.execute(wanted)]
