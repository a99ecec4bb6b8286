"""What recognition would hear in a made-up reply: mostly what was meant, sometimes not."""

from analysis.simulation.dice import Dice
from dialogues.exchange import Heard

MISHEARD = (
    "skip", "dont_know", "prefer_not_to_say", "say_again", "why", "who_are_you", "help",
    "go_back", "pause", "other_question", "greet", "thank",
)  # fmt: skip
"""Intents heard in the place of an answer. Those that would end a talk or call a person are
left out: the first are seldom misheard, the second raises a concern."""

SURE, UNSURE = (0.8, 0.99), (0.35, 0.95)
"""Confidence from, and up to."""


def hear(dice: Dice, intent: str, misheard: float) -> Heard:
    """What is heard of a reply that meant ``intent``; ``misheard`` is the share heard wrongly."""
    if dice.chance(misheard):
        wrong = dice.pick(MISHEARD) if intent == "answer" else "answer"
        return Heard(wrong, _between(dice, UNSURE))
    return Heard(intent, _between(dice, SURE))


def _between(dice: Dice, ends: tuple[float, float]) -> float:
    low, high = ends
    return round(low + dice.part() * (high - low), 3)
