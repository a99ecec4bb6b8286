"""The keys of contact details, as the settings name their file."""

from pathlib import Path

import structlog
from sqlalchemy import Engine

from bot.settings import Settings, SettingsProblem
from storage import respondents
from storage.database import for_reading
from storage.respondents import Fit
from storage.secrets import KeyProblem, Keys, make_key_file, read_key_file


def keys_of(settings: Settings, engine: Engine) -> Keys:
    """The keys of contact details; a new key file where there is none and none was needed yet.

    Raises SettingsProblem where the file cannot be used, or is not the one
    with which the store's contacts are sealed and filed: nobody would be found
    again, and people who opted out would look like new ones.
    """
    keys, fit = keys_and_fit(settings, engine)
    if fit == "older":
        raise SettingsProblem(
            "The hashing key is being changed. To finish: earshot keys rotate --hashing"
        )
    return keys


def keys_and_fit(settings: Settings, engine: Engine) -> tuple[Keys, Fit]:
    """As :func:`keys_of`, also where contacts are still filed by an older hashing key."""
    try:
        keys = _read_or_make(settings.key_file, engine)
    except KeyProblem as problem:
        raise SettingsProblem(str(problem)) from None
    except OSError as error:
        raise SettingsProblem(
            f"The key file {settings.key_file} cannot be made ({error.strerror}): make its folder "
            "writable, or set EARSHOT_KEY_FILE."
        ) from None
    with for_reading(engine).connect() as connection:
        fit = respondents.keys_fit(connection, keys)
    if fit == "not":
        raise SettingsProblem(
            f"{settings.key_file} is not the key file with which contacts were stored: nobody "
            "who opted out would be found. Put the right one back."
        )
    return keys, fit


def _read_or_make(file: Path, engine: Engine) -> Keys:
    if file.exists():
        return read_key_file(file)
    with for_reading(engine).connect() as connection:
        if respondents.any_contact(connection):
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
