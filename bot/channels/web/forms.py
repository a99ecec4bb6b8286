"""What a page of the web chat sends: a form with the chat's token and an id of the message."""

import hashlib
import re
import secrets

from fastapi import Request

from bot.forms import Form, read_form

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


class ChatForm(Form):
    """A form of the web chat."""

    @property
    def token(self) -> str:
        """The chat's token, or nothing if it cannot be one."""
        return self.get("token") if _TOKEN.fullmatch(self.get("token")) else ""

    @property
    def id(self) -> str:
        """The id under which this message is taken once.

        Mixed with the token, so that nobody can use up the ids of others. A
        form without a usable id is a message of its own.
        """
        mixed = f"{self.token} {self.own_id}".encode()
        return "web-" + hashlib.sha256(mixed).hexdigest()[:32]


def new_token() -> str:
    """A chat's token: 32 random bytes."""
    return secrets.token_urlsafe(32)


async def read_chat_form(request: Request, public_url: str | None) -> ChatForm:
    """The form in the request. Raises TooLarge or NotOurs."""
    return ChatForm((await read_form(request, public_url)).fields)
