"""The sets of texts that the safeguarding screen is built from and measured with.

They are in tests/data/concerns. ``USED``: tables and weights were made from them.
``LEARNT``: only the weights were. ``UNSEEN``: neither; they are only measured.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from bench.processes import ROOT

FOLDER = ROOT / "tests" / "data" / "concerns"


def _names(folder: str) -> tuple[str, ...]:
    return tuple(
        path.relative_to(FOLDER).with_suffix("").as_posix()
        for path in sorted((FOLDER / folder).glob("*.yml"))
    )


USED = _names("")
LEARNT = _names("learnt")
UNSEEN = _names("unseen")

HELD_OUT = ("set1", "set2", "set3", "set4", "set5")
"""Sets by people who had not seen the screen, in the order in which they were written."""


@dataclass(frozen=True)
class Row:
    """A text (several messages of one thought on lines of their own) and what it is.

    ``directness`` is "ordinary" where it should raise nothing.
    """

    text: str
    raises: bool
    directness: str
    kinds: tuple[str, ...]
    about: str
    language: str


def rows(name: str) -> list[Row]:
    """The texts of a set, one by one, whichever of its two forms it has."""
    document = yaml.safe_load((FOLDER / f"{name}.yml").read_text("utf-8"))
    if isinstance(document, list):
        return [_row(each["text"], each, each["raises"]) for each in document]
    return [
        _row(text, group, part == "raising")
        for part in ("raising", "ordinary")
        for group in document[part]
        for text in group["texts"]
    ]


def _row(text: str | Sequence[str], said: Mapping[str, Any], raises: bool) -> Row:
    return Row(
        text if isinstance(text, str) else "\n".join(text),
        raises,
        said["directness"] if raises else "ordinary",
        tuple(said["kinds"]) if raises else (),
        said["about"] if raises else "",
        said.get("language", "en"),
    )
