"""Delivery as a process: sends, invites, reminds, and tells of concerns."""

import threading
import time
from collections.abc import Callable, Iterator

import structlog
from sqlalchemy import Engine

from bot.alerting.setting_up import alerts_of, duty_texts_of
from bot.beating import beat_until
from bot.channels.telegram.calling import calls_for
from bot.channels.telegram.pace import A_SECOND
from bot.channels.telegram.pace import Pace as TelegramPace
from bot.channels.telegram.sending import TelegramProvider
from bot.clock import utc_now
from bot.delivery import running
from bot.delivery.delivering import Way
from bot.delivery.quiet import QuietHours
from bot.delivery.senders import Senders
from bot.interpreter import let_threads_in_often
from bot.inviting.inviter import Inviter
from bot.keyring import keys_of
from bot.real_doors import no_made_up_people
from bot.repeating import repeat
from bot.retaining import Retention, periods_of
from bot.settings import Settings
from storage import tombstones
from storage.database import for_reading
from storage.scrubbing import scrub
from storage.secrets import Keys

SECONDS = 2.0
"""Seconds between two looks at invitations and reminders, and at concerns."""

RETENTION_SECONDS = 600.0
"""Seconds between two looks whether a day has passed; the first comes when all is under way."""


def look_after(settings: Settings, engine: Engine, stop: threading.Event) -> None:
    """Do all of it until told to stop. Raises SettingsProblem."""
    reading = for_reading(engine)
    with reading.connect() as connection:
        no_made_up_people(settings, connection)
    keys = keys_of(settings, engine)
    heed_tombstones(settings, engine, keys)
    ways = list(_ways(settings, keys, stop))
    quiet = QuietHours.of(settings.quiet_from, settings.quiet_to, settings.timezone)
    inviter = Inviter(engine, reading, utc_now, quiet)
    alerts = alerts_of(settings, engine, reading, keys, utc_now)
    texts = duty_texts_of(settings, engine, reading, keys, utc_now)
    steps: list[tuple[Callable[[], object], float]] = [
        (inviter.step, SECONDS),
        (alerts.step, SECONDS),
        (texts.step, SECONDS),
    ]
    if settings.retention:
        kept = Retention(engine, reading, periods_of(settings), utc_now, stop.is_set)
        steps.append((kept.step, RETENTION_SECONDS))
    others = [
        threading.Thread(target=repeat, args=(step, seconds, stop)) for step, seconds in steps
    ]
    let_threads_in_often()
    for thread in others:
        thread.start()
    sending = running.start(engine, ways, utc_now, stop)
    through = " and ".join(each.provider.channel for each in ways) or "no provider"
    print(f"sending through {through}", flush=True)
    beat_until(stop, engine, "delivery", utc_now)
    for thread in (*others, *sending):
        thread.join()


def heed_tombstones(settings: Settings, engine: Engine, keys: Keys) -> None:
    """Bring store and tombstones into step before anybody is sent anything.

    A backup may have been put back, or an erasing been cut off. A file that
    cannot be used is told, and keeps no alert from going out.
    """
    log = structlog.get_logger()
    file = settings.tombstones_file
    try:
        with engine.begin() as connection:
            applied = tombstones.apply(connection, file, keys, utc_now())
            caught_up = tombstones.catch_up(connection, file)
    except OSError as problem:
        print(f"The file {file} cannot be used ({problem.strerror}): mend it, then start anew.")
        log.error("tombstones cannot be used", problem=problem.strerror)
        return
    if applied.erased:
        scrub(engine)
    if count := applied.erased + applied.opted_out + caught_up:
        log.warning("tombstones heeded", count=count)
    if applied.unreadable:
        log.warning("lines of the tombstones passed over", count=applied.unreadable)


def _ways(settings: Settings, keys: Keys, stop: threading.Event) -> Iterator[Way]:
    texts = running.text_way(settings, keys)
    if texts is not None:
        yield texts
    calls = calls_for(settings)
    if calls is not None:
        provider = TelegramProvider(calls, TelegramPace(time.monotonic, stop.wait))
        senders = Senders({("telegram", settings.organisation): ("bot",)})
        yield running.way(settings, keys, provider, senders, A_SECOND)
