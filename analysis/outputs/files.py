"""Tables into files: CSV, XLSX or Parquet, whole or not at all.

Every table of the project that leaves it as a file leaves through here. All
files are written under other names first and put in place together at the
end, so that a full disk or a lost session never leaves half an export behind.
People's words may begin like a spreadsheet formula; such cells are made
harmless in CSV and XLSX. Parquet, which no spreadsheet runs, keeps them as
they are.
"""

import csv
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import pandas as pd
import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.exceptions import XlsxWriterException  # type: ignore[import-untyped]

from storage.harmless import FORMULA, harmless

Format = Literal["csv", "xlsx", "parquet"]

LONGEST_CELL = 32_767
"""What an Excel cell holds, in UTF-16 units."""

MOST_ROWS = 1_048_575
CUT = " [cut here: the whole text is in the CSV or Parquet export]"


class FilesProblem(Exception):
    """The files could not be written; the message is a sentence for people."""


def write_tables(
    tables: Mapping[str, pd.DataFrame], folder: Path, format_: Format, *, book: str = "extract"
) -> list[Path]:
    """Write the tables to the folder, which is made if needed; the files' paths.

    CSV and Parquet give one file a table, XLSX one workbook (``book``) with a
    sheet a table. Existing files of the same names are replaced.

    Raises FilesProblem, and then leaves what was there untouched.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, prefix=".writing-") as aside:
            written = WRITERS[format_](tables, Path(aside), book)
            for path in written:
                _settle(path)
            return [path.replace(folder / path.name) for path in written]
    except (OSError, XlsxWriterException) as error:
        raise FilesProblem(f"The files cannot be written to {folder}: {_reason(error)}.") from error


def _write_csv(tables: Mapping[str, pd.DataFrame], folder: Path, _: str) -> list[Path]:
    return [_one_csv(table, folder / f"{name}.csv") for name, table in tables.items()]


def _one_csv(table: pd.DataFrame, path: Path) -> Path:
    # The mark at the start (BOM) makes spreadsheets read Polish letters as such.
    with path.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC)
        writer.writerow([harmless(str(column)) for column in table.columns])
        writer.writerows([harmless(_known(cell)) for cell in row] for row in _rows(table))
    return path


def _write_parquet(tables: Mapping[str, pd.DataFrame], folder: Path, _: str) -> list[Path]:
    paths = [folder / f"{name}.parquet" for name in tables]
    for path, table in zip(paths, tables.values(), strict=True):
        table.to_parquet(path, index=False)
    return paths


def _write_xlsx(tables: Mapping[str, pd.DataFrame], folder: Path, book: str) -> list[Path]:
    path = folder / f"{book}.xlsx"
    with xlsxwriter.Workbook(str(path), {"constant_memory": True, "tmpdir": str(folder)}) as file:
        for name, table in tables.items():
            _write_sheet(file, name, table)
    return [path]


def _write_sheet(file: xlsxwriter.Workbook, name: str, table: pd.DataFrame) -> None:
    if len(table) > MOST_ROWS:
        raise FilesProblem(
            f"The table {name} has {len(table):,} rows and a sheet holds {MOST_ROWS:,}: "
            "export as csv or parquet."
        )
    sheet = file.add_worksheet(name[:31])
    bold, quoted = file.add_format({"bold": True}), file.add_format({"quote_prefix": True})
    sheet.freeze_panes(1, 0)
    for column, title in enumerate(table.columns):
        sheet.write_string(0, column, str(title), bold)
    for number, row in enumerate(_rows(table), start=1):
        for column, cell in enumerate(row):
            _write_cell(sheet, number, column, _known(cell), quoted)


def _write_cell(sheet: Any, row: int, column: int, cell: Any, quoted: Any) -> None:
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, (int, float)):
        sheet.write_number(row, column, cell)
    else:
        text = _fitting(str(cell))
        sheet.write_string(row, column, text, quoted if FORMULA.match(text) else None)


def _fitting(text: str) -> str:
    units = text.encode("utf-16-le", "replace")
    if len(units) <= 2 * LONGEST_CELL:
        return units.decode("utf-16-le")
    return units[: 2 * (LONGEST_CELL - len(CUT))].decode("utf-16-le", "ignore") + CUT


def _rows(table: pd.DataFrame) -> Iterable[tuple[Any, ...]]:
    return table.itertuples(index=False, name=None)


def _known(cell: Any) -> Any:
    """The cell as Python's own type; None for every kind of "no value"."""
    if cell is None or (not isinstance(cell, (str, list, tuple)) and pd.isna(cell)):
        return None
    return cell.item() if hasattr(cell, "item") else cell


def _settle(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


WRITERS: dict[Format, Callable[[Mapping[str, pd.DataFrame], Path, str], list[Path]]] = {
    "csv": _write_csv,
    "xlsx": _write_xlsx,
    "parquet": _write_parquet,
}
