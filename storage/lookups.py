"""Coding of places: a postcode becomes the small area that it lies in, or its district.

The shipped file covers North East Lincolnshire; ``storage/places/README.md``
says where it comes from.
"""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dialogues.conditions import age_band
from dialogues.guide import Question
from dialogues.interview import Answer
from dialogues.replies.places import normalise

_FILE = Path(__file__).parent / "places" / "nel_postcodes.csv"


AUTHORITY = ("E06000012", "North East Lincolnshire")
"""The local authority in which all areas of the shipped file lie: its code and name."""


@cache
def small_areas() -> Mapping[str, str]:
    """LSOA 2021 code by postcode without its space; read once."""
    with _FILE.open(encoding="ascii", newline="") as file:
        return {row["postcode"]: row["lsoa21"] for row in csv.DictReader(file)}


def code_postcode(text: str) -> tuple[str, ...]:
    """The LSOA 2021 code of a postcode, such as ``("E01013221",)``.

    A postcode that is unknown or outside, and a district by itself, gives the
    district (``("DN31",)``); anything else gives nothing.
    """
    whole = normalise(text)
    area = small_areas().get(whole.replace(" ", ""))
    if area is not None:
        return (area,)
    return (whole.split(" ")[0],) if whole else ()


def around(code: str) -> tuple[str, ...]:
    """Code and name of the authority around a small area; nothing where it is not known."""
    return AUTHORITY if code in _known_areas() else ()


@cache
def _known_areas() -> frozenset[str]:
    return frozenset(small_areas().values())


def code_answer(question: Question, answer: Answer) -> tuple[str, ...]:
    """The codes to keep of an answer to a question that says ``keep: coded``."""
    if question.kind == "postcode":
        said = answer.raw if answer.value is None else str(answer.value)
        return code_postcode(said) or answer.codes
    if question.kind == "age" and not answer.codes and isinstance(answer.value, int | float):
        return (age_band(int(answer.value)),)
    return answer.codes
