"""Delivery as it runs: a few threads for each channel, until it is told to stop."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

import structlog
from sqlalchemy import Engine

from bot.channels import twilio_texts
from bot.channels.sending import Provider
from bot.delivery.delivering import Delivery, Way
from bot.delivery.pace import Pace
from bot.delivery.quiet import QuietHours
from bot.delivery.senders import Senders
from bot.logs import describe
from bot.settings import Settings
from storage.secrets import Keys

_log = structlog.get_logger()

THREADS = 4
"""Prompts of one channel that are under way at the same time."""

IDLE, TROUBLE = 0.1, 2.0
"""Seconds between looks while nothing is due, and after the store gave trouble."""


def text_way(settings: Settings, keys: Keys) -> Way | None:
    """How texts are sent, if Twilio is set up."""
    provider = twilio_texts.from_settings(settings)
    if provider is None:
        return None
    return way(settings, keys, provider, text_senders(settings), settings.texts_per_second)


def way(
    settings: Settings, keys: Keys, provider: Provider, senders: Senders, per_second: float
) -> Way:
    """How one channel is sent through, at the hours in the settings."""
    quiet = QuietHours.of(settings.quiet_from, settings.quiet_to, settings.timezone)
    pence = settings.pence_per_part if provider.channel == "sms" else 0.0
    return Way(provider, senders, Pace(per_second, time.monotonic), quiet, keys, pence)


def text_senders(settings: Settings) -> Senders:
    """Our numbers by organisation, or the Messaging Service that picks one of them."""
    ours: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for number, organisation in settings.numbers.items():
        ours["sms", organisation].append(settings.twilio_service or number)
    return Senders(ours)


def start(
    engine: Engine,
    ways: Iterable[Way],
    clock: Callable[[], datetime],
    stop: threading.Event,
    *,
    name: str = "delivery",
    threads: int = THREADS,
) -> Sequence[threading.Thread]:
    """Begin to deliver; the threads, which end soon after ``stop`` is set."""
    started = []
    for each in ways:
        for number in range(threads):
            own = f"{name}-{each.provider.channel}-{number}"
            delivery = Delivery(own, engine, each, clock, stop.wait)
            thread = threading.Thread(target=keep_going, args=(delivery, stop), name=own)
            thread.start()
            started.append(thread)
    return started


def keep_going(delivery: Delivery, stop: threading.Event) -> None:
    """Send what is due until told to stop, whatever goes wrong with one of them."""
    found = False
    while not stop.is_set():
        try:
            found = delivery.step(look=not found)
            if not found:
                stop.wait(IDLE)
        except Exception as error:
            _log.error("delivery failed and goes on", **describe(error))
            stop.wait(TROUBLE)
