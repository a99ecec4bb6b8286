"""Planning a round: whom of a list it may invite, and when."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import batched
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine

from bot.inviting.pacing import moments
from bot.inviting.quiet import hours_of
from bot.inviting.reading import Row
from storage import contacts, invitations, rounds, tombstones
from storage.contacts import Known
from storage.rounds import Plan, Round
from storage.secrets import Keys

TOGETHER = 100
"""People planned in one transaction: messages that come in wait no longer than that takes."""

ALREADY = "already in this round"
"""Why somebody is left out who is invited as it is."""

OUT = "asked to get no more texts"
ERASED = "asked for everything about them to be erased"


@dataclass(frozen=True)
class LeftOut:
    """Somebody on the list who is not invited: the line, and why."""

    line: int
    why: str


@dataclass(frozen=True)
class Planned:
    """How many are to be invited, between which moments, and who is left out."""

    invited: int = 0
    first: datetime | None = None
    last: datetime | None = None
    left_out: tuple[LeftOut, ...] = ()

    def __add__(self, other: "Planned") -> "Planned":
        return Planned(
            self.invited + other.invited,
            self.first or other.first,
            other.last or self.last,
            self.left_out + other.left_out,
        )


@dataclass
class Planner:
    """Plans invitations.

    ``keys`` finds people again by their numbers. ``zone`` is that of quiet
    hours, ``clock`` tells the time.
    """

    engine: Engine
    reading: Engine
    keys: Keys
    clock: Callable[[], datetime]
    zone: ZoneInfo

    def try_out(self, plan: Plan, known: Round | None, people: Sequence[Row]) -> Planned:
        """What :meth:`plan` would do; nothing is written."""
        with self.reading.connect() as connection:
            times = self._times(connection, plan, known)
            planned = Planned()
            for row in people:
                contact = contacts.find(
                    connection, self.keys, plan.organisation_id, plan.channel, row.number
                )
                why = self._tombstone(connection, plan, row, contact) or _why_not(contact)
                if (
                    known
                    and contact
                    and invitations.is_in(connection, known.id, contact.respondent_id)
                ):
                    why = ALREADY
                planned += _one(row, why, times)
            return planned

    def plan(self, plan: Plan, people: Sequence[Row]) -> Planned:
        """Plan an invitation for everybody on the list who may have one.

        The round is made if it is not there. Whoever is in it already stays as
        they are: after an interruption the same list goes on where it stopped.
        """
        with self.engine.begin() as connection:
            rounds.make(connection, plan, self.clock())
            made = rounds.find(connection, plan.organisation_id, plan.name)
            assert made is not None
            times = self._times(connection, plan, made)
        planned = Planned()
        for together in batched(people, TOGETHER):
            with self.engine.begin() as connection:
                for row in together:
                    planned += self._plan_one(connection, made, row, times)
        return planned

    def _plan_one(
        self, connection: Connection, made: Round, row: Row, times: Iterator[datetime]
    ) -> Planned:
        plan = made.plan
        where = (plan.organisation_id, plan.channel, row.number)
        known = contacts.find(connection, self.keys, *where)
        why = self._tombstone(connection, plan, row, known)
        if why is not None:
            return _one(row, why, times)
        contact = contacts.find_or_enrol(connection, self.keys, *where, self.clock())
        why = _why_not(contact)
        if why is None and invitations.is_in(connection, made.id, contact.respondent_id):
            why = ALREADY
        planned = _one(row, why, times)
        if planned.first is not None:
            invitations.plan(connection, made.id, contact.respondent_id, planned.first)
        return planned

    def _tombstone(
        self, connection: Connection, plan: Plan, row: Row, contact: Known | None
    ) -> str | None:
        """Why the tombstones leave somebody out: no list brings them back, only they themselves."""
        stones = tombstones.known(connection)
        names = self.keys.fingerprints(plan.organisation_id, plan.channel, row.number)
        erased = stones.erased_at(names)
        if erased is not None and (contact is None or contact.created_at <= erased):
            return ERASED
        return OUT if contact is None and stones.out_since(names) else None

    def _times(self, connection: Connection, plan: Plan, known: Round | None) -> Iterator[datetime]:
        """When to invite one after the other, behind those who wait already."""
        start = max(plan.starts_at, self.clock())
        behind = invitations.last_due(connection, known.id) if known else None
        quiet = hours_of(plan, self.zone)
        times = moments(max(start, behind or start), plan.per_minute, quiet)
        if behind is not None and behind >= start:
            next(times)
        return times


def _why_not(contact: Known | None) -> str | None:
    if contact is None:
        return None
    if contact.opted_out_at is not None:
        return OUT
    if contact.unreachable_at is not None:
        return "could not be reached before"
    return None


def _one(row: Row, why: str | None, times: Iterator[datetime]) -> Planned:
    if why is not None:
        return Planned(left_out=(LeftOut(row.line, why),))
    moment = next(times)
    return Planned(1, moment, moment)
