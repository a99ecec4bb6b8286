"""Puts the parts together from the settings: keys, intake, the assistant's supervisor."""

from datetime import UTC, datetime
from pathlib import Path

import structlog
import yaml
from sqlalchemy import Engine

from bot.demo.account import load, with_account
from bot.intake import Intake
from bot.openings import Openings
from bot.parts import Parts
from bot.settings import Settings, SettingsProblem, home
from bot.supervisor import Supervisor
from dialogues.signposting import Local, load_local
from storage import respondents
from storage.database import readings, sessions
from storage.secrets import KeyProblem, Keys, make_key_file, read_key_file


def keys_of(settings: Settings, engine: Engine) -> Keys:
    """The keys of contact details; a new key file where there is none and none was needed yet.

    Raises SettingsProblem where the file cannot be used, or is not the one
    with which the store's contacts are sealed: nobody would be found again,
    and people who opted out would look like new ones.
    """
    try:
        keys = _read_or_make(settings.key_file, engine)
    except KeyProblem as problem:
        raise SettingsProblem(str(problem)) from None
    except OSError as error:
        raise SettingsProblem(
            f"The key file {settings.key_file} cannot be made ({error.strerror}): make its folder "
            "writable, or set EARSHOT_KEY_FILE."
        ) from None
    with readings(engine)() as session:
        if not respondents.keys_fit(session, keys):
            raise SettingsProblem(
                f"{settings.key_file} is not the key file with which contacts were stored: nobody "
                "who opted out would be found. Put the right one back."
            )
    return keys


def _read_or_make(file: Path, engine: Engine) -> Keys:
    if file.exists():
        return read_key_file(file)
    with readings(engine)() as session:
        if respondents.any_contact(session):
            raise KeyProblem(
                f"The key file {file} is missing, and contacts are sealed with it. "
                "Put it back from where it is kept safe."
            )
    try:
        keys = make_key_file(file)
    except FileExistsError:
        return read_key_file(file)
    structlog.get_logger().warning("key file made")
    return keys


def build_parts(settings: Settings, engine: Engine) -> Parts:
    """What the application is made of, over an open store. Raises SettingsProblem."""
    keys = keys_of(settings, engine)
    intake = Intake(
        sessions=sessions(engine),
        keys=keys,
        clock=utc_now,
        openings=openings_of(settings),
        messages_per_hour=settings.messages_per_hour,
        countries=frozenset(each.strip().upper() for each in settings.countries.split(",")),
        own_numbers=frozenset(numbers_of(settings)),
        local=local_signposting(settings),
    )
    return Parts(settings, engine, sessions(engine), readings(engine), keys, intake, utc_now)


def openings_of(settings: Settings) -> Openings:
    """What begins conversations in the guides of the settings."""
    return Openings(settings.guides_dir, settings.guide, settings.language)


def numbers_of(settings: Settings) -> dict[str, str]:
    """Our own numbers, each with the organisation that it belongs to."""
    pairs = (each.strip().partition("=") for each in settings.twilio_numbers.split(","))
    return {
        number.strip(): organisation.strip() or settings.organisation
        for number, _, organisation in pairs
        if number.strip()
    }


def local_signposting(settings: Settings) -> Local | None:
    """The local signposting texts, where there are approved ones. Raises SettingsProblem."""
    if settings.signposting is None:
        return None
    try:
        document = yaml.safe_load(settings.signposting.read_text(encoding="utf-8"))
        return load_local(document) or None
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValueError) as problem:
        raise SettingsProblem(
            f"The file in EARSHOT_SIGNPOSTING cannot be used: {problem}"
        ) from None


def supervisor_of(settings: Settings) -> Supervisor:
    """What keeps an assistant of our own."""
    return Supervisor(
        python=settings.assistant_python,
        models=settings.model_dir,
        folder=settings.var_dir,
        root=home(),
        wait=settings.assistant_wait,
    )


def in_demo(settings: Settings, demo: Path | None) -> Settings:
    """The settings, in the demonstration with its stand-in for Twilio. Raises OSError."""
    return settings if demo is None else with_account(settings, load(demo))


def utc_now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)
