"""When each of a round is invited: at its pace, outside its quiet hours."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.delivery.quiet import QuietHours
from bot.inviting.quiet import awake


def moments(start: datetime, per_minute: int, quiet: QuietHours) -> Iterator[datetime]:
    """The moments to invite one after the other, without end, in UTC."""
    gap = timedelta(minutes=1) / per_minute
    moment = awake(quiet, start)
    while True:
        yield moment
        moment = awake(quiet, moment + gap)
