"""Telephones and the provider between them and a bot, cheap enough not to be measured themselves.

One asyncio loop plays Twilio: it posts signed webhooks over kept connections,
and takes the texts that the bot sends through the API. Written on bare
streams, because a web framework here would use up what is to be measured.
"""

import asyncio
import itertools
import json
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

from twilio.request_validator import RequestValidator

from bench.measuring import BenchProblem

ACCOUNT = "AC" + "0" * 32
TOKEN = "1" * 32
OURS = "+447700900000"
PATIENCE = 120.0
"""Seconds that an answer may take before the measurement is given up."""

Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


def number_of(telephone: int) -> str:
    """The number of a telephone, from 0: a mobile number of this country."""
    return f"+4477{telephone:08}"


@dataclass
class Texts:
    """What a telephone has received and not looked at yet, and how often it was sent what."""

    waiting: asyncio.Queue[str] = field(default_factory=asyncio.Queue)
    bodies: list[str] = field(default_factory=list)


class Provider:
    """Twilio's part: ``webhook`` is where it calls, ``port`` where its API is."""

    def __init__(self, webhook: str) -> None:
        self._webhook = webhook
        self._host, self._port = urlsplit(webhook).hostname, urlsplit(webhook).port
        self._path = urlsplit(webhook).path
        self._sign = RequestValidator(TOKEN)
        self._idle: list[Connection] = []
        self._ids = itertools.count(1)
        self._server: asyncio.Server | None = None
        self.texts: defaultdict[str, Texts] = defaultdict(Texts)
        self.sent = 0

    @asynccontextmanager
    async def open(self, port: int) -> "AsyncIterator[Provider]":
        """Take texts on this port for as long as the block lasts."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", port)
        try:
            yield self
        finally:
            self._server.close()
            for _, writer in self._idle:
                writer.close()

    async def say(self, number: str, words: str) -> float:
        """Text the bot from this number; seconds until the webhook was answered."""
        form = {
            "MessageSid": f"SM{next(self._ids):032x}",
            "AccountSid": ACCOUNT,
            "From": number,
            "To": OURS,
            "Body": words,
            "NumMedia": "0",
        }
        body = urlencode(form).encode()
        signature = self._sign.compute_signature(self._webhook, form)
        began = time.perf_counter()
        status = await self._post(body, signature)
        if status not in (200, 204):
            raise BenchProblem(f"A webhook was answered with {status}.")
        return time.perf_counter() - began

    async def hear(self, number: str, texts: int = 1) -> list[str]:
        """The next texts that this telephone gets."""
        queue = self.texts[number].waiting
        try:
            async with asyncio.timeout(PATIENCE):
                return [await queue.get() for _ in range(texts)]
        except TimeoutError:
            raise BenchProblem(f"No text came within {PATIENCE:.0f} seconds.") from None

    async def _post(self, body: bytes, signature: str) -> int:
        """Like any client: a kept connection that is gone by now is replaced by a new one."""
        request = (
            f"POST {self._path} HTTP/1.1\r\nHost: {self._host}:{self._port}\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\nX-Twilio-Signature: {signature}\r\n\r\n".encode()
            + body
        )
        while self._idle:
            kept = self._idle.pop()
            with suppress(ConnectionError, asyncio.IncompleteReadError):
                return await self._ask(kept, request)
            kept[1].close()
        return await self._ask(await asyncio.open_connection(self._host, self._port), request)

    async def _ask(self, connection: Connection, request: bytes) -> int:
        reader, writer = connection
        writer.write(request)
        head, _ = await _message(reader)
        self._idle.append(connection)
        return int(head.split(b" ", 2)[1])

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while not reader.at_eof():
                _, body = await _message(reader)
                answer = self._take(parse_qs(body.decode()))
                writer.write(
                    f"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"
                    f"Content-Length: {len(answer)}\r\n\r\n".encode()
                    + answer
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            pass
        finally:
            writer.close()

    def _take(self, form: dict[str, list[str]]) -> bytes:
        self.sent += 1
        to, words = form["To"][0], form["Body"][0]
        self.texts[to].bodies.append(words)
        self.texts[to].waiting.put_nowait(words)
        sid = f"SM{self.sent:032x}"
        told = {"sid": sid, "status": "queued", "to": to, "from": OURS, "num_segments": "1",
                "account_sid": ACCOUNT, "body": words, "error_code": None}  # fmt: skip
        return json.dumps(told).encode()


async def _message(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """The next HTTP message: its head and its body."""
    head = await reader.readuntil(b"\r\n\r\n")
    size = 0
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            size = int(value)
    return head, await reader.readexactly(size)
