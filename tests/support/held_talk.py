"""One person in a conversation that staff may hold: what arrives, what is taken, what goes out."""

import itertools
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from arriving import ANN, ORGANISATION, Front
from core_assistant import CoreAssistant

from bot.channels.sending import CannotSay, Outgoing
from bot.conversing import SENT, Worker
from bot.delivery.delivering import Delivery, Way
from bot.delivery.pace import Pace
from bot.delivery.quiet import QuietHours
from bot.delivery.senders import Senders
from dialogues.exchange import Prompt, Reply
from dialogues.texting import as_text
from storage import taking_over
from storage.models import MESSAGES, PROMPTS
from storage.taking_over import Words


@dataclass
class Kept:
    """A provider that keeps what it is given to send."""

    channel: str = "sms"
    sent: list[str] = field(default_factory=list)

    def pieces(self, prompt: Prompt) -> list[str]:
        return [as_text(prompt)]

    def send(self, outgoing: Outgoing) -> str:
        self.sent.append(outgoing.text)
        return f"SM{outgoing.delivery}"

    def find(self, outgoing: Outgoing, since: datetime) -> str | None:
        raise CannotSay


@dataclass
class HeldTalk:
    """The conversation of one person, from their first text on."""

    front: Front
    channel: str = "sms"
    who: str = ANN

    def __post_init__(self) -> None:
        self.assistant, self.provider = CoreAssistant(), Kept(self.channel)
        self.worker = Worker(
            "w", self.front.engine, self.assistant, self.clock, channels=SENT, keys=self.front.keys
        )
        way = Way(
            self.provider, Senders({(self.channel, ORGANISATION): ["us"]}),
            Pace(1e9, lambda: 0.0), QuietHours.of("21:00", "08:00", "Europe/London"),
            self.front.keys,
        )  # fmt: skip
        self.delivery = Delivery("d", self.front.engine, way, self.clock, lambda seconds: None)
        self._forms = itertools.count(1)
        begun = self.front.take(Reply(), who=self.who, channel=self.channel, begin=True)
        assert begun.conversation is not None
        self.number: int = begun.conversation

    def clock(self) -> datetime:
        return self.front.now

    def says(self, words: str = "", **more: Any) -> Any:
        """They write, or press something."""
        reply = Reply((words,) if words else (), **more)
        return self.front.take(reply, who=self.who, channel=self.channel)

    def turns(self) -> int:
        """Take the turns that are due; how many were."""
        taken = 0
        while self.worker.take_turn():
            taken += 1
        return taken

    def goes(self, *words: str) -> "HeldTalk":
        """It goes as far as these replies, and all that it says is sent."""
        self.turns()
        for each in words:
            self.says(each)
            self.turns()
        self.sent()
        return self

    def sent(self) -> list[str]:
        """What is sent now."""
        self.provider.sent.clear()
        while self.delivery.step():
            pass
        return list(self.provider.sent)

    @property
    def line(self) -> taking_over.Line:
        with self.front.engine.connect() as connection:
            return taking_over.line(connection, self.number)

    @property
    def held(self) -> bool:
        return self.line.taken_over_at is not None

    def staff(self, words: str, who: str = "lee@north", form: str = "") -> bool:
        """A member of staff writes, as the console has it: taken over and in the outbox at once."""
        form = form or f"form-{next(self._forms)}"
        with self.front.engine.begin() as connection:
            line = taking_over.line(connection, self.number, to_change=True)
            if not line.open:
                return False
            taking_over.take_over(connection, line, who, self.front.now)
            return taking_over.say(connection, line, Words(words, who, form), self.front.now)

    def back(self) -> bool:
        """Staff hand it back."""
        with self.front.engine.begin() as connection:
            line = taking_over.line(connection, self.number, to_change=True)
            return taking_over.hand_back(connection, line, self.front.now)

    @property
    def row(self) -> Any:
        return self.front.talk(self.number)

    def states(self) -> list[str]:
        """The states of what they wrote."""
        return [row.state for row in self.front.rows(MESSAGES)]

    def outbox(self, state: str = "waiting") -> list[str]:
        """The purposes of what is in this state in the outbox."""
        return [row.purpose for row in self.front.rows(PROMPTS, PROMPTS.c.state == state)]
