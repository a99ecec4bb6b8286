"""What the application is made of, put together once when it starts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine

from bot.intake import Intake
from bot.settings import Settings
from storage.secrets import Keys


@dataclass(frozen=True)
class Parts:
    """Handed to every router. ``reading`` is the engine that only reads."""

    settings: Settings
    engine: Engine
    reading: Engine
    keys: Keys
    intake: Intake
    clock: Callable[[], datetime]
