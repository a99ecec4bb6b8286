"""From settings to alerts, and whether they may be relied on."""

import re
from collections.abc import Callable
from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine

from bot.alerting.alerts import Alerts
from bot.alerting.duty_texts import DutyTexts
from bot.alerting.planning import Planning
from bot.alerting.post import FolderPost, MailPost, Post
from bot.alerting.staffed import Staffed
from bot.channels.twilio_texts import from_settings
from bot.delivery.running import text_senders
from bot.door_settings import is_loopback
from bot.real_doors import no_made_up_people
from bot.settings import Settings, SettingsProblem
from storage.alert_addresses import confirmed
from storage.secrets import Keys

_ADDRESS = re.compile(r"[!-?A-~]+@[A-Za-z0-9.-]+")
"""One address of plain characters: no blank, no second @, no line's end."""


def alerts_of(
    settings: Settings,
    engine: Engine,
    reading: Engine,
    keys: Keys,
    clock: Callable[[], datetime],
) -> Alerts:
    """What tells of concerns, as it is set up. Raises SettingsProblem."""
    planning = Planning(engine, reading, keys, staffed_of(settings), settings.alert_minutes)
    return Alerts(engine, reading, keys, post_of(settings), planning, clock)


def duty_texts_of(
    settings: Settings,
    engine: Engine,
    reading: Engine,
    keys: Keys,
    clock: Callable[[], datetime],
) -> DutyTexts:
    """What texts those on duty, through Twilio if that is set up."""
    sign_in = f"{settings.public_url}/staff" if settings.public_url else None
    texts = from_settings(settings, about="alert")
    return DutyTexts(engine, reading, keys, texts, text_senders(settings), sign_in, clock)


def staffed_of(settings: Settings) -> Staffed:
    """The staffed hours of an organisation that has not said its own."""
    return Staffed.working_days(
        ZoneInfo(settings.timezone),
        time.fromisoformat(settings.staffed_from),
        time.fromisoformat(settings.staffed_to),
    )


def post_of(settings: Settings) -> Post:
    """Where alerts go: a folder in the demonstration, or where no address is set; else mail.

    Raises SettingsProblem where mail is set up by halves.
    """
    if settings.showing or not settings.alert_address:
        return FolderPost(settings.var_dir / "alerts")
    return mail_of(settings)


def mail_of(settings: Settings) -> MailPost:
    """Mail to the address in the settings. Raises SettingsProblem."""
    if not settings.alert_address:
        raise SettingsProblem(
            "Nobody would be told of a concern: set EARSHOT_ALERT_ADDRESS to the e-mail address "
            "of the safeguarding lead."
        )
    if not settings.smtp_host:
        raise SettingsProblem(
            "EARSHOT_ALERT_ADDRESS needs EARSHOT_SMTP_HOST, the mail server that alerts go through."
        )
    if settings.smtp_security == "none" and not is_loopback(settings.smtp_host):
        raise SettingsProblem(
            "EARSHOT_SMTP_SECURITY may be none only where EARSHOT_SMTP_HOST is this machine: "
            "set starttls or tls."
        )
    password = settings.smtp_password
    return MailPost(
        host=settings.smtp_host,
        port=settings.smtp_port,
        security=settings.smtp_security,
        sender=_address("EARSHOT_ALERT_FROM", settings.alert_from),
        recipient=_address("EARSHOT_ALERT_ADDRESS", settings.alert_address),
        user=settings.smtp_user,
        password=password.get_secret_value() if password else "",
    )


def ready(settings: Settings, connection: Connection, keys: Keys) -> None:
    """Hold real text messages and Telegram back until somebody has confirmed to get alerts.

    Raises SettingsProblem with what to do. A provider's stand-in on this
    machine is not real, and the web chat starts without. On a store of made-up
    people no door opens at all.
    """
    no_made_up_people(settings, connection)
    if not _in_earnest(settings):
        return
    mail_of(settings)
    if confirmed(connection, keys, settings.alert_address or "") is None:
        raise SettingsProblem(
            "Text messages and Telegram do not start before the address in EARSHOT_ALERT_ADDRESS "
            "has been tested. Run: earshot alerts test"
        )


def _in_earnest(settings: Settings) -> bool:
    texting = settings.twilio_account and not settings.twilio_api
    return bool(texting or (settings.telegram_token and not settings.telegram_api))


def plain_address(address: str) -> bool:
    """Whether it is one e-mail address of plain characters."""
    return _ADDRESS.fullmatch(address) is not None


def _address(name: str, address: str) -> str:
    if not plain_address(address):
        raise SettingsProblem(
            f"The setting {name} is wrong: it must be one e-mail address; for several people, "
            "set up a group address at your mail server."
        )
    return address
