"""The application as a process: it listens at once, and lets requests in once it can answer."""

import threading
from dataclasses import dataclass, field
from pathlib import Path

import structlog
import uvicorn
from sqlalchemy import Engine

from bot.alerting.setting_up import ready
from bot.app import create_app
from bot.beating import beat_until
from bot.building import build_parts
from bot.channels.telegram.polling import poll
from bot.demo.account import load
from bot.demo.phone import demo_app
from bot.demo.twilio_standin import StandIn
from bot.guarding import App, Door
from bot.interpreter import let_threads_in_often
from bot.listening import listening
from bot.parts import Parts
from bot.settings import Settings
from dialogues.concern import screen
from storage.database import open_database
from storage.problems import DatabaseProblem

WAITS = ("unreachable", "locked", "missing", "behind")
"""Causes for which it is worth asking the database again."""

LOOK = 1.0
"""Seconds between two looks whether the database answers."""

GRACE = 2
"""Seconds that requests under way have when we stop."""


def serve(settings: Settings, demo: Path | None, stop: threading.Event) -> None:
    """Serve until told to stop.

    Raises PortTaken, DatabaseProblem where waiting does not help, and
    whatever else keeps the application from being put together.
    """
    with listening(settings.host, settings.port) as listener:
        house = House(settings, demo, stop)
        config = uvicorn.Config(
            house.door,
            log_config=None,
            access_log=False,
            server_header=False,
            ws="none",
            timeout_graceful_shutdown=GRACE,
        )
        server = uvicorn.Server(config)
        threading.Thread(target=house.open, daemon=True).start()
        threading.Thread(target=_stop_with, args=(server, stop), daemon=True).start()
        server.run(sockets=[listener])
    stop.set()
    if house.problem:
        raise house.problem


@dataclass
class House:
    """What is behind the door, once the database answers.

    ``problem`` is what no waiting will mend.
    """

    settings: Settings
    demo: Path | None
    stop: threading.Event
    door: Door = field(default_factory=Door)
    problem: Exception | None = None

    def open(self) -> None:
        """Let requests in once the database answers; until then they are asked to come back."""
        try:
            engine = self._database()
            if engine is not None:
                parts = build_parts(self.settings, engine)
                with parts.reading.connect() as connection:
                    ready(self.settings, connection, parts.keys)
                self._let_in(parts)
        except Exception as problem:
            self.problem = problem
            self.stop.set()

    def _let_in(self, parts: Parts) -> None:
        screen("hello")  # its patterns are compiled once, which nobody's text is to wait for
        inside = create_app(parts, self._shown(parts))
        let_threads_in_often()
        self.door.inside = inside
        if self.settings.telegram_polling:
            threading.Thread(target=poll, args=(parts, self.stop), daemon=True).start()
        print(f"listening on http://{self.settings.host}:{self.settings.port}/", flush=True)
        beat_until(self.stop, parts.engine, "app", parts.clock)

    def _database(self) -> Engine | None:
        said = ""
        while not self.stop.is_set():
            try:
                settings = self.settings
                return open_database(
                    settings.database_url, first=True, tombstones=settings.tombstones_file
                )
            except DatabaseProblem as problem:
                if problem.cause not in WAITS:
                    raise
                if str(problem) != said:
                    said = str(problem)
                    print(said, flush=True)
                    structlog.get_logger().warning("database away", problem=problem.cause)
                self.stop.wait(LOOK)
        return None

    def _shown(self, parts: Parts) -> App | None:
        if self.demo is None:
            return None
        account, settings = load(self.demo), self.settings
        standin = StandIn(account.sid, account.token, parts.clock)
        return demo_app(account, settings.public_url or "", standin, settings.pence_per_part)


def _stop_with(server: uvicorn.Server, stop: threading.Event) -> None:
    stop.wait()
    server.should_exit = True
