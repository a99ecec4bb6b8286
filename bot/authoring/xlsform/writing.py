"""Writes the sheets of a form as a workbook."""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO

import xlsxwriter

from bot.authoring.xlsform.extras import NAME

FORMULA = re.compile(r"[=+\-@\t\r]")
"""What a spreadsheet program takes for the beginning of a formula."""

LONGEST = 32_767
"""Characters that a cell can hold."""

FIRST = ("type", "list_name", "form_title", "form_id", "version", "name")
WIDE, NARROW = 44, 16

Rows = Sequence[Mapping[str, str]]


class TooLong(Exception):
    """A text that no cell can hold; the message says which."""


def write_workbook(sheets: Mapping[str, Rows]) -> bytes:
    """The workbook. Every cell is text; none is ever run as a formula. Raises TooLong."""
    kept = BytesIO()
    book = xlsxwriter.Workbook(kept, {"in_memory": True, "strings_to_formulas": False})
    bold = book.add_format({"bold": True})
    plain = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    quoted = book.add_format(
        {"text_wrap": True, "valign": "top", "num_format": "@", "quote_prefix": True}
    )
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 2 if name == "survey" else 0)
        for column, header in enumerate(_headers(rows)):
            sheet.set_column(column, column, WIDE if "::" in header else NARROW)
            sheet.write_string(0, column, header, bold)
            for n, row in enumerate(rows, 1):
                if text := row.get(header, ""):
                    _check(name, n, header, text)
                    sheet.write_string(n, column, text, quoted if FORMULA.match(text) else plain)
    book.close()
    return kept.getvalue()


def _headers(rows: Rows) -> list[str]:
    """The columns in use: what forms have first, what only Earshot reads last."""
    seen = list(dict.fromkeys(header for row in rows for header in row))
    first = [header for header in FIRST if header in seen]
    rest = [header for header in seen if header not in first]
    return [*first, *sorted(rest, key=lambda header: header.startswith(NAME))]


def _check(sheet: str, row: int, header: str, text: str) -> None:
    if len(text) > LONGEST:
        raise TooLong(
            f"{sheet}, row {row + 1}, column {header}: this has {len(text)} characters, and a "
            f"cell of a workbook holds {LONGEST}. Shorten it in the guide, then export again."
        )
