"""Workbooks from tables that can be read: ``== sheet``, then rows of ``| cell | cell |``."""

import re
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

CELL = re.compile(r"(?<!\\)\|")


def tables(text: str) -> dict[str, list[list[str]]]:
    """The rows of cells, by the names of the sheets."""
    sheets: dict[str, list[list[str]]] = {}
    rows: list[list[str]] = []
    for line in text.splitlines():
        if line.startswith("== "):
            rows = sheets.setdefault(line[3:], [])
        elif line.startswith("|"):
            cells = CELL.split(line.strip().removeprefix("|").removesuffix("|"))
            rows.append([cell.strip().replace("\\|", "|").replace("\\n", "\n") for cell in cells])
    return sheets


def workbook(text: str) -> Workbook:
    """The workbook that the tables describe; every cell is text."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in tables(text).items():
        sheet = book.create_sheet(name)
        for n, cells in enumerate(rows, 1):
            for column, cell in enumerate(cells, 1):
                if cell:
                    sheet.cell(n, column, cell).data_type = "s"
    return book


def as_bytes(book: Workbook) -> bytes:
    """The workbook as a file holds it."""
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def write_form(path: Path, text: str) -> Path:
    """Write the tables as a workbook."""
    path.write_bytes(as_bytes(workbook(text)))
    return path
