"""The shape of a star schema: tables with columns that say what they hold, and where they point."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

import pandas as pd
import pyarrow as pa

Kind = Literal["text", "count", "number", "date"]

TYPES: Final[Mapping[Kind, pa.DataType]] = {
    "text": pa.string(),
    "count": pa.int64(),
    "number": pa.float64(),
    "date": pa.date32(),
}
"""What each kind of column is in Parquet."""

ORDER = "position"
"""The column that says in which order a dimension's rows are shown."""


class PowerBiProblem(ValueError):
    """The release cannot be made a Power BI project; the message says why and what to do."""


@dataclass(frozen=True)
class StarColumn:
    """What a column holds. ``to`` is the dimension whose key it holds, "" if none.

    ``hidden`` columns are for joining and sorting, not for reading. ``sorted_by``
    is the column that this one is shown in the order of.
    """

    meaning: str
    kind: Kind = "text"
    to: str = ""
    hidden: bool = False
    sorted_by: str = ""


@dataclass(frozen=True)
class StarTable:
    """A table: ``id`` names its file, ``title`` is what readers see.

    ``key`` are the columns that together name a row; a dimension has one.
    Raises ValueError where the frame lacks a column that is explained, and
    PowerBiProblem where Power BI would take two rows of a dimension for one.
    """

    id: str
    title: str
    meaning: str
    key: tuple[str, ...]
    columns: Mapping[str, StarColumn]
    frame: pd.DataFrame = field(repr=False)

    def __post_init__(self) -> None:
        if set(self.columns) - set(self.frame.columns):
            lacking = ", ".join(sorted(set(self.columns) - set(self.frame.columns)))
            raise ValueError(f"the table {self.id} lacks the columns {lacking}")
        if set(self.key) - set(self.columns):
            raise ValueError(f"the key of {self.id} is none of its columns")
        if self.is_dimension:
            self._check_keys()

    def _check_keys(self) -> None:
        """Power BI tells no capitals from small letters, and drops spaces at the ends."""
        keys = self.frame[self.key[0]].astype("string")
        alike = keys[keys.str.casefold().str.strip().duplicated(keep=False)]
        if len(alike):
            raise PowerBiProblem(
                f"Power BI takes {alike.iloc[0]} for the same as another of {self.id}: "
                f"{', '.join(alike)}. Give them codes that differ by more than capitals."
            )

    @property
    def file(self) -> str:
        """The name of its Parquet file."""
        return f"{self.id}.parquet"

    @property
    def is_dimension(self) -> bool:
        """Whether facts point to it."""
        return self.id.startswith("dim_")

    def arrow(self, sharing: str) -> pa.Table:
        """The rows with the kinds of their columns; ``sharing`` stands in the metadata."""
        fields = [pa.field(name, TYPES[column.kind]) for name, column in self.columns.items()]
        schema = pa.schema(fields, metadata={"sharing": sharing, "about": self.meaning})
        arrays = [_array(self.frame[each.name], each.type) for each in fields]
        return pa.Table.from_arrays(arrays, schema=schema)


def _array(values: pd.Series, type_: pa.DataType) -> pa.Array:
    """The column; anything that is missing becomes null."""
    plain = [None if pd.isna(value) else value for value in values]
    return pa.array(plain, type=type_)
