"""Reads a workbook cell by cell, and says what is wrong with a file that is none.

Nothing in it is run: macros are passed over, and of a formula only the value
counts that the spreadsheet program kept. How much is read is bounded before
anything is unpacked, since a small file can unpack to millions of rows.
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.utils import get_column_letter

from bot.authoring.xlsform.remarks import Refused, Remark, Remarks, Spot
from dialogues.files.yaml_mistakes import UNPRINTABLE

LARGEST_FILE = 20_000_000
LARGEST_UNPACKED = 60_000_000
"""Bytes; a form of a thousand questions in five languages has about two million."""

MOST_ROWS = 5_000
LAST_ROW = 100_000
MOST_COLUMNS = 300

READ = ("survey", "choices", "settings")
"""The sheets that are looked at."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAVE = "In Excel, Kobo or ODK, save it as an .xlsx workbook and give that"


@dataclass(frozen=True)
class Sheet:
    """The filled cells of a sheet: the first row's, and the other rows' by number and column."""

    name: str
    header: dict[int, str]
    rows: dict[int, dict[int, str]]


Workbook = dict[str, Sheet]
"""The sheets that are looked at, by their names in small letters."""

Kept = dict[tuple[str, int, int], Any]
"""Values by sheet, row and column."""


TOO_LARGE = Remark(
    Spot("the file"),
    "the file is too large",
    f"it has more than {LARGEST_FILE // 1_000_000} MB",
    "Take pictures and other sheets out of it",
)


def read_workbook(
    data: bytes, suffix: str, remarks: Remarks, unpacked: int = LARGEST_UNPACKED
) -> Workbook:
    """The sheets of a form. Raises Refused for what is no workbook.

    ``suffix`` is that of the file's name, in small letters; ``unpacked`` is how
    many bytes it may have once it is unpacked.
    """
    if len(data) > LARGEST_FILE:
        raise Refused([TOO_LARGE])
    _check_kind(data, suffix, unpacked)
    try:
        # It warns of decorations that it cannot read and that do not matter here.
        with warnings.catch_warnings(action="ignore"):
            return _sheets(data, remarks)
    except Refused:
        raise
    except Exception:
        # openpyxl ends in any kind of error when a workbook is damaged.
        _refuse("the workbook cannot be read", "it is damaged", "Open it, save it again as .xlsx")
    raise AssertionError


def _refuse(what: str, why: str, todo: str, spot: Spot | None = None) -> None:
    raise Refused([Remark(spot or Spot("the file"), what, why, todo)])


def _check_kind(data: bytes, suffix: str, unpacked: int) -> None:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            _refuse(
                "the workbook cannot be read",
                "it has a password",
                "Take the password off in Excel (File, Info, Protect Workbook)",
            )
        _refuse("this is not an .xlsx workbook", "it is in the format of before 2007, .xls", _SAVE)
    if not data.startswith(b"PK"):
        _refuse("this is not a workbook", _not_zip(data, suffix), _SAVE)
    try:
        with ZipFile(BytesIO(data)) as zipped:
            parts = zipped.infolist()
            kind = zipped.read("mimetype")[:80] if "mimetype" in zipped.namelist() else b""
    except (BadZipFile, RuntimeError, ValueError, KeyError, EOFError):
        _refuse("the workbook cannot be read", "it is damaged", "Open it, save it again as .xlsx")
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        why = "it is an OpenDocument file" if b"opendocument" in kind else "no workbook is in it"
        _refuse("this is not an .xlsx workbook", why, _SAVE)
    if sum(part.file_size for part in parts) > unpacked:
        _refuse(
            "the workbook is too large",
            "a sheet has far more rows than a form has",
            "Delete the empty rows below the form (mark them, then Delete), and save it",
        )


def _not_zip(data: bytes, suffix: str) -> str:
    start = data[:4000].lstrip()
    if start.startswith(b"<"):
        return "it is XML, such as ODK makes of a form"
    if suffix in (".csv", ".tsv") or (b"\x00" not in start and start.count(b",") > 3):
        return "it is a table of text with commas (CSV), which has no sheets"
    return "it is empty" if not data else "it is some other kind of file"


