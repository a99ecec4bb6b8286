"""JSON Lines: a file a table, an object a row, without what a row does not have."""

import json
from pathlib import Path

from analysis.outputs.files.shape import Batches, Tables, moment, rows


def write_json_lines(tables: Tables, folder: Path) -> list[Path]:
    """Plain UTF-8; a cell that holds nothing is not there."""
    return [_write(read, folder / f"{name}.jsonl") for name, read in tables.tables.items()]


def _write(read: Batches, path: Path) -> Path:
    reader = read()
    names = reader.schema.names
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        for row in rows(reader):
            cells = zip(names, row, strict=True)
            there = {name: moment(cell) for name, cell in cells if cell is not None}
            file.write(json.dumps(there, ensure_ascii=False) + "\n")
    return path
