"""Telling somebody of every concern, again and again until somebody takes it up: by mail.

Who is told is planned before; texts to those on duty are sent by ``duty_texts``,
beside this and not held up by it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Engine

from bot import metrics
from bot.alerting.mail_problems import MailProblem
from bot.alerting.planning import Planning
from bot.alerting.post import Post
from bot.alerting.wording import letter
from storage import alerts_sent, duty
from storage.alerts_sent import ToSend
from storage.heartbeats import WELL, beat
from storage.secrets import KeyProblem, Keys

log = structlog.get_logger()

NAME = "alerts"
"""Under this name the heartbeat says whether alerts get through."""

BEAT = timedelta(seconds=15)

NO_TIME = timedelta(0)

PAUSES = tuple(timedelta(seconds=seconds) for seconds in (5, 15, 30, 60))
"""Between attempts while the post does not take letters; the last one stays."""

ONE_LETTER = ("recipient", "refused")
"""Kinds of trouble with one letter; with any other none would go."""

MOST_TRIES = 8
"""Of a letter to somebody on duty whose address is refused; the alert address is tried for ever."""


@dataclass
class Alerts:
    """Takes word of concerns to the post.

    A letter may be sent twice if we are stopped between handing it over and
    noting that; none is lost. One that is not taken stops no other.
    """

    engine: Engine
    reading: Engine
    keys: Keys = field(repr=False)
    post: Post
    planning: Planning
    clock: Callable[[], datetime]
    _failures: int = 0
    _not_before: datetime | None = None
    _said: tuple[str, datetime] | None = None
    _sent: dict[int, datetime] = field(default_factory=dict)

    def step(self) -> int:
        """Plan who is told, and send the letters that are due; how many went.

        No transaction is open meanwhile. Raises DatabaseProblem; to be called
        again then, and every few seconds.
        """
        now = self.clock()
        self.planning.plan(now)
        if self._pausing(now):
            return 0
        return self._send_all(now)

    def _pausing(self, now: datetime) -> bool:
        """Whether the last attempt failed too short a while ago; a clock set back counts not."""
        left = self._not_before - now if self._not_before else NO_TIME
        return NO_TIME < left <= PAUSES[-1]

    def _send_all(self, now: datetime) -> int:
        with self.reading.connect() as connection:
            due = alerts_sent.to_send(connection, "mail", now)
        went = 0
        try:
            for alert in due:
                went += self._send(alert)
            self._well(now)
        except MailProblem as problem:
            self._failed(problem)
        return went

    def _send(self, alert: ToSend) -> bool:
        """Send one letter; False if it did not go. Raises MailProblem if none would go now."""
        if alert.id not in self._sent:
            to = self._address(alert)
            if to is None or not self._begin(alert):
                return False
            before = min(alert.concern.alerts, alert.number - 1)
            try:
                self.post.send(
                    letter(alert.concern, self.planning.staffed.zone, before, to), self.clock()
                )
            except MailProblem as problem:
                self._not_taken(alert, problem)
                return False
            self._sent[alert.id] = self.clock()
            if alert.duty_id is None or self._not_before is not None:
                self._failures, self._not_before = 0, None
        self._note(alert)
        return True

    def _address(self, alert: ToSend) -> str | None:
        """Where it goes, empty for the alert address; None, and noted, if that is not known."""
        if alert.duty_id is None:
            return ""
        to = ""
        with self.reading.connect() as connection:
            try:
                somebody = duty.on_rota(connection, self.keys, alert.duty_id)
                to = somebody.details.email if somebody else ""
            except KeyProblem:
                log.error("the duty rota cannot be opened: check EARSHOT_KEY_FILE")
        if not to:
            with self.engine.begin() as connection:
                alerts_sent.failed(connection, alert.id, "gone", self.clock())
        return to or None

    def _begin(self, alert: ToSend) -> bool:
        now = self.clock()
        with self.engine.begin() as connection:
            return alerts_sent.trying(connection, alert.id, now, now)

    def _note(self, alert: ToSend) -> None:
        """Note that it was told; a store that refuses now is asked again, without a letter."""
        with self.engine.begin() as connection:
            alerts_sent.sent(connection, alert, self._sent[alert.id])
        del self._sent[alert.id]
        metrics.alert("sent")
        reference = alert.concern.reference
        log.info("alert sent", reference=reference, attempts=alert.number, duty=alert.duty_id)

    def _not_taken(self, alert: ToSend, problem: MailProblem) -> None:
        """Note it, and let others go first. Raises the problem where it is the post's."""
        now = self.clock()
        until = now + PAUSES[min(alert.attempts, len(PAUSES) - 1)]
        hopeless = problem.kind == "recipient" and alert.duty_id is not None
        with self.engine.begin() as connection:
            if hopeless and alert.attempts + 1 >= MOST_TRIES:
                alerts_sent.failed(connection, alert.id, problem.kind, now)
            else:
                alerts_sent.put_off(connection, alert.id, problem.kind, until)
        if problem.kind not in ONE_LETTER:
            raise problem
        self._tell(problem, alert.attempts + 1, alert.duty_id)
        if alert.duty_id is None:
            self._failures += 1
            self._beat(str(problem), now)

    def _failed(self, problem: MailProblem) -> None:
        """Wait a little before the next attempt: the trouble is the post's, not one letter's."""
        now = self.clock()
        self._not_before = now + PAUSES[min(self._failures, len(PAUSES) - 1)]
        self._failures += 1
        self._tell(problem, self._failures, None)
        self._beat(str(problem), now)

    def _tell(self, problem: MailProblem, attempts: int, duty_id: int | None) -> None:
        metrics.alert("failed")
        log.error(
            "alert failed", problem=problem.kind, code=problem.code, attempts=attempts,
            duty=duty_id,
        )  # fmt: skip

    def _well(self, now: datetime) -> None:
        # With nothing to send, nobody knows that what failed before would go now.
        self._beat(self._said[0] if self._failures and self._said else WELL, now)

    def _beat(self, state: str, now: datetime) -> None:
        if self._said and self._said[0] == state and abs(now - self._said[1]) < BEAT:
            return
        with self.engine.begin() as connection:
            beat(connection, NAME, state, now)
        self._said = state, now
