"""A conversation by text message, second by second, with a worker that looks every second."""

from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import select
from storing import Store

from bot.asking import Assistant
from bot.conversing import Result, Worker
from dialogues.exchange import Prompt, Reply
from storage import conversations
from storage.models import MESSAGES, TURNS
from storage.outbox import mark_shown, unshown

PAUSE = timedelta(seconds=8)


@dataclass
class Texting:
    """One conversation on a telephone; what we say is sent ``delivery`` seconds later."""

    store: Store
    assistant: Assistant
    delivery: int = 1
    channel: str = "sms"
    language: str = "en"
    said: list[tuple[int, str, Prompt | Reply]] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    second: int = 0

    def __post_init__(self) -> None:
        self.began = self.store.now
        self.id = self.store.start(channel=self.channel, language=self.language)
        self.worker = Worker(
            "w", self.store.engine, self.assistant, lambda: self.store.now,
            channels=("sms", "telegram", "web"), pause=PAUSE,
        )  # fmt: skip
        self._queued: dict[int, int] = {}
        self._look()
        self.pass_seconds(self.delivery)

    def text(self, *texts: Reply | str) -> None:
        """Texts that arrive now."""
        for text in texts:
            reply = Reply((text,)) if isinstance(text, str) else text
            urgent = bool(reply.request or reply.concern)
            assert self.store.receive(self.id, reply, self.channel, urgent=urgent)
            self.said.append((self.second, "You", reply))
        self._look()

    def pass_seconds(self, seconds: int) -> None:
        for _ in range(seconds):
            self.second += 1
            self.store.now = self.began + timedelta(seconds=self.second)
            self._send()
            self._look()

    def settle(self) -> None:
        """Let everything be taken and sent."""
        self.pass_seconds(40)

    @property
    def interview(self):
        with self.store.engine.connect() as connection:
            return conversations.interview(connection, self.id)

    def turns(self) -> list[list[str]]:
        """The texts of each turn's reply, in order."""
        wanted = select(TURNS.c.reply).where(TURNS.c.reply.is_not(None)).order_by(TURNS.c.number)
        with self.store.engine.connect() as connection:
            return [list(row.reply["texts"]) for row in connection.execute(wanted)]

    def inbox(self) -> list[tuple[str, int | None]]:
        """What became of each message, and which turn took it."""
        wanted = select(MESSAGES.c.state, MESSAGES.c.turn).order_by(MESSAGES.c.id)
        with self.store.engine.connect() as connection:
            return [(row.state, row.turn) for row in connection.execute(wanted)]

    def _look(self) -> None:
        while (result := self.worker.take_turn()) is not None:
            self.results.append(result)

    def _send(self) -> None:
        with self.store.engine.begin() as connection:
            for row, prompt in unshown(connection, self.id):
                sent = self._queued.setdefault(row, self.second - 1) + self.delivery
                if sent <= self.second:
                    mark_shown(connection, [row], self.store.now)
                    self.said.append((self.second, "Earshot", prompt))
