"""The safeguarding screen on its test sets: recall by directness and kind, and false alarms.

All of these texts have been used to build the screen: their figures say whether it has
got worse, not how good it is. docs/safeguarding.md tells what it raised on first sight.
"""

import statistics
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from bench.processes import ROOT
from dialogues.concern import KINDS, screen

DATA = ROOT / "tests" / "data"

HELD_OUT = ("heldout", "heldout2", "heldout3", "heldout4", "heldout5")
"""Sets by people who had not seen the screen, in the order in which they were written."""


@dataclass(frozen=True)
class Screened:
    """A text of a set, what it is, whether it raised a concern, and how long that took."""

    raises: bool
    kinds: tuple[str, ...]
    directness: str | None
    raised: bool
    seconds: float


def measure_concern() -> dict[str, Any]:
    """Recall and false alarms on each set, recall by kind, and time for one text."""
    own, others = _own(), {name: _rows(name) for name in HELD_OUT}
    return {
        **_figures("", own),
        **{
            key: n for name, rows in others.items() for key, n in _figures(f"{name}_", rows).items()
        },
        **_false_alarms("further_", _rows("ordinary")),
        **_by_kind([*own, *(text for rows in others.values() for text in rows)]),
        "median_ms": round(1000 * statistics.median(text.seconds for text in own), 2),
    }


def _figures(prefix: str, texts: Sequence[Screened]) -> dict[str, Any]:
    return {
        f"{prefix}texts": len(texts),
        **{
            f"{prefix}{how}_recall": _recall([t for t in texts if t.directness == how])
            for how in ("direct", "indirect")
        },
        **_false_alarms(prefix, texts),
    }


def _false_alarms(prefix: str, texts: Sequence[Screened]) -> dict[str, Any]:
    ordinary = [text for text in texts if not text.raises]
    alarms = sum(text.raised for text in ordinary)
    return {
        f"{prefix}ordinary": len(ordinary),
        f"{prefix}false_alarms": alarms,
        f"{prefix}false_alarm_rate": round(alarms / len(ordinary), 3),
    }


def _by_kind(texts: Sequence[Screened]) -> dict[str, float]:
    """Recall of the texts of each kind: that they were raised, as whatever kind."""
    return {f"{kind}_recall": _recall([t for t in texts if kind in t.kinds]) for kind in KINDS}


def _recall(texts: Sequence[Screened]) -> float:
    return round(sum(text.raised for text in texts) / len(texts), 3)


def _own() -> list[Screened]:
    document = yaml.safe_load((DATA / "concerns.yml").read_text("utf-8"))
    return [
        _screened(text, group, raises)
        for part, raises in (("raising", True), ("ordinary", False))
        for group in document[part]
        for text in group["texts"]
    ]


def _rows(name: str) -> list[Screened]:
    return _read(f"concerns_{name}.yml")


def _read(file: str) -> list[Screened]:
    rows = yaml.safe_load((DATA / file).read_text("utf-8"))
    return [_screened(row["text"], row, row["raises"]) for row in rows]


def _screened(text: str | list[str], said: Mapping[str, Any], raises: bool) -> Screened:
    thought = text if isinstance(text, str) else "\n".join(text)
    started = time.perf_counter()
    raised = screen(thought) is not None
    seconds = time.perf_counter() - started
    kinds = tuple(said.get("kinds") or ()) if raises else ()
    return Screened(raises, kinds, said.get("directness") if raises else None, raised, seconds)
