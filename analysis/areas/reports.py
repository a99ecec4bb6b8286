"""What was used of a table, what was left out, and why: line by line."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pandas as pd

from dialogues.problems import Problem, has_errors

LEFT_OUT = ("line", "area", "column", "value", "why")


@dataclass(frozen=True)
class LeftOut:
    """A row (``column`` is empty) or a cell that was not used; ``why`` is a problem's code."""

    line: int
    area: str
    why: str
    column: str = ""
    value: str = ""


@dataclass
class Report:
    """What became of one file.

    ``rows_read`` are the rows under the header, ``rows_used`` those in the
    table. A row that is not used is in ``left_out``, and so is a cell.
    """

    file: str
    rows_read: int = 0
    rows_used: int = 0
    left_out: list[LeftOut] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def usable(self) -> bool:
        """Whether there is a table at all: nothing found is an error."""
        return not has_errors(self.problems)

    @property
    def rows_left_out(self) -> int:
        """How many rows were left out."""
        return sum(not each.column for each in self.left_out)

    @property
    def cells_left_out(self) -> int:
        """How many cells of rows that were used were left out."""
        return sum(bool(each.column) for each in self.left_out)

    def table(self) -> pd.DataFrame:
        """All that was left out: ``line``, ``area``, ``column``, ``value``, ``why``."""
        rows = sorted(self.left_out, key=lambda each: (each.line, each.column))
        return pd.DataFrame(
            [[getattr(each, name) for name in LEFT_OUT] for each in rows], columns=list(LEFT_OUT)
        )

    def lines(self) -> Iterator[str]:
        """The report in sentences, the first of which says what was used."""
        if not self.usable:
            yield f"{self.file}: cannot be used; {self.rows_read} rows read."
        else:
            yield (
                f"{self.file}: {self.rows_used} of {self.rows_read} rows used; left out: "
                f"rows {self.rows_left_out}, cells {self.cells_left_out}."
            )
        yield from (f"  {problem}" for problem in self.problems)
