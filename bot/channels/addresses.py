"""Telephone numbers as text messages bring them."""

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException

_E164 = re.compile(r"\+[1-9]\d{6,14}")


def e164(text: str) -> str | None:
    """The number if it is one that can be answered: not a short code, not letters."""
    number = text.strip()
    return number if _E164.fullmatch(number) else None


@lru_cache(maxsize=4096)
def country_of(number: str) -> str | None:
    """Two letters for the country of a number in E.164 form, such as GB; None if nobody knows.

    Numbers that are in no country's plan, those kept for drama among them,
    count as the country's whose calling code they have.
    """
    try:
        parsed = phonenumbers.parse(number)
    except NumberParseException:
        return None
    region = phonenumbers.region_code_for_number(parsed)
    return region or phonenumbers.region_code_for_country_code(parsed.country_code or 0)
