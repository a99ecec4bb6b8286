"""People who write in: a store, its intake, and what became of what they wrote."""

import itertools
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet
from sqlalchemy import Engine, func, select, update

from bot.channels.arrival import Arrival, Channel
from bot.intake import Intake, Taken
from bot.openings import Openings
from dialogues.exchange import Reply, prompt_from_plain
from storage import concerns, entrances, respondents
from storage.models import CONTACTS, CONVERSATIONS, MESSAGES, PROMPTS, RESPONDENTS
from storage.secrets import Keys

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
ANN, BEN = "+447700900123", "+447700900456"
ORGANISATION = "Friendship North"
GUIDES = Path(__file__).parent


def new_keys() -> Keys:
    """Keys that nobody else has."""
    return Keys([Fernet.generate_key().decode()], b"h" * 32)


@dataclass
class Front:
    """The front door of a store; every message comes ten seconds after the one before."""

    engine: Engine
    now: datetime = NOW
    keys: Keys = field(default_factory=new_keys)
    guides: Path = GUIDES
    step: float = 10

    def __post_init__(self) -> None:
        self.ids = itertools.count(1)
        self.intake = Intake(
            engine=self.engine,
            keys=self.keys,
            clock=lambda: self.now,
            openings=Openings(self.guides, "little", "en"),
            own_numbers=frozenset(("+447700900999",)),
        )

    def later(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)

    def take(self, text: str | Reply = "", who: str = ANN, **more: Any) -> Taken:
        """A message as a channel hands it over."""
        self.later(seconds=self.step)
        reply = text if isinstance(text, Reply) else Reply((text,) if text else ())
        if not reply.id:
            reply = Reply(**{**reply.__dict__, "id": f"SM{next(self.ids)}"})
        channel: Channel = more.pop("channel", "sms")
        return self.intake.take(Arrival(channel, who, ORGANISATION, reply, **more))

    def begin(self, who: str = ANN, channel: Channel = "sms") -> int:
        """Somebody in an open conversation, which has asked its first question."""
        taken = self.take(who=who, channel=channel, begin=True)
        assert taken.conversation is not None
        with self.engine.begin() as connection:
            connection.execute(
                update(CONVERSATIONS)
                .where(CONVERSATIONS.c.id == taken.conversation)
                .values(due_at=None)
            )
        return taken.conversation

    def ask(self, conversation: int, text: str = "How old are you?") -> None:
        """Queue what a turn of the conversation says."""
        with self.engine.begin() as connection:
            talk = connection.execute(
                select(CONVERSATIONS).where(CONVERSATIONS.c.id == conversation)
            ).one()
            turn = connection.execute(
                select(func.count()).where(PROMPTS.c.conversation_id == conversation)
            ).scalar_one()
            connection.execute(
                PROMPTS.insert().values(
                    conversation_id=conversation, respondent_id=talk.respondent_id,
                    channel=talk.channel, purpose="turn", turn=turn, position=0,
                    prompt={"id": "age.1.0", "kind": "question", "text": text}, state="waiting",
                    queued_at=self.now, due_at=self.now, attempts=0, pieces=0,
                )
            )  # fmt: skip

    def end(self, conversation: int, disposition: str = "complete") -> None:
        """End the conversation, as its last turn does."""
        with self.engine.begin() as connection:
            connection.execute(
                update(CONVERSATIONS)
                .where(CONVERSATIONS.c.id == conversation)
                .values(ended_at=self.now, disposition=disposition, due_at=None)
            )

    def add_keyword(self, keyword: str = "TALK", guide: str = "little", **more: Any) -> None:
        """Hang up a poster."""
        with self.engine.begin() as connection:
            organisation = respondents.organisation(connection, ORGANISATION, self.now)
            entrances.add(
                connection, organisation_id=organisation, keyword=keyword, guide_id=guide,
                path="short", language="en", place="library", now=self.now, **more,
            )  # fmt: skip

    def rows(self, table: Any, *conditions: Any) -> list[Any]:
        """Rows of a table, in order."""
        with self.engine.connect() as connection:
            return list(connection.execute(select(table).where(*conditions).order_by(table.c.id)))

    def prompts(self, state: str = "waiting") -> list[tuple[str, str]]:
        """What is in the outbox: purpose and words."""
        rows = self.rows(PROMPTS, PROMPTS.c.state == state)
        return [(row.purpose, prompt_from_plain(row.prompt).text) for row in rows]

    def purposes(self, state: str = "waiting") -> list[str]:
        """What is in the outbox, by purpose."""
        return [purpose for purpose, _ in self.prompts(state)]

    def messages(self, state: str | None = None) -> list[Reply]:
        """The replies in the inbox."""
        wanted = () if state is None else (MESSAGES.c.state == state,)
        rows = self.rows(MESSAGES, *wanted)
        return [
            Reply(**{**row.reply, "texts": tuple(row.reply["texts"]),
                     "codes": tuple(row.reply["codes"])})
            for row in rows
        ]  # fmt: skip

    def talk(self, conversation: int) -> Any:
        """The conversation's row."""
        return self.rows(CONVERSATIONS, CONVERSATIONS.c.id == conversation)[0]

    def contact(self) -> Any:
        """The row of the only contact."""
        (row,) = self.rows(CONTACTS)
        return row

    def people(self) -> int:
        """How many respondents there are."""
        return len(self.rows(RESPONDENTS))

    def raised(self) -> list[concerns.Stored]:
        """The concerns, with their words."""
        with self.engine.connect() as connection:
            return list(
                concerns.open_concerns(connection, self.keys, words=True, acknowledged=True)
            )
