"""What the application is made of, put together once when it starts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine

from bot.asking import Assistant
from bot.intake import Intake
from bot.settings import Settings
from storage.secrets import Keys


@dataclass(frozen=True)
class Parts:
    """Handed to every router. ``reading`` is the engine that only reads.

    ``assistant`` is who answers when a guide is tried; None where no address is set.
    """

    settings: Settings
    engine: Engine
    reading: Engine
    keys: Keys
    intake: Intake
    clock: Callable[[], datetime]
    assistant: Assistant | None = None
