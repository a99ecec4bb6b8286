"""Which conversation a terminal opens: the one that was left off, or a new one.

A conversation is open in one terminal at a time. The lock is the system's, so
it is gone when its process is, however that ended.
"""

import fcntl
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from sqlalchemy import Engine

from bot.chatting import CHANNEL
from dialogues import guide as guide_types
from dialogues.exchange import Role
from dialogues.guide import Guide
from storage import conversations, guides, respondents

PATHS: dict[Role, guide_types.Path] = {"resident": "short", "helper": "full"}
"""Residents are asked the short path, helpers go through all of the guide."""


@dataclass(frozen=True)
class Wanted:
    """The conversation that is wanted: in which guide, for whom, by whom."""

    guide_id: str
    role: Role
    language: str
    organisation: str


class Opener:
    """Finds or begins conversations and keeps them for this terminal until it is closed."""

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine, self._folder = engine, folder
        self._locks = ExitStack()

    def close(self) -> None:
        """Let other terminals have the conversation."""
        self._locks.close()

    def left_off(self, wanted: Wanted) -> int | None:
        """The conversation last left unfinished, unless another terminal has it open."""
        with self._engine.connect() as connection:
            found = conversations.find_open(
                connection, channel=CHANNEL, role=wanted.role, guide_id=wanted.guide_id
            )
        return found if found is not None and self._lock(found) else None

    def begin(self, wanted: Wanted, guide: Guide, now: datetime) -> int:
        """Begin a conversation with a new respondent, in the guide as it is now."""
        with self._engine.begin() as connection:
            organisation = respondents.organisation(connection, wanted.organisation, now)
            pseudonym = respondents.new_pseudonym()
            started = conversations.start(
                connection,
                guide_hash=guides.freeze(connection, guide, now),
                path=PATHS[wanted.role],
                role=wanted.role,
                channel=CHANNEL,
                language=wanted.language,
                respondent_id=respondents.enrol(connection, organisation, pseudonym, now),
                came_by=CHANNEL,
                now=now,
            )
            self._lock(started)
        return started

    def _lock(self, conversation: int) -> bool:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file: IO[str] = (self._folder / f"conversation-{conversation}.lock").open("w")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return False
        self._locks.enter_context(file)
        return True
