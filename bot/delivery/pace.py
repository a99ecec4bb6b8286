"""No sender sends faster than its provider lets it: one slot after another."""

import threading
from collections.abc import Callable


class Pace:
    """Slots for each sender, evenly spaced; threads may share it.

    ``per_second`` is the rate of one sender; ``monotonic`` is a clock in
    seconds that never jumps.
    """

    def __init__(self, per_second: float, monotonic: Callable[[], float]) -> None:
        self._gap, self._monotonic = 1.0 / per_second, monotonic
        self._next: dict[str, float] = {}
        self._lock = threading.Lock()

    def reserve(self, sender: str, most: float) -> float | None:
        """Reserve the sender's next slot; seconds until it, or None if it is further than that."""
        with self._lock:
            now = self._monotonic()
            slot = max(now, self._next.get(sender, now))
            if slot - now > most:
                return None
            self._next[sender] = slot + self._gap
            return slot - now

    def hold(self, sender: str, seconds: float) -> None:
        """No slot for the next so many seconds: the provider asked for it."""
        with self._lock:
            until = self._monotonic() + seconds
            self._next[sender] = max(until, self._next.get(sender, until))
