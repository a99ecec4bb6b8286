"""A whole conversation of a made-up resident, from the first question to their last word.

Whoever keeps it is a :class:`Line`: in memory, or turn by turn in a store.
Both see the same replies at the same times.
"""

from datetime import datetime
from typing import Protocol

from analysis.simulation.pacing import Clock
from analysis.simulation.resident import Resident, Said
from dialogues.exchange import Heard, Reply, Turn
from dialogues.interview import Interview

MOST_REPLIES = 400
"""More than any guide takes: a resident who goes round in circles stops here."""


class Line(Protocol):
    """What takes turns and keeps them."""

    @property
    def interview(self) -> Interview | None:
        """As it stands after the last turn, without what is not kept."""

    def begin(self, now: datetime) -> Turn:
        """The first turn."""

    def receive(self, message: Reply, now: datetime) -> None:
        """A message came in."""

    def take(self, reply: Reply, heard: Heard, now: datetime) -> Turn:
        """The turn that takes all messages that came; ``reply`` is all of them as one."""

    def show(self, now: datetime) -> None:
        """What was to be said has been shown."""


def hold(resident: Resident, line: Line, clock: Clock, name: str) -> None:
    """Hold the conversation. ``name`` begins the ids of its messages; no two share it."""
    line.begin(clock.now)
    clock.show()
    line.show(clock.now)
    for number in range(MOST_REPLIES):
        interview = line.interview
        said = resident.next(interview) if interview is not None else None
        if said is None:
            return
        turn = _take(line, clock, said, f"{name}-{number}")
        resident.sees(turn)
        clock.show()
        line.show(clock.now)


def _take(line: Line, clock: Clock, said: Said, name: str) -> Turn:
    if said.later:
        clock.rest()
    clock.think(sum(len(text.split()) for text in said.texts))
    ids = tuple(f"{name}-{part}" for part in range(max(1, len(said.texts))))
    for part, message in enumerate(said.messages(ids)):
        if part:
            clock.type_on()
        line.receive(message, clock.now)
    clock.take()
    return line.take(said.reply(ids), said.heard, clock.now)
