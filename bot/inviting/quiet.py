"""Quiet hours of a round, as they are written and as they move an invitation."""

import re
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from bot.delivery.quiet import QuietHours
from storage.rounds import Plan

_SPAN = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-3]):([0-5]\d)")


def hours_of(plan: Plan, zone: ZoneInfo) -> QuietHours:
    """The quiet hours of a round."""
    return QuietHours(time.fromisoformat(plan.quiet_from), time.fromisoformat(plan.quiet_to), zone)


def awake(quiet: QuietHours, moment: datetime) -> datetime:
    """The moment itself, or else the end of the quiet hours that it lies in; in UTC."""
    while (end := quiet.until(moment)) is not None:
        moment = end
    return moment.astimezone(UTC)


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
