"""Inviting, reminding and coming back, as each falls due.

Everything is in the database, and each person's step is one transaction: what
is stopped half-way is done again as a whole, what is done is not done twice.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection, Engine

from bot.delivery.quiet import QuietHours
from bot.inviting.quiet import hours_of
from bot.inviting.reminding import decide
from dialogues.notices import notice
from storage import come_backs, conversations, invitations, notices, rounds
from storage.invitations import Invitee
from storage.rounds import Round

AT_ONCE = 100
"""People looked after in one step, in each round, at most."""

UNDER_WAY = timedelta(days=30)
"""Whoever was in another conversation so lately is not invited into a new one."""

MINUTE = timedelta(minutes=1)


@dataclass
class Inviter:
    """Looks after rounds; several may run beside each other on PostgreSQL.

    ``quiet`` are the usual quiet hours, which hold beside those of a round.
    """

    engine: Engine
    reading: Engine
    clock: Callable[[], datetime]
    quiet: QuietHours

    def step(self) -> int:
        """Do what is due; how many people were looked after. Cheap where nothing is."""
        now = self.clock()
        if self.quiet.until(now) is not None:
            return 0
        with self.reading.connect() as connection:
            due = [
                each
                for each in rounds.with_something_due(connection, now)
                if self._awake(each, now)
            ]
            coming_back = come_backs.any_due(connection, now)
        done = sum(self._invite(each) + self._remind(each) for each in due)
        return done + (self._come_back() if coming_back else 0)

    def _awake(self, each: Round, now: datetime) -> bool:
        return hours_of(each.plan, self.quiet.zone).until(now) is None

    def _invite(self, each: Round) -> int:
        now = self.clock()
        with self.reading.connect() as connection:
            begun = invitations.begun_between(connection, each.id, now - MINUTE, now)
        allowed = min(each.plan.per_minute - begun, AT_ONCE)
        return _count(lambda: self._invite_one(each), allowed)

    def _invite_one(self, each: Round) -> bool:
        now = self.clock()
        with self.engine.begin() as connection:
            invitee = invitations.take_next(connection, each.id, now)
            if invitee is None:
                return False
            if not invitee.reachable or _under_way(invitee, now):
                invitations.note_not_sent(connection, invitee.id)
                return True
            conversation = _begin(connection, each, invitee, now)
        structlog.get_logger().info("invited", round=each.id, conversation=conversation)
        return True

    def _remind(self, each: Round) -> int:
        return _count(lambda: self._remind_one(each), AT_ONCE)

    def _remind_one(self, each: Round) -> bool:
        now = self.clock()
        with self.engine.begin() as connection:
            invited = invitations.take_invited(connection, each.id, now)
            if invited is None:
                return False
            decision = decide(invited, each.plan, now)
            if decision.do == "wait":
                invitations.note_later(connection, invited.id, decision.at)
                return True
            invitations.note_reminded(connection, invited.id, decision.at)
            notices.queue_notice(
                connection,
                respondent_id=invited.respondent_id,
                conversation_id=invited.conversation_id,
                channel=each.plan.channel,
                purpose="reminder",
                text=notice("reminder", invited.language, organisation=each.organisation),
                now=now,
            )
        structlog.get_logger().info("reminded", round=each.id, conversation=invited.conversation_id)
        return True

    def _come_back(self) -> int:
        return _count(self._come_back_one, AT_ONCE)

    def _come_back_one(self) -> bool:
        now = self.clock()
        with self.engine.begin() as connection:
            found = come_backs.take(connection, now)
            if found is None:
                return False
            if found.reachable:
                notices.queue_notice(
                    connection,
                    respondent_id=found.respondent_id,
                    conversation_id=found.conversation_id,
                    channel=found.channel,
                    purpose="reminder",
                    text=notice("come_back", found.language, organisation=found.organisation),
                    now=now,
                )
        structlog.get_logger().info("came back", conversation=found.conversation_id)
        return True


def _count(one: Callable[[], bool], most: int) -> int:
    """Do one after the other until there is no more, or ``most`` are done; how many were."""
    for done in range(most):
        if not one():
            return done
    return max(most, 0)


def _under_way(invitee: Invitee, now: datetime) -> bool:
    if invitee.with_staff:
        return True
    return invitee.last_active is not None and invitee.last_active > now - UNDER_WAY


def _begin(connection: Connection, each: Round, invitee: Invitee, now: datetime) -> int:
    """Begin the conversation, with what is said before its own first words."""
    plan = each.plan
    conversation = conversations.start(
        connection,
        guide_hash=plan.guide_hash,
        path=plan.path,
        role="resident",
        channel=plan.channel,
        language=plan.language,
        respondent_id=invitee.respondent_id,
        now=now,
        came_by="invitation",
        disposition="invited",
    )
    if plan.lead:
        notices.queue_notice(
            connection,
            respondent_id=invitee.respondent_id,
            conversation_id=conversation,
            channel=plan.channel,
            purpose="invitation",
            text=plan.lead,
            now=now,
        )
    remind_at = now + timedelta(hours=plan.reminder_hours) if plan.most_reminders else None
    invitations.note_begun(connection, invitee.id, conversation, now, remind_at)
    return conversation
