"""Taps on choices that the buttons do not show yet.

Somebody who taps quickly taps the second choice before the first one's mark is
drawn. What is chosen is on the buttons; here is only what they lag behind by,
for the time that this process runs.
"""

import threading
from collections import OrderedDict
from typing import Any

MOST = 5_000
"""Messages remembered; the oldest are forgotten, and their buttons alone count."""

Message = tuple[int, int]
"""A chat and a message in it."""


class Taps:
    """What was tapped under which message. Threads may share it."""

    def __init__(self) -> None:
        self._taps: OrderedDict[Message, dict[str, bool]] = OrderedDict()
        self._finished: OrderedDict[Message, None] = OrderedDict()
        self._lock = threading.Lock()

    def tap(self, message: Message, which: str, on: bool) -> dict[str, bool] | None:
        """All taps under the message after this one; None if it was finished before."""
        with self._lock:
            if message in self._finished:
                return None
            taps = self._taps.pop(message, {})
            self._taps[message] = {**taps, which: on}
            _keep_newest(self._taps)
            return dict(self._taps[message])

    def so_far(self, message: Message) -> dict[str, bool]:
        """The taps under the message."""
        with self._lock:
            return dict(self._taps.get(message, {}))

    def finish(self, message: Message) -> None:
        """Its choices have been taken: taps that come late are for nothing."""
        with self._lock:
            self._taps.pop(message, None)
            self._finished[message] = None
            _keep_newest(self._finished)


def _keep_newest(kept: "OrderedDict[Message, Any]") -> None:
    while len(kept) > MOST:
        kept.popitem(last=False)
