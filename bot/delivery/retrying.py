"""When to try again, and when to look whether an attempt that was cut off got through."""

from datetime import datetime, timedelta

DELAYS = (5, 30, 120, 600, 3600, 7200, 21600, 43200)
"""Seconds before each new attempt; after the last, a prompt is given up: 21 hours in all."""

LOOK = 30
"""Seconds before the provider is asked about an attempt whose fate we do not know."""

LONGEST_LOOK = timedelta(days=1)
"""After this time without a word it counts as sent."""


def retry_at(now: datetime, attempts: int, after: float | None) -> datetime | None:
    """When to try again after so many failed attempts before this one; None: give up.

    ``after`` is what the provider asked for, in seconds; it is not asked sooner.
    """
    if attempts >= len(DELAYS):
        return None
    return now + timedelta(seconds=max(DELAYS[attempts], after or 0))


def look_at(now: datetime, started_at: datetime) -> datetime:
    """When to ask about it: soon at first, then ever more seldom, hourly in the end."""
    age = (now - started_at).total_seconds()
    return now + timedelta(seconds=min(max(LOOK, age), 3600))
