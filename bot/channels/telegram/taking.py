"""Takes updates, however they came: what arrived to intake, what was pressed as a reply."""

from typing import Any, Literal, Protocol

import structlog
from telegram import Bot, Update

from bot import metrics
from bot.channels.arrival import Arrival
from bot.channels.telegram import buttons
from bot.channels.telegram.buttons import Carried, Rows
from bot.channels.telegram.reading import Group, Press, provider_id, read_update
from bot.channels.telegram.taps import Taps
from bot.logs import describe
from bot.parts import Parts
from dialogues.exchange import Reply
from dialogues.notices import notice
from storage.pressed import prompt_sent

Result = Literal["stored", "repeated", "ignored"]

UNREADABLE = (TypeError, LookupError, ValueError, AttributeError, ArithmeticError, OSError)
"""What the library and our reading raise where an update is not as Telegram writes them."""

logger = structlog.get_logger()

OLD = "old:"
"""Stands before the id of a prompt that belongs to an earlier conversation, so that
no question of today's has that id."""


class Marks(Protocol):
    """Shows what was chosen; :class:`~bot.channels.telegram.marking.Marking` is one."""

    def redraw(self, chat: int, message: int, rows: Rows) -> None: ...
    def settle(self, chat: int, message: int, text: str, labels: list[str]) -> None: ...
    def answer(self, press: str, words: str = "") -> None: ...
    def leave(self, chat: int) -> None: ...


class NotAnUpdate(Exception):
    """This is not what Telegram sends."""


class Taking:
    """Takes one update at a time; threads may share it."""

    def __init__(self, parts: Parts, bot: Bot, marks: Marks) -> None:
        self._parts, self._bot, self._marks = parts, bot, marks
        self._taps = Taps()

    def take(self, plain: Any) -> Result:
        """Take an update as Telegram wrote it. What it says is stored when this returns.

        Raises NotAnUpdate, and DatabaseProblem: then nothing is stored, and
        the update may be taken again.
        """
        found = self._read(plain)
        if isinstance(found, Press):
            return self._press(found)
        if isinstance(found, Arrival):
            return self._arrival(found)
        if isinstance(found, Group):
            self._marks.leave(found.chat)
        metrics.message_in("telegram", "ignored")
        return "ignored"

    def _read(self, plain: Any) -> Arrival | Press | Group | None:
        """What it brings; None if Telegram has begun to write what we cannot read."""
        if not isinstance(plain, dict) or not isinstance(plain.get("update_id"), int):
            raise NotAnUpdate
        try:
            update = Update.de_json(plain, self._bot)
            return read_update(update, self._parts.settings.organisation)
        except UNREADABLE as odd:
            logger.error("update not understood", channel="telegram", **describe(odd))
            return None

    def _arrival(self, arrival: Arrival) -> Result:
        return self._parts.intake.take(arrival).outcome

    def _press(self, press: Press) -> Result:
        carried = buttons.carried(press.data)
        if carried is None:
            self._marks.answer(press.id)
            return "ignored"
        if carried.act == "=":
            return self._choose(press, carried, [buttons.choice(press.data)])
        if carried.act == ".":
            return self._finish(press, carried)
        return self._tap(press, carried)

    def _tap(self, press: Press, carried: Carried) -> Result:
        """One of several choices, marked or not marked any more; nothing to store yet."""
        message = (press.chat, press.message)
        taps = self._taps.tap(message, buttons.choice(press.data), carried.act == "+")
        self._marks.answer(press.id)
        if taps is not None and press.rows:
            on = buttons.chosen(press.rows, taps)
            self._marks.redraw(*message, buttons.redrawn(press.rows, on))
        return "ignored"

    def _finish(self, press: Press, carried: Carried) -> Result:
        """That is all of several choices."""
        taps = self._taps.so_far((press.chat, press.message))
        on = buttons.chosen(press.rows, taps)
        if not on:
            self._marks.answer(press.id, notice("choose_first", press.language))
            return "ignored"
        inside = [buttons.choice(data) for row in press.rows for _, data in row]
        return self._choose(press, carried, [which for which in inside if which in on])

    def _choose(self, press: Press, carried: Carried, which: list[str]) -> Result:
        """Hand the choices over as a reply, then show them."""
        prompt, codes = self._meant(carried, which)
        reply = Reply(codes=codes, prompt=prompt, id=provider_id(press.update))
        organisation = self._parts.settings.organisation
        result = self._arrival(Arrival("telegram", str(press.chat), organisation, reply))
        self._taps.finish((press.chat, press.message))
        self._marks.answer(press.id)
        if prompt.startswith(OLD):
            self._marks.redraw(press.chat, press.message, [])
        elif press.rows:
            labels = [buttons.label(press.rows, each) for each in which]
            self._marks.settle(press.chat, press.message, press.text, labels)
        return result

    def _meant(self, carried: Carried, which: list[str]) -> tuple[str, tuple[str, ...]]:
        """The prompt and the codes that were pressed, as the store knows what was sent.

        What a press carries comes from outside: it counts only where it agrees.
        """
        with self._parts.reading.connect() as connection:
            sent = prompt_sent(connection, carried.delivery)
        if sent is None:
            return f"{OLD}{carried.prompt}", ()
        pressed = [buttons.carried(f"={each}") for each in which]
        codes = tuple(buttons.code(each, sent.prompt) for each in pressed if each)
        fits = sent.latest and carried.prompt in ("", sent.prompt.id)
        return (sent.prompt.id if fits else f"{OLD}{sent.prompt.id}"), codes
