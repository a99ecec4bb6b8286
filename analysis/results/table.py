"""A finished table: what it shows, in words for people, for whoever draws or writes it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd

Form = Literal["text", "count", "share", "difference", "ratio", "p_value", "number", "seconds"]


@dataclass(frozen=True)
class Column:
    """What a column holds, and how its values are written: shares are 0 to 1."""

    meaning: str
    form: Form = "text"


@dataclass(frozen=True)
class ResultTable:
    """``frame`` has exactly the ``columns``, in their order.

    ``name`` is unique in a release; ``title`` and ``notes`` are sentences.
    Raises ValueError where a column has no meaning, or a meaning no column.
    """

    name: str
    title: str
    notes: tuple[str, ...]
    columns: Mapping[str, Column]
    frame: pd.DataFrame

    def __post_init__(self) -> None:
        if list(self.frame.columns) != list(self.columns):
            raise ValueError(f"the columns of {self.name} and their meanings are not the same")
