"""A concern as lines for whoever looks it up where Earshot runs. Pure."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.alerting.wording import STAFF, how_told, kinds_in_words
from storage.concerns import Stored


def told(concern: Stored, zone: ZoneInfo) -> Iterator[str]:
    """What is known of it, and their words if they were opened."""
    yield f"{concern.reference}  {_minute(concern.raised_at, zone)}  {kinds_in_words(concern)}"
    if how := how_told(concern):
        yield f"  {how}"
    if concern.signposted == "not_possible":
        yield "  NOTHING was sent to them: they had asked for no more messages. A person must act."
    where = f", conversation {concern.conversation_id}" if concern.conversation_id else ""
    yield f"  respondent {concern.pseudonym}{where}, by {concern.channel}, {concern.organisation}"
    yield f"  {_standing(concern, zone)}"
    if concern.note:
        yield f"  note: {_shown(concern.note)}"
    if concern.words:
        yield "  staff wrote:" if concern.directness == STAFF else "  they wrote:"
        yield from (f"    {line}" for line in _shown(concern.words).splitlines())


def _standing(concern: Stored, zone: ZoneInfo) -> str:
    if concern.acknowledged_at:
        by = _shown(concern.acknowledged_by or "somebody")
        taken = f"taken up by {by} on {_minute(concern.acknowledged_at, zone)}"
        if concern.closed_at is None:
            return f"{taken}, open"
        return f"{taken}, closed on {_minute(concern.closed_at, zone)}: {concern.outcome}"
    if concern.alerted_at is None:
        return "nobody was told yet"
    again = f", again on {_minute(concern.alert_at, zone)}" if concern.alert_at else ""
    times = "once" if concern.alerts == 1 else f"{concern.alerts} times"
    return f"told {times}, last on {_minute(concern.alerted_at, zone)}{again}"


def _minute(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%a %Y-%m-%d %H:%M}"


def _shown(words: str) -> str:
    """The words without what a terminal would obey."""
    return "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in words)
