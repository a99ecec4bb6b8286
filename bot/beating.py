"""Says again and again that a process is there, for `/ready` and the figures."""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from sqlalchemy import Engine

from storage.heartbeats import WELL, beat
from storage.problems import DatabaseProblem

SECONDS = 10.0
"""Seconds between two heartbeats."""


def beat_until(
    stop: threading.Event,
    engine: Engine,
    name: str,
    clock: Callable[[], datetime],
    state: Callable[[], str] = lambda: WELL,
) -> None:
    """Beat until told to stop; a database that is away hears the next one."""
    while not stop.is_set():
        with suppress(DatabaseProblem), engine.begin() as connection:
            beat(connection, name, state(), clock())
        stop.wait(SECONDS)
