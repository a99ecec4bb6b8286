"""Who is told of a concern this time, and how. Pure.

The alert address is told every time, by mail. Of those on duty the first is
told by mail at once; each time that nobody has taken the concern up since, the
next one by mail and by text, from the top of the list again after the last.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.alerts_sent import Sent, Telling
from storage.concerns import Stored
from storage.duty import OnRota

URGENT = frozenset({"suicide", "medical", "danger", "child"})
"""Kinds in which a life may be in danger, or a child."""

MOST_TEXTS = 20
"""Texts about one concern; mail goes on after them."""

NO_TIME = timedelta(0)


@dataclass(frozen=True)
class Times:
    """What decides besides the concern: the moment, whether somebody is there, the patience.

    ``minutes`` is how long somebody has until they are told again.
    """

    now: datetime
    staffed: bool
    minutes: int


def is_urgent(concern: Stored) -> bool:
    """Whether it cannot wait for staffed hours."""
    return bool(URGENT & set(concern.kinds))


def whom_to_tell(
    concern: Stored, duty: Sequence[OnRota], before: Sequence[Sent], times: Times
) -> list[Telling]:
    """Who is told now: ``duty`` are those on duty, ``before`` the alerts there have been."""
    tellings = [Telling("mail")]
    if duty:
        again = bool(before) or concern.alerts > 0
        texting = again or (is_urgent(concern) and not times.staffed)
        somebody = _next(duty, before)
        tellings += _to(somebody, texting=texting and _may_text(before, times))
    return tellings


def _next(duty: Sequence[OnRota], before: Sequence[Sent]) -> OnRota:
    """Whoever has been called on least often so far; of several the first on the list.

    The mail that goes at once calls on nobody who can be sent a text.
    """

    def called(somebody: OnRota) -> int:
        way = "text" if somebody.details.mobile else "mail"
        return sum(each.duty_id == somebody.id and each.way == way for each in before)

    return min(duty, key=called)


def _to(somebody: OnRota, *, texting: bool) -> Iterator[Telling]:
    if somebody.details.email:
        yield Telling("mail", somebody.id)
    if somebody.details.mobile and texting:
        yield Telling("text", somebody.id)


def _may_text(before: Sequence[Sent], times: Times) -> bool:
    """Whether one more text does no harm: who writes on and on is told of by mail in between."""
    texts = [each.planned_at for each in before if each.way == "text"]
    if len(texts) >= MOST_TEXTS:
        return False
    pause = timedelta(minutes=times.minutes)
    return not any(NO_TIME <= times.now - at < pause for at in texts)
