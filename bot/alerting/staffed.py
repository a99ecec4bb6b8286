"""When somebody is there to act on an alert: the staffed hours of a week. Pure.

The first alert of a concern goes at once, day or night; only repeats keep to
hours in which somebody is there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
WORKING_DAYS, WEEK = 5, 7

AHEAD = 60
"""Days that are looked through for the next hours: more than any office is closed in a row."""

Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Hours:
    """Hours of one day; those that end at or before they begin go on into the next day."""

    begins: time
    ends: time


@dataclass(frozen=True)
class Staffed:
    """Hours of each weekday, Monday first, by the clock on the wall in ``zone``.

    None is a weekday on which nobody comes. Hours over midnight belong to the
    day on which they begin, and fall away with it if it is one of ``closed``.
    """

    zone: ZoneInfo
    week: tuple[Hours | None, ...]
    closed: frozenset[date] = frozenset()

    @classmethod
    def working_days(cls, zone: ZoneInfo, begins: time, ends: time) -> "Staffed":
        """The same hours from Monday to Friday."""
        hours = Hours(begins, ends)
        return cls(zone, (hours,) * WORKING_DAYS + (None,) * (WEEK - WORKING_DAYS))

    def there(self, moment: datetime) -> bool:
        """Whether somebody is there at that moment."""
        return any(begin <= moment < end for begin, end in self._around(moment, 0))

    def next_begin(self, moment: datetime) -> datetime | None:
        """When hours next begin after that moment, in UTC; None if not in the next two months."""
        return min((begin for begin, _ in self._around(moment, AHEAD) if begin > moment),
                   default=None)  # fmt: skip

    def until(self, moment: datetime) -> datetime | None:
        """When the hours end that run at that moment, in UTC; None if none do.

        Hours that go on without a gap count as one; those that go on for more
        than a week end somewhere after it.
        """
        end = None
        for begins, ends in self._around(moment, WEEK):
            if begins <= (end or moment) < ends:
                end = ends
        return end

    def _around(self, moment: datetime, ahead: int) -> Iterator[Span]:
        """The hours that begin from the day before until so many days on, in UTC, in order."""
        today = moment.astimezone(self.zone).date()
        for day in (today + number * DAY for number in range(-1, ahead + 1)):
            hours = self.week[day.weekday()]
            if hours is not None and day not in self.closed:
                yield self._span(day, hours)

    def _span(self, day: date, hours: Hours) -> Span:
        last = day if hours.ends > hours.begins else day + DAY
        return self._at(day, hours.begins), self._at(last, hours.ends)

    def _at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.zone).astimezone(UTC)


def next_alert(whens: Sequence[Staffed], told: datetime, minutes: int) -> datetime:
    """When to tell somebody again, in UTC: so many minutes on, or when the next of them comes in.

    Where nobody ever comes in, so many minutes on all the same: rather an alert
    to an empty office than none.
    """
    again = told.astimezone(UTC) + timedelta(minutes=minutes)
    if any(each.there(again) for each in whens):
        return again
    begins = [begin for each in whens if (begin := each.next_begin(again))]
    return min(begins, default=again)
