"""How often one chat, or one machine, may ask: a bucket each that fills again with time.

Kept in memory only and for as long as it matters; nothing here is logged.
"""

import threading
from dataclasses import dataclass

MOST_KEPT = 10_000
"""Buckets kept before the full ones are thrown away."""


@dataclass
class _Bucket:
    left: float
    at: float


class Limit:
    """``burst`` at once, then ``per_second``. Threads may share one."""

    def __init__(self, burst: int, per_second: float) -> None:
        self._burst, self._rate = burst, per_second
        self._buckets: dict[str, _Bucket] = {}
        self._lock = threading.Lock()

    def wait(self, who: str, now: float) -> float:
        """Seconds until they may go on; 0 lets them, and counts. ``now`` is in seconds."""
        with self._lock:
            self._make_room(now)
            bucket = self._buckets.setdefault(who, _Bucket(self._burst, now))
            bucket.left = self._filled(bucket, now)
            bucket.at = now
            if bucket.left < 1:
                return (1 - bucket.left) / self._rate
            bucket.left -= 1
            return 0.0

    def _filled(self, bucket: _Bucket, now: float) -> float:
        return min(self._burst, bucket.left + max(0.0, now - bucket.at) * self._rate)

    def _make_room(self, now: float) -> None:
        if len(self._buckets) < MOST_KEPT:
            return
        left = {who: b for who, b in self._buckets.items() if self._filled(b, now) < self._burst}
        self._buckets = left if len(left) < MOST_KEPT else {}
