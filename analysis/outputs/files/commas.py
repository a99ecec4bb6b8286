"""CSV: a file a table, for whatever reads them."""

import csv
from pathlib import Path

from analysis.outputs.files.shape import Batches, Tables, moment, rows
from storage.harmless import harmless


def write_csv(tables: Tables, folder: Path) -> list[Path]:
    """UTF-8 with the mark that spreadsheets know it by; formulas are made harmless."""
    return [_write(read, folder / f"{name}.csv") for name, read in tables.tables.items()]


def _write(read: Batches, path: Path) -> Path:
    # The mark at the start (BOM) makes spreadsheets read Polish letters as such.
    with path.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC)
        reader = read()
        writer.writerow([harmless(name) for name in reader.schema.names])
        writer.writerows([harmless(moment(cell)) for cell in row] for row in rows(reader))
    return path
