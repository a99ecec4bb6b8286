"""Telephone numbers in lists: as people and spreadsheets write them."""

import re
from collections.abc import Collection

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberType

SHOWN = 5
"""Figures of a number that a report shows; the rest is masked."""

_ROUNDED = re.compile(r"\d+(?:[.,]\d+)?[eE]\+?\d+")
_TEXT_CELL = re.compile(r"""^=?["'’]|["']$""")
_DRAMA = re.compile(r"\+447700900\d{3}")
"""Numbers that Ofcom keeps for drama: nobody has them, and everybody tries things out with them."""

_MOBILE = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
_KINDS = {
    PhoneNumberType.FIXED_LINE: "this is a landline, which most texts do not reach",
    PhoneNumberType.PERSONAL_NUMBER: "this is a personal number (070), not a mobile",
    PhoneNumberType.PAGER: "this is a pager",
}


class Untextable(Exception):
    """A cell that holds no number to be texted; the words say why."""


def read_number(cell: str, countries: Collection[str]) -> str:
    """The mobile number in a cell, in E.164 form (``+447700900123``).

    Numbers without a country's code are taken as those of the first country.
    Raises Untextable.
    """
    text = _TEXT_CELL.sub("", " ".join(cell.split())).strip().removesuffix(".0")
    _check_writing(text)
    home = next(iter(countries))
    try:
        number = phonenumbers.parse(text, home)
    except NumberParseException:
        raise Untextable("this is not a telephone number") from None
    written = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if not (home == "GB" and _DRAMA.fullmatch(written)):
        _check_kind(number, countries)
    return written


def masked(cell: str) -> str:
    """What a report shows of a cell: its first figures, no letters, 24 characters at most."""
    figures = 0
    shown = []
    for character in cell.strip()[:24]:
        figures += character.isdecimal()
        hidden = character.isalpha() or (character.isdecimal() and figures > SHOWN)
        shown.append("•" if hidden or not character.isprintable() else character)
    return "".join(shown)


def _check_writing(text: str) -> None:
    if not text:
        raise Untextable("there is no number")
    if _ROUNDED.fullmatch(text):
        raise Untextable(
            "a spreadsheet has rounded this number: format the column as text, put the "
            "numbers in again and save it again"
        )
    figures = sum(character.isdecimal() for character in text)
    if any(character.isalpha() for character in text.removeprefix("tel:")):
        raise Untextable("there are words in it" if figures else "this is not a telephone number")
    if figures > 15:
        raise Untextable("there are too many figures: is it more than one number?")


def _check_kind(number: PhoneNumber, countries: Collection[str]) -> None:
    if not phonenumbers.is_valid_number(number):
        raise Untextable("no number of this form exists: are figures missing, or too many?")
    region = phonenumbers.region_code_for_number(number)
    if region not in countries:
        raise Untextable(
            f"this is a number of another country ({region}); EARSHOT_COUNTRIES has "
            f"{', '.join(countries)}"
        )
    kind = phonenumbers.number_type(number)
    if kind not in _MOBILE:
        raise Untextable(_KINDS.get(kind, "this is not a mobile"))
