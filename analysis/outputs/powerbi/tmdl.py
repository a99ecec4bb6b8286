"""Text in the Tabular Model Definition Language (TMDL), as Microsoft describes it.

Indented by tabs; names in single quotes where they need it; descriptions
behind ``///``; expressions of several lines one level deeper than properties.
https://learn.microsoft.com/analysis-services/tmdl/tmdl-overview
"""

import re
import textwrap
from collections.abc import Iterable
from uuid import UUID, uuid5

_NEEDS_QUOTES = re.compile(r"[^A-Za-z0-9_]")
_SPACE = UUID("7f1c3a44-5a0e-5d0b-9a53-8d8f4b6d6a10")
WIDTH = 100


def lineage(*names: str) -> str:
    """The tag by which Power BI knows an object again: the same in every release."""
    return str(uuid5(_SPACE, "/".join(names)))


def name(plain: str) -> str:
    """An object's name, quoted where TMDL wants it."""
    return "'" + plain.replace("'", "''") + "'" if _NEEDS_QUOTES.search(plain) else plain


def described(text: str, level: int = 0) -> list[str]:
    """A description, in lines to stand right above an object."""
    return [f"{_tabs(level)}/// {line}" for line in textwrap.wrap(" ".join(text.split()), WIDTH)]


def listed(head: str, properties: Iterable[str], level: int = 0) -> list[str]:
    """An object's first line, and its properties below."""
    return [f"{_tabs(level)}{head}", *(f"{_tabs(level + 1)}{each}" for each in properties)]


def expression(head: str, text: str, level: int, deeper: int = 2) -> list[str]:
    """``head =`` and the expression below it; in one line if it is one."""
    lines = text.split("\n")
    if len(lines) == 1:
        return [f"{_tabs(level)}{head} = {text}"]
    return [f"{_tabs(level)}{head} =", *(f"{_tabs(level + deeper)}{line}" for line in lines)]


def annotation(key: str, value: str, level: int = 0) -> str:
    """A note that tools may read."""
    return f"{_tabs(level)}annotation {key} = {value}"


def document(blocks: Iterable[Iterable[str]]) -> str:
    """Blocks with an empty line between them."""
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _tabs(level: int) -> str:
    return "\t" * level
