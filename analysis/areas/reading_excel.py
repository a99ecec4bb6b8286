"""Excel workbooks: merged cells are told, for nobody knows where their value belongs."""

from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from analysis.areas.problems import told
from analysis.areas.reading import Layout, Written
from dialogues.problems import Place, Problem


def read_excel(path: Path, layout: Layout) -> Written:
    """The table on one sheet of a workbook. Raises OSError where the file cannot be read."""
    whole = Place(path.name)
    try:
        asked, book = (load_workbook(path, data_only=results) for results in (False, True))
    except (BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        reason = f"it is not a workbook ({error})"
        return Written(problems=[told("table-unreadable", whole, reason=reason)])
    problem = _which(book.sheetnames, layout.sheet, whole)
    if problem:
        return Written(problems=[problem])
    name = layout.sheet or book.sheetnames[0]
    written = _table(book[name], path.name, layout)
    written.problems += _formulas(asked[name], book[name], path.name, layout)
    return written


def _which(sheets: list[str], wanted: str, whole: Place) -> Problem | None:
    if wanted and wanted not in sheets:
        return told("sheet-missing", whole, sheet=wanted, sheets=", ".join(sheets))
    if not wanted and len(sheets) > 1:
        return told("sheet-unsaid", whole, sheets=", ".join(sheets))
    return None


def _table(sheet: Any, file: str, layout: Layout) -> Written:
    rows = list(sheet.iter_rows(min_row=layout.header_row, values_only=True))
    header = _trimmed(tuple(as_text(cell) for cell in rows[0])) if rows else ()
    if not any(header):
        return Written(problems=[told("table-empty", Place(file))])
    written = Written(header=header)
    for number, cells in enumerate(rows[1:], layout.header_row + 1):
        texts = tuple(as_text(cell) for cell in cells[: len(header)])
        if any(text.strip() for text in texts):
            written.rows.append((number, texts))
    written.problems += [
        told("merged-cells", Place(file, each.min_row), sheet=sheet.title, range=each.coord)
        for each in sheet.merged_cells.ranges
        if each.max_row >= layout.header_row and each.min_col <= len(header)
    ]
    return written


def _trimmed(header: tuple[str, ...]) -> tuple[str, ...]:
    """Without the empty cells at its end, which workbooks often have."""
    last = max((at for at, name in enumerate(header, 1) if name), default=0)
    return tuple(name.strip() for name in header[:last])


def as_text(cell: Any) -> str:
    """A cell as somebody would have typed it; 12.0 is 12."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    return str(cell)


def _formulas(asked: Any, kept: Any, file: str, layout: Layout) -> list[Problem]:
    """Formulas whose results were never kept: a program wrote them, no spreadsheet did."""
    empty = [
        cell.coordinate
        for row in asked.iter_rows(min_row=layout.header_row)
        for cell in row
        if cell.data_type == "f" and kept[cell.coordinate].value is None
    ]
    if not empty:
        return []
    words = {"sheet": kept.title, "count": len(empty), "cell": empty[0]}
    return [told("formula-empty", Place(file), **words)]
