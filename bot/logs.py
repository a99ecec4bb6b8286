"""Logs without personal data: constant words, and only extras from a fixed list.

Nobody's words, names, numbers or places reach a log, not even through an
exception's message: of an exception only the kind and place are kept.
"""

import logging
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any, TextIO

import structlog

ALLOWED = frozenset((
    "event", "level", "timestamp", "conversation", "guide", "model", "channel", "worker",
    "command", "attempt", "attempts", "turn", "count", "code", "problem", "where", "seconds",
    "reference",
))  # fmt: skip
"""Names of extras that are logged; every other is dropped."""

LONGEST = 100
"""Characters of one value; ids and codes are shorter, people's words need not be."""


def keep_allowed(_: Any, __: str, record: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A structlog processor that drops what is not on the list."""
    return {name: _short(value) for name, value in record.items() if name in ALLOWED}


def describe(error: BaseException) -> dict[str, str]:
    """What may be logged of an exception: its kind, and where it was raised."""
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else ""
    return {"problem": type(error).__name__, "where": where}


def start_logs(stream: TextIO, level: str = "info") -> None:
    """Log as JSON lines to ``stream`` from now on."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            keep_allowed,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=structlog.PrintLoggerFactory(stream),
        cache_logger_on_first_use=False,
    )


def open_log(folder: Path) -> TextIO:
    """``earshot.log`` in the folder, made if needed, readable by its owner only.

    Raises OSError where it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / "earshot.log"
    path.touch(mode=0o600)
    return path.open("a", encoding="utf-8", buffering=1)


def _short(value: Any) -> Any:
    return value if isinstance(value, (int, float, bool, type(None))) else str(value)[:LONGEST]
