"""Wakes pages that wait for words: one thread looks at the outbox for all of them.

It looks only while somebody waits, closely while somebody has just written.
A page begins to listen before it looks for itself, so nothing is missed.
"""

import asyncio
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import structlog
from sqlalchemy import Connection, Engine

from bot.logs import describe
from storage import webchats
from storage.problems import DatabaseProblem

log = structlog.get_logger()

CLOSELY, CALMLY, IN_TROUBLE = 0.05, 0.5, 1.0
"""Seconds between two looks."""

LOOK_BACK = 64
"""Rows that are looked at again: PostgreSQL may commit a lower number later."""


class Ears:
    """Whoever waits for one respondent's prompts; lives in the event loop."""

    def __init__(self, respondent: int, eager: bool) -> None:
        self.respondent, self.eager = respondent, eager
        self._loop = asyncio.get_running_loop()
        self._heard = asyncio.Event()

    def call(self) -> None:
        """Wake; from any thread."""
        self._loop.call_soon_threadsafe(self._heard.set)

    def quiet(self) -> None:
        """Forget what was heard so far; call it before looking."""
        self._heard.clear()

    async def wait(self, seconds: float) -> bool:
        """Whether something was heard within so many seconds."""
        try:
            await asyncio.wait_for(self._heard.wait(), seconds)
        except TimeoutError:
            return False
        return True


class Watcher:
    """Looks at the outbox while somebody listens."""

    def __init__(self, reading: Engine) -> None:
        self._reading = reading
        self._lock = threading.Lock()
        self._ears: set[Ears] = set()
        self._hurry = threading.Event()
        self._running = False

    @contextmanager
    def listen(self, respondent: int, *, eager: bool) -> Iterator[Ears]:
        """Ears for this respondent's prompts; ``eager`` if they have just written."""
        ears = Ears(respondent, eager)
        with self._lock:
            self._ears.add(ears)
            if not self._running:
                self._running = True
                threading.Thread(target=self._watch, name="web-watcher", daemon=True).start()
        if eager:
            self._hurry.set()
        try:
            yield ears
        finally:
            with self._lock:
                self._ears.discard(ears)

    def _watch(self) -> None:
        seen = _Seen()
        while True:
            with self._lock:
                ears = list(self._ears)
                if not ears:
                    self._running = False
                    return
            pause = CLOSELY if any(each.eager for each in ears) else CALMLY
            try:
                _call(ears, self._look(seen.fresh))
            except DatabaseProblem as problem:
                log.warning("outbox not readable", **describe(problem))
                pause = IN_TROUBLE
            self._hurry.wait(pause)
            self._hurry.clear()

    def _look(self, fresh: Callable[[Connection], set[int] | None]) -> set[int] | None:
        with self._reading.connect() as connection:
            return fresh(connection)


class _Seen:
    """Which rows of the outbox have been noticed."""

    def __init__(self) -> None:
        self._last: int | None = None
        self._rows: set[int] = set()

    def fresh(self, connection: Connection) -> set[int] | None:
        """Respondents with new prompts; None, for everybody, at the first look."""
        if self._last is None:
            self._last = webchats.newest(connection)
            return None
        rows = webchats.queued_after(connection, self._last - LOOK_BACK)
        new = {who for row, who in rows if row not in self._rows}
        self._last = max([self._last, *(row for row, _ in rows)])
        self._rows = {row for row, _ in rows if row > self._last - LOOK_BACK}
        return new


def _call(ears: Sequence[Ears], respondents: set[int] | None) -> None:
    for each in ears:
        if respondents is None or each.respondent in respondents:
            each.call()
