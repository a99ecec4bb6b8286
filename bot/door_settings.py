"""Settings of the ways in and out: the web, text messages, Telegram, alerts, pace."""

import re
from ipaddress import ip_address
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings

TIME_OF_DAY = r"^([01]\d|2[0-3]):[0-5]\d$"


class WebSettings(BaseSettings):
    """Where the application listens, and how the world reaches it."""

    host: str = Field("127.0.0.1", description="the address on which the application listens")
    port: int = Field(8000, ge=1, le=65535, description="the port on which it listens")
    public_url: str | None = Field(
        None,
        description="https:// address under which the world reaches the application; "
        "webhooks are verified against it",
    )
    frame_ancestors: str = Field(
        "",
        description="websites that may show the web chat inside their pages, with spaces between",
    )
    resume_days: int = Field(
        7, ge=1, le=60, description="days for which a link back into a web chat works"
    )
    demo: bool | None = Field(
        None,
        description="whether `earshot run` shows a telephone and a stand-in for Twilio; "
        "if empty, it does where neither a provider nor EARSHOT_PUBLIC_URL is set up",
    )

    @field_validator("public_url")
    @classmethod
    def _secure(cls, url: str | None) -> str | None:
        if not url:
            return None
        parts = urlsplit(url)
        if parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname)):
            return url.rstrip("/")
        raise ValueError("it must begin with https:// and name a host")


class TextSettings(BaseSettings):
    """Text messages through Twilio."""

    twilio_account: str | None = Field(None, description="Twilio's account SID (AC…)")
    twilio_token: SecretStr | None = Field(None, description="Twilio's auth token")
    twilio_numbers: str = Field(
        "",
        description="our numbers, with commas between; `+44…=Organisation` where a number "
        "belongs to another organisation than EARSHOT_ORGANISATION",
    )
    twilio_service: str | None = Field(
        None, description="Twilio's Messaging Service SID (MG…), if texts go through one"
    )
    twilio_api: str | None = Field(
        None, description="another address of Twilio's API; on this machine only, for trying out"
    )
    texts_per_second: float = Field(
        10.0, gt=0, le=1000, description="texts a second from one number; Twilio's UK limit is 10"
    )
    pence_per_part: float = Field(
        4.0, ge=0, description="what a part of a text costs you, for the figures; not a price list"
    )
    countries: str = Field(
        "GB", description="countries whose numbers are answered, with commas between"
    )

    @field_validator("twilio_api")
    @classmethod
    def _on_this_machine(cls, url: str | None) -> str | None:
        if url and not is_loopback(urlsplit(url).hostname):
            raise ValueError("it must be an address on this machine (http://127.0.0.1:PORT)")
        return url or None

    @field_validator("twilio_account")
    @classmethod
    def _account(cls, sid: str | None) -> str | None:
        if sid and not re.fullmatch(r"AC[0-9a-fA-F]{32}", sid):
            raise ValueError("it must be AC and 32 figures or letters from a to f")
        return sid or None


class TelegramSettings(BaseSettings):
    """Telegram."""

    telegram_token: SecretStr | None = Field(None, description="the bot's token from BotFather")
    telegram_secret: SecretStr | None = Field(
        None,
        description="the secret that Telegram sends with each webhook; 16 characters or more",
    )
    telegram_polling: bool = Field(
        False, description="ask Telegram for messages, where it cannot reach this machine"
    )
    telegram_api: str | None = Field(
        None, description="another address of Telegram's API; on this machine only, for trying out"
    )

    @field_validator("telegram_api")
    @classmethod
    def _on_this_machine(cls, url: str | None) -> str | None:
        if url and not is_loopback(urlsplit(url).hostname):
            raise ValueError("it must be an address on this machine (http://127.0.0.1:PORT)")
        return url or None


class AlertSettings(BaseSettings):
    """Who is told when somebody may be at risk, and how."""

    alert_address: str | None = Field(
        None, description="e-mail address of the safeguarding lead, who is told of concerns"
    )
    alert_from: str = Field("earshot@localhost", description="the address that alerts come from")
    alert_minutes: int = Field(
        15,
        ge=1,
        le=240,
        description="minutes until an alert is repeated and those on duty are texted",
    )
    staffed_from: str = Field(
        "09:00",
        pattern=TIME_OF_DAY,
        description="staffed hours begin, until an organisation says its own",
    )
    staffed_to: str = Field("17:00", pattern=TIME_OF_DAY, description="staffed hours end, likewise")
    smtp_host: str | None = Field(None, description="the mail server that alerts go through")
    smtp_port: int = Field(587, ge=1, le=65535, description="its port")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="how the connection is secured; none only on this machine"
    )
    smtp_user: str | None = Field(None, description="name to sign in with, if it wants one")
    smtp_password: SecretStr | None = Field(None, description="password to sign in with")


class PaceSettings(BaseSettings):
    """When and how fast."""

    timezone: str = Field("Europe/London", description="the zone of all times of day")
    quiet_from: str = Field(
        "21:00", pattern=TIME_OF_DAY, description="from then on nobody is texted unasked"
    )
    quiet_to: str = Field("08:00", pattern=TIME_OF_DAY, description="until then")
    joining_pause: float = Field(
        8.0,
        ge=0,
        le=30,
        description="quiet seconds after which several texts are taken as one thought; 0 turns "
        "it off",
    )
    messages_per_hour: int = Field(
        60, ge=5, description="messages that one person may send in an hour before we fall silent"
    )
    workers: int = Field(
        1, ge=1, le=32, description="processes that take turns; more than one needs PostgreSQL"
    )
    worker_threads: int = Field(
        4, ge=1, le=32, description="turns that one such process takes at the same time"
    )
    key_file: Path = Field(
        Path("var/earshot.keys"),
        description="file with the keys that seal contact details; keep a copy elsewhere",
    )

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            raise ValueError("it must be a zone such as Europe/London") from None
        return name


def is_loopback(host: str | None) -> bool:
    """Whether the name or address is this machine itself."""
    if host == "localhost":
        return True
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return False
