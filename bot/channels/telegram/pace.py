"""How fast Telegram lets a bot write: about 30 messages a second, one a second to one person.

Limits as in https://core.telegram.org/bots/faq (My bot is hitting limits), where
short bursts to one person are allowed.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass

A_SECOND = 25.0
TO_ONE = 1.0
BURST_TO_ONE = 3


@dataclass
class _Room:
    """What may be sent at once: goes down with each message, fills up with time."""

    left: float
    seen: float


class Pace:
    """Lets threads through no faster than Telegram does.

    ``clock`` gives seconds, ``sleep`` waits for some: both given once, when
    the process starts.
    """

    def __init__(
        self,
        clock: Callable[[], float],
        sleep: Callable[[float], object],
        a_second: float = A_SECOND,
    ) -> None:
        self._clock, self._sleep, self._a_second = clock, sleep, a_second
        self._all = _Room(a_second, clock())
        self._chats: dict[str, _Room] = {}
        self._lock = threading.Lock()

    def wait(self, address: str) -> None:
        """Wait until a message to this address may go."""
        seconds = self._reserve(address)
        if seconds > 0:
            self._sleep(seconds)

    def _reserve(self, address: str) -> float:
        """Take a place; the seconds until it is there."""
        with self._lock:
            now = self._clock()
            self._forget(now)
            chat = self._chats.setdefault(address, _Room(BURST_TO_ONE, now))
            return max(
                _take(chat, TO_ONE, BURST_TO_ONE, now),
                _take(self._all, self._a_second, self._a_second, now),
            )

    def _forget(self, now: float) -> None:
        """Drop addresses whose burst is whole again."""
        if len(self._chats) > 10_000:
            kept = {a: r for a, r in self._chats.items() if now - r.seen < BURST_TO_ONE / TO_ONE}
            self._chats = kept


def _take(room: _Room, rate: float, most: float, now: float) -> float:
    room.left = min(most, room.left + (now - room.seen) * rate) - 1
    room.seen = now
    return max(0.0, -room.left / rate)
