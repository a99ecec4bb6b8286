"""XLSX: one workbook, a sheet that says what it is, and a sheet a table."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from analysis.outputs.files.problems import FilesProblem
from analysis.outputs.files.shape import Batches, Tables, rows
from storage.harmless import FORMULA

LONGEST_CELL = 32_767
"""What an Excel cell holds, in UTF-16 units."""

LONGEST_NAME = 31
"""Characters that a sheet's name may have."""

MOST_ROWS = 1_048_575
CUT = " [cut here: the whole text is in the CSV or Parquet export]"


WIDEST, NARROWEST = 48, 8
"""Letters that a column may and must show."""

LOOKED_AT = 200
"""Rows from which the width of a column is taken."""

ON_A_PAGE = 16
"""Columns that are put on the width of one page; more could not be read."""

_LOOKS: dict[str, dict[str, Any]] = {
    "bold": {"bold": True},
    "heading": {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1},
    "quoted": {"quote_prefix": True},
    "wrapped": {"text_wrap": True, "valign": "top"},
    "named": {"font_color": "#00558a", "underline": 1, "valign": "top"},
    "moment": {"num_format": "yyyy-mm-dd hh:mm:ss"},
    "count": {"num_format": "#,##0"},
    "share": {"num_format": "0%"},
    "difference": {"num_format": "+0%;-0%;0%"},
    "ratio": {"num_format": "0.00"},
    "number": {"num_format": "0.0"},
    "seconds": {"num_format": "0"},
    "p_value": {"num_format": '[<0.001]"<0.001";0.000'},
}
"""How cells look: by what they are, and numbers by their column's kind."""


def write_xlsx(tables: Tables, folder: Path) -> list[Path]:
    """The workbook is called as the set of tables is. Moments are UTC.

    Raises FilesProblem for a table that no sheet can hold.
    """
    path = folder / f"{tables.name}.xlsx"
    options = {"constant_memory": True, "tmpdir": str(folder), "remove_timezone": True}
    with xlsxwriter.Workbook(str(path), options) as file:
        file.set_properties({"title": tables.name, "comments": tables.sharing})
        formats = {name: file.add_format(look) for name, look in _LOOKS.items()}
        sheets = _sheet_names(tables.tables)
        _write_about(file.add_worksheet("about"), tables, sheets, formats)
        explained = "codebook" not in tables.tables and len(tables.book) > 0
        if explained:
            _write_columns(file.add_worksheet("columns"), tables, formats)
        for name, read in tables.tables.items():
            sheet = file.add_worksheet(sheets[name])
            # Kinds in a codebook are those of questions, and say nothing of numbers.
            _write_sheet(sheet, name, read, formats, _kinds(tables, name) if explained else {})
            _set_page(sheet, tables.sharing)
    return [path]


def _sheet_names(tables: Iterable[str]) -> dict[str, str]:
    """A name of at most 31 characters for each sheet, no two alike whatever their capitals."""
    names: dict[str, str] = {}
    taken = {"about", "columns"} if "codebook" not in tables else {"about"}
    for table in tables:
        name, number = table[:LONGEST_NAME], 1
        while name.lower() in taken:
            number += 1
            name = f"{table[: LONGEST_NAME - len(str(number)) - 1]}~{number}"
        taken.add(name.lower())
        names[table] = name
    return names


def _write_about(
    sheet: Any, tables: Tables, sheets: Mapping[str, str], formats: dict[str, Any]
) -> None:
    for column, width in enumerate((34, 60, 100)):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, tables.sharing, formats["bold"])
    for row, words in enumerate(tables.opening, start=1):
        sheet.write_string(row, 0, words)
    for row, (table, name) in enumerate(sheets.items(), start=len(tables.opening) + 2):
        title, *notes = tables.about.get(table, ("",))
        sheet.write_url(row, 0, f"internal:'{name}'!A1", formats["named"], name)
        sheet.write_string(row, 1, title, formats["wrapped"])
        sheet.write_string(row, 2, " ".join(notes), formats["wrapped"])


def _write_columns(sheet: Any, tables: Tables, formats: dict[str, Any]) -> None:
    sheet.set_column(0, 1, 30)
    sheet.set_column(2, 2, 90)
    sheet.freeze_panes(1, 0)
    for column, title in enumerate(("table", "column", "meaning")):
        sheet.write_string(0, column, title, formats["heading"])
    cells = tables.book[["table", "column", "meaning"]].itertuples(index=False)
    for row, each in enumerate(cells, start=1):
        for column, cell in enumerate(each):
            sheet.write_string(row, column, str(cell))
    sheet.autofilter(0, 0, len(tables.book), 2)


def _kinds(tables: Tables, table: str) -> dict[str, str]:
    own = tables.book[tables.book["table"] == table]
    return dict(zip(own["column"], own["kind"].fillna(""), strict=True))


def _set_page(sheet: Any, sharing: str) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.repeat_rows(0)
    sheet.set_footer(f"&L{sharing.replace('&', '&&')[:200]}&R&A, &P / &N")


def _write_sheet(
    sheet: Any, name: str, read: Batches, formats: dict[str, Any], kinds: Mapping[str, str]
) -> None:
    reader = read()
    titles = reader.schema.names
    sheet.freeze_panes(1, 1 if titles[:1] == ["conversation"] else 0)
    looks = [formats.get(kinds.get(title, "")) for title in titles]
    widths = [len(title) for title in titles]
    for column, title in enumerate(titles):
        sheet.write_string(0, column, title, formats["heading"])
    number = 0
    for number, row in enumerate(rows(reader), start=1):
        if number > MOST_ROWS:
            raise FilesProblem(
                f"The table {name} has more rows than the {MOST_ROWS:,} that a sheet holds: "
                "export as csv or parquet."
            )
        for column, cell in enumerate(row):
            _write_cell(sheet, number, column, cell, formats, looks[column])
        if number <= LOOKED_AT:
            widths = [max(width, _letters(cell)) for width, cell in zip(widths, row, strict=True)]
    for column, width in enumerate(widths):
        sheet.set_column(column, column, 2 + min(max(width, NARROWEST), WIDEST))
    if titles:
        sheet.autofilter(0, 0, number, len(titles) - 1)
    if len(titles) <= ON_A_PAGE:
        sheet.fit_to_pages(1, 0)


def _letters(cell: Any) -> int:
    """How many letters wide a cell is shown."""
    if isinstance(cell, datetime):
        return len("2026-01-31 12:00:00")
    return 0 if isinstance(cell, float) else len(str(cell).split("\n")[0])


def _write_cell(
    sheet: Any, row: int, column: int, cell: Any, formats: dict[str, Any], look: Any
) -> None:
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(row, column, cell, look)
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
