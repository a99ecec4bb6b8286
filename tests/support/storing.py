"""A small guide, and conversations held with the real core and a real store."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine, select

from dialogues.exchange import Event, Heard, Reply, Turn
from dialogues.exchange import to_plain as heard_to_plain
from dialogues.guide import Choice, Condition, Ending, Guide, Question, Section
from dialogues.turn import begin_interview, take_reply
from storage import conversations, guides, inbox, respondents
from storage.conversations import Lease, Outcome
from storage.lookups import code_answer
from storage.models import METADATA

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

YES_NO = (Choice("yes", {"en": "Yes"}), Choice("no", {"en": "No"}))
GROUPS = (
    Choice("alone", {"en": "I live alone"}, {"en": ("on my own",)}),
    Choice("carer", {"en": "I look after someone"}),
    Choice("other", {"en": "Something else"}, other=True),
    Choice("none", {"en": "None of these"}, exclusive=True),
)


def ending(question: str, test: str, operand: str | int, as_: str) -> tuple[Ending, ...]:
    return (Ending(Condition(test, question=question, operand=operand), as_, {"en": "Goodbye."}),)


def small_guide(version: str = "1") -> Guide:
    """Consent, two coded questions, a branch, choices, a scale and words."""
    return Guide(
        id="small",
        version=version,
        title={"en": "Small"},
        language="en",
        sections=(Section("all", {"en": "All"}),),
        questions=(
            Question(
                "take_part", "consent", {"en": "Will you take part?"}, "all", choices=YES_NO,
                skip=False, purpose="take_part", wording_version="3",
                ends=ending("take_part", "is", "no", "refused"),
            ),
            Question(
                "age", "age", {"en": "How old are you?"}, "all", keep="coded",
                called={"en": ("age",)}, sensitivity="personal",
                ends=ending("age", "at_most", 15, "ineligible"),
            ),
            Question(
                "postcode", "postcode", {"en": "What is your postcode?"}, "all", keep="coded",
                called={"en": ("postcode",)},
            ),
            Question(
                "helped", "yes_no", {"en": "Does anybody help?"}, "all", choices=YES_NO,
                called={"en": ("help",)},
            ),
            Question(
                "who", "text", {"en": "Who helps?"}, "all",
                only_if=Condition("is", question="helped", operand="yes"),
            ),
            Question(
                "groups", "several", {"en": "Which fit you?"}, "all", choices=GROUPS,
                called={"en": ("groups",)},
            ),
            Question(
                "content", "scale", {"en": "How content are you?"}, "all", smallest=0, largest=10,
                ends_labels=({"en": "Not at all"}, {"en": "Completely"}), item="ons4.satisfied",
            ),
            Question("story", "text", {"en": "How have things been?"}, "all"),
            Question(
                "quote", "consent", {"en": "May we quote you?"}, "all", choices=YES_NO,
                purpose="quote",
            ),
        ),
    )  # fmt: skip


@dataclass
class Store:
    """A store with one organisation and one frozen guide, at a moment that moves on."""

    engine: Engine
    guide: Guide = field(default_factory=small_guide)
    now: datetime = NOW
    guide_hash: str = ""
    organisation: int = 0

    def __post_init__(self) -> None:
        with self.engine.begin() as connection:
            self.guide_hash = guides.freeze(connection, self.guide, self.now)
            self.organisation = respondents.organisation(connection, "Friendship North", self.now)

    def later(self, seconds: float = 60) -> datetime:
        self.now += timedelta(seconds=seconds)
        return self.now

    def start(
        self, role="resident", channel="terminal", path="short", language="en", **more
    ) -> int:
        """A conversation that is due for its first turn."""
        with self.engine.begin() as connection:
            name = respondents.new_pseudonym()
            person = respondents.enrol(connection, self.organisation, name, self.now)
            return conversations.start(
                connection, guide_hash=self.guide_hash, path=path, role=role, channel=channel,
                language=language, respondent_id=person, now=self.now, **more,
            )  # fmt: skip

    def receive(
        self, conversation: int, reply: Reply | str, channel: str = "terminal", **how
    ) -> bool:
        reply = Reply((reply,)) if isinstance(reply, str) else reply
        with self.engine.begin() as connection:
            return inbox.receive(connection, conversation, reply, channel, self.now, **how)

    def lease(self, worker="ann", seconds=30, **more) -> Lease | None:
        with self.engine.begin() as connection:
            return conversations.lease(
                connection, worker=worker, now=self.now, seconds=seconds, **more
            )

    def outcome(self, lease: Lease, heard: Heard | None = None) -> Outcome:
        """What the core makes of the lease's first message, or of the beginning."""
        if lease.interview is None:
            turn = begin_interview(
                self.guide, lease.guide_hash, path=lease.path, role=lease.role,
                channel=lease.channel, language=lease.language, now=self.now,
            )  # fmt: skip
            return Outcome(self.guide, turn, model="m1")
        heard = heard or Heard("answer", 0.9)
        message = lease.messages[0]
        turn = take_reply(self.guide, lease.interview, message.reply, heard, self.now)
        plain = heard_to_plain(heard)
        return Outcome(self.guide, turn, (message.id,), message.reply, plain, "m1")

    def commit(self, lease: Lease, outcome: Outcome) -> None:
        with self.engine.begin() as connection:
            conversations.commit_turn(connection, lease, outcome, self.now, code_answer)

    def talk(self, *replies: str, **how: str) -> "Talk":
        """A conversation that has begun and taken these replies."""
        talk = Talk(self, self.start(**how))
        for reply in replies:
            talk.say(reply)
        return talk


@dataclass
class Talk:
    """One conversation; every reply goes the whole way: inbox, lease, core, commit."""

    store: Store
    id: int
    last: Turn | None = None

    def __post_init__(self) -> None:
        self.take()

    def say(self, reply: Reply | str, intent: str = "answer", sure: float = 0.95) -> Turn:
        self.store.later()
        assert self.store.receive(self.id, reply)
        return self.take(Heard(intent, sure))

    def take(self, heard: Heard | None = None) -> Turn:
        lease = self.store.lease(conversation_id=self.id)
        assert lease is not None
        outcome = self.store.outcome(lease, heard)
        self.store.commit(lease, outcome)
        self.last = outcome.turn
        return outcome.turn

    @property
    def events(self) -> list[Event]:
        assert self.last is not None
        return list(self.last.events)


def whole_store(store: Store) -> str:
    """Every cell of every table but the guides, as text."""
    wanted = [select(table) for table in METADATA.sorted_tables if table.name != "guides"]
    with store.engine.connect() as connection:
        tables = [connection.execute(each).all() for each in wanted]
    return "\n".join(repr(tuple(row)) for rows in tables for row in rows)
