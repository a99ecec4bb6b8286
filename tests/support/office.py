"""The console over a store, members of staff at it, and conversations to look at."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import httpx
from argon2 import PasswordHasher
from arriving import ANN, ORGANISATION, Front
from core_assistant import CoreAssistant
from fastapi import FastAPI
from serving import client
from sqlalchemy import Connection, Engine, select

from bot import console
from bot.channels.arrival import Arrival
from bot.conversing import SENT, Worker
from bot.guarding import Headers, Sizes
from bot.parts import Parts
from bot.settings import Settings
from dialogues.exchange import Reply
from dialogues.guide import Guide
from storage import database, entrances, respondents, staff
from storage.links import new_code
from storage.models import CONVERSATIONS
from storage.problems import DatabaseProblem
from storage.staff import Role

OTHERS = "Shoreline Homes"
PASSWORD = "four cold chips at dusk"
HURT = "my husband hits me and i cant leave the house"


_QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@cache
def hashed(password: str) -> str:
    """A hash that is quick to check, as what it costs is written in it.

    In earnest it takes long on purpose; that is for the tests of signing in.
    """
    return _QUICK.hash(password)


@dataclass
class Office:
    """The console over a store, and ways to fill it. ``ahead`` puts the clock forward.

    ``more`` are further settings.
    """

    engine: Engine
    front: Front
    url: str = ""
    ahead: timedelta = field(default_factory=timedelta)
    more: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        settings = Settings(_env_file=None, organisation=ORGANISATION, **self.more)
        self.assistant = CoreAssistant()
        self.keys = self.front.keys
        self.parts = Parts(
            settings, self.engine, database.for_reading(self.engine), self.keys,
            self.front.intake, self.clock, self.assistant,
        )  # fmt: skip

    def clock(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def app(self) -> Any:
        inner = FastAPI()
        inner.include_router(console.router(self.parts))
        return Headers(Sizes(inner, larger=console.LARGER))

    def link(self, name: str, role: Role, organisation: str = ORGANISATION) -> str:
        """Add a member of staff; the code with which they choose a password."""
        code = new_code()
        with self.engine.begin() as connection:
            whose = respondents.organisation(connection, organisation, self.clock())
            added = staff.add(connection, whose, name, _called(name), role, self.clock())
            staff.make_link(connection, self.keys, added, code, self.clock())
        return code

    def hire(self, name: str, role: Role, organisation: str = ORGANISATION) -> None:
        """Add a member of staff with a password."""
        code = self.link(name, role, organisation)
        with self.engine.begin() as connection:
            member = staff.of_link(connection, self.keys, code, self.clock())
            assert member is not None
            staff.choose_password(connection, member, hashed(PASSWORD))

    def expect(self, name: str, role: Role, organisation: str = ORGANISATION) -> int:
        """Add a member of staff who comes in through the identity provider."""
        with self.engine.begin() as connection:
            whose = respondents.organisation(connection, organisation, self.clock())
            return staff.add(connection, whose, name, _called(name), role, self.clock(), "oidc")

    def sign_in(self, name: str, password: str = PASSWORD) -> "Desk":
        """Somebody at a browser without script, signed in."""
        desk = Desk(client(self.url))
        desk.answer = desk.web.post("/staff/sign-in", data={"name": name, "password": password})
        return desk

    def hold(self, *words: str, who: str = ANN, organisation: str = ORGANISATION) -> int:
        """A conversation by text that goes as far as these replies; its number."""
        worker = Worker("w", self.engine, CoreAssistant(), lambda: self.front.now)
        number = 0
        for at, text in enumerate(("", *words)):
            self.front.later(minutes=1)
            reply = Reply((text,) if text else (), id=f"{who}-{organisation}-{at}")
            taken = self.front.intake.take(Arrival("sms", who, organisation, reply, begin=not text))
            number = taken.conversation or number
            self.front.later(minutes=1)
            while worker.take_turn():
                pass
        return number

    @contextmanager
    def working(self) -> Iterator[None]:
        """A worker that takes turns meanwhile."""
        stop = threading.Event()
        worker = Worker("beside", self.engine, CoreAssistant(), self.clock, channels=SENT)

        def work() -> None:
            while not stop.wait(0.01):
                with suppress(DatabaseProblem):
                    while worker.take_turn():
                        pass

        thread = threading.Thread(target=work, daemon=True)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join(10)

    def guide(self, connection: Connection, organisation_id: int) -> Guide:
        """The guide that the organisation's people are led by."""
        return self.front.intake.openings.guide(connection, organisation_id)

    def hang_up(self, keyword: str, organisation_id: int) -> None:
        """Put up a poster with this keyword."""
        with self.engine.begin() as connection:
            entrances.add(
                connection, organisation_id=organisation_id, keyword=keyword,
                guide_id=self.guide(connection, organisation_id).id, path="short",
                language="en", place="library", now=self.clock(),
            )  # fmt: skip

    def conversations(self) -> list[Any]:
        with self.engine.connect() as connection:
            return list(connection.execute(select(CONVERSATIONS)))


@dataclass
class Desk:
    """A member of staff who asks for pages one by one, and the last answer they got."""

    web: httpx.Client
    answer: httpx.Response = field(default_factory=lambda: httpx.Response(200))

    def see(self, path: str) -> str:
        """A page's words."""
        self.answer = self.web.get(f"/staff{path}")
        return self.answer.text

    @property
    def token(self) -> str:
        """What comes back with every form."""
        return self.see("").split('name="token" value="')[1].split('"')[0]

    def upload(self, path: str, name: str, content: bytes, /, **fields: str) -> httpx.Response:
        """Send a form with a file in it."""
        self.answer = self.web.post(
            f"/staff{path}", data={"token": self.token, **fields}, files={"file": (name, content)}
        )
        return self.answer

    def send(self, path: str, /, **fields: str) -> httpx.Response:
        """Send a form, and follow to where it leads."""
        self.answer = self.web.post(
            f"/staff{path}", data={"token": self.token, **fields}, follow_redirects=True
        )
        return self.answer


def _called(name: str) -> str:
    return name.split("@")[0].replace("_", " ").title()
