"""How a made-up resident takes part and writes: channel, role, language, and their ways."""

from dataclasses import dataclass
from typing import Literal

from analysis.simulation.dice import Dice
from analysis.simulation.invented import invented
from analysis.simulation.lives import Life
from dialogues.exchange import Role
from dialogues.guide import Guide, Path

Ways = Literal["terse", "plain", "chatty"]
Mood = Literal["even", "angry", "joking"]

WITH_BUTTONS = ("web", "telegram", "guided")
"""Channels on which an answer can be pressed."""

TEXTING = ("sms", "telegram")
"""Channels on which people send one thought in several messages."""

YOUNG = 30
"""Below this age people write as the young do."""


@dataclass(frozen=True)
class Manner:
    """``typos`` is the share of words that are mistyped; the rest are habits that one has or not.

    ``helper`` as role means that a worker types what the person says.
    """

    role: Role
    path: Path
    channel: str
    language: str
    ways: Ways
    mood: Mood
    typos: float
    textspeak: bool
    shouts: bool
    lower: bool
    emoji: bool

    @property
    def presses(self) -> bool:
        """Whether there are buttons."""
        return self.channel in WITH_BUTTONS


def draw_manner(dice: Dice, life: Life, guide: Guide) -> Manner:
    """What follows from the life, and chance; in a language that the guide has."""
    people = invented()["people"]
    role: Role = "helper" if dice.chance(people["helper"]) else "resident"
    full = any("full" in question.paths for question in guide.questions)
    path: Path = "full" if full and dice.chance(people["full_path"][role]) else "short"
    young = "young" if life.age < YOUNG else "old"
    by_helper = role == "helper"
    return Manner(
        role=role,
        path=path,
        channel="guided" if by_helper else _channel(dice, life),
        language="pl" if life.polish and "pl" in guide.languages else guide.language,
        ways=dice.one_of(people["style"]),
        mood=_mood(dice),
        typos=0.0 if by_helper else dice.pick(people["typos"]),
        textspeak=not by_helper and dice.chance(people["textspeak"][young]),
        shouts=not by_helper and dice.chance(people["shouts"]),
        lower=dice.chance(people["lower"]),
        emoji=not by_helper and dice.chance(people["emoji"][young]),
    )


def _channel(dice: Dice, life: Life) -> str:
    people = invented()["people"]
    if life.older and dice.chance(people["older_sms"]):
        return "sms"
    shares: dict[str, float] = people["channel"]
    return dice.one_of(shares)


def _mood(dice: Dice) -> Mood:
    shares = invented()["people"]["mood"]
    return dice.one_of({"even": 1.0 - sum(shares.values()), **shares})
