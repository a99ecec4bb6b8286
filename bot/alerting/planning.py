"""What is to be done about concerns that are due: who is told, how, and when again."""

from dataclasses import dataclass, field
from datetime import datetime

import structlog
from sqlalchemy import Connection, Engine

from bot.alerting.duty_hours import on_duty, shift, staffed_by
from bot.alerting.staffed import Staffed, next_alert
from bot.alerting.whom import Times, is_urgent, whom_to_tell
from storage import alerts_sent, duty
from storage.concerns import Stored, due_alerts, tell_again
from storage.duty import OnRota
from storage.secrets import KeyProblem, Keys

log = structlog.get_logger()


@dataclass(frozen=True)
class Planning:
    """Plans alerts, each concern in a transaction of its own.

    ``staffed`` are the hours of organisations that have not said their own;
    ``minutes`` is how long somebody has until they are told again.
    """

    engine: Engine
    reading: Engine
    keys: Keys = field(repr=False)
    staffed: Staffed
    minutes: int

    def plan(self, now: datetime) -> None:
        """Plan who is told of what is due. Raises DatabaseProblem."""
        with self.reading.connect() as connection:
            due = due_alerts(connection, now)
        for concern in due:
            with self.engine.begin() as connection:
                self._plan(connection, concern, now)

    def _plan(self, connection: Connection, concern: Stored, now: datetime) -> None:
        staffed = staffed_by(connection, concern.organisation_id, self.staffed)
        rota = self._rota(connection, concern)
        there = on_duty(rota, staffed.zone, now)
        before = alerts_sent.of_concern(connection, concern.id)
        times = Times(now, staffed.there(now), self.minutes)
        alerts_sent.plan(connection, concern, whom_to_tell(concern, there, before, times), now)
        shifts = [shift(each.details, staffed.zone) for each in rota] if is_urgent(concern) else []
        tell_again(connection, concern, next_alert([staffed, *shifts], now, self.minutes))

    def _rota(self, connection: Connection, concern: Stored) -> list[OnRota]:
        """The rota; nobody where it cannot be opened: the alert address is told all the same."""
        try:
            return list(duty.rota(connection, self.keys, concern.organisation_id))
        except KeyProblem:
            log.error("the duty rota cannot be opened: check EARSHOT_KEY_FILE")
            return []
