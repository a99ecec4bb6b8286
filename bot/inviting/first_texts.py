"""What somebody who is invited gets, as their telephone shows it, and what that costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.channels.twilio_texts import texts_of
from dialogues.guide import Guide
from dialogues.notices import notice
from dialogues.texting import as_text, parts
from dialogues.turn import begin_interview
from storage.rounds import Plan


@dataclass(frozen=True)
class Text:
    """A text, and the parts that it takes on the wire."""

    words: str
    parts: int


@dataclass(frozen=True)
class Estimate:
    """Parts and pence for the first texts of everybody, and for one reminder of everybody."""

    parts: int
    pence: float
    reminder_parts: int
    reminder_pence: float


def first_texts(plan: Plan, guide: Guide, now: datetime) -> list[Text]:
    """The lead, then the guide's first words and its first question."""
    turn = begin_interview(
        guide, plan.guide_hash, path=plan.path, role="resident", channel=plan.channel,
        language=plan.language, now=now,
    )  # fmt: skip
    return _texts([plan.lead, *(as_text(prompt) for prompt in turn.prompts)])


def reminder(plan: Plan, organisation: str) -> list[Text]:
    """What whoever says nothing is reminded with."""
    return _texts([notice("reminder", plan.language, organisation=organisation)])


def estimate(
    people: int, first: Sequence[Text], again: Sequence[Text], pence_per_part: float
) -> Estimate:
    """What the texts to so many people take and cost, before anybody has answered."""
    once, more = (people * sum(text.parts for text in texts) for texts in (first, again))
    return Estimate(once, once * pence_per_part, more, more * pence_per_part)


def _texts(words: Sequence[str]) -> list[Text]:
    return [Text(text, parts(text).count) for each in words for text in texts_of(each)]