def _sheets(data: bytes, remarks: Remarks) -> Workbook:
    if "xl/vbaProject.bin" in ZipFile(BytesIO(data)).namelist():
        remarks.leave(
            Spot("the file"),
            "its macros are not carried over",
            "a guide runs nothing",
            "There is nothing to do",
        )
    cells: dict[str, dict[int, list[Any]]] = {}
    for title, sheet in _worksheets(data, values=False):
        name = title.strip().lower()
        if name in READ and name not in cells:
            cells[name] = _cells(sheet, name)
        else:
            remarks.leave(
                Spot(title),
                "this sheet is not carried over",
                "only survey, choices and settings are read",
                "There is nothing to do",
            )
    kept = _kept(data) if any(_formulas(rows) for rows in cells.values()) else {}
    return {name: _sheet(name, rows, kept, remarks) for name, rows in cells.items()}


def _worksheets(data: bytes, *, values: bool) -> Iterator[tuple[str, Any]]:
    book = load_workbook(BytesIO(data), read_only=True, data_only=values, keep_links=False)
    for sheet in book.worksheets:
        # What a sheet says of its own size is often wrong.
        sheet.reset_dimensions()
        yield sheet.title, sheet


def _formulas(rows: dict[int, list[Any]]) -> bool:
    return any(cell.data_type == "f" for row in rows.values() for cell in row)


def _kept(data: bytes) -> Kept:
    """What the cells came to when the workbook was last saved."""
    found: Kept = {}
    for title, sheet in _worksheets(data, values=True):
        name = title.strip().lower()
        if name in READ:
            for row in _cells(sheet, name).values():
                found |= {(name, cell.row, cell.column): cell.value for cell in row}
    return found


def _cells(sheet: Any, name: str) -> dict[int, list[Any]]:
    """The filled cells by row."""
    found: dict[int, list[Any]] = {}
    for n, row in enumerate(sheet.iter_rows(), 1):
        filled = [cell for cell in row if cell.value is not None and str(cell.value).strip()]
        if filled:
            # A sheet may leave empty rows out: its cells know where they are.
            found[filled[0].row] = filled
        if len(found) > MOST_ROWS or n > LAST_ROW:
            most = f"at most {MOST_ROWS} rows, down to row {LAST_ROW}, are read"
            _refuse("the sheet is too long", most, "Delete what is not part of the form",
                    Spot(name, n))  # fmt: skip
        if filled and filled[-1].column > MOST_COLUMNS:
            letter = get_column_letter(filled[-1].column)
            _refuse("the sheet is too wide", f"at most {MOST_COLUMNS} columns are read",
                    "Delete what is not part of the form", Spot(name, n, letter))  # fmt: skip
    return found


def _sheet(name: str, cells: dict[int, list[Any]], kept: Kept, remarks: Remarks) -> Sheet:
    rows = {n: dict(_texts(name, row, kept, remarks)) for n, row in cells.items()}
    header = rows.pop(1, {})
    return Sheet(name, header, {n: row for n, row in rows.items() if row})


def _texts(name: str, row: list[Any], kept: Kept, remarks: Remarks) -> Iterator[tuple[int, str]]:
    for cell in row:
        spot = Spot(name, cell.row, get_column_letter(cell.column))
        value = cell.value
        if cell.data_type == "f":
            value = kept.get((name, cell.row, cell.column))
            if value is None:
                remarks.leave(
                    spot,
                    "this formula is not carried over",
                    "the workbook does not hold what it came to",
                    "Open it in Excel, save it, and import it again",
                )
                continue
        if isinstance(value, str) and value in ERROR_CODES:
            remarks.mistake(
                spot,
                f"the cell shows an error, {value}",
                "nobody can tell what should be there",
                "Correct the cell",
            )
        elif text := _text(value, spot, remarks):
            yield cell.column, text


def _text(value: Any, spot: Spot, remarks: Remarks) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    if isinstance(value, (date, datetime, time)):
        plain = value.isoformat().removesuffix("T00:00:00")
        remarks.change(
            spot,
            f"the cell holds a date and is read as {plain}",
            "Excel makes dates of text such as 1-2",
            "If it is not a date, format the cell as text and type it again",
        )
        return plain
    text = str(value).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
    for line_end in ("\u2028", "\u2029", "\x85"):
        text = text.replace(line_end, "\n")
    return UNPRINTABLE.sub("", text.replace("\xa0", " ")).strip()
