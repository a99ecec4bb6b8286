"""Coding of places: a postcode becomes the small area that it lies in, or its district.

The shipped file covers North East Lincolnshire; ``storage/places/README.md``
says where it comes from.
"""

import csv
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dialogues.conditions import age_band
from dialogues.guide import Question
from dialogues.interview import Answer

_FILE = Path(__file__).parent / "places" / "nel_postcodes.csv"
_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})?")


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
    compact = re.sub(r"[^A-Z0-9]", "", text.upper())
    area = small_areas().get(compact)
    if area is not None:
        return (area,)
    match = _POSTCODE.fullmatch(compact)
    return (match[1],) if match else ()


def code_answer(question: Question, answer: Answer) -> tuple[str, ...]:
    """The codes to keep of an answer to a question that says ``keep: coded``."""
    if question.kind == "postcode":
        said = answer.raw if answer.value is None else str(answer.value)
        return code_postcode(said) or answer.codes
    if question.kind == "age" and not answer.codes and isinstance(answer.value, int | float):
        return (age_band(int(answer.value)),)
    return answer.codes
