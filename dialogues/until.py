"""When somebody who wants a break would like to go on: "tomorrow morning", "in an hour"."""

import re
from datetime import datetime, timedelta

_PARTS_OF_DAY = {
    "morning": 9, "rano": 9, "lunch": 12, "dinner": 12, "noon": 12, "afternoon": 14,
    "popołudniu": 14, "teatime": 17, "tea": 17, "evening": 18, "wieczorem": 18,
    "tonight": 18, "night": 19,
}  # fmt: skip
_WEEKDAYS = (
    ("monday", "mon", "poniedziałek"), ("tuesday", "tues", "wtorek"),
    ("wednesday", "weds", "środę"), ("thursday", "thurs", "czwartek"), ("friday", "fri", "piątek"),
    ("saturday", "sat", "sobotę"), ("sunday", "sun", "niedzielę"),
)  # fmt: skip
_SPANS = {
    "minute": timedelta(minutes=1), "min": timedelta(minutes=1), "minut": timedelta(minutes=1),
    "hour": timedelta(hours=1), "hr": timedelta(hours=1), "godzin": timedelta(hours=1),
    "day": timedelta(days=1), "week": timedelta(weeks=1),
}  # fmt: skip
_COUNTED = re.compile(
    r"\b(\d{1,2}|an?|one|two|couple of|few|half an|za)\s+(minut|minute|min|hour|hr|godzin|day|week)"
)
_COUNTS = {
    "a": 1.0, "an": 1.0, "one": 1.0, "za": 1.0, "two": 2.0, "couple of": 2.0, "few": 3.0,
    "half an": 0.5,
}  # fmt: skip
_DEFAULT_HOUR = 9


def read_until(text: str, now: datetime) -> datetime | None:
    """The time named in ``text``, after ``now``; None when none is named.

    A day without a time means nine in the morning.
    """
    words = text.lower()
    counted = _COUNTED.search(words)
    if counted:
        count = _COUNTS.get(counted.group(1)) or float(counted.group(1))
        return now + count * _SPANS[counted.group(2)]
    tokens = set(re.findall(r"\w+", words))
    hour = next((h for name, h in _PARTS_OF_DAY.items() if name in tokens), None)
    days = _days_ahead(tokens, now)
    if days is None and hour is None:
        return None
    at = now.replace(hour=hour or _DEFAULT_HOUR, minute=0, second=0, microsecond=0)
    at += timedelta(days=days or 0)
    return at if at > now else at + timedelta(days=1)


def _days_ahead(tokens: set[str], now: datetime) -> int | None:
    if tokens & {"tomorrow", "tomoz", "tomo", "tmrw", "2moro", "tommorow", "tomorow", "jutro"}:
        return 1
    if "next" in tokens and "week" in tokens:
        return 7
    for weekday, names in enumerate(_WEEKDAYS):
        if tokens & set(names):
            return (weekday - now.weekday()) % 7 or 7
    return None
