"""Retention as it runs: all kinds, one small transaction after the other, once a day."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Engine

from bot.settings import Settings
from storage import audit, retention
from storage.overdue import Cutoffs, Periods, cutoffs

RUN = "retention_run"
"""What the audit calls a run that came to its end."""

DAY = timedelta(days=1)

BREATH = 0.01
"""Seconds between two transactions: others want to write, too."""


def periods_of(settings: Settings) -> Periods:
    """How long each kind of data is kept, by the settings."""
    return Periods(
        messages=settings.keep_messages_days,
        interviews=settings.keep_interviews_days,
        contacts=settings.keep_contacts_days,
        concerns=settings.keep_concerns_days,
        audit=settings.keep_audit_days,
        deliveries=settings.keep_deliveries_days,
        invitations=settings.keep_invitations_days,
        links=settings.keep_links_days,
    )


def apply(
    engine: Engine,
    periods: Periods,
    who: str,
    now: datetime,
    stopped: Callable[[], bool] = lambda: False,
) -> Mapping[str, int]:
    """Remove all that is due; how much of each kind. Noted in the audit as a run if it ended.

    Raises DatabaseProblem; what was removed by then is, and the next run goes on.
    """
    before = cutoffs(periods, now)
    removed: dict[str, int] = {}
    for kind in retention.KINDS:
        removed[kind.name] = _remove(engine, kind, before, who, now, stopped)
    if not stopped():
        with engine.begin() as connection:
            audit.note(connection, audit.Entry(now, who, RUN, "store", dict(removed)))
    structlog.get_logger().info("retention applied", count=sum(removed.values()))
    return removed


def _remove(
    engine: Engine,
    kind: retention.Kind,
    before: Cutoffs,
    who: str,
    now: datetime,
    stopped: Callable[[], bool],
) -> int:
    count = last = 0
    while not stopped():
        with engine.begin() as connection:
            ids = retention.remove_some(connection, kind, before, last, who, now)
        if not ids:
            break
        count, last = count + len(ids), ids[-1]
        time.sleep(BREATH)
    return count


@dataclass
class Retention:
    """Applies retention once a day, whoever did so last."""

    engine: Engine
    reading: Engine
    periods: Periods
    clock: Callable[[], datetime]
    stopped: Callable[[], bool]

    def step(self) -> bool:
        """Apply it if that was not done for a day; whether it was. Raises DatabaseProblem."""
        now = self.clock()
        with self.reading.connect() as connection:
            last = audit.latest(connection, RUN)
        if last is not None and now - DAY < last <= now:
            return False
        apply(self.engine, self.periods, "retention", now, self.stopped)
        return True
