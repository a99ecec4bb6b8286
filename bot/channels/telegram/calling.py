"""Calls Telegram: the library's own bot, in an event loop of its own."""

import asyncio
import logging
import threading
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any, TypeVar

from telegram import Bot
from telegram.error import RetryAfter
from telegram.request import HTTPXRequest

from bot.settings import Settings

Got = TypeVar("Got")

API = "https://api.telegram.org"


class Calls:
    """The bot for threads that cannot wait for it themselves; they may share one.

    ``api`` is the address of Telegram's API, ``seconds`` how long it may take
    to answer.
    """

    def __init__(self, token: str, api: str = API, seconds: float = 10.0) -> None:
        _keep_out_of_logs()
        request = HTTPXRequest(connection_pool_size=16, read_timeout=seconds, pool_timeout=seconds)
        self._request = request
        self.bot = Bot(token, base_url=f"{api.rstrip('/')}/bot", request=request)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(
            target=self._loop.run_forever, name="telegram-calls", daemon=True
        )
        self._thread.start()

    def run(self, call: Coroutine[Any, Any, Got]) -> Got:
        """What the call gives. Raises TelegramError."""
        return asyncio.run_coroutine_threadsafe(call, self._loop).result()

    def run_unless(self, call: Coroutine[Any, Any, Got], stop: threading.Event) -> Got | None:
        """What a long call gives; None if we are to stop before it has."""
        future = asyncio.run_coroutine_threadsafe(call, self._loop)
        while not stop.is_set():
            try:
                return future.result(timeout=0.2)
            except TimeoutError:
                if future.done():
                    raise
        future.cancel()
        return None

    def close(self) -> None:
        """Hang up."""
        self.run(self._request.shutdown())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


def calls_for(settings: Settings) -> Calls | None:
    """Calls to the bot of the settings; None if they have none."""
    if settings.telegram_token is None:
        return None
    return Calls(settings.telegram_token.get_secret_value(), settings.telegram_api or API)


def rest_wanted(error: RetryAfter) -> float:
    """Seconds for which Telegram wants us to be quiet."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def describe_trouble(error: Exception) -> dict[str, str]:
    """What may be logged of an error of Telegram's: its kind; its words may hold the token."""
    return {"problem": type(error).__name__}


def _keep_out_of_logs() -> None:
    """The libraries log addresses with the token in them, and what people wrote."""
    for name in ("telegram", "httpx", "httpcore"):
        log = logging.getLogger(name)
        log.addHandler(logging.NullHandler())
        log.propagate = False
        log.setLevel(logging.CRITICAL)
