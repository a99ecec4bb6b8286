"""How Earshot stands: what keeps it from answering, and figures from the store."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from sqlalchemy import Engine

from storage.counting import Counts, counts
from storage.database import status
from storage.heartbeats import WELL, Heartbeat, states
from storage.problems import DatabaseProblem

FRESH = timedelta(seconds=30)
"""A process that was not heard from for longer is taken for gone."""

KNOWN = timedelta(hours=1)
"""A process that was not heard from for longer is no longer spoken of."""

MISSING = {
    "worker": "No worker is running: messages are kept, and nobody takes them.",
    "delivery": "Delivery is not running: no text is sent and nobody is told of concerns.",
}
UNWELL = {
    "worker": "No worker can go on: {state}.",
    "delivery": "Delivery cannot go on: {state}.",
}


def reasons(url: str, reading: Engine, now: datetime) -> list[str]:
    """Why messages would not be taken and answered now; none if they would."""
    try:
        if status(url).state != "current":
            return ["The database is not of this version of Earshot."]
        with reading.connect() as connection:
            beats = states(connection, since=now - FRESH)
    except DatabaseProblem:
        return ["The database cannot be used."]
    return [reason for role in MISSING if (reason := _reason(role, beats))]


def _reason(role: str, beats: Sequence[Heartbeat]) -> str | None:
    """Why the processes of this kind would not do their work; None if one of them does."""
    said = [beat.state for beat in beats if beat.role == role]
    if not said:
        return MISSING[role]
    return None if WELL in said else UNWELL[role].format(state=said[0])


class StoreFigures(Collector):
    """Figures that are read from the store whenever somebody asks for them."""

    def __init__(self, reading: Engine, clock: Callable[[], datetime]) -> None:
        self._reading, self._clock = reading, clock

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """One figure after the other; a store that is away is a figure too."""
        now = self._clock()
        try:
            with self._reading.connect() as connection:
                found, beats = counts(connection, now), states(connection, since=now - KNOWN)
        except DatabaseProblem:
            yield _gauge("database_up", "Whether the database answers.", 0)
            return
        yield _gauge("database_up", "Whether the database answers.", 1)
        yield from _of_messages(found, now)
        yield from _of_concerns(found, now)
        yield from _of_processes(beats, now)


def _of_messages(found: Counts, now: datetime) -> Iterator[GaugeMetricFamily]:
    yield _gauge("messages_waiting", "Messages not yet taken.", found.waiting)
    yield _gauge(
        "oldest_message_seconds",
        "Seconds for which the oldest such message has waited.",
        _seconds(found.oldest_waiting, now),
    )
    yield _gauge("messages_set_aside", "Messages given up after three tries.", found.set_aside)
    prompts = _family("prompts_waiting", "Prompts due and not yet sent or shown.", "channel")
    for channel, count in sorted(found.prompts.items()):
        prompts.add_metric([channel], count)
    yield prompts


def _of_concerns(found: Counts, now: datetime) -> Iterator[GaugeMetricFamily]:
    yield _gauge("concerns_open", "Concerns that nobody has taken up.", found.concerns)
    yield _gauge("concerns_untold", "Of these, those that nobody was told of.", found.untold)
    yield _gauge(
        "oldest_concern_seconds",
        "Seconds for which the oldest of them has been open.",
        _seconds(found.oldest_concern, now),
    )


def _of_processes(beats: Sequence[Heartbeat], now: datetime) -> Iterator[GaugeMetricFamily]:
    age = _family("heartbeat_seconds", "Seconds since a process was heard from.", "process")
    well = _family("process_well", "Whether a process said that it is well.", "process")
    for beat in beats:
        age.add_metric([beat.name], _seconds(beat.beat_at, now))
        well.add_metric([beat.name], float(beat.state == WELL))
    yield from (age, well)


def _gauge(name: str, says: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"earshot_{name}", says, value=value)


def _family(name: str, says: str, label: str) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"earshot_{name}", says, labels=[label])


def _seconds(since: datetime | None, now: datetime) -> float:
    """Seconds since then; none if there is no such moment, or the clock was set back."""
    return max((now - since).total_seconds(), 0.0) if since else 0.0
