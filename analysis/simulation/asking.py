"""What made-up residents want around the questions, and whether they leave."""

from collections.abc import Mapping
from typing import Literal

from analysis.simulation.dice import Dice
from analysis.simulation.invented import invented

Want = Literal["why", "say_again", "go_back", "pause", "change", "stop", "withdraw"]
Leaving = Literal["silently", "stop", "withdraw"]

_SHARES: Mapping[Want, str] = {
    "why": "why", "say_again": "say_again", "go_back": "go_back", "pause": "pause",
    "change": "change_mind",
}  # fmt: skip


def wants(dice: Dice) -> Want | None:
    """What somebody wants at a question before they answer it; nothing, mostly."""
    drawn, replies = dice.part(), invented()["replies"]
    for want, name in _SHARES.items():
        drawn -= replies[name]
        if drawn < 0:
            return want
    return None


def leaves(dice: Dice, number: int) -> Leaving | None:
    """Whether somebody leaves at the question that is their ``number``-th, and how.

    Nobody stops or withdraws before they have agreed to take part: they say no.
    """
    leaving = invented()["leaving"]
    silently = leaving["silently"]
    drawn = dice.part() - silently["first"] * silently["growth"] ** (number - 1)
    if drawn < 0:
        return "silently"
    if number == 1:
        return None
    if drawn < leaving["stop"]:
        return "stop"
    return "withdraw" if drawn < leaving["stop"] + leaving["withdraw"] else None
