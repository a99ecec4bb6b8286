"""What queries in DuckDB are put together of: small tables, names, texts."""

from collections.abc import Iterable, Sequence

import duckdb
import pyarrow as pa


def register(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    rows: Iterable[Sequence[object]],
    columns: Sequence[str],
) -> None:
    """Make a table of text of the rows, which may be none; None stays empty."""
    cells = [[None if cell is None else str(cell) for cell in row] for row in rows]
    arrays = [pa.array([row[n] for row in cells], pa.string()) for n in range(len(columns))]
    connection.register(name, pa.table(arrays, names=list(columns)))


def name(words: str) -> str:
    """A column's or table's name, in quotation marks."""
    return '"' + words.replace('"', '""') + '"'


def text(words: str) -> str:
    """A text, in quotation marks."""
    return "'" + words.replace("'", "''") + "'"


def texts(words: Iterable[str]) -> str:
    """Texts in quotation marks as a list, for ``IN (…)`` and ``[…]``; NULL for none."""
    return ", ".join(map(text, words)) or "NULL"
