"""The invented numbers, read from ``invented.yml``."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent / "invented.yml"

Numbers = Mapping[str, Any]


@cache
def invented() -> Numbers:
    """All of them, by part: life, loneliness, answers, people, replies, leaving."""
    found: Numbers = yaml.safe_load(FILE.read_text("utf-8"))
    return found
