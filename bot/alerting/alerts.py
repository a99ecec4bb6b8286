"""Telling somebody of every concern, again and again until somebody takes it up."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Engine

from bot import metrics
from bot.alerting.mail_problems import MailProblem
from bot.alerting.post import Post
from bot.alerting.staffed import Staffed
from bot.alerting.wording import letter
from storage.concerns import Stored, alerted, due_alerts
from storage.heartbeats import WELL, beat

log = structlog.get_logger()

NAME = "alerts"
"""Under this name the heartbeat says whether alerts get through."""

BEAT = timedelta(seconds=15)

NO_TIME = timedelta(0)

PAUSES = tuple(timedelta(seconds=seconds) for seconds in (5, 15, 30, 60))
"""Between attempts while the post does not take letters; the last one stays."""


@dataclass
class Alerts:
    """Takes word of concerns to the post.

    ``minutes`` is how long somebody has, in staffed hours, before they are
    told again. A letter may be sent twice if we are stopped between handing it
    over and noting that; none is lost.
    """

    engine: Engine
    reading: Engine
    post: Post
    staffed: Staffed
    minutes: int
    clock: Callable[[], datetime]
    _failures: int = 0
    _not_before: datetime | None = None
    _said: tuple[str, datetime] | None = None
    _sent: dict[int, datetime] = field(default_factory=dict)

    def step(self) -> int:
        """Tell of what is due; how many concerns. No transaction is open meanwhile.

        Raises DatabaseProblem; to be called again then, and every few seconds.
        """
        now = self.clock()
        if self._pausing(now):
            return 0
        told = 0
        try:
            for concern in self._due(now):
                self._tell(concern)
                told += 1
            self._well(now)
        except MailProblem as problem:
            self._failed(problem)
        return told

    def _pausing(self, now: datetime) -> bool:
        """Whether the last attempt failed too short a while ago; a clock set back counts not."""
        left = self._not_before - now if self._not_before else NO_TIME
        return NO_TIME < left <= PAUSES[-1]

    def _due(self, now: datetime) -> list[Stored]:
        with self.reading.connect() as connection:
            return list(due_alerts(connection, now))

    def _tell(self, concern: Stored) -> None:
        if concern.id not in self._sent:
            self.post.send(letter(concern, self.staffed.zone), self.clock())
            self._sent[concern.id] = self.clock()
            self._failures, self._not_before = 0, None
        self._note(concern)

    def _note(self, concern: Stored) -> None:
        """Note that it was told; a store that refuses now is asked again, without a letter."""
        told = self._sent[concern.id]
        again = self.staffed.next_alert(told, self.minutes)
        with self.engine.begin() as connection:
            alerted(connection, concern, told, again)
        del self._sent[concern.id]
        metrics.alert("sent")
        log.info("alert sent", reference=concern.reference, attempts=concern.alerts + 1)

    def _failed(self, problem: MailProblem) -> None:
        """Wait a little before the next attempt: the trouble is the post's, not one letter's."""
        now = self.clock()
        self._not_before = now + PAUSES[min(self._failures, len(PAUSES) - 1)]
        self._failures += 1
        metrics.alert("failed")
        log.error("alert failed", problem=problem.kind, code=problem.code, attempts=self._failures)
        self._beat(str(problem), now)

    def _well(self, now: datetime) -> None:
        # With nothing to send, nobody knows that what failed before would go now.
        self._beat(self._said[0] if self._failures and self._said else WELL, now)

    def _beat(self, state: str, now: datetime) -> None:
        if self._said and self._said[0] == state and abs(now - self._said[1]) < BEAT:
            return
        with self.engine.begin() as connection:
            beat(connection, NAME, state, now)
        self._said = state, now
