"""Tables into files, whole or not at all.

Every table of the project that leaves it as a file leaves through here. All
files are written under other names first and put in place together at the
end, so that a full disk or a lost session never leaves half an export behind.
People's words may begin like a spreadsheet formula; such cells are made
harmless in CSV and XLSX. The other kinds, which no spreadsheet runs, keep them
as they are.
"""

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import pyarrow as pa
from pyreadstat import PyreadstatError, ReadstatError
from xlsxwriter.exceptions import XlsxWriterException

from analysis.outputs.files.commas import write_csv
from analysis.outputs.files.geojson import write_geojson
from analysis.outputs.files.json_lines import write_json_lines
from analysis.outputs.files.parquet import write_parquet
from analysis.outputs.files.problems import FilesProblem
from analysis.outputs.files.shape import Tables
from analysis.outputs.files.spss import write_sav
from analysis.outputs.files.workbook import write_xlsx

__all__ = ["WRITERS", "FilesProblem", "Format", "write_tables"]

Format = Literal["csv", "xlsx", "parquet", "sav", "jsonl", "geojson"]

WRITERS: dict[Format, Callable[[Tables, Path], list[Path]]] = {
    "csv": write_csv,
    "xlsx": write_xlsx,
    "parquet": write_parquet,
    "sav": write_sav,
    "jsonl": write_json_lines,
    "geojson": write_geojson,
}


def write_tables(tables: Tables, folder: Path, format_: Format) -> list[Path]:
    """Write the tables to the folder, which is made if needed; the files' paths.

    XLSX gives one workbook with a sheet a table, GeoJSON one file, the others one
    file a table.
    Existing files of the same names are replaced.

    Raises FilesProblem, and then leaves what was there untouched.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, prefix=".writing-") as aside:
            written = WRITERS[format_](tables, Path(aside))
            for path in written:
                _settle(path)
            return [path.replace(folder / path.name) for path in written]
    except (
        OSError,
        XlsxWriterException,
        ReadstatError,
        PyreadstatError,
        pa.ArrowException,
    ) as error:
        raise FilesProblem(f"The files cannot be written to {folder}: {_reason(error)}.") from error


def _settle(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
