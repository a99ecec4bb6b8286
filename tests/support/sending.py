"""Prompts to send, people to send them to, and the stand-in for Twilio to send them through."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from cryptography.fernet import Fernet
from serving import serving
from sqlalchemy import Engine, insert, select, update
from storing import Store

from bot.channels.sending import Provider
from bot.channels.twilio_texts import TwilioTexts
from bot.delivery.delivering import Delivery, Way
from bot.delivery.pace import Pace
from bot.delivery.quiet import QuietHours
from bot.delivery.senders import Senders
from bot.demo.texts import Text
from bot.demo.twilio_standin import StandIn
from dialogues.exchange import Prompt, Reply, to_plain
from storage import contacts, conversations, inbox, notices, respondents
from storage.models import CONCERNS, CONVERSATIONS, DELIVERIES, PROMPTS
from storage.respondents import Contact
from storage.secrets import Keys

OURS = "+447700900000"
ACCOUNT, TOKEN = "AC" + "5" * 32, "token"
AWAKE = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ORGANISATION = "Friendship North"


@dataclass(frozen=True)
class Person:
    """Somebody with a telephone and a conversation."""

    id: int
    phone: str
    conversation: int
    contact: int


@dataclass
class Post:
    """A store with people and prompts, and what they are sent with.

    ``now`` stands still until a test moves it; ``slept`` are the waits for slots.
    """

    engine: Engine
    keys: Keys = field(default_factory=lambda: Keys([Fernet.generate_key().decode()], b"h" * 32))
    now: datetime = AWAKE
    quiet: QuietHours = field(
        default_factory=lambda: QuietHours.of("21:00", "08:00", "Europe/London")
    )
    senders: Senders = field(default_factory=lambda: Senders({("sms", ORGANISATION): [OURS]}))
    slept: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.store = Store(self.engine, now=self.now)
        self._people = itertools.count(1)
        self._turns: Counter[int] = Counter()

    def clock(self) -> datetime:
        return self.now

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    def person(self, phone: str = "", *, disposition: str = "started") -> Person:
        phone = phone or f"+447700900{next(self._people):03}"
        with self.engine.begin() as connection:
            who = respondents.enrol(
                connection, self.store.organisation, respondents.new_pseudonym(), self.now
            )
            contact = Contact(who, "sms", phone)
            respondents.add_contact(
                connection, self.store.organisation, contact, self.keys, self.now
            )
            conversation = conversations.start(
                connection, guide_hash=self.store.guide_hash, path="short", role="resident",
                channel="sms", language="en", respondent_id=who, now=self.now,
            )  # fmt: skip
            connection.execute(
                update(CONVERSATIONS)
                .where(CONVERSATIONS.c.id == conversation)
                .values(disposition=disposition)
            )
            known = contacts.of_respondent(connection, who, "sms")
        assert known is not None
        return Person(who, phone, conversation, known.contact_id)

    def writes(self, person: Person, words: str = "hello") -> None:
        with self.engine.begin() as connection:
            inbox.receive(
                connection, person.conversation, Reply((words,)), "sms", self.now,
                respondent_id=person.id,
            )  # fmt: skip

    def queue(self, person: Person, *texts: str) -> list[int]:
        """What a turn wants to say; the prompts' ids."""
        turn = self._turns[person.conversation]
        self._turns[person.conversation] += 1
        rows = [
            {
                "conversation_id": person.conversation, "respondent_id": person.id,
                "channel": "sms", "purpose": "turn", "turn": turn, "position": position,
                "prompt": to_plain(Prompt(f"p{turn}.{position}", "question", text)),
                "state": "waiting", "queued_at": self.now, "due_at": self.now, "attempts": 0,
                "pieces": 0,
            }
            for position, text in enumerate(texts)
        ]  # fmt: skip
        with self.engine.begin() as connection:
            made = insert(PROMPTS).returning(PROMPTS.c.id)
            return [int(connection.execute(made, row).scalar_one()) for row in rows]

    def notice(self, person: Person, purpose: str, text: str = "A word from us.") -> int:
        with self.engine.begin() as connection:
            return notices.queue_notice(
                connection, respondent_id=person.id, conversation_id=person.conversation,
                channel="sms", purpose=purpose, text=text, now=self.now,
            )  # fmt: skip

    def raise_concern(self, person: Person) -> None:
        with self.engine.begin() as connection:
            connection.execute(
                insert(CONCERNS).values(
                    reference="C-AAAAAA", organisation_id=self.store.organisation,
                    respondent_id=person.id, conversation_id=person.conversation,
                    kinds=["suicide"], directness="direct", about="self", channel="sms",
                    sealed="x", signposted="queued", raised_at=self.now, alerts=0,
                    alert_at=self.now, note="",
                )
            )  # fmt: skip

    def way(self, provider: Provider, per_second: float = 1e9) -> Way:
        pace = Pace(per_second, lambda: 0.0)
        return Way(provider, self.senders, pace, self.quiet, self.keys, pence_per_part=4.0)

    def thread(self, way: Way, name: str, sleep: Callable[[float], object] | None = None):
        """What one thread sends with; ``sleep`` is called while it waits for a slot."""
        return Delivery(name, self.engine, way, self.clock, sleep or self.slept.append)

    def delivery(
        self,
        provider: Provider,
        name: str = "d1",
        per_second: float = 1e9,
        sleep: Callable[[float], object] | None = None,
        taken: int = 0,
    ) -> Delivery:
        """One that sends through this provider, some of whose slots are taken already."""
        way = self.way(provider, per_second)
        for _ in range(taken):
            way.pace.reserve(OURS, 5)
        return self.thread(way, name, sleep)

    def finish(self, delivery: Delivery, *, seconds: float = 35, rounds: int = 60) -> None:
        """Deliver, and move on in time, until nothing waits any more."""
        for _ in range(rounds):
            while delivery.step():
                pass
            if "waiting" not in self.states():
                return
            self.later(seconds=seconds)
        raise AssertionError(f"not all was sent: {self.states()}")

    def states(self, *prompts: int) -> list[str]:
        """The prompts' states, of all or of these, in order."""
        wanted = select(PROMPTS.c.state).order_by(PROMPTS.c.id)
        if prompts:
            wanted = wanted.where(PROMPTS.c.id.in_(prompts))
        with self.engine.connect() as connection:
            return list(connection.execute(wanted).scalars())

    def attempts(self, *prompts: int) -> list[tuple[str, str | None]]:
        """State and code of every attempt at sending them."""
        wanted = select(DELIVERIES).order_by(DELIVERIES.c.id)
        if prompts:
            wanted = wanted.where(DELIVERIES.c.prompt_id.in_(prompts))
        with self.engine.connect() as connection:
            return [(row.state, row.code) for row in connection.execute(wanted)]


@contextmanager
def twilio(post: Post, *, callback: str | None = None) -> Iterator[tuple[StandIn, TwilioTexts]]:
    """The stand-in, served, and a provider with Twilio's own library in front of it."""
    standin = StandIn(ACCOUNT, TOKEN, post.clock)
    with serving(standin.app) as address:
        yield (
            standin,
            TwilioTexts(ACCOUNT, TOKEN, api=address, callback=callback, timeout=(2.0, 0.4)),
        )


def bodies(texts: Sequence[Text]) -> list[str]:
    return [each.body for each in texts]
