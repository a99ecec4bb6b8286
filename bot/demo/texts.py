"""Texts that the stand-in for Twilio was given, in memory."""

import threading
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

MOST = 100_000
"""Texts kept; then the oldest are forgotten."""


@dataclass
class Text:
    """A text as Twilio would hold it; ``number`` counts them, ``parts`` are those on the wire."""

    sid: str
    to: str
    sender: str | None
    service: str | None
    body: str
    parts: int
    created_at: datetime
    callback: str | None = None
    status: str = "queued"
    code: int | None = None
    number: int = 0


class Texts:
    """The texts in the order in which they came; threads may share it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._all: dict[str, Text] = {}
        self._to: defaultdict[str, list[Text]] = defaultdict(list)
        self._count = 0

    def __len__(self) -> int:
        return len(self._all)

    def add(self, text: Text) -> None:
        """Keep a text and number it."""
        with self._lock:
            self._count += 1
            text.number = self._count
            self._all[text.sid] = text
            self._to[text.to].append(text)
            if len(self._all) > MOST:
                oldest = self._all.pop(next(iter(self._all)))
                self._to[oldest.to].remove(oldest)

    def get(self, sid: str) -> Text | None:
        """The text with this SID."""
        return self._all.get(sid)

    def to(self, phone: str | None = None, after: int = 0) -> Sequence[Text]:
        """The texts to a phone (or to all), oldest first, from those numbered above ``after``."""
        with self._lock:
            found = self._all.values() if phone is None else self._to.get(phone, ())
            return [each for each in found if each.number > after]
