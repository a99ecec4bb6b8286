"""The rows of a sheet, of which every cell is either taken or told.

A cell that nobody took is not carried over. Whoever reads a row takes what can
be used; at the end :meth:`Line.leave_rest` tells of all the others, so that
nothing is ever dropped silently.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bot.authoring.xlsform import extras
from bot.authoring.xlsform.columns import Column
from bot.authoring.xlsform.remarks import Remarks, Spot, quoted
from bot.authoring.xlsform.workbook import Sheet
from dialogues.guide import Words

REASONS = {
    "appearance": ("a guide has no looks: it is spoken or texted", "There is nothing to do"),
    "autoplay": ("a guide has no looks: it is spoken or texted", "There is nothing to do"),
    "rows": ("a guide has no looks: it is spoken or texted", "There is nothing to do"),
    "default": ("a guide answers nothing for people", "Say it in the wording if it matters"),
    "calculation": ("a guide calculates nothing", "Calculate it in the analysis"),
    "trigger": ("a guide calculates nothing", "Calculate it in the analysis"),
    "read_only": ("whatever a guide asks can be answered", "Make it a note, or delete it"),
    "choice_filter": ("all choices of a question are always offered",
                      "Ask several questions with conditions, each with its own choices"),
    "image": ("people may read on any phone", "Say in words what it shows"),
    "big-image": ("people may read on any phone", "Say in words what it shows"),
    "audio": ("people may read on any phone", "Say in words what it says"),
    "video": ("people may read on any phone", "Say in words what it shows"),
    "required_message": ("Earshot has its own words for that", "There is nothing to do"),
    "parameters": ("a guide has none of these settings", "There is nothing to do"),
    "repeat_count": ("a guide asks nothing repeatedly", "Ask for all of it in one question"),
    "instance_name": ("Earshot names conversations itself", "There is nothing to do"),
    "submission_url": ("answers stay in Earshot's store", "There is nothing to do"),
    "public_key": ("Earshot encrypts with its own key", "There is nothing to do"),
    "style": ("a guide has no looks: it is spoken or texted", "There is nothing to do"),
    "relevant": ("there is nothing here that it could decide on", "There is nothing to do"),
    "constraint": ("there is no answer here that it could bound", "There is nothing to do"),
    "required": ("there is no answer here to require", "There is nothing to do"),
    "hint": ("there is no question here that it could help with", "Make it a note"),
    "guidance_hint": ("there is no question here that it could help with", "Make it a note"),
}  # fmt: skip
_UNKNOWN = ("nothing in a guide corresponds to it", "There is nothing to do if you do not miss it")


class Line:
    """One row: its cells are taken by the name of their column, and language."""

    def __init__(self, sheet: str, number: int, cells: Mapping[Column, str]) -> None:
        self.sheet = sheet
        self.number = number
        self._cells = {
            (column.name, column.language): (
                extras.unguarded(text) if column.name.startswith(extras.NAME) else text
            )
            for column, text in cells.items()
        }
        self._columns = {(column.name, column.language): column for column in cells}
        self._taken: set[tuple[str, str]] = set()

    def spot(self, name: str = "", language: str = "") -> Spot:
        """Where the cell is; the row where it has none."""
        column = self._columns.get((name, language))
        return Spot(self.sheet, self.number, str(column) if column else "")

    def has(self, name: str) -> bool:
        """Whether the cell has anything in it, in whichever language."""
        return any(there == name for there, _ in self._cells)

    def take(self, name: str, language: str = "") -> str:
        """The cell's text, which is now accounted for; "" for none."""
        self._taken.add((name, language))
        return self._cells.get((name, language), "")

    def words(self, name: str) -> Words:
        """The cells of this name by language, which are now accounted for."""
        found = {language: text for (there, language), text in self._cells.items() if there == name}
        self._taken |= {(name, language) for language in found}
        return found

    def read(
        self, name: str, read: Callable[[str], Any], remarks: Remarks, language: str = ""
    ) -> Any:
        """The cell as ``read`` understands it; None, and told, where that raises ValueError."""
        text = self.take(name, language)
        try:
            return read(text) if text else None
        except ValueError as error:
            self.leave(name, text, str(error), "Correct it, or empty it", remarks, language)
            return None

    def leave(
        self, name: str, text: str, why: str, todo: str, remarks: Remarks, language: str = ""
    ) -> None:
        """Tell of a cell that was taken and yet is not carried over, or not all of it."""
        what = f"{quoted(text)} is not carried over"
        remarks.leave(self.spot(name, language), what, why, todo)

    def overruled(self, name: str, language: str, by: str, remarks: Remarks) -> None:
        """Tell of an extra cell that no longer says what the form says."""
        remarks.leave(
            self.spot(name, language),
            "this is passed over",
            f"the column {by} says otherwise by now",
            "Empty this cell",
        )

    def all_text(self) -> Iterator[tuple[str, str, str]]:
        """Every cell: name, language and text. Accounts for nothing."""
        for (name, language), text in self._cells.items():
            yield name, language, text

    def take_all(self) -> None:
        """Account for all of it, because one remark tells of the whole row."""
        self._taken |= set(self._cells)

    def leave_rest(self, remarks: Remarks) -> None:
        """Tell of every cell that was not taken."""
        for key, text in self._cells.items():
            if key not in self._taken:
                name, language = key
                why, todo = REASONS.get(name, _UNKNOWN)
                self.leave(name, text, why, todo, remarks, language)


def read_lines(sheet: Sheet, columns: Mapping[int, Column], remarks: Remarks) -> list[Line]:
    """The sheet's rows, in order; cells below a first row that is empty there are told."""
    for position in {p for row in sheet.rows.values() for p in row} - set(columns):
        if position not in sheet.header:
            rows = [n for n, row in sheet.rows.items() if position in row]
            remarks.leave(
                Spot(sheet.name, rows[0]),
                f"{quoted(sheet.rows[rows[0]][position])} is not carried over",
                "the first row does not say what stands in this column",
                "Write the column's name in the first row",
            )
    return [
        Line(sheet.name, n, {columns[p]: text for p, text in row.items() if p in columns})
        for n, row in sheet.rows.items()
    ]
