"""Quiet hours: when nobody is texted unasked, by the clock on the wall."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

_SPAN = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-3]):([0-5]\d)")


@dataclass(frozen=True)
class Quiet:
    """Quiet from one time of day until another, in a zone; the same twice is never quiet."""

    begins: time
    ends: time
    zone: ZoneInfo

    def holds(self, moment: datetime) -> bool:
        """Whether the moment lies in quiet hours."""
        local = moment.astimezone(self.zone).time()
        if self.begins <= self.ends:
            return self.begins <= local < self.ends
        return local >= self.begins or local < self.ends

    def over(self, moment: datetime) -> datetime:
        """The moment itself, or else when the quiet hours that it lies in end; in UTC."""
        if not self.holds(moment):
            return moment.astimezone(UTC)
        ends = (end for end in self._ends_near(moment) if end > moment and not self.holds(end))
        return min(ends)

    def _ends_near(self, moment: datetime) -> list[datetime]:
        """Where the hands come to the end: twice on the day on which the clock goes back."""
        today = moment.astimezone(self.zone).date()
        days = [today + timedelta(days=n) for n in range(3)]
        return [
            datetime.combine(day, self.ends, self.zone).replace(fold=fold).astimezone(UTC)
            for day in days
            for fold in (0, 1)
        ]


def quiet_hours(begins: str, ends: str, zone: ZoneInfo) -> Quiet:
    """Quiet hours from two times of day, ``HH:MM``."""
    return Quiet(time.fromisoformat(begins), time.fromisoformat(ends), zone)


def read_span(text: str) -> tuple[str, str]:
    """The two times of ``20:00-09:00``, each ``HH:MM``. Raises ValueError."""
    found = _SPAN.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text} is not two times of day, such as 20:00-09:00")
    hours = [int(number) for number in found.groups()]
    begins, ends = f"{hours[0]:02}:{hours[1]:02}", f"{hours[2]:02}:{hours[3]:02}"
    if begins == ends:
        raise ValueError(f"{text} begins when it ends")
    return begins, ends
