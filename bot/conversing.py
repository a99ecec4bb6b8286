"""Takes turns: lease a conversation, ask the assistant, commit what comes of it.

The same for a terminal and for workers in the background. The lease is a
short transaction; the assistant is asked with none open; one more commits
everything together if the lease still holds. Whatever goes wrong in between,
the reply stays in the inbox and its turn is taken again.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Literal

import structlog
from sqlalchemy import Connection, Engine

from bot.asking import Assistant, AssistantUnavailable, TurnAnswer, TurnFailed
from bot.joining import CHANNELS, Gathered, gather, may_be_late, waits_for_words
from bot.logs import describe
from dialogues.exchange import Reply, Turn
from dialogues.guide import Guide
from dialogues.notices import notice
from storage import guides
from storage.asked import asked
from storage.blanking import Coder
from storage.inbox import Waiting
from storage.leases import TRIES, Lease, fail_turn, give_up, lease, release, wait_for_more
from storage.lookups import code_answer
from storage.notices import queue_notice
from storage.problems import DatabaseProblem, LeaseLost
from storage.secrets import Keys
from storage.turns import Outcome, commit_turn

log = structlog.get_logger()

Result = Literal["taken", "failed", "set_aside", "lost", "gathering"]

SENT = ("sms", "telegram", "web", "guided")
"""Channels whose turns are taken by workers; the terminal takes its own."""

NOT_THE_REPLYS_FAULT = ("secret", "wrong_model")
"""Refusals that would meet any reply: the assistant is to be put right, and asked again."""


@dataclass(frozen=True)
class Task:
    """A conversation that was leased so that its next turn is taken, and its guide."""

    lease: Lease
    guide: Guide


@dataclass(frozen=True)
class Worker:
    """Takes turns, one after the other.

    ``name`` tells workers apart, and a worker that is started again under its
    name goes on at once with what it had leased. ``seconds`` is how long a
    lease lasts. ``coder`` codes the answers that are kept coded. ``leasing``
    is the engine for leases, which may be lost in a power cut: the turn is
    then taken again; ``reading`` the one that only reads; without them,
    ``engine`` does both. ``channels`` are the only ones whose conversations
    are taken, unless one is named. ``pause`` is how long texts of one thought
    wait for each other, ``rest`` how long a turn that failed waits. With
    ``keys`` a wish for a person becomes a concern; ``staffed`` says when somebody
    of the staff is there to answer it.
    """

    name: str
    engine: Engine
    assistant: Assistant
    clock: Callable[[], datetime]
    coder: Coder = code_answer
    seconds: float = 90.0
    leasing: Engine | None = None
    reading: Engine | None = None
    channels: Sequence[str] | None = None
    pause: timedelta = timedelta(0)
    rest: float = 0.0
    keys: Keys | None = None
    staffed: Callable[[Lease, datetime], str] = lambda leased, now: ""
    shelf: guides.Shelf = field(default_factory=guides.Shelf)

    def take_turn(self, conversation_id: int | None = None) -> Result | None:
        """Take the turn that is due, in one conversation or in any; None if none is.

        ``lost`` means that somebody else has the conversation by now; it and
        ``failed`` want another try. ``set_aside`` means that a reply has
        failed too often, ``gathering`` that more of it may be on its way.
        Raises AssistantUnavailable; nothing has changed then.
        """
        task = self.next_task(conversation_id)
        return self.take(task) if task else None

    def next_task(self, conversation_id: int | None = None) -> Task | None:
        """Lease the conversation whose turn is due, to be given to :meth:`take`."""
        with (self.leasing or self.engine).begin() as connection:
            leased = lease(
                connection,
                worker=self.name,
                now=self.clock(),
                seconds=self.seconds,
                conversation_id=conversation_id,
                take_back=conversation_id is not None,
                channels=self.channels,
            )
            return Task(leased, self.shelf.guide(connection, leased.guide_hash)) if leased else None

    def take(self, task: Task) -> Result:
        """Take the turn that was leased; as :meth:`take_turn`."""
        leased, now = task.lease, self.clock()
        try:
            gathered = self._gather(task, now)
            if leased.lost >= TRIES:
                return self._give_up(leased, gathered)
            if gathered and gathered.ready_at > now:
                return self._wait_for_more(leased, gathered.ready_at)
        except LeaseLost:
            return "lost"
        return self._take(task, gathered)

    def _gather(self, task: Task, now: datetime) -> Gathered | None:
        """What the turn takes; nothing at the first turn."""
        leased = task.lease
        if leased.interview is None or not leased.messages:
            return None
        joins = (
            leased.channel in CHANNELS
            and not leased.lost
            and waits_for_words(task.guide, leased.interview)
        )
        return gather(leased.messages, pause=self.pause if joins else timedelta(0), now=now)

    def _give_up(self, leased: Lease, gathered: Gathered | None) -> Result:
        ids = gathered.ids if gathered else ()
        log.error("turn ends its workers", conversation=leased.conversation, turn=leased.turns)
        with self.engine.begin() as connection:
            give_up(connection, leased, self.clock(), ids)
            self._apologise(connection, leased)
        return "set_aside"

    def _wait_for_more(self, leased: Lease, until: datetime) -> Result:
        with (self.leasing or self.engine).begin() as connection:
            wait_for_more(connection, leased, until, self.clock())
        return "gathering"

    def _take(self, task: Task, gathered: Gathered | None) -> Result:
        leased = task.lease
        try:
            return self._ask_and_commit(task, gathered)
        except LeaseLost:
            log.warning("lease lost", conversation=leased.conversation, turn=leased.turns)
            return "lost"
        except (AssistantUnavailable, DatabaseProblem):
            self._give_back(leased)
            raise
        except Exception as error:
            log.error("turn failed", conversation=leased.conversation, **_described(error))
            return self._failed(leased, gathered)

    def _ask_and_commit(self, task: Task, gathered: Gathered | None) -> Result:
        leased = task.lease
        reply = self._reply(task, gathered) if gathered else None
        answer = self._ask(leased, reply)
        outcome = Outcome(
            guide=task.guide,
            turn=Turn(answer.interview, answer.prompts, answer.events),
            messages=gathered.ids if gathered else (),
            reply=reply,
            heard=answer.heard,
            model=answer.model,
        )
        with self.engine.begin() as connection:
            commit_turn(connection, leased, outcome, self.clock(), self.coder, self.keys)
        log.info("turn taken", conversation=leased.conversation, turn=leased.turns)
        return "taken"

    def _reply(self, task: Task, gathered: Gathered) -> Reply:
        late = self._is_late(task, gathered.messages[0])
        return replace(gathered.reply, late=True) if late else gathered.reply

    def _is_late(self, task: Task, message: Waiting) -> bool:
        """Whether the words came before, or right after, the open question could be seen."""
        leased, interview = task.lease, task.lease.interview
        if not self.pause or leased.channel not in CHANNELS or interview is None:
            return False
        if interview.opened is None or not may_be_late(task.guide, interview, message.reply):
            return False
        with (self.reading or self.engine).connect() as connection:
            put = asked(connection, leased.conversation, interview.opened.prompt)
        if put is None or put.shown_at is None:
            return put is not None and put.state == "waiting"
        return message.received_at <= put.shown_at + self.pause

    def _ask(self, leased: Lease, reply: Reply | None) -> TurnAnswer:
        now = self.clock()
        asks = reply is not None and bool(reply.words or reply.request)
        try:
            return self.assistant.turn(
                leased.guide_hash,
                lambda: self._document(leased.guide_hash),
                leased.interview,
                reply,
                _beginning(leased) if leased.interview is None else None,
                now,
                self.staffed(leased, now) if asks else "",
            )
        except TurnFailed as error:
            if error.code in NOT_THE_REPLYS_FAULT:
                raise AssistantUnavailable(str(error)) from error
            raise

    def _document(self, guide_hash: str) -> dict[str, Any]:
        with (self.reading or self.engine).connect() as connection:
            return guides.document(connection, guide_hash)

    def _failed(self, leased: Lease, gathered: Gathered | None) -> Result:
        """Count the failure, whatever it was, so that no reply can stop a conversation."""
        ids = gathered.ids if gathered else ()
        try:
            with self.engine.begin() as connection:
                aside = fail_turn(connection, leased, self.clock(), ids, retry_in=self.rest)
                if aside:
                    self._apologise(connection, leased)
        except LeaseLost:
            return "lost"
        return "set_aside" if aside else "failed"

    def _apologise(self, connection: Connection, leased: Lease) -> None:
        """Tell them that what they wrote was not taken in; a terminal says so by itself."""
        if leased.interview is None or leased.channel not in SENT:
            return
        queue_notice(
            connection,
            respondent_id=leased.respondent,
            conversation_id=leased.conversation,
            channel=leased.channel,
            purpose="set_aside",
            text=notice("set_aside", leased.language),
            now=self.clock(),
        )

    def _give_back(self, leased: Lease) -> None:
        """Let others have the conversation at once; failing that, its lease runs out."""
        with suppress(LeaseLost, DatabaseProblem), self.engine.begin() as connection:
            release(connection, leased, self.clock())


def _described(error: Exception) -> dict[str, str]:
    return {"code": error.code} if isinstance(error, TurnFailed) else describe(error)


def _beginning(leased: Lease) -> dict[str, str]:
    return {
        "path": leased.path,
        "role": leased.role,
        "channel": leased.channel,
        "language": leased.language,
    }
