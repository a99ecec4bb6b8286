"""The safeguarding screen on its sets of texts: recall by directness and kind, and false alarms.

The unseen sets say how good it is on a new hand's texts. All others have been used to build
it: their figures say whether it has got worse.
"""

import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bench.screen_sets import HELD_OUT, UNSEEN, Row, rows
from dialogues.concern import KINDS, screen


@dataclass(frozen=True)
class Screened:
    """A text of a set, whether it raised a concern, and how long that took."""

    row: Row
    raised: bool
    seconds: float


def measure_concern() -> dict[str, Any]:
    """Recall and false alarms on each set, recall by kind, and time for one text."""
    own = _screened("own")
    others = {name: _screened(name) for name in (*HELD_OUT, *UNSEEN)}
    every = [*own, *(text for texts in others.values() for text in texts)]
    return {
        **_figures("", own),
        **{
            key: figure
            for name, texts in others.items()
            for key, figure in _figures(f"{name.replace('/', '_')}_", texts).items()
        },
        **_false_alarms("further_", _screened("ordinary")),
        **{f"{kind}_recall": _recall([t for t in every if kind in t.row.kinds]) for kind in KINDS},
        "median_ms": round(1000 * statistics.median(text.seconds for text in own), 2),
    }


def _figures(prefix: str, texts: Sequence[Screened]) -> dict[str, Any]:
    return {
        f"{prefix}texts": len(texts),
        **{
            f"{prefix}{how}_recall": _recall([t for t in texts if t.row.directness == how])
            for how in ("direct", "indirect")
        },
        **_false_alarms(prefix, texts),
    }


def _false_alarms(prefix: str, texts: Sequence[Screened]) -> dict[str, Any]:
    ordinary = [text for text in texts if not text.row.raises]
    alarms = sum(text.raised for text in ordinary)
    return {
        f"{prefix}ordinary": len(ordinary),
        f"{prefix}false_alarms": alarms,
        f"{prefix}false_alarm_rate": round(alarms / len(ordinary), 3),
    }


def _recall(texts: Sequence[Screened]) -> float:
    return round(sum(text.raised for text in texts) / len(texts), 3)


def _screened(name: str) -> list[Screened]:
    texts = []
    for row in rows(name):
        started = time.perf_counter()
        raised = screen(row.text) is not None
        texts.append(Screened(row, raised, time.perf_counter() - started))
    return texts
