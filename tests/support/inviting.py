"""A round of invitations over a real store, at a clock that tests move."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from cryptography.fernet import Fernet
from sqlalchemy import Engine, select, update
from storing import Store

from bot.delivery.quiet import QuietHours
from bot.inviting.inviter import Inviter
from bot.inviting.planning import Planned, Planner
from bot.inviting.reading import Row
from dialogues.exchange import Heard, Reply
from storage import contacts, database, rounds
from storage.models import CONVERSATIONS, INVITATIONS, PROMPTS
from storage.response import Response, response
from storage.rounds import Plan, Round
from storage.secrets import Keys

LONDON = ZoneInfo("Europe/London")
MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
PEOPLE = ("+447700900123", "+447700900456", "+447700900789")


def rows(numbers: Sequence[str] = PEOPLE) -> list[Row]:
    """A list of these numbers, below a line of headings."""
    return [Row(line, number) for line, number in enumerate(numbers, start=2)]


@dataclass
class Campaign:
    """Rounds over a store. ``now`` stands still until a test moves it."""

    engine: Engine
    now: datetime = MONDAY
    keys: Keys = field(default_factory=lambda: Keys([Fernet.generate_key().decode()], b"h" * 32))

    def __post_init__(self) -> None:
        self.reading = database.for_reading(self.engine)
        self.store = Store(self.engine, now=self.now)

    def again(self) -> "Campaign":
        """The same store after everything was stopped and started anew."""
        self.engine.dispose()
        return Campaign(self.engine, self.now, self.keys)

    @property
    def planner(self) -> Planner:
        return Planner(self.engine, self.reading, self.keys, lambda: self.now, LONDON)

    @property
    def inviter(self) -> Inviter:
        quiet = QuietHours.of("21:00", "08:00", "Europe/London")
        return Inviter(self.engine, self.reading, lambda: self.now, quiet)

    def later(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)

    def step(self) -> int:
        """What the delivery process does every few seconds."""
        return self.inviter.step()

    def run(self, hours: float, every: float = 60) -> None:
        """Steps for so long, one every so many seconds."""
        until = self.now + timedelta(hours=hours)
        while self.now < until:
            self.step()
            self.later(seconds=every)

    def plan(self, **changed: Any) -> Plan:
        """A plan of a round that begins now."""
        usual = Plan(
            organisation_id=self.store.organisation,
            name="Winter",
            guide_hash=self.store.guide_hash,
            path="short",
            language="en",
            basis="tenants who agreed to be asked",
            lead="",
            starts_at=self.now,
            quiet_from="20:00",
            quiet_to="09:00",
            per_minute=60,
            most_reminders=2,
            reminder_hours=24,
        )
        return replace(usual, **changed)

    def invite(self, numbers: Sequence[str] = PEOPLE, **changed: Any) -> Planned:
        """Plan a round."""
        return self.planner.plan(self.plan(**changed), rows(numbers))

    def round(self, name: str = "Winter") -> Round:
        with self.engine.connect() as connection:
            found = rounds.find(connection, self.store.organisation, name)
        assert found is not None
        return found

    def response(self) -> Response:
        with self.engine.connect() as connection:
            return response(connection, self.round().id)

    def contact(self, number: str) -> contacts.Known:
        with self.engine.connect() as connection:
            found = contacts.find(connection, self.keys, self.store.organisation, "sms", number)
        assert found is not None
        return found

    def opt_out(self, number: str) -> None:
        contact = self.contact(number).contact_id
        with self.engine.begin() as connection:
            contacts.opt_out(connection, contact, "word", self.now)

    def conversations(self, number: str | None = None) -> list[Any]:
        """Conversations, of one person or of all, in order."""
        wanted = select(CONVERSATIONS).order_by(CONVERSATIONS.c.id)
        if number is not None:
            person = self.contact(number).respondent_id
            wanted = wanted.where(CONVERSATIONS.c.respondent_id == person)
        with self.engine.connect() as connection:
            return list(connection.execute(wanted))

    def states(self) -> list[str]:
        """The states of all invitations, in the order of the list."""
        with self.engine.connect() as connection:
            return list(connection.scalars(select(INVITATIONS.c.state).order_by(INVITATIONS.c.id)))

    def prompts(self, purpose: str, state: str | None = None) -> list[Any]:
        wanted = select(PROMPTS).where(PROMPTS.c.purpose == purpose).order_by(PROMPTS.c.id)
        if state is not None:
            wanted = wanted.where(PROMPTS.c.state == state)
        with self.engine.connect() as connection:
            return list(connection.execute(wanted))

    def take_turn(self, conversation: int, reply: str | None = None) -> None:
        """The worker takes a turn: the first, or with a reply that the person sends."""
        self.store.now = self.now
        if reply is not None:
            self.store.receive(conversation, Reply((reply,)), "sms")
        lease = self.store.lease(conversation_id=conversation)
        assert lease is not None
        self.store.commit(lease, self.store.outcome(lease, Heard("answer", 0.95)))

    def send(self) -> None:
        """Delivery sends everything that waits."""
        with self.engine.begin() as connection:
            waiting = update(PROMPTS).where(PROMPTS.c.state == "waiting")
            connection.execute(waiting.values(state="shown", shown_at=self.now))

    def change(self, conversation: int, **values: Any) -> None:
        """Change a conversation's row, as a turn or intake does."""
        one = update(CONVERSATIONS).where(CONVERSATIONS.c.id == conversation)
        with self.engine.begin() as connection:
            connection.execute(one.values(**values))

    def begun(self, numbers: Sequence[str] = PEOPLE, **changed: Any) -> list[int]:
        """People who were invited just now and have the first question; the conversations."""
        self.invite(numbers, **changed)
        self.run(hours=0.2)
        begun = [row.id for row in self.conversations()]
        for conversation in begun:
            self.take_turn(conversation)
        self.send()
        return begun
