"""XLSX: one workbook, a sheet that says what it is, and a sheet a table."""

from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from analysis.outputs.files.problems import FilesProblem
from analysis.outputs.files.shape import Batches, Tables, rows
from storage.harmless import FORMULA

LONGEST_CELL = 32_767
"""What an Excel cell holds, in UTF-16 units."""

MOST_ROWS = 1_048_575
CUT = " [cut here: the whole text is in the CSV or Parquet export]"


def write_xlsx(tables: Tables, folder: Path) -> list[Path]:
    """The workbook is called as the set of tables is. Moments are UTC.

    Raises FilesProblem for a table that no sheet can hold.
    """
    path = folder / f"{tables.name}.xlsx"
    options = {"constant_memory": True, "tmpdir": str(folder), "remove_timezone": True}
    with xlsxwriter.Workbook(str(path), options) as file:
        file.set_properties({"title": tables.name, "comments": tables.sharing})
        formats = {
            "bold": file.add_format({"bold": True}),
            "quoted": file.add_format({"quote_prefix": True}),
            "moment": file.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
        }
        _write_about(file.add_worksheet("about"), tables, formats)
        for name, read in tables.tables.items():
            _write_sheet(file.add_worksheet(name[:31]), name, read, formats)
    return [path]


def _write_about(sheet: Any, tables: Tables, formats: dict[str, Any]) -> None:
    sheet.set_column(0, 0, 100)
    sheet.write_string(0, 0, tables.sharing, formats["bold"])
    sheet.write_string(1, 0, f"Sheets: {', '.join(tables.tables)}. Moments are UTC.")


def _write_sheet(sheet: Any, name: str, read: Batches, formats: dict[str, Any]) -> None:
    reader = read()
    sheet.freeze_panes(1, 0)
    for column, title in enumerate(reader.schema.names):
        sheet.write_string(0, column, title, formats["bold"])
    for number, row in enumerate(rows(reader), start=1):
        if number > MOST_ROWS:
            raise FilesProblem(
                f"The table {name} has more rows than the {MOST_ROWS:,} that a sheet holds: "
                "export as csv or parquet."
            )
        for column, cell in enumerate(row):
            _write_cell(sheet, number, column, cell, formats)


def _write_cell(sheet: Any, row: int, column: int, cell: Any, formats: dict[str, Any]) -> None:
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(row, column, cell)
    elif isinstance(cell, datetime):
        sheet.write_datetime(row, column, cell, formats["moment"])
    else:
        text = _fitting(str(cell))
        sheet.write_string(row, column, text, formats["quoted"] if FORMULA.match(text) else None)


def _fitting(text: str) -> str:
    units = text.encode("utf-16-le", "replace")
    if len(units) <= 2 * LONGEST_CELL:
        return units.decode("utf-16-le")
    return units[: 2 * (LONGEST_CELL - len(CUT))].decode("utf-16-le", "ignore") + CUT
