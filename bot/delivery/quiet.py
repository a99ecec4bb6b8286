"""Quiet hours: when nobody is texted unasked."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.outgoing import BESIDE, URGENT, Due

UNASKED = ("invitation", *BESIDE)
"""Purposes that answer nothing."""

LATELY = timedelta(minutes=60)
"""Whoever wrote within this time is awake, and waits for an answer."""


@dataclass(frozen=True)
class QuietHours:
    """From one time of day to another, in a zone; past midnight if the first is the later.

    None if both are the same.
    """

    begins: time
    ends: time
    zone: ZoneInfo

    @classmethod
    def of(cls, begins: str, ends: str, zone: str) -> "QuietHours":
        """Quiet hours of times such as 21:00, as settings write them."""
        return cls(time.fromisoformat(begins), time.fromisoformat(ends), ZoneInfo(zone))

    def until(self, now: datetime) -> datetime | None:
        """When they end, if it is quiet now; by the clock on the wall, changes of it included."""
        here = now.astimezone(self.zone)
        clock = here.time().replace(tzinfo=None)
        if self.begins <= self.ends:
            quiet = self.begins <= clock < self.ends
        else:
            quiet = clock >= self.begins or clock < self.ends
        return self._next_end(here, now) if quiet else None

    def _next_end(self, here: datetime, now: datetime) -> datetime:
        """The next moment at which the clock shows the end.

        When clocks go back, a time of day comes twice; when they go forward,
        one that is left out counts as much later.
        """
        days = (here.date(), here.date() + timedelta(days=1))
        ends = [
            datetime.combine(day, self.ends, tzinfo=self.zone).replace(fold=fold).astimezone(UTC)
            for day in days
            for fold in (0, 1)
        ]
        return min(end for end in ends if end > now)


def quiet_until(hours: QuietHours, due: Due, now: datetime) -> datetime | None:
    """Until when the prompt is kept back; None if it may go now.

    Signposting never waits, nor does an answer to somebody who has just written.
    """
    return kept_back_until(hours, due.purpose, due.heard_at, now)


def kept_back_until(
    hours: QuietHours, purpose: str, heard_at: datetime | None, now: datetime
) -> datetime | None:
    """The same of a prompt with this purpose, to somebody who last wrote at ``heard_at``."""
    if purpose in URGENT:
        return None
    asked = heard_at is not None and now - heard_at <= LATELY
    if asked and purpose not in UNASKED:
        return None
    return hours.until(now)
