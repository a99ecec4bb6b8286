"""What the stand-in for Telegram knows of chats: messages, and who blocked the bot."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

LONGEST = 4096
"""UTF-16 units of a message."""

LARGEST_DATA = 64
"""Bytes that a button may carry."""


class Refused(Exception):
    """Telegram does not do it: with which status, and how it says so."""

    def __init__(self, status: int, description: str) -> None:
        super().__init__(description)
        self.status, self.description = status, description


@dataclass
class Chats:
    """Messages by chat and number, in the order in which they were sent.

    ``known`` are people who have written to the bot, which cannot write to
    others; ``blocked`` those who want it no longer, ``gone`` deleted accounts.
    ``presses`` are the ids of buttons pressed.
    """

    clock: Callable[[], datetime]
    known: set[int] = field(default_factory=set)
    blocked: set[int] = field(default_factory=set)
    gone: set[int] = field(default_factory=set)
    presses: set[str] = field(default_factory=set)
    messages: dict[tuple[int, int], dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._numbers = itertools.count(1)

    def next_number(self) -> int:
        """The number of the next message."""
        return next(self._numbers)

    def texts(self, chat: int) -> list[str]:
        """What the bot's messages in a chat say now, oldest first."""
        return [each["text"] for each in self.sent(chat)]

    def sent(self, chat: int) -> list[dict[str, Any]]:
        """The bot's messages in a chat as they are now, oldest first."""
        return [message for (where, _), message in self.messages.items() if where == chat]

    def send(self, chat: int, text: str, buttons: Any) -> dict[str, Any]:
        """A message of the bot's. Raises Refused."""
        self._check(chat, text, buttons)
        number = self.next_number()
        self.messages[chat, number] = {
            "message_id": number,
            "date": int(self.clock().timestamp()),
            "chat": {"id": chat, "type": "private", "first_name": "Resident"},
            "text": text.strip(),
            **({"reply_markup": buttons} if buttons else {}),
        }
        return self.messages[chat, number]

    def edit(self, chat: int, number: int, text: str | None, buttons: Any) -> dict[str, Any]:
        """Change a message: other buttons, and other words unless None. Raises Refused."""
        before = self.messages.get((chat, number))
        if before is None:
            raise Refused(400, "Bad Request: message to edit not found")
        after = {name: value for name, value in before.items() if name != "reply_markup"}
        after |= {"text": before["text"] if text is None else text.strip()}
        after |= {"reply_markup": buttons} if buttons else {}
        self._check(chat, after["text"], buttons)
        if after == before:
            raise Refused(400, "Bad Request: message is not modified: specified new message "
                               "content and reply markup are exactly the same")  # fmt: skip
        self.messages[chat, number] = after
        return after

    def _check(self, chat: int, text: str, buttons: Any) -> None:
        if chat in self.gone:
            raise Refused(403, "Forbidden: user is deactivated")
        if chat in self.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        if chat not in self.known:
            raise Refused(400, "Bad Request: chat not found")
        if not text.strip():
            raise Refused(400, "Bad Request: message text is empty")
        if len(text.encode("utf-16-le")) // 2 > LONGEST:
            raise Refused(400, "Bad Request: message is too long")
        keys = [key for row in (buttons or {}).get("inline_keyboard", ()) for key in row]
        if any(not 1 <= len(key["callback_data"].encode()) <= LARGEST_DATA for key in keys):
            raise Refused(400, "Bad Request: BUTTON_DATA_INVALID")
