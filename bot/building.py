"""Puts the application's parts together from the settings."""

from sqlalchemy import Engine

from bot.assistant_client import AssistantClient
from bot.clock import utc_now
from bot.intake import Intake
from bot.keyring import keys_of
from bot.openings import Openings
from bot.parts import Parts
from bot.settings import Settings
from storage.database import for_reading


def build_parts(settings: Settings, engine: Engine) -> Parts:
    """What the application is made of, over an open store. Raises SettingsProblem."""
    keys = keys_of(settings, engine)
    intake = Intake(
        engine=engine,
        keys=keys,
        clock=utc_now,
        openings=openings_of(settings),
        messages_per_hour=settings.messages_per_hour,
        countries=frozenset(settings.home_countries),
        own_numbers=frozenset(settings.numbers),
    )
    reading = for_reading(engine)
    return Parts(settings, engine, reading, keys, intake, utc_now, _assistant(settings))


def _assistant(settings: Settings) -> AssistantClient | None:
    """Who answers when a guide is tried; it need not be there yet."""
    if not settings.assistant_address or settings.assistant_secret is None:
        return None
    return AssistantClient(settings.assistant_address, settings.assistant_secret.get_secret_value())


def openings_of(settings: Settings) -> Openings:
    """What begins conversations in the guides of the settings."""
    return Openings(settings.guides_dir, settings.guide, settings.language)
