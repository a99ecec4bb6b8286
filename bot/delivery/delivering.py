"""Sending one prompt: leased, looked at once more, noted, handed over, settled.

The note ``sending`` is committed before the provider is called. An attempt
that was cut off (a process killed, a time-out) is looked into before anything
is sent again, so each text goes out once; where a provider cannot say, twice
at most.
"""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

import structlog
from sqlalchemy import Connection, Engine

from bot import metrics
from bot.channels.sending import CannotSay, Outgoing, Provider, SendProblem
from bot.delivery import outcomes
from bot.delivery.outcomes import Person
from bot.delivery.pace import Pace
from bot.delivery.quiet import QuietHours, quiet_until
from bot.delivery.retrying import LONGEST_LOOK, LOOK, look_at, retry_at
from bot.delivery.senders import Senders
from bot.delivery.under_way import UnderWay
from bot.logs import describe
from dialogues.texting import parts
from storage import concerns, database, deliveries, outgoing
from storage.deliveries import Attempt
from storage.outgoing import BESIDE, Due
from storage.secrets import KeyProblem, Keys

_log = structlog.get_logger()

LEASE_SECONDS = 60
"""More than the longest wait for a slot and the longest call to a provider together."""

MOST_WAIT = 5.0
"""Seconds that a leased prompt may wait for its sender's slot."""

Call = Callable[[], None]

GONE_OUT = ("sent", "delivered", "undelivered")


@dataclass(frozen=True)
class Way:
    """What prompts of one channel are sent with; threads may share it."""

    provider: Provider
    senders: Senders
    pace: Pace
    quiet: QuietHours
    keys: Keys = field(repr=False)
    pence_per_part: float = 0.0
    under_way: UnderWay = field(default_factory=UnderWay)


