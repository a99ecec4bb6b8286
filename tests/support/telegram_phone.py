"""Somebody's Telegram: what they write and press becomes updates, as Telegram writes them."""

import itertools
from typing import Any

from bot.demo.telegram_standin import BOT, TelegramStandIn

_presses = itertools.count(1)


class Phone:
    """One person's chat with the bot, through the stand-in."""

    def __init__(
        self, telegram: TelegramStandIn, chat: int = 4242, language: str = "en-GB"
    ) -> None:
        self.telegram, self.chat = telegram, chat
        self.person = {
            "id": chat, "is_bot": False, "first_name": "Maggie", "last_name": "Thornton",
            "username": "maggie_t", "language_code": language,
        }  # fmt: skip
        telegram.chats.known.add(chat)

    def message(self, **content: Any) -> dict[str, Any]:
        """A message of theirs, of which there is no update yet."""
        return {
            "message_id": self.telegram.chats.next_number(),
            "from": self.person,
            "chat": {"id": self.chat, "type": "private", "first_name": "Maggie"},
            "date": int(self.telegram.clock().timestamp()),
            **content,
        }

    def write(self, text: str, **more: Any) -> dict[str, Any]:
        """They write; the update."""
        return self.telegram.update(message=self.message(text=text, **more))

    def send(self, **content: Any) -> dict[str, Any]:
        """They send something else than words; the update."""
        return self.telegram.update(message=self.message(**content))

    def edit(self, update: dict[str, Any], text: str) -> dict[str, Any]:
        """They change what they wrote; the update."""
        edited = {**update["message"], "text": text, "edit_date": update["message"]["date"] + 5}
        return self.telegram.update(edited_message=edited)

    def press(self, label: str, message: dict[str, Any] | None = None) -> dict[str, Any]:
        """They press a button under a message as it is now, or under the last that has it."""
        shown = message or self._last_with(label)
        data = next(key["callback_data"] for key in keys(shown) if key["text"] == label)
        return self.press_data(data, shown)

    def press_data(self, data: str, message: dict[str, Any] | None) -> dict[str, Any]:
        """A press that carries ``data``, under this message or under one that is too old."""
        number = f"press-{next(_presses)}"
        self.telegram.chats.presses.add(number)
        chat = {"id": self.chat, "type": "private", "first_name": "Maggie"}
        old = {"chat": chat, "message_id": 1, "date": 0}
        return self.telegram.update(
            callback_query={
                "id": number, "from": self.person, "chat_instance": "1", "data": data,
                "message": {**message, "from": BOT} if message else old,
            }
        )  # fmt: skip

    def block(self) -> dict[str, Any]:
        """They block the bot; the update."""
        self.telegram.chats.blocked.add(self.chat)
        return self._member("member", {"status": "kicked", "until_date": 0})

    def unblock(self) -> dict[str, Any]:
        """They let the bot in again; the update."""
        self.telegram.chats.blocked.discard(self.chat)
        return self._member("kicked", {"status": "member"})

    def labels(self) -> list[str]:
        """The buttons under the bot's last message."""
        return [key["text"] for key in keys(self.telegram.chats.sent(self.chat)[-1])]

    @property
    def texts(self) -> list[str]:
        """What the bot's messages say now."""
        return self.telegram.chats.texts(self.chat)

    def _member(self, before: str, after: dict[str, Any]) -> dict[str, Any]:
        old = {"status": before, "user": BOT, **({"until_date": 0} if before == "kicked" else {})}
        return self.telegram.update(
            my_chat_member={
                "chat": {"id": self.chat, "type": "private", "first_name": "Maggie"},
                "from": self.person,
                "date": int(self.telegram.clock().timestamp()),
                "old_chat_member": old,
                "new_chat_member": {"user": BOT, **after},
            }
        )

    def _last_with(self, label: str) -> dict[str, Any]:
        sent = self.telegram.chats.sent(self.chat)
        return next(m for m in reversed(sent) if label in [key["text"] for key in keys(m)])


def keys(message: dict[str, Any]) -> list[dict[str, Any]]:
    """The buttons under a message, row after row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [key for row in rows for key in row]
