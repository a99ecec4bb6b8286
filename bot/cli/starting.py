"""What commands do before their own work: settings, logs, the store."""

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import structlog
import typer
from sqlalchemy import Engine

from bot.cli.exits import Exit, Stop
from bot.logs import open_log, start_logs
from bot.settings import Settings, load_settings
from storage.database import open_database, status, upgrade

WithParent = Annotated[
    bool, typer.Option("--with-parent", hidden=True, help="Stop with who started it.")
]
DemoFile = Annotated[Path | None, typer.Option(hidden=True, help="The demonstration's account.")]
"""Options with which `earshot run` starts its processes."""

ShowWords = Annotated[
    bool, typer.Option("--words", help="Show what they wrote; that you look is noted.")
]
"""What people wrote is never shown by the way."""


def start(command: str) -> Settings:
    """The settings, with logging begun.

    Raises SettingsProblem for a wrong one, Stop where logs cannot be written.
    """
    settings = load_settings()
    try:
        start_logs(open_log(settings.var_dir), settings.log_level)
    except OSError as error:
        raise Stop(
            Exit.SETTINGS,
            f"The folder {settings.var_dir} cannot be written to ({error.strerror}): "
            "make it writable, or set EARSHOT_VAR_DIR to another.",
        ) from None
    structlog.get_logger().info("command started", command=command)
    return settings


@contextmanager
def store(settings: Settings, *, create: bool = False) -> Iterator[Engine]:
    """The store, for as long as a command needs it.

    With ``create`` a database that is missing, empty or older is made or
    upgraded first, and says so. Raises DatabaseProblem.
    """
    if create:
        _upgrade(settings.database_url)
    engine = open_database(settings.database_url, tombstones=settings.tombstones_file)
    try:
        yield engine
    finally:
        engine.dispose()


def who() -> str:
    """The name of whoever runs the command, for the audit; some containers have none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def say(words: str) -> None:
    """A line for people that is not part of a command's result."""
    print(words, file=sys.stderr, flush=True)


def _upgrade(url: str) -> None:
    found = status(url)
    if found.state in ("missing", "empty"):
        say(f"Making the database {upgrade(url).place}.")
    elif found.state == "behind":
        say(f"Bringing the database {found.place} up to this version.")
        upgrade(url)
