"""Takes in what people write: each message stored once, screened, and given to its conversation.

One message is one transaction, and nothing here waits for the assistant: the
screen and the opting words work while it is away. What is done with a message
inside the transaction is ``visiting``.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

import structlog
from sqlalchemy import Engine

from bot import metrics
from bot.channels.arrival import Arrival
from bot.noticing import Noticed, notice_in
from bot.openings import Openings
from bot.screening import Pieces
from bot.visiting import Visit
from dialogues.exchange import Reply
from storage import contacts, respondents
from storage.problems import DatabaseProblem, is_deadlock
from storage.secrets import Keys

log = structlog.get_logger()

LONGEST = 20_000
"""Characters of a text that are kept."""

CUT = " […]"
"""Ends a text that was longer."""


@dataclass(frozen=True)
class Taken:
    """What became of an arrival.

    ``repeated``: it was there before; ``ignored``: it came from one of our own
    numbers. ``conversation`` is the one that it was given to or that it began;
    ``concern`` is the reference of a concern in it.
    """

    outcome: Literal["stored", "repeated", "ignored"]
    conversation: int | None = None
    respondent: int | None = None
    concern: str | None = None


@dataclass
class Intake:
    """Takes in arrivals, from any thread.

    ``messages_per_hour`` are heard of one person, further ones stored and
    screened only. Numbers of other ``countries`` are never answered.
    ``own_numbers`` are those we send from.
    """

    engine: Engine
    keys: Keys
    clock: Callable[[], datetime]
    openings: Openings
    messages_per_hour: int = 60
    countries: frozenset[str] = frozenset(("GB",))
    own_numbers: frozenset[str] = frozenset()
    pieces: Pieces = field(default_factory=Pieces, repr=False)

    def take(self, arrival: Arrival) -> Taken:
        """Take it in. Raises DatabaseProblem; nothing is stored then, and it may come again."""
        if arrival.channel == "sms" and arrival.address in self.own_numbers:
            return self._counted(arrival, Taken("ignored"))
        arrival = replace(arrival, reply=_shortened(arrival.reply))
        noticed = notice_in(arrival, self.pieces, self.clock())
        try:
            taken = self._take(arrival, noticed)
        except DatabaseProblem as problem:
            if not is_deadlock(problem):
                raise
            taken = self._take(arrival, noticed)
        return self._counted(arrival, taken)

    def _take(self, arrival: Arrival, noticed: Noticed) -> Taken:
        with self.engine.begin() as connection:
            now = self.clock()
            organisation = respondents.organisation(connection, arrival.organisation, now)
            contact = contacts.find_or_enrol(
                connection, self.keys, organisation, arrival.channel, arrival.address, now
            )
            visit = Visit(self, connection, arrival, noticed, contact, now)
            if not visit.take():
                return Taken("repeated", respondent=visit.respondent)
            conversation = visit.talk.id if visit.talk else None
            return Taken("stored", conversation, visit.respondent, visit.concern)

    def _counted(self, arrival: Arrival, taken: Taken) -> Taken:
        metrics.message_in(arrival.channel, taken.outcome)
        log.info(
            "message taken in",
            channel=arrival.channel,
            conversation=taken.conversation,
            code=taken.outcome,
        )
        return taken


def _shortened(reply: Reply) -> Reply:
    """The reply without what is beyond measure in a text, and a mark where it was."""
    if all(len(text) <= LONGEST for text in reply.texts):
        return reply
    log.warning("text shortened", count=max(len(text) for text in reply.texts))
    texts = (text if len(text) <= LONGEST else text[:LONGEST] + CUT for text in reply.texts)
    return replace(reply, texts=tuple(texts))
