"""Takes turns in the background, in several threads, until told to stop.

One thread at a time looks for a turn that is due, and reads only while there
is none; when it has leased one it lets the next thread look. What goes wrong
(the assistant is away, the database is) is waited out, longer each time.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from time import monotonic
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import Engine

from bot import metrics
from bot.asking import Assistant
from bot.assistant_client import AssistantClient, AssistantUnavailable
from bot.beating import beat_until
from bot.conversing import SENT, Task, Worker
from bot.logs import describe
from bot.settings import Settings, SettingsProblem
from bot.when_staffed import WhenStaffed
from storage.database import for_passing, for_reading
from storage.heartbeats import WELL
from storage.leases import is_due, let_run_out
from storage.problems import DatabaseProblem
from storage.secrets import Keys

log = structlog.get_logger()

GLANCE = 0.05
"""Seconds between two looks for a turn that is due."""

SHORTEST_WAIT, LONGEST_WAIT = 0.25, 5.0
"""Seconds until somebody who is away is asked again: the first time, and at most."""

REST = 2.0
"""Seconds until a turn that failed is tried again."""

AWAY = "waiting for the assistant"
NO_DATABASE = "waiting for the database"
TROUBLE = "turns fail"
REASONS = ((AssistantUnavailable, AWAY), (DatabaseProblem, NO_DATABASE))


def work(
    settings: Settings, engine: Engine, keys: Keys, stop: threading.Event, name: str = "worker"
) -> None:
    """Take the turns of all conversations that come through channels, until ``stop``.

    ``name`` is this process's own: whatever one of that name had begun and
    never ended is taken up at once. Raises SettingsProblem without an assistant.
    """
    with _assistant(settings) as assistant:
        clock = local_clock(settings.timezone)
        worker = background_worker(settings, engine, keys, assistant, clock, name)
        workshop = Workshop(worker, engine, settings.worker_threads)
        beating = threading.Thread(
            target=beat_until,
            args=(stop, worker.engine, name, clock, lambda: workshop.state),
            daemon=True,
        )
        beating.start()
        workshop.run(stop)
        beating.join()


def local_clock(zone: str) -> Callable[[], datetime]:
    """The present moment in this zone: "tomorrow morning" is theirs, not Greenwich's."""
    here = ZoneInfo(zone)
    return lambda: datetime.now(here)


def background_worker(
    settings: Settings,
    engine: Engine,
    keys: Keys,
    assistant: Assistant,
    clock: Callable[[], datetime],
    name: str,
) -> Worker:
    """A worker for the channels whose prompts are sent or fetched; never for a terminal's."""
    return Worker(
        name,
        engine,
        assistant,
        clock,
        seconds=settings.lease_seconds,
        leasing=for_passing(engine),
        reading=for_reading(engine),
        channels=SENT,
        pause=timedelta(seconds=settings.joining_pause),
        rest=REST,
        keys=keys,
        staffed=WhenStaffed(settings, for_reading(engine)),
    )


@dataclass
class Workshop:
    """The threads of one process. ``state`` is how they are, for the heartbeat."""

    worker: Worker
    engine: Engine
    threads: int
    glance: float = GLANCE
    state: str = WELL
    _look: threading.Lock = field(default_factory=threading.Lock)
    _wait: float = 0.0
    _found: bool = False
    """Whether there was a turn just now: then there is likely to be another."""

    def run(self, stop: threading.Event) -> None:
        """Take turns until ``stop``; the ones that have begun are ended first."""
        self._clear_up(stop)
        workers = [
            replace(self.worker, name=f"{self.worker.name}.{number}")
            for number in range(self.threads)
        ]
        threads = [threading.Thread(target=self._work, args=(w, stop)) for w in workers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _clear_up(self, stop: threading.Event) -> None:
        """Take up what a process of this name left behind when it was killed."""
        while not stop.is_set():
            try:
                with self.worker.engine.begin() as connection:
                    for number in range(self.threads):
                        name = f"{self.worker.name}.{number}"
                        let_run_out(connection, name, self.worker.clock())
                return
            except Exception as problem:
                self._hold_on(problem)
                stop.wait(self._wait)

    def _work(self, worker: Worker, stop: threading.Event) -> None:
        while not stop.is_set():
            try:
                task = self._next(worker, stop)
                if task is not None:
                    self._take(worker, task)
            except Exception as problem:
                self._hold_on(problem)

    def _next(self, worker: Worker, stop: threading.Event) -> Task | None:
        """The next turn; waits for one until ``stop``. Others wait for their turn to look."""
        with self._look:
            if self._wait:
                stop.wait(self._wait)
            while not (stop.is_set() or self._found or self._is_due(worker)):
                self._wait, self.state = 0.0, WELL
                stop.wait(self.glance)
            task = None if stop.is_set() else worker.next_task()
            self._found = task is not None
            return task

    def _is_due(self, worker: Worker) -> bool:
        with (worker.reading or worker.engine).connect() as connection:
            return is_due(connection, worker.clock(), worker.channels or SENT)

    def _take(self, worker: Worker, task: Task) -> None:
        began = monotonic()
        result = worker.take(task)
        if result != "gathering":
            metrics.turn(result, monotonic() - began)
        if result == "taken":
            self._wait, self.state = 0.0, WELL

    def _hold_on(self, problem: Exception) -> None:
        """Wait longer each time, at most ``LONGEST_WAIT``; one turn that is taken ends it."""
        self.state = next((state for kind, state in REASONS if isinstance(problem, kind)), TROUBLE)
        self._wait = min(max(self._wait * 2, SHORTEST_WAIT), LONGEST_WAIT)
        log.warning("worker waits", seconds=self._wait, **describe(problem))


def _assistant(settings: Settings) -> AssistantClient:
    if not settings.assistant_address or settings.assistant_secret is None:
        raise SettingsProblem(
            "Taking turns needs a running assistant: set EARSHOT_ASSISTANT_ADDRESS and "
            "EARSHOT_ASSISTANT_SECRET, or use earshot run."
        )
    return AssistantClient(settings.assistant_address, settings.assistant_secret.get_secret_value())
