"""Shows under a message what was chosen. Beside the point of the thing: it may fail.

What was pressed is stored before; here only the message is changed, by a thread
of its own, so that no webhook waits for it. Of several changes to one message
only the last is sent. A change that Telegram refuses is left, and so is what
still waits when the process ends.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Coroutine
from typing import Any

import structlog
from telegram import Bot
from telegram.error import BadRequest, RetryAfter

from bot.channels.telegram.buttons import CHOSEN, Rows, markup
from bot.channels.telegram.calling import Calls, describe_trouble, rest_wanted
from bot.channels.telegram.units import cut

Change = Callable[[Bot], Coroutine[Any, Any, Any]]

MOST_WAITING = 2_000
"""Changes that may wait; the oldest gives way."""

LONGEST_REST = 60.0
"""Seconds; if Telegram wants a longer rest, what waits is left."""

logger = structlog.get_logger()


class Marking:
    """Changes messages in the background. :meth:`close` ends it."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._waiting: OrderedDict[object, Change] = OrderedDict()
        self._there_is = threading.Condition()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._work, name="telegram-marks", daemon=True)
        self._thread.start()

    def redraw(self, chat: int, message: int, rows: Rows) -> None:
        """Show these buttons under the message."""
        self._put(
            (chat, message),
            lambda bot: bot.edit_message_reply_markup(
                chat_id=chat, message_id=message, reply_markup=markup(rows)
            ),
        )

    def settle(self, chat: int, message: int, text: str, labels: list[str]) -> None:
        """Write what was chosen below the message, and take its buttons away."""
        whole = cut(text, ending=f"\n\n{CHOSEN}{', '.join(labels)}")
        self._put(
            (chat, message),
            lambda bot: bot.edit_message_text(whole, chat_id=chat, message_id=message),
        )

    def answer(self, press: str, words: str = "") -> None:
        """End the waiting sign on a pressed button; ``words`` are shown for a moment."""
        self._put(press, lambda bot: bot.answer_callback_query(press, text=words or None))

    def leave(self, chat: int) -> None:
        """Leave a chat of several people."""
        self._put(("leave", chat), lambda bot: bot.leave_chat(chat))

    def close(self) -> None:
        """Stop; what still waits is left."""
        with self._there_is:
            self._closed.set()
            self._there_is.notify()
        self._thread.join()

    def _put(self, key: object, change: Change) -> None:
        with self._there_is:
            self._waiting.pop(key, None)
            self._waiting[key] = change
            if len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
            self._there_is.notify()

    def _work(self) -> None:
        while (taken := self._next()) is not None:
            key, change = taken
            try:
                self._calls.run(change(self._calls.bot))
            except RetryAfter as error:
                self._rest(key, change, rest_wanted(error))
            except BadRequest:
                # It looks like that already, it is gone, or the press is too old to answer.
                continue
            except Exception as error:
                # Whatever it was, the next mark is to be shown.
                logger.warning("mark not shown", channel="telegram", **describe_trouble(error))

    def _next(self) -> tuple[object, Change] | None:
        with self._there_is:
            self._there_is.wait_for(lambda: self._waiting or self._closed.is_set())
            return None if self._closed.is_set() else self._waiting.popitem(last=False)

    def _rest(self, key: object, change: Change, seconds: float) -> None:
        """Wait as long as Telegram wants; then this change again, unless a later one came."""
        if seconds > LONGEST_REST:
            return
        self._closed.wait(seconds)
        with self._there_is:
            self._waiting.setdefault(key, change)
            self._waiting.move_to_end(key, last=False)
