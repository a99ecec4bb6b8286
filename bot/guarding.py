"""What stands before every page and webhook: headers, sizes, a store that is not ready.

Plain ASGI, so that it costs next to nothing and sees every answer, also those
to mistakes.
"""

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

TOO_MUCH = b"Too much at once.\n"

LARGEST_BODY = 256 * 1024
"""Bytes of a request's body; a text message or an update is a few thousand."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors {ancestors}"
)
"""Content security policy: nothing from elsewhere, nothing inline."""


class Headers:
    """Adds security headers to every answer; one that a page sets itself stays."""

    def __init__(self, app: App, *, secure: bool = False) -> None:
        self._app = app
        headers = {
            "content-security-policy": POLICY.format(ancestors="'none'"),
            "x-content-type-options": "nosniff",
            "referrer-policy": "no-referrer",
            "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
            "cross-origin-opener-policy": "same-origin",
            "cache-control": "no-store",
        }
        if secure:
            headers["strict-transport-security"] = "max-age=31536000"
        self._headers = [(name.encode(), value.encode()) for name, value in headers.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                there = {name.lower() for name, _ in message.get("headers", ())}
                missing = [pair for pair in self._headers if pair[0] not in there]
                message["headers"] = [*message.get("headers", ()), *missing]
            await send(message)

        await self._app(scope, receive, sending)


class TooLarge(Exception):
    """A body grew past the limit while it was being read."""


class Sizes:
    """Answers 413 to bodies that are too large, whether they say so or not.

    ``larger`` says how large they may be at some paths.
    """

    def __init__(
        self, app: App, largest: int = LARGEST_BODY, larger: Mapping[str, int] | None = None
    ) -> None:
        self._app, self._largest, self._larger = app, largest, larger or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, counting what is read of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        largest = self._larger.get(scope["path"], self._largest)
        if _declared(scope) > largest:
            await answer(send, 413, TOO_MUCH)
        else:
            receiving, sending = self._counting(receive, send, largest)
            try:
                await self._app(scope, receiving, sending)
            except TooLarge:
                await sending({})

    def _counting(self, receive: Receive, send: Send, largest: int) -> tuple[Receive, Send]:
        """Both ends, but that too large a body ends in 413 whatever the application says."""
        read, answered = 0, False

        async def receiving() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > largest:
                raise TooLarge
            return message

        async def sending(message: Message) -> None:
            nonlocal answered
            if read <= largest:
                await send(message)
            elif not answered:
                answered = True
                await answer(send, 413, TOO_MUCH)

        return receiving, sending


class Door:
    """Lets requests in once there is somebody inside: before, it answers 503.

    Providers then send again, and nothing is lost while the database is away.
    """

    def __init__(self) -> None:
        self.inside: App | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or ask to come back."""
        if scope["type"] == "lifespan":
            await _live(receive, send)
        elif self.inside is not None:
            await self.inside(scope, receive, send)
        elif scope["type"] == "http" and scope["path"] == "/health":
            await answer(send, 200, b"ok\n")
        else:
            await answer(send, 503, b"Not ready yet: the database does not answer.\n",
                         (b"retry-after", b"5"))  # fmt: skip


async def answer(send: Send, status: int, words: bytes, *headers: tuple[bytes, bytes]) -> None:
    """Answer with a line of plain text."""
    kind = (b"content-type", b"text/plain; charset=utf-8")
    size = (b"content-length", str(len(words)).encode())
    start = {"type": "http.response.start", "status": status, "headers": [kind, size, *headers]}
    await send(start)
    await send({"type": "http.response.body", "body": words})


async def _live(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return


def _declared(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value)
    return 0
