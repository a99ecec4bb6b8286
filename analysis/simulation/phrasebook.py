"""The words that made-up residents have, read from ``words/``, by language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "words"
USUAL = "en"


@dataclass(frozen=True)
class Pool:
    """Sentences, and of whom they may come: of anybody, or where one of ``when`` is true."""

    when: frozenset[str]
    say: tuple[str, ...]


@dataclass(frozen=True)
class Phrasebook:
    """``accounts`` by topic, ``slots`` by name; ``habits`` are short replies by what they do."""

    slots: Mapping[str, Sequence[str]]
    openers: Sequence[str]
    accounts: Mapping[str, tuple[Pool, ...]]
    more: Sequence[str]
    notes: Sequence[str]
    habits: Mapping[str, Any]

    def own_words(self, code: str) -> Sequence[str]:
        """Words of one's own for a choice, whatever the question; none for most."""
        found: Sequence[str] = self.habits["strengths"].get(code, ())
        return found


@cache
def phrasebook(language: str) -> Phrasebook:
    """The words in this language, or in English where there are none."""
    if not (FOLDER / f"accounts.{language}.yml").exists():
        language = USUAL
    accounts, habits = _read(f"accounts.{language}.yml"), _read(f"habits.{language}.yml")
    return Phrasebook(
        slots=accounts["slots"],
        openers=accounts["openers"],
        accounts={
            topic: tuple(Pool(frozenset(p.get("when", ())), tuple(p["say"])) for p in pools)
            for topic, pools in accounts["accounts"].items()
        },
        more=accounts["more"],
        notes=accounts["notes"],
        habits=habits,
    )


def _read(name: str) -> dict[str, Any]:
    # Everything is words here: "no" is what somebody says, not a truth value.
    found: dict[str, Any] = yaml.load((FOLDER / name).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
    return found
