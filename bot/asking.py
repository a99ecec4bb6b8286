"""What an assistant is asked, and what it answers; whoever takes turns keeps to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from dialogues.exchange import Event, Prompt, Reply
from dialogues.interview import Interview


class AssistantUnavailable(Exception):
    """Nobody answers, or not with sense; try again later."""


class TurnFailed(Exception):
    """The assistant refused or failed the turn; ``code`` says how."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class TurnAnswer:
    """A turn taken: the interview after it, words out, what happened.

    ``heard`` is recognition's intent, confidence and clauses; ``model`` is the
    fingerprint of the model that recognised.
    """

    interview: Interview
    prompts: tuple[Prompt, ...]
    events: tuple[Event, ...]
    heard: dict[str, Any]
    model: str


class Assistant(Protocol):
    """Whoever takes turns; :class:`bot.assistant_client.AssistantClient` does."""

    def turn(
        self,
        guide_hash: str,
        get_guide: Callable[[], dict[str, Any]],
        interview: Interview | None,
        reply: Reply | None,
        begin: Mapping[str, str] | None,
        now: datetime,
        staffed: str = "",
    ) -> TurnAnswer:
        """The turn that follows; raises AssistantUnavailable or TurnFailed."""
