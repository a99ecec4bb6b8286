"""What stands round words that fit a table, and lines of patterns to look there for."""

import re

from dialogues.concerns.pattern import compiled
from dialogues.concerns.words import CLASSES

NEAR = 160
"""Characters on either side of a fit that are read."""


def either(*lines: str) -> re.Pattern[str]:
    """What any of the lines fits."""
    return re.compile("|".join(compiled(line, CLASSES).fits.pattern for line in lines))


def before(text: str, fit: re.Match[str]) -> str:
    """What stands before the fit."""
    return text[max(0, fit.start() - NEAR) : fit.start()]


def after(text: str, fit: re.Match[str]) -> str:
    """What stands after the fit."""
    return text[fit.end() : fit.end() + NEAR]


def around(text: str, fit: re.Match[str]) -> str:
    """The fit and what stands on both sides of it."""
    return text[max(0, fit.start() - NEAR) : fit.end() + NEAR]


def sentence(text: str, fit: re.Match[str]) -> str:
    """The sentence that the fit stands in, so far as it is near."""
    begun = before(text, fit).rpartition(" . ")[2]
    return f" {begun}{fit.group()}{after(text, fit).partition('. ')[0]}"
