"""Whether the pages show people who are made up: said on every one of them."""

import time
from collections.abc import Callable

from sqlalchemy import Engine

from storage.synthetic import is_synthetic

AGAIN = 60.0
"""Seconds after which a store that held nobody made up is asked again; one that does stays so."""


class MadeUp:
    """Asks the store, and remembers. Threads may share one."""

    def __init__(self, reading: Engine, seconds: Callable[[], float] = time.monotonic) -> None:
        self._reading, self._seconds = reading, seconds
        self._known = False
        self._asked: float | None = None

    def __call__(self) -> bool:
        """Whether the store holds a synthetic study."""
        if self._known:
            return True
        now = self._seconds()
        if self._asked is None or now - self._asked >= AGAIN:
            with self._reading.connect() as connection:
                self._known = is_synthetic(connection)
            self._asked = now
        return self._known
