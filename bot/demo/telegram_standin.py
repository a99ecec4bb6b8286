"""A stand-in for Telegram's Bot API, in memory, for tests.

It answers as https://core.telegram.org/bots/api says that Telegram does: JSON
with ``ok``, a description and an error code. Only the methods that Earshot
calls. It sends nothing to anybody.
"""

import asyncio
import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.demo.telegram_chats import Chats, Refused

WORDS = ("text", "url", "secret_token", "callback_query_id")
"""Parameters that are words, even if they look like numbers."""

BOT = {"id": 7000001, "is_bot": True, "first_name": "Earshot", "username": "earshot_bot"}


@dataclass(frozen=True)
class Fault:
    """What goes wrong with one call.

    ``status`` 0 with a ``delay`` only delays the true answer. ``taken`` says
    that the call is done all the same. ``after`` is the rest that is asked for.
    """

    status: int
    description: str = "Internal Server Error"
    after: int | None = None
    taken: bool = False
    delay: float = 0.0


@dataclass
class TelegramStandIn:
    """The stand-in, what it was told, and the updates that wait to be fetched.

    ``faults`` decides by a call's method (lower case) and its number among
    the calls of that method, from 1, what goes wrong with it. ``patience``
    is for how many seconds at most it lets somebody wait for updates.
    """

    token: str = field(repr=False)
    clock: Callable[[], datetime]
    faults: Callable[[str, int], Fault | None] = lambda method, number: None
    webhook: dict[str, Any] = field(default_factory=dict)
    commands: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    updates: list[dict[str, Any]] = field(default_factory=list)
    answered: dict[str, str] = field(default_factory=dict)
    calls: dict[str, int] = field(default_factory=dict)
    left: list[int] = field(default_factory=list)
    patience: float = 25.0

    def __post_init__(self) -> None:
        self.chats = Chats(self.clock)
        self._numbers = itertools.count(800_000_001)
        routes = [Route("/bot{token}/{method}", self._call, methods=["GET", "POST"])]
        self.app = Starlette(routes=routes)

    def update(self, **content: Any) -> dict[str, Any]:
        """A new update with this content, waiting to be fetched."""
        made = {"update_id": next(self._numbers), **content}
        self.updates.append(made)
        return made

    async def _call(self, request: Request) -> Response:
        method = request.path_params["method"].lower()
        do = getattr(self, f"_do_{method}", None)
        if request.path_params["token"] != self.token:
            return _error(401, "Unauthorized")
        if do is None:
            return _error(404, "Not Found: method not found")
        self.calls[method] = self.calls.get(method, 0) + 1
        fault = self.faults(method, self.calls[method])
        if fault is None:
            return await self._done(do, request)
        answer = await self._done(do, request) if fault.taken or not fault.status else None
        await asyncio.sleep(fault.delay)
        return answer if not fault.status and answer else _failed(fault)

    async def _done(self, do: Callable[..., Any], request: Request) -> Response:
        given = {name: _value(name, str(value)) for name, value in (await request.form()).items()}
        try:
            result = do(**given)
            return JSONResponse(
                {"ok": True, "result": await result if asyncio.iscoroutine(result) else result}
            )
        except Refused as refused:
            return _error(refused.status, refused.description)

    def _do_getme(self) -> dict[str, Any]:
        return BOT

    def _do_sendmessage(
        self, chat_id: int, text: str = "", reply_markup: Any = None, **_: Any
    ) -> dict[str, Any]:
        return self.chats.send(chat_id, text, reply_markup)

    def _do_editmessagetext(
        self, chat_id: int, message_id: int, text: str = "", reply_markup: Any = None, **_: Any
    ) -> dict[str, Any]:
        return self.chats.edit(chat_id, message_id, text, reply_markup)

    def _do_editmessagereplymarkup(
        self, chat_id: int, message_id: int, reply_markup: Any = None, **_: Any
    ) -> dict[str, Any]:
        return self.chats.edit(chat_id, message_id, None, reply_markup)

    def _do_answercallbackquery(self, callback_query_id: str, text: str = "", **_: Any) -> bool:
        if callback_query_id not in self.chats.presses:
            raise Refused(400, "Bad Request: query is too old and response timeout expired or "
                               "query ID is invalid")  # fmt: skip
        self.answered[callback_query_id] = text
        return True

    def _do_leavechat(self, chat_id: int) -> bool:
        self.left.append(chat_id)
        return True

    def _do_setwebhook(self, url: str = "", **more: Any) -> bool:
        if url and not url.startswith("https://"):
            raise Refused(
                400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
            )
        self.webhook = {"url": url, **more}
        return True

    def _do_deletewebhook(self, **_: Any) -> bool:
        self.webhook = {}
        return True

    def _do_getwebhookinfo(self) -> dict[str, Any]:
        return {
            "url": self.webhook.get("url", ""),
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates),
        }

    def _do_setmycommands(
        self, commands: list[dict[str, str]], language_code: str = "", **_: Any
    ) -> bool:
        self.commands[language_code] = commands
        return True

    async def _do_getupdates(
        self, offset: int = 0, limit: int = 100, timeout: float = 0, **_: Any
    ) -> list[dict[str, Any]]:
        """Updates from ``offset`` on; those before are forgotten, as they have been taken."""
        if self.webhook:
            raise Refused(409, "Conflict: can't use getUpdates method while webhook is active; "
                               "use deleteWebhook to delete the webhook first")  # fmt: skip
        self.updates = [each for each in self.updates if each["update_id"] >= offset]
        for _step in range(int(min(timeout, self.patience) / 0.02)):
            if self.updates:
                break
            await asyncio.sleep(0.02)
        return self.updates[:limit]


def _value(name: str, text: str) -> Any:
    """A parameter as it was meant: lists, objects, numbers and true are written as JSON."""
    try:
        return text if name in WORDS else json.loads(text)
    except ValueError:
        return text


def _failed(fault: Fault) -> Response:
    parameters = {} if fault.after is None else {"parameters": {"retry_after": fault.after}}
    return _error(fault.status, fault.description, **parameters)


def _error(status: int, description: str, **more: Any) -> Response:
    plain = {"ok": False, "error_code": status, "description": description, **more}
    return JSONResponse(plain, status_code=status)
