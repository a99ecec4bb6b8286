"""Lists as workbooks (.xlsx): the first sheet, cell by cell.

Nothing in it is run: of a formula only the value counts that the spreadsheet
program kept. How much is read is bounded before anything is unpacked.
"""

import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from bot.inviting.list_problem import ListProblem

LARGEST_UNPACKED = 60_000_000
"""Bytes; a list of 10,000 people with addresses has about ten million."""

LAST_ROW, LAST_COLUMN = 20_000, 200
"""How far a sheet is read."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b")
_SAVE = "save the list as .xlsx or CSV"


def is_one(content: bytes) -> bool:
    """Whether the file looks like a workbook, of whatever kind."""
    return content.startswith((b"PK", _OLE))


def rows(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """Rows of the first sheet that are not blank, each with its number. Raises ListProblem."""
    from openpyxl import load_workbook  # takes long to load

    _check(content)
    try:
        # It warns of decorations that it cannot read and that do not matter here.
        with warnings.catch_warnings(action="ignore"):
            book = load_workbook(BytesIO(content), read_only=True, data_only=True)
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # some programs write a wrong size
            cells = [[_text(cell) for cell in row] for row in sheet.iter_rows(
                max_row=LAST_ROW + 1, max_col=LAST_COLUMN, values_only=True
            )]  # fmt: skip
    except Exception:
        # openpyxl ends in any kind of error when a workbook is damaged.
        raise _damaged() from None
    if len(cells) > LAST_ROW:
        raise ListProblem(f"The sheet has more than {LAST_ROW:,} rows: make several lists of it.")
    yield from ((n, row) for n, row in enumerate(cells, 1) if any(cell.strip() for cell in row))


def _check(content: bytes) -> None:
    if content.startswith(_OLE):
        if _PASSWORD in content:
            raise ListProblem(f"The workbook has a password: take it off, or {_SAVE}.")
        raise ListProblem(f"This is an Excel file of before 2007 (.xls): open it and {_SAVE}.")
    try:
        with ZipFile(BytesIO(content)) as packed:
            names = packed.namelist()
            size = sum(part.file_size for part in packed.infolist())
            if "xl/workbook.xml" not in names:
                raise ListProblem(f"This is not an Excel workbook: {_SAVE}.")
            if size > LARGEST_UNPACKED:
                raise ListProblem(
                    "The workbook is too large: delete the empty rows below the list and whatever "
                    f"else is in it, and {_SAVE}."
                )
            sheets = [packed.read(name) for name in names if name.startswith("xl/worksheets/")]
    except ListProblem:
        raise
    except Exception:
        # A damaged file ends zipfile in several kinds of error.
        raise _damaged() from None
    if any(_MERGED.search(sheet) for sheet in sheets):
        raise ListProblem(
            "There are merged cells in the workbook, so that a number may stand for several rows. "
            "Mark all cells, unmerge them (Home, Merge and centre), see that the first row has "
            "the names of the columns, and save it again."
        )


def _damaged() -> ListProblem:
    return ListProblem(f"The workbook is damaged: open it in Excel and {_SAVE}.")


def _text(cell: Any) -> str:
    """What a cell says; a whole number without a point, a date so that it is no number."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date) else str(cell)
