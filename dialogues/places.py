"""Where each part of a guide is written, so that problems can name file and line.

A part is named by its path in the guide file, with questions counted through
all sections from 0: ``("questions", 3, "choices", 0, "label")``.
"""

from dataclasses import dataclass, field
from typing import Any

from dialogues.problems import Place

Step = str | int


@dataclass
class Marks:
    """The line of a field or list item, and the marks of its own parts."""

    line: int = 0
    parts: dict[Any, "Marks"] = field(default_factory=dict)


class Places:
    """Finds the place of any part, in the guide's own file or in a translation.

    Without files (a guide made by a program) every place is the guide as a whole.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._own = Marks()
        self._translations: dict[str, tuple[str, Marks]] = {}

    def put(self, marks: Marks) -> None:
        """Tell where the parts stand in the guide's own file."""
        self._own = marks

    def put_translation(self, language: str, file: str, marks: Marks) -> None:
        """Tell where the same parts stand in a translation."""
        self._translations[language] = (file, marks)

    def find(self, *path: Step, language: str | None = None) -> Place:
        """The place of the part, or of the nearest thing around it that is written."""
        file, marks = self._translations.get(language or "", (self._name, self._own))
        for step in path:
            if step not in marks.parts:
                break
            marks = marks.parts[step]
        return Place(file, marks.line)
