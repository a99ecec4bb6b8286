"""A small guide, and a way to hold a conversation with the core in a test."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

from dialogues.conditions import AGE_BANDS
from dialogues.exchange import Clause, Event, Heard, Prompt, Reply, Turn
from dialogues.guide import (
    Choice,
    Condition,
    Ending,
    Guide,
    Limits,
    Question,
    content_hash,
    to_document,
)
from dialogues.interview import from_plain, to_plain
from dialogues.turn import begin_interview, take_reply

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=timezone.utc)
YES_NO = (Choice("yes", {"en": "Yes", "pl": "Tak"}), Choice("no", {"en": "No", "pl": "Nie"}))


def small_guide(**changes):
    questions = (
        Question("hello", "note", {"en": "Hello.", "pl": "Dzień dobry."}),
        Question(
            "take_part", "consent", {"en": "Are you happy to take part?", "pl": "Czy jest zgoda?"},
            choices=YES_NO, purpose="take_part", skip=False,
            why={"en": "We only go on if you agree.", "pl": "Bez zgody nie idziemy dalej."},
            ends=(
                Ending(
                    Condition("is", question="take_part", operand="no"), "refused",
                    {"en": "That's fine. Goodbye.", "pl": "W porządku."},
                ),
            ),
        ),
        Question(
            "age", "age", {"en": "How old are you?", "pl": "Ile ma Pani/Pan lat?"},
            keep="coded", called={"en": ("age",), "pl": ("wiek",)},
            why={"en": "Loneliness differs by age."},
            ends=(
                Ending(
                    Condition("at_most", question="age", operand=15), "ineligible",
                    {"en": "Thank you. Childline is free on 0800 1111."},
                ),
            ),
        ),
        Question(
            "home", "several", {"en": "Which of these fit you?", "pl": "Co pasuje?"},
            choices=(
                Choice("alone", {"en": "I live alone"}, {"en": ("on my own", "by myself")}),
                Choice("carer", {"en": "I look after somebody"}, {"en": ("i care for",)}),
                Choice("other", {"en": "Something else"}, other=True),
                Choice("none", {"en": "None of these"}, exclusive=True),
            ),
            called={"en": ("home",)},
        ),
        Question(
            "hours", "number", {"en": "How many hours a week do you care?"},
            smallest=0, largest=168, called={"en": ("hours",)},
            only_if=Condition("includes", question="home", operand="carer"),
        ),
        Question(
            "story", "text", {"en": "How have things been for you?", "pl": "Jak się wiodło?"},
            probe={"en": "Could you say a little more?", "pl": "Czy można powiedzieć więcej?"},
            why={"en": "We want it in your words."},
        ),
        Question(
            "lonely", "choice", {"en": "How often do you feel lonely?", "pl": "Jak często?"},
            choices=(
                Choice("often", {"en": "Often", "pl": "Często"}),
                Choice("sometimes", {"en": "Some of the time", "pl": "Czasami"}),
                Choice("never", {"en": "Hardly ever or never", "pl": "Prawie nigdy"}),
            ),
            reask=({"en": "Any of the three will do."},),
        ),
        Question("support", "yes_no", {"en": "Does anybody help you?"}, choices=YES_NO),
        Question(
            "who", "text", {"en": "Who helps you?"},
            only_if=Condition("is", question="support", operand="yes"),
        ),
        Question(
            "content", "scale", {"en": "How content are you?"}, smallest=0, largest=10,
            ends_labels=({"en": "not at all"}, {"en": "completely"}),
        ),
        Question("wish", "text", {"en": "What would help?"}),
        Question(
            "quote", "consent", {"en": "May we quote you?"}, choices=YES_NO, purpose="quote",
        ),
        Question("thanks", "note", {"en": "Thank you. That is all."}),
    )  # fmt: skip
    fields = {
        "id": "small",
        "version": "1",
        "title": {"en": "A small guide"},
        "language": "en",
        "languages": ("en", "pl"),
        "questions": questions,
        "who": {"en": "We are Earshot."},
        **changes,
    }
    return Guide(**fields)


def heard_as(intent="answer", confidence=0.95, clauses=()):
    return Heard(intent, confidence, tuple(Clause(*clause) for clause in clauses))


@dataclass
class Talk:
    """Holds a conversation; every interview is dumped to JSON and reloaded on the way."""

    guide: Guide = field(default_factory=small_guide)
    path: str = "short"
    role: str = "resident"
    channel: str = "web"
    language: str = "en"

    def __post_init__(self):
        self.now = NOW
        self.number = 0
        self.log: list[Event] = []
        turn = begin_interview(
            self.guide, content_hash(to_document(self.guide)), path=self.path, role=self.role,
            channel=self.channel, language=self.language, now=self.now,
        )  # fmt: skip
        self._took(turn)

    def _took(self, turn: Turn):
        self.turn = turn
        self.interview = from_plain(json.loads(json.dumps(to_plain(turn.interview))))
        assert self.interview == turn.interview
        self.prompts: tuple[Prompt, ...] = turn.prompts
        self.events: tuple[Event, ...] = turn.events
        self.log.extend(turn.events)

    def says(self, *texts, heard=None, **fields):
        """One reply of one or several messages; returns what was said back."""
        self.number += 1
        self.now += timedelta(minutes=1)
        reply = Reply(texts=texts, id=str(self.number), **fields)
        self._took(
            take_reply(
                self.guide, self.interview, reply, heard or heard_as("answer", 0.9), self.now
            )
        )
        return self.text

    def presses(self, *codes, prompt=None):
        return self.says(codes=codes, prompt=prompt or self.interview.opened.prompt)

    def asks(self, request, words="", confidence=0.95):
        return self.says(words or request, heard=heard_as(request, confidence))

    @property
    def text(self):
        return "\n".join(prompt.text for prompt in self.prompts)

    @property
    def open_id(self):
        return self.interview.opened.question if self.interview.opened else None

    @property
    def names(self):
        return [event.name for event in self.events]

    def given(self, question):
        return self.interview.answers[question]


def up_to(question, guide=None, **fields):
    """A talk answered plainly until ``question`` is open."""
    plain = {
        "take_part": "yes", "age": "61", "home": "1 2", "hours": "20",
        "story": "quiet since my wife died", "lonely": "often", "support": "yes",
        "who": "my sister comes round", "content": "6", "wish": "a bus that runs",
        "quote": "yes",
    }  # fmt: skip
    talk = Talk(guide or small_guide(), **fields)
    while talk.open_id and talk.open_id != question:
        talk.says(plain[talk.open_id])
    return talk


BANDS = tuple(code for code, _, _ in AGE_BANDS)
LOW_LIMITS = Limits(tries=3, turns=5)
