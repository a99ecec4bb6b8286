"""What the processes count, for Prometheus: numbers only, and labels from fixed lists.

With PROMETHEUS_MULTIPROC_DIR in the environment (the supervisor sets it, for
an empty folder) all processes count into that folder, and each can tell what
all of them counted. Without it a process counts for itself.
"""

import os
from collections.abc import Collection

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Prometheus' own name, read when prometheus_client is imported."""

CHANNELS = ("sms", "telegram", "web", "guided", "terminal")
ARRIVALS = ("stored", "repeated", "ignored")
TURNS = ("taken", "failed", "set_aside", "lost")
SENDS = ("sent", "later", "never", "opted_out", "unreachable", "unknown")
ALERTS = ("sent", "failed")

_HERE = CollectorRegistry()
_MESSAGES = Counter(
    "earshot_messages_in", "Messages that came in.", ("channel", "outcome"), registry=_HERE
)
_FORGED = Counter(
    "earshot_webhooks_forged", "Webhooks refused as forged.", ("channel",), registry=_HERE
)
_TURNS = Counter("earshot_turns", "Turns by what became of them.", ("result",), registry=_HERE)
_TURN_SECONDS = Histogram(
    "earshot_turn_seconds", "Seconds from taking up a turn to its commit.", registry=_HERE
)
_SENDS = Counter(
    "earshot_sends", "Attempts at sending, by outcome.", ("channel", "outcome"), registry=_HERE
)
_PARTS = Counter("earshot_parts_sent", "Text message parts sent.", ("channel",), registry=_HERE)
_ALERTS = Counter("earshot_alerts", "Alerts of concerns, by outcome.", ("outcome",), registry=_HERE)


def message_in(channel: str, outcome: str) -> None:
    """Count a message that arrived; ``outcome`` is what intake said of it (ARRIVALS)."""
    _MESSAGES.labels(_known(channel, CHANNELS), _known(outcome, ARRIVALS)).inc()


def forged(channel: str) -> None:
    """Count a webhook whose signature or secret was wrong."""
    _FORGED.labels(_known(channel, CHANNELS)).inc()


def turn(result: str, seconds: float) -> None:
    """Count a turn (TURNS), and how long it took."""
    _TURNS.labels(_known(result, TURNS)).inc()
    _TURN_SECONDS.observe(seconds)


def send(channel: str, outcome: str, parts: int = 0) -> None:
    """Count an attempt at sending (SENDS), and the parts that it took."""
    _SENDS.labels(_known(channel, CHANNELS), _known(outcome, SENDS)).inc()
    _PARTS.labels(_known(channel, CHANNELS)).inc(parts)


def alert(outcome: str) -> None:
    """Count an attempt at telling somebody of a concern (ALERTS)."""
    _ALERTS.labels(_known(outcome, ALERTS)).inc()


def counted() -> bytes:
    """What was counted, in Prometheus' text format: by all processes, if there is a folder."""
    if not os.environ.get(FOLDER):
        return generate_latest(_HERE)
    everybody = CollectorRegistry()
    MultiProcessCollector(everybody)  # type: ignore[no-untyped-call]
    return generate_latest(everybody)


def _known(label: str, labels: Collection[str]) -> str:
    """The label, if it is on the list: nothing that somebody sent may become one."""
    return label if label in labels else "other"
