"""A conversation held on one screen: replies in, turns taken, prompts shown.

A reply is stored before anything else happens to it, and a prompt is marked
as shown after it was shown. So a conversation that was cut off anywhere goes
on where it was when it is opened again.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bot.assistant_client import AssistantUnavailable
from bot.conversing import Result, Worker
from bot.script import Line, note_in, to_reply
from bot.supervisor import AssistantProblem
from bot.terminal import Screen
from dialogues.exchange import Prompt, Reply
from dialogues.interview import Interview
from storage import conversations
from storage.inbox import receive, waiting
from storage.outbox import mark_shown, said, unshown
from storage.problems import DatabaseProblem

CHANNEL = "terminal"
ATTEMPTS = 5
"""How often an assistant that does not answer is asked before we give up for now."""

GLANCE = 0.2
"""Seconds between two looks at a reply that somebody else is taking."""

AWAY = "The assistant is not answering just now. Your reply is safe; trying again …"
GAVE_UP = (
    "The assistant does not answer. Everything that was said is kept: "
    "run the same command again in a little while."
)
ASIDE = (
    "Sorry, this reply could not be taken in. It is kept and set aside for somebody to look at. "
    "Please go on with the question above."
)
NOTE_LEFT = "The last note was not kept: a note goes with the reply after it, and none came."
NEVER_BEGAN = "Sorry, the conversation could not be begun. Please try again with --new."


class Replies(Protocol):
    """Where replies come from: a script or a keyboard."""

    scripted: bool

    def next(self) -> Line | None:
        """The next reply; None when there are no more."""

    def again(self) -> bool:
        """Whether to try again to store the last reply, after it could not be stored."""


@dataclass
class Chat:
    """One conversation and all that it is held with.

    ``revive`` is called when the assistant does not answer, with the number
    of the attempt, and returns when it is worth asking again. ``new_id`` makes
    ids for replies that bring none. ``halt`` raises if
    somebody has asked to stop meanwhile. ``last`` is the last prompt with buttons.
    """

    conversation: int
    worker: Worker
    screen: Screen
    revive: Callable[[int], None]
    new_id: Callable[[], str]
    hints: bool = False
    halt: Callable[[], None] = lambda: None
    sleep: Callable[[float], None] = time.sleep
    set_aside: int = 0
    _buttons: str | None = None
    _note: str = field(default="", repr=False)

    def begin(self) -> None:
        """Have the first turn taken, and show what is said first.

        Raises AssistantProblem when the conversation could not be begun.
        """
        self._settle()
        if self.interview() is None:
            raise AssistantProblem(NEVER_BEGAN)

    def welcome_back(self) -> None:
        """Go on where somebody stopped: take and show what was left, else ask again."""
        with self.worker.engine.connect() as connection:
            before = said(connection, self.conversation)
        self._buttons = next((prompt.id for prompt in reversed(before) if prompt.options), None)
        self.screen.notice("Welcome back.")
        if self._settle():
            return
        stopped = self._open_prompt(before)
        if stopped is None:
            self.screen.notice("Write anything to go on.")
        else:
            self.screen.notice("You stopped at this question:")
            self.screen.say(stopped, hint=self.hints)

    def run(self, replies: Replies) -> bool:
        """Take replies until there are no more; whether the interview has ended.

        Somebody at a keyboard is let go when it has; a script is sent whole,
        because people do write on after the end.
        """
        while replies.scripted or not self.ended:
            line = replies.next()
            if line is None:
                break
            self._take(line, replies)
        if self._note:
            self.screen.notice(NOTE_LEFT)
        return self.ended

    @property
    def ended(self) -> bool:
        """Whether the interview has ended, in whichever way."""
        interview = self.interview()
        return interview is not None and interview.state == "ended"

    def interview(self) -> Interview | None:
        """The interview as it stands; None before the first turn."""
        with self.worker.engine.connect() as connection:
            return conversations.interview(connection, self.conversation)

    def _take(self, line: Line, replies: Replies) -> None:
        note = note_in(line.text)
        if note is not None:
            self._note = f"{self._note}\n{note}".strip()
        elif not self._store(line, replies):
            return
        if replies.scripted:
            self.screen.echo(line.text)
        if note is None:
            self._settle()

    def _store(self, line: Line, replies: Replies) -> bool:
        """Put the reply into the inbox; False if it was there before."""
        id_ = f"{self.conversation}-{line.id or self.new_id()}"
        reply = to_reply(line, prompt=self._buttons, note=self._note, id=id_)
        self._note = ""
        while True:
            try:
                return self._receive(reply)
            except DatabaseProblem as problem:
                self.screen.notice(str(problem))
                if not replies.again():
                    raise

    def _receive(self, reply: Reply) -> bool:
        with self.worker.engine.begin() as connection:
            return receive(connection, self.conversation, reply, CHANNEL, self.worker.clock())

    def _settle(self) -> bool:
        """Have every turn taken that is due, show what is said; whether anything was."""
        shown = self._show()
        while True:
            result = self._take_turn()
            shown = self._show() or shown
            if result == "set_aside":
                self.set_aside += 1
                self.screen.notice(ASIDE)
            elif result is None and self._waits():
                self.sleep(GLANCE)
            elif result is None:
                return shown

    def _take_turn(self) -> Result | None:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return self.worker.take_turn(self.conversation)
            except AssistantUnavailable:
                self.screen.notice(AWAY)
                self.revive(attempt)
        raise AssistantProblem(GAVE_UP)

    def _waits(self) -> bool:
        """Whether a reply still waits, because somebody else has the conversation."""
        with self.worker.engine.connect() as connection:
            return bool(waiting(connection, self.conversation, limit=1))

    def _show(self) -> bool:
        with self.worker.engine.connect() as connection:
            due = unshown(connection, self.conversation)
        for _, prompt in due:
            self.screen.say(prompt, hint=self.hints)
            self._buttons = prompt.id if prompt.options else self._buttons
        if due:
            with self.worker.engine.begin() as connection:
                mark_shown(connection, [row for row, _ in due], self.worker.clock())
        return bool(due)

    def _open_prompt(self, before: Sequence[Prompt]) -> Prompt | None:
        interview = self.interview()
        opened = interview.opened if interview and interview.state == "open" else None
        if opened is None:
            return None
        return next((prompt for prompt in reversed(before) if prompt.id == opened.prompt), None)
