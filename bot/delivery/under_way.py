"""What this process is sending at this moment.

A lease can end early, when the clock jumps or a call takes very long. Then
another thread of this process must not look into, or repeat, what is under way.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class UnderWay:
    """Prompts under way, by their ids; threads share it."""

    def __init__(self) -> None:
        self._ids: set[int] = set()
        self._lock = threading.Lock()

    @contextmanager
    def enter(self, prompt_id: int) -> Iterator[bool]:
        """Whether the prompt is ours now, for as long as the block takes."""
        with self._lock:
            ours = prompt_id not in self._ids
            self._ids.add(prompt_id)
        try:
            yield ours
        finally:
            if ours:
                with self._lock:
                    self._ids.remove(prompt_id)
