"""What the application is made of, put together once when it starts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from bot.intake import Intake
from bot.settings import Settings
from storage.secrets import Keys


@dataclass(frozen=True)
class Parts:
    """Handed to every router. ``readings`` makes sessions that only read."""

    settings: Settings
    engine: Engine
    sessions: sessionmaker[Session]
    readings: sessionmaker[Session]
    keys: Keys
    intake: Intake
    clock: Callable[[], datetime]