class Delivery:
    """Sends the prompts of one channel, one at a time. Each thread has its own, by name."""

    def __init__(
        self,
        name: str,
        engine: Engine,
        way: Way,
        clock: Callable[[], datetime],
        sleep: Callable[[float], object],
    ) -> None:
        self._name, self._way, self._clock, self._sleep = name, way, clock, sleep
        self._engine = engine
        self._reading = database.for_reading(engine)

    def step(self, *, look: bool = True) -> bool:
        """Send the next piece, or decide that it is not to be sent; False if nothing is due.

        ``look`` is whether to look first, which keeps nobody from writing.
        Raises DatabaseProblem.
        """
        channel = self._way.provider.channel
        if look and not self._any_due(channel):
            return False
        with ExitStack() as until_done:
            with self._engine.begin() as connection:
                due = outgoing.lease_prompt(
                    connection, worker=self._name, channel=channel, now=self._clock(),
                    seconds=LEASE_SECONDS,
                )  # fmt: skip
                if due is None:
                    return False
                ours = until_done.enter_context(self._way.under_way.enter(due.prompt_id))
                call = self._decide(connection, due, ours)
            if call is not None:
                call()
        return True

    def _any_due(self, channel: str) -> bool:
        with self._reading.connect() as connection:
            return outgoing.any_due(connection, channel, self._clock())

    def _decide(self, connection: Connection, due: Due, ours: bool) -> Call | None:
        """What to do outside of the transaction; None if all is said."""
        now = self._clock()
        if not ours:
            outgoing.give_back(connection, due, retry_at(now, 0, LOOK))
        elif due.contact is None or _no_longer(due):
            self._drop(connection, due)
        elif later := quiet_until(self._way.quiet, due, now):
            outgoing.give_back(connection, due, later)
        else:
            return self._open(connection, due)
        return None

    def _open(self, connection: Connection, due: Due) -> Call | None:
        try:
            piece = self._piece(due)
        except SendProblem as problem:
            outcomes.tell(problem, due.channel, due.conversation)
            self._once_more(connection, due, retry_at(self._clock(), due.attempts, None))
            return None
        before = deliveries.attempts(connection, due) if due.tried else ()
        open_ones = [each for each in before if each.state != "failed"]
        if not piece.text or any(each.state in GONE_OUT for each in open_ones):
            outgoing.piece_sent(connection, due, self._clock(), last=piece.last)
            return None
        if open_ones and open_ones[-1].state == "sending":
            return partial(self._look, due, piece, open_ones[-1], twice=len(open_ones) > 1)
        return self._in_turn(connection, due, piece)

    def _piece(self, due: Due) -> "_Piece":
        sender = self._way.senders.of(due)
        if sender is None:
            raise SendProblem("later", "no_sender")
        try:
            address = self._way.keys.unseal(due.sealed or "")
        except KeyProblem:
            raise SendProblem("later", "key") from None
        try:
            texts = self._way.provider.pieces(due.prompt)
        except Exception as error:
            _log.error("a prompt could not be made ready", channel=due.channel, **describe(error))
            raise SendProblem("later", "error") from None
        text = texts[due.piece] if due.piece < len(texts) else ""
        return _Piece(sender, address, text, last=due.piece + 1 >= len(texts))

    def _in_turn(self, connection: Connection, due: Due, piece: "_Piece") -> Call | None:
        """Send it in the sender's next slot, unless that is far."""
        wait = self._way.pace.reserve(piece.sender, MOST_WAIT)
        if wait is None:
            outgoing.give_back(connection, due, retry_at(self._clock(), 0, None))
            return None
        if wait:
            return partial(self._wait, due, piece, wait)
        return self._begin(connection, due, piece)

    def _wait(self, due: Due, piece: "_Piece", seconds: float) -> None:
        """Wait for the slot, and look once more whether it is still to be sent."""
        self._sleep(seconds)
        with self._engine.begin() as connection:
            if not outgoing.still_to_be_sent(connection, due, self._clock()):
                outgoing.give_back(connection, due)
                return
            call = self._begin(connection, due, piece)
        call()

    def _begin(self, connection: Connection, due: Due, piece: "_Piece") -> Call:
        count = _count(due, piece)
        delivery = deliveries.begin(
            connection, due, sender=piece.sender, parts=count,
            pence=count * self._way.pence_per_part, now=self._clock(),
        )  # fmt: skip
        return partial(self._hand_over, due, piece, delivery, count)

    def _hand_over(self, due: Due, piece: "_Piece", delivery: int, count: int) -> None:
        try:
            provider_id = self._way.provider.send(piece.outgoing(due, delivery))
        except SendProblem as problem:
            self._failed(due, piece, delivery, problem)
        except Exception as error:
            _log.error("a provider failed unexpectedly", channel=due.channel, **describe(error))
            self._failed(due, piece, delivery, SendProblem("unknown", "error"))
        else:
            metrics.send(due.channel, "sent", count)
            self._gone_out(due, piece, delivery, provider_id)

    def _gone_out(self, due: Due, piece: "_Piece", delivery: int, provider_id: str) -> None:
        now = self._clock()
        with self._engine.begin() as connection:
            deliveries.settle(connection, delivery, "sent", now, provider_id=provider_id)
            outgoing.piece_sent(connection, due, now, last=piece.last)

    def _failed(self, due: Due, piece: "_Piece", delivery: int, problem: SendProblem) -> None:
        """Settle an attempt that the provider did not take, or leave it to be looked into."""
        now = self._clock()
        metrics.send(due.channel, problem.trouble)
        outcomes.tell(problem, due.channel, due.conversation)
        if problem.after:
            self._way.pace.hold(piece.sender, problem.after)
        with self._engine.begin() as connection:
            if problem.trouble == "unknown":
                outgoing.give_back(connection, due, look_at(now, now))
                return
            deliveries.settle(connection, delivery, "failed", now, code=problem.code)
            person = Person(due.respondent, due.channel, delivery)
            if problem.trouble == "opted_out":
                outcomes.opted_out(connection, person, problem.code, now)
            elif problem.trouble == "unreachable":
                outcomes.unreachable(connection, person, problem.code, now)
            later = problem.trouble == "later"
            self._once_more(connection, due, retry_at(now, due.attempts, problem.after), later)

    def _once_more(
        self, connection: Connection, due: Due, at: datetime | None, worth_it: bool = True
    ) -> None:
        """Let it wait until then, or give it up: what was dropped meanwhile stays so."""
        if worth_it and at is not None:
            outgoing.give_back(connection, due, at, failed=True)
            return
        self._say_not(connection, due)
        outgoing.give_up(connection, due)

    def _look(self, due: Due, piece: "_Piece", attempt: Attempt, *, twice: bool) -> None:
        """Ask the provider what became of an attempt that was cut off."""
        now = self._clock()
        with self._reading.connect() as connection:
            known = deliveries.known_ids(connection, due.respondent, attempt.started_at)
        asked = piece.outgoing(due, attempt.id, sender=attempt.sender, known=known)
        try:
            found = self._way.provider.find(asked, attempt.started_at)
        except CannotSay:
            self._unknown(due, piece, attempt, twice=twice)
        except SendProblem:
            if now - attempt.started_at > LONGEST_LOOK:
                self._unknown(due, piece, attempt, twice=True)
                return
            with self._engine.begin() as connection:
                outgoing.give_back(connection, due, look_at(now, attempt.started_at))
        else:
            self._looked(due, piece, attempt, found)

    def _looked(self, due: Due, piece: "_Piece", attempt: Attempt, found: str | None) -> None:
        if found is not None:
            metrics.send(due.channel, "sent", _count(due, piece))
            self._gone_out(due, piece, attempt.id, found)
            return
        now = self._clock()
        with self._engine.begin() as connection:
            deliveries.settle(connection, attempt.id, "failed", now, code="not_there")
            self._once_more(connection, due, now if retry_at(now, due.attempts, None) else None)

    def _unknown(self, due: Due, piece: "_Piece", attempt: Attempt, *, twice: bool) -> None:
        """Nobody can say: send it once more, at most, then count it as sent."""
        now = self._clock()
        with self._engine.begin() as connection:
            deliveries.settle(connection, attempt.id, "unknown", now)
            if twice:
                outgoing.piece_sent(connection, due, now, last=piece.last)
            else:
                outgoing.give_back(connection, due)

    def _drop(self, connection: Connection, due: Due) -> None:
        self._say_not(connection, due)
        if due.contact is None:
            outgoing.give_up(connection, due)
        else:
            outgoing.drop(connection, due)

    def _say_not(self, connection: Connection, due: Due) -> None:
        """If it was signposting, have somebody told that it will not be sent."""
        if due.purpose == "signposting":
            concerns.signposting_stopped(connection, due.respondent, self._clock())


@dataclass(frozen=True)
class _Piece:
    """The piece to send now, opened: from whom, where to, and the words."""

    sender: str
    address: str = field(repr=False)
    text: str = field(repr=False)
    last: bool

    def outgoing(
        self, due: Due, delivery: int, *, sender: str = "", known: frozenset[str] = frozenset()
    ) -> Outgoing:
        """It, as a provider wants it."""
        prompt = due.prompt if self.last else None
        return Outgoing(delivery, sender or self.sender, self.address, self.text, prompt, known)


def _count(due: Due, piece: _Piece) -> int:
    """Parts on the wire, which only text messages have."""
    return parts(piece.text).count if due.channel == "sms" else 0


def _no_longer(due: Due) -> bool:
    """Whether it is too late to say it: they opted out, cannot be reached, or have written."""
    if due.opted_out_at is not None and due.purpose != "opted_out":
        return True
    if due.unreachable_at is not None and not _heard_since(due, due.unreachable_at):
        return True
    return due.purpose in BESIDE and _heard_since(due, due.queued_at)


def _heard_since(due: Due, moment: datetime) -> bool:
    return due.heard_at is not None and due.heard_at > moment
