"""A line that takes turns with a taker and keeps them in memory, to be written with many others."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from dialogues.exchange import Heard, Reply, Turn, to_plain
from dialogues.guide import Guide
from dialogues.interview import Interview
from dialogues.turn import begin_interview, take_reply
from storage.turns import Outcome
from storage.whole import Recorded

MODEL = "simulated"
"""Stands in the place of a model's fingerprint where nothing was recognised."""


@dataclass(frozen=True)
class Taken:
    """A turn, what was heard in its reply, and the model that heard it."""

    turn: Turn
    heard: Mapping[str, Any]
    model: str


class Taker(Protocol):
    """Whoever takes turns: the core by itself, or the real assistant."""

    def begin(self, guide: Guide, beginning: Mapping[str, str], now: datetime) -> Taken:
        """The first turn; ``beginning`` is guide_hash, path, role, channel and language."""

    def take(
        self, guide: Guide, interview: Interview, reply: Reply, meant: Heard, now: datetime
    ) -> Taken:
        """The turn that takes ``reply``; ``meant`` is what the resident's own side heard in it."""


class CoreTaker:
    """The real interview core; recognition hears what the resident's side says it hears."""

    def begin(self, guide: Guide, beginning: Mapping[str, str], now: datetime) -> Taken:
        """As :meth:`Taker.begin`."""
        turn = begin_interview(guide, now=now, **beginning)  # type: ignore[arg-type]
        return Taken(turn, to_plain(Heard()), MODEL)

    def take(
        self, guide: Guide, interview: Interview, reply: Reply, meant: Heard, now: datetime
    ) -> Taken:
        """As :meth:`Taker.take`."""
        turn = take_reply(guide, interview, reply, meant, now)
        return Taken(turn, to_plain(meant), MODEL)


class KeptLine:
    """Takes turns and keeps them in memory."""

    def __init__(
        self, taker: Taker, guide: Guide, beginning: Mapping[str, str], recorded: Recorded
    ) -> None:
        self._taker, self._guide, self._beginning = taker, guide, beginning
        self.recorded = recorded

    @property
    def interview(self) -> Interview | None:
        """As it stands after the last turn."""
        return self.recorded.interview

    def begin(self, now: datetime) -> Turn:
        """The first turn."""
        taken = self._taker.begin(self._guide, self._beginning, now)
        return self._commit(taken, None, now)

    def receive(self, message: Reply, now: datetime) -> None:
        """A message came in."""
        self.recorded.receive(message, now)

    def take(self, reply: Reply, heard: Heard, now: datetime) -> Turn:
        """The turn that takes all messages that came."""
        interview = self.interview
        if interview is None:
            raise ValueError("a conversation begins before it takes a reply")
        taken = self._taker.take(self._guide, interview, reply, heard, now)
        return self._commit(taken, reply, now)

    def show(self, now: datetime) -> None:
        """What was to be said has been shown."""
        self.recorded.show(now)

    def _commit(self, taken: Taken, reply: Reply | None, now: datetime) -> Turn:
        outcome = Outcome(
            self._guide, taken.turn, reply=reply, heard=dict(taken.heard), model=taken.model
        )
        self.recorded.commit(outcome, now)
        return taken.turn
