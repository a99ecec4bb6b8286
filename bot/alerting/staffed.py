"""When somebody is there to act on an alert: the staffed hours of weekdays. Pure.

The first alert of a concern goes at once, day or night; only repeats keep to
staffed hours. Holidays are not known here: an alert is rather repeated to an
empty office than not at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SATURDAY = 5
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Staffed:
    """Hours from Monday to Friday, by the clock on the wall in ``zone``.

    Hours that end at or before they begin go on into the next day, and belong
    to the day on which they begin.
    """

    zone: ZoneInfo
    begins: time
    ends: time

    def there(self, moment: datetime) -> bool:
        """Whether somebody is there at that moment."""
        return any(begin <= moment < end for begin, end in self._around(moment))

    def next_alert(self, told: datetime, minutes: int) -> datetime:
        """When to tell them again, in UTC: so many minutes on, or when they next come in."""
        again = told.astimezone(UTC) + timedelta(minutes=minutes)
        if self.there(again):
            return again
        return next(begin for begin, _ in self._around(again) if begin > again)

    def _around(self, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The hours of the weekdays around a moment, in UTC, from the day before."""
        today = moment.astimezone(self.zone).date()
        days = (today + ahead * DAY for ahead in range(-1, 6))
        return ((self._begin(day), self._end(day)) for day in days if day.weekday() < SATURDAY)

    def _begin(self, day: date) -> datetime:
        return self._at(day, self.begins)

    def _end(self, day: date) -> datetime:
        return self._at(day if self.ends > self.begins else day + DAY, self.ends)

    def _at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.zone).astimezone(UTC)
