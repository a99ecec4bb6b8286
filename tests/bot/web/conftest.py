"""The web chat served for real, with the real intake and core, and a browser to look at it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from arriving import new_keys
from browser import chromium
from core_assistant import CoreAssistant
from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserContext, Page, expect
from serving import client, serving
from sqlalchemy import Engine

from bot.assistant_client import AssistantUnavailable
from bot.channels import web
from bot.conversing import Worker
from bot.guarding import Headers, Sizes
from bot.intake import Intake
from bot.openings import Openings
from bot.parts import Parts
from bot.settings import Settings
from dialogues.exchange import Reply
from storage import database
from storage.models import CONVERSATIONS, MESSAGES, PROMPTS, RESPONDENTS
from storage.problems import DatabaseProblem

ROOT = Path(__file__).resolve().parents[3]
GUIDES = ROOT / "dialogues" / "guides"

PATIENCE = 30_000
"""Milliseconds that a busy machine may take; nothing waits longer than it must."""

expect.set_options(timeout=PATIENCE)


@dataclass
class Library:
    """A web chat on this machine: where it is, and what can go wrong with it.

    ``away``: the assistant does not answer. ``ahead``: how far the clock is
    put forward. ``ill``: the store cannot be written to.
    """

    engine: Engine
    guides: Path = GUIDES
    guide: str = "social-isolation"
    frame_ancestors: str = ""
    url: str = ""
    away: bool = False
    ill: bool = False
    ahead: timedelta = field(default_factory=timedelta)

    def __post_init__(self) -> None:
        keys = new_keys()
        self.openings = Openings(self.guides, self.guide, "en")
        self.intake = _Intake(self, Intake(self.engine, keys, self.clock, self.openings, 500))
        settings = Settings(
            _env_file=None, organisation="Friendship North", frame_ancestors=self.frame_ancestors
        )
        reading = database.for_reading(self.engine)
        self.parts = Parts(settings, self.engine, reading, keys, self.intake, self.clock)
        self._stop = threading.Event()

    def clock(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def app(self) -> Any:
        inner = FastAPI()
        inner.include_router(web.router(self.parts))
        return Sizes(Headers(inner))

    def work(self) -> None:
        """Take turns until told to stop."""
        worker = Worker("library", self.engine, CoreAssistant(before=self._before), self.clock)
        while not self._stop.wait(0.01):
            try:
                while not self.away and worker.take_turn():
                    pass
            except (AssistantUnavailable, DatabaseProblem):
                self._stop.wait(0.05)

    def stop(self) -> None:
        self._stop.set()

    def rows(self, table: Any) -> list[Any]:
        with self.engine.connect() as connection:
            return list(connection.execute(table.select().order_by(table.c.id)))

    @property
    def conversations(self) -> list[Any]:
        return self.rows(CONVERSATIONS)

    @property
    def people(self) -> int:
        return len(self.rows(RESPONDENTS))

    @property
    def replies(self) -> list[Any]:
        """What people sent, without the presses on Begin."""
        found = [row.reply for row in self.rows(MESSAGES)]
        return [r for r in found if r["texts"] or r["codes"] or r["request"]]

    @property
    def prompts(self) -> list[Any]:
        return self.rows(PROMPTS)

    def _before(self, reply: Reply | None) -> None:
        if self.away:
            raise AssistantUnavailable("away")


class _Intake:
    """The real intake, in front of which the store can be away."""

    def __init__(self, library: Library, intake: Intake) -> None:
        self._library, self._intake = library, intake

    def take(self, arrival: Any) -> Any:
        if self._library.ill:
            raise DatabaseProblem("locked", "The database is locked.")
        return self._intake.take(arrival)


@contextmanager
def run(library: Library) -> Iterator[Library]:
    """Serve the library's chat, with a worker beside it."""
    working = threading.Thread(target=library.work, daemon=True)
    working.start()
    try:
        with serving(library.app()) as url:
            library.url = url
            yield library
    finally:
        library.stop()
        working.join(10)


@pytest.fixture
def open_library(engine: Engine) -> Iterator[Callable[..., Library]]:
    """Opens a library of another kind."""
    with ExitStack() as closing:
        yield lambda **how: closing.enter_context(run(Library(engine, **how)))


@pytest.fixture
def library(engine: Engine) -> Iterator[Library]:
    with run(Library(engine)) as library:
        yield library


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser; not for the whole connection, since Playwright keeps an event loop running."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="en-GB")
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A tab in which nothing may go wrong unseen: an error in the script fails the test."""
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(f"error in the page's script: {error}"))
    return page


@pytest.fixture
def visitor(library: Library) -> Iterator[httpx.Client]:
    """Somebody without a browser."""
    with client(library.url) as visitor:
        yield visitor
