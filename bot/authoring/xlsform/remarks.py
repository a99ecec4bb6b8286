"""What is told of a form: where, what, why, and what to do."""

from collections.abc import Sequence
from dataclasses import dataclass, field

SHOWN = 70
"""Characters of a cell that a remark quotes."""


@dataclass(frozen=True, order=True)
class Spot:
    """A place in a workbook; row 0 and column "" mean all of them."""

    sheet: str
    row: int = 0
    column: str = ""

    def __str__(self) -> str:
        row = f"row {self.row}" if self.row else ""
        column = f"column {self.column}" if self.column else ""
        return ", ".join(part for part in (self.sheet, row, column) if part)


@dataclass(frozen=True, order=True)
class Remark:
    """One thing to know: what it is about, why it is so, and what to do."""

    spot: Spot
    what: str
    why: str
    todo: str

    def __str__(self) -> str:
        return f"{self.spot}: {self.what}: {self.why}. {self.todo}."


@dataclass
class Remarks:
    """Gathers what one reading of a form finds.

    ``left`` is what is not carried over, ``changed`` what is carried over
    otherwise than it stands there, ``mistakes`` what must be put right first.
    """

    left: list[Remark] = field(default_factory=list)
    changed: list[Remark] = field(default_factory=list)
    mistakes: list[Remark] = field(default_factory=list)

    def leave(self, spot: Spot, what: str, why: str, todo: str) -> None:
        """Note something that is not carried over."""
        self.left.append(Remark(spot, what, why, todo))

    def change(self, spot: Spot, what: str, why: str, todo: str) -> None:
        """Note something that is carried over otherwise than it stands there."""
        self.changed.append(Remark(spot, what, why, todo))

    def mistake(self, spot: Spot, what: str, why: str, todo: str) -> None:
        """Note something without which nothing can be carried over."""
        self.mistakes.append(Remark(spot, what, why, todo))


class Refused(Exception):
    """A file of which no guide can be made: all its ``mistakes``, in order."""

    def __init__(self, mistakes: Sequence[Remark]) -> None:
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = tuple(mistakes)


def quoted(text: str) -> str:
    """The beginning of a cell's text in one line, in quotation marks."""
    line = " ".join(text.split())
    return f'"{line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"}"'
