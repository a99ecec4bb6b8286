"""Takes turns: lease a conversation, ask the assistant, commit what comes of it.

The same for a terminal and for workers in the background. The lease is a
short transaction; the assistant is asked with none open; one more commits
everything together if the lease still holds. Whatever goes wrong in between,
the reply stays in the inbox and its turn is taken again.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.assistant_client import AssistantUnavailable, TurnAnswer, TurnFailed
from bot.logs import describe
from dialogues.exchange import Reply, Turn
from dialogues.guide import Guide
from dialogues.interview import Interview
from storage import guides
from storage.blanking import Coder
from storage.inbox import Waiting
from storage.leases import Lease, fail_turn, lease, release
from storage.lookups import code_answer
from storage.problems import DatabaseProblem, LeaseLost
from storage.turns import Outcome, commit_turn

log = structlog.get_logger()

Result = Literal["taken", "failed", "set_aside", "lost"]

NOT_THE_REPLYS_FAULT = ("secret", "wrong_model")
"""Refusals that would meet any reply: the assistant is to be put right, and asked again."""


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
    ) -> TurnAnswer:
        """The turn that follows; raises AssistantUnavailable or TurnFailed."""


@dataclass(frozen=True)
class Worker:
    """Takes turns, one after the other.

    ``name`` tells workers apart, and a worker that is started again under its
    name goes on at once with what it had leased. ``seconds`` is how long a
    lease lasts. ``coder`` codes the answers that are kept coded. ``leasing``
    makes sessions for leases, which may be lost in a power cut: the turn is
    then taken again; without it, ``sessions`` does.
    """

    name: str
    sessions: sessionmaker[Session]
    assistant: Assistant
    clock: Callable[[], datetime]
    coder: Coder = code_answer
    seconds: float = 90.0
    leasing: sessionmaker[Session] | None = None
    shelf: guides.Shelf = field(default_factory=guides.Shelf)

    def take_turn(self, conversation_id: int | None = None) -> Result | None:
        """Take the turn that is due, in one conversation or in any; None if none is.

        ``lost`` means that somebody else has the conversation by now; it and
        ``failed`` want another try. ``set_aside`` means that a reply has
        failed too often. Raises AssistantUnavailable; nothing has changed then.
        """
        with (self.leasing or self.sessions).begin() as session:
            leased = lease(
                session,
                worker=self.name,
                now=self.clock(),
                seconds=self.seconds,
                conversation_id=conversation_id,
                take_back=conversation_id is not None,
            )
            guide = self.shelf.guide(session, leased.guide_hash) if leased else None
        return self._take(leased, guide) if leased and guide else None

    def _take(self, leased: Lease, guide: Guide) -> Result:
        message = next(iter(leased.messages), None)
        try:
            return self._ask_and_commit(leased, guide, message)
        except LeaseLost:
            log.warning("lease lost", conversation=leased.conversation, turn=leased.turns)
            return "lost"
        except (AssistantUnavailable, DatabaseProblem):
            self._give_back(leased)
            raise
        except Exception as error:
            log.error("turn failed", conversation=leased.conversation, **_described(error))
            return self._failed(leased, message)

    def _ask_and_commit(self, leased: Lease, guide: Guide, message: Waiting | None) -> Result:
        answer = self._ask(leased, message)
        outcome = Outcome(
            guide=guide,
            turn=Turn(answer.interview, answer.prompts, answer.events),
            messages=(message.id,) if message else (),
            reply=message.reply if message else None,
            heard=answer.heard,
            model=answer.model,
        )
        with self.sessions.begin() as session:
            commit_turn(session, leased, outcome, self.clock(), self.coder)
        log.info("turn taken", conversation=leased.conversation, turn=leased.turns)
        return "taken"

    def _ask(self, leased: Lease, message: Waiting | None) -> TurnAnswer:
        try:
            return self.assistant.turn(
                leased.guide_hash,
                lambda: self._document(leased.guide_hash),
                leased.interview,
                message.reply if message else None,
                _beginning(leased) if leased.interview is None else None,
                self.clock(),
            )
        except TurnFailed as error:
            if error.code in NOT_THE_REPLYS_FAULT:
                raise AssistantUnavailable(str(error)) from error
            raise

    def _document(self, guide_hash: str) -> dict[str, Any]:
        with self.sessions() as session:
            return guides.document(session, guide_hash)

    def _failed(self, leased: Lease, message: Waiting | None) -> Result:
        """Count the failure, whatever it was, so that no reply can stop a conversation."""
        try:
            with self.sessions.begin() as session:
                ids = (message.id,) if message else ()
                aside = fail_turn(session, leased, self.clock(), ids)
        except LeaseLost:
            return "lost"
        return "set_aside" if aside else "failed"

    def _give_back(self, leased: Lease) -> None:
        """Let others have the conversation at once; failing that, its lease runs out."""
        with suppress(LeaseLost, DatabaseProblem), self.sessions.begin() as session:
            release(session, leased, self.clock())


def _described(error: Exception) -> dict[str, str]:
    return {"code": error.code} if isinstance(error, TurnFailed) else describe(error)


def _beginning(leased: Lease) -> dict[str, str]:
    return {
        "path": leased.path,
        "role": leased.role,
        "channel": leased.channel,
        "language": leased.language,
    }
