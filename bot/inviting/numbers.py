"""Telephone numbers in lists: as people and spreadsheets write them."""

import re
from collections.abc import Collection
from typing import Literal

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberType

SHOWN = 5
"""Figures of a number that a report shows; the rest is masked."""

_ROUNDED = re.compile(r"\d+(?:[.,]\d+)?[eE]\+?\d+")
_TEXT_CELL = re.compile(r"""^=?["'’]|["']$""")
_DRAMA = re.compile(r"\+447700900\d{3}")
"""Numbers that Ofcom keeps for drama: nobody has them, and everybody tries things out with them."""

_MOBILE = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
_ANOTHER = "Leave it out, or ask for a mobile number"
_KINDS = {
    PhoneNumberType.FIXED_LINE: "this is a landline, which most texts do not reach",
    PhoneNumberType.PERSONAL_NUMBER: "this is a personal number (070), not a mobile",
    PhoneNumberType.PAGER: "this is a pager",
}

Kind = Literal[
    "empty", "rounded", "words", "no_number", "several", "no_such_number", "other_country",
    "no_mobile", "own", "twice",
]  # fmt: skip

KINDS: dict[Kind, str] = {
    "empty": "no number",
    "rounded": "rounded by a spreadsheet",
    "words": "words beside the number",
    "no_number": "not a telephone number",
    "several": "too many figures",
    "no_such_number": "no number of this form exists",
    "other_country": "a number of another country",
    "no_mobile": "not a mobile",
    "own": "one of our own numbers",
    "twice": "the same number twice",
}
"""What is wrong with a cell, in a few words, for sums over a list."""


class Untextable(Exception):
    """A cell that holds no number to be texted; the words say why, ``todo`` what to do."""

    def __init__(self, kind: Kind, why: str, todo: str) -> None:
        super().__init__(why)
        self.kind, self.todo = kind, todo


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
        raise _no_number() from None
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
        raise Untextable("empty", "there is no number", "Put one in, or leave the row out")
    if _ROUNDED.fullmatch(text):
        raise Untextable(
            "rounded",
            "a spreadsheet has rounded this number, and it is lost",
            "Format the column as text, put the numbers in again and save it again",
        )
    figures = sum(character.isdecimal() for character in text)
    if any(character.isalpha() for character in text.removeprefix("tel:")):
        if not figures:
            raise _no_number()
        raise Untextable("words", "there are words in it", "Leave only the number in this column")
    if figures > 15:
        raise Untextable(
            "several",
            "there are too many figures: is it more than one number?",
            "Give each number a row of its own",
        )


def _no_number() -> Untextable:
    return Untextable("no_number", "this is not a telephone number", "Put the number in")


def _check_kind(number: PhoneNumber, countries: Collection[str]) -> None:
    if not phonenumbers.is_valid_number(number):
        raise Untextable(
            "no_such_number",
            "no number of this form exists: are figures missing, or too many?",
            "Look the number up again",
        )
    region = phonenumbers.region_code_for_number(number)
    if region not in countries:
        raise Untextable(
            "other_country",
            f"this is a number of another country ({region}); EARSHOT_COUNTRIES has "
            f"{', '.join(countries)}",
            "Leave it out, or have the setting let this country in",
        )
    kind = phonenumbers.number_type(number)
    if kind not in _MOBILE:
        raise Untextable("no_mobile", _KINDS.get(kind, "this is not a mobile"), _ANOTHER)
