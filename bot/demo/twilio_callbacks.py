"""Status callbacks of the stand-in for Twilio: signed, and posted one after another."""

import queue
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

import requests
from twilio.request_validator import RequestValidator

from bot.demo.texts import Text

Receipts = list[tuple[str, int | None]]
"""States in the order in which they are told, each with an error code or None."""


def as_it_goes(text: Text, code: int | None) -> Receipts:
    """Sent, then delivered; or undelivered with the code."""
    return [("sent", None), ("delivered", None) if code is None else ("undelivered", code)]


@dataclass
class Callbacks:
    """Tells a text's states to the address it came with; a thread posts them.

    ``plan`` decides which states and in which order. ``pause`` is the seconds
    before each. An address that does not answer is not asked again.
    """

    token: str = field(repr=False)
    plan: Callable[[Text, int | None], Receipts] = as_it_goes
    pause: float = 0.0

    def __post_init__(self) -> None:
        self._waiting: queue.Queue[Callable[[], None]] = queue.Queue()
        self._thread: threading.Thread | None = None
        self._session = requests.Session()
        self._session.trust_env = False

    def tell(self, text: Text, fields: Mapping[str, str], code: int | None) -> None:
        """Have the states of a text told, soon."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="callbacks", daemon=True)
            self._thread.start()
        for status, trouble in self.plan(text, code):
            self._waiting.put(partial(self._one, text, fields, status, trouble))

    def settle(self) -> None:
        """Wait until everything has been told."""
        self._waiting.join()

    def _work(self) -> None:
        while True:
            job = self._waiting.get()
            time.sleep(self.pause)
            try:
                job()
            except requests.RequestException:
                pass  # whoever is not there misses it, as with Twilio
            finally:
                self._waiting.task_done()

    def _one(self, text: Text, fields: Mapping[str, str], status: str, code: int | None) -> None:
        text.status, text.code = status, code
        if not text.callback:
            return
        form = {**fields, "MessageStatus": status, "SmsStatus": status}
        if code is not None:
            form["ErrorCode"] = str(code)
        signature = RequestValidator(self.token).compute_signature(text.callback, form)
        headers = {"X-Twilio-Signature": signature}
        self._session.post(text.callback, data=form, headers=headers, timeout=10)
