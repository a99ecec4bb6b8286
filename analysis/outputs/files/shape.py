"""What writers of files are given: tables in batches, and what is known of their columns."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pandas as pd
import pyarrow as pa

Batches = Callable[[], pa.RecordBatchReader]
"""A table, read from its beginning whenever it is called."""


@dataclass(frozen=True)
class Tables:
    """Tables by name, as one set called ``name``.

    ``sharing`` says in words who may have them; it stands in each row, too.
    ``book`` is the codebook, which may be empty: columns table, column,
    meaning, kind, code and label. ``mapped`` names the table that can be put on
    a map, and its column of small areas' codes. ``opening`` is what there is to say
    of all of them, ``about`` of a table: its title, then notes.
    """

    name: str
    sharing: str
    tables: Mapping[str, Batches]
    book: pd.DataFrame = field(
        default_factory=lambda: pd.DataFrame(
            columns=["table", "column", "meaning", "kind", "code", "label"]
        )
    )
    mapped: tuple[str, str] | None = None
    opening: tuple[str, ...] = ()
    about: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def of_frames(name: str, sharing: str, frames: Mapping[str, pd.DataFrame]) -> Tables:
    """Small tables that are there already."""

    def read(frame: pd.DataFrame) -> Batches:
        return lambda: pa.Table.from_pandas(frame, preserve_index=False).to_reader()

    return Tables(name, sharing, {table: read(frame) for table, frame in frames.items()})


def rows(reader: pa.RecordBatchReader) -> Iterator[tuple[Any, ...]]:
    """The table's rows, cells as Python's own types, nothing as None."""
    for batch in reader:
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def moment(cell: Any) -> Any:
    """A moment as text, which is UTC; any other cell as it is."""
    return cell.strftime("%Y-%m-%dT%H:%M:%SZ") if isinstance(cell, datetime) else cell
