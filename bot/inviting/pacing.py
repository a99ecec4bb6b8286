"""When each of a round is invited: at its pace, outside its quiet hours."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.inviting.quiet import Quiet


def moments(start: datetime, per_minute: int, quiet: Quiet) -> Iterator[datetime]:
    """The moments to invite one after the other, without end, in UTC."""
    gap = timedelta(minutes=1) / per_minute
    moment = quiet.over(start)
    while True:
        yield moment
        moment = quiet.over(moment + gap)
