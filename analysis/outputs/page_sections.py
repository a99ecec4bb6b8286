"""In which order a page tells: sections with their figures and tables."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from analysis.outputs.charts.chart import Chart
from analysis.outputs.contents import Contents
from analysis.outputs.page_tables import PageTable, page_table


@dataclass(frozen=True)
class Part:
    """A table, the figures drawn from it, and its heading; the table is missing for a map alone."""

    id: str
    title: str
    figures: tuple[Chart, ...]
    table: PageTable | None

    @property
    def drawn_above(self) -> bool:
        """Whether the heading stands once more in the picture below it."""
        return any(each.title == self.title and not each.blank for each in self.figures[:1])


@dataclass(frozen=True)
class Section:
    """A section of the page, with a sentence on what it is for."""

    id: str
    title: str
    about: str
    parts: tuple[Part, ...]


SECTIONS: Final[Sequence[tuple[str, str, str, tuple[str, ...]]]] = (
    (
        "heard", "Who was heard, and who was not",
        "Who took part, beside who lives there. Whoever is missing here is missing from all that "
        "follows.",
        ("coverage", "people_by_", "answers_age", "answers_sex", "answers_ethnic"),
    ),
    (
        "groups", "Groups and their combinations",
        "Groups overlap: one person can be in several.",
        ("answers_groups", "groups_held", "combinations"),
    ),
    (
        "outcomes", "Outcomes and comparisons",
        "What the analysis plan asks for. People chose to answer: these are shares of the people "
        "heard, and a difference between groups is no proof of a cause.",
        ("outcome", "comparisons", "raking"),
    ),
    ("answers", "Answers to each question", "In the order of the guide.", ("answers_",)),
    ("scores", "Scores of published measures", "As their authors score them.",
     ("means", "scores_")),
    (
        "areas", "Places",
        "An area's figure describes the place, not the people in it.",
        ("outcome_by_area", "group_by_area", "area_"),
    ),
    (
        "through", "How people went through the questions",
        "Where people stopped, skipped or took long.",
        ("drop_off", "times"),
    ),
    (
        "response", "Response, and ways of taking part",
        "How far conversations got, and whether the way of taking part makes a difference.",
        ("response_rates", "dispositions", "modes_compared"),
    ),
)  # fmt: skip
"""Id, title, what it is for, and how the names of its tables begin; a table is in the first
section that names it in full, or else the first that has a beginning of its name."""
OTHER: Final = ("other", "Other tables", "What is in none of the sections above.")
APART: Final = "not_shown"
"""The table that the section on method shows."""
PLACES: Final = "areas"


def sections(
    contents: Contents, charts: Sequence[Chart], maps: Sequence[Chart], names: Mapping[str, str]
) -> list[Section]:
    """The sections that have something in them."""
    where = {table.name: _section(table.name) for table in contents.tables}
    found = []
    for id_, title, about in (*((each[0], each[1], each[2]) for each in SECTIONS), OTHER):
        mapped = [Part(each.id, each.title, (each,), None) for each in maps if id_ == PLACES]
        parts = [
            _part(name, contents, charts, names)
            for name in sorted(where, key=lambda name: where[name][1])
            if where[name][0] == id_
        ]
        if mapped or parts:
            found.append(Section(id_, title, about, (*mapped, *parts)))
    return found


def common_notes(contents: Contents) -> tuple[str, ...]:
    """Notes that stand under more than half of the tables: told once, for all.

    Who is counted is told under each table: it is not the same for all.
    """
    found = Counter(note for table in contents.tables for note in dict.fromkeys(table.notes))
    often = [note for note, times in found.items() if times > len(contents.tables) / 2]
    return tuple(note for note in often if not note.startswith("Counted:"))


def _section(name: str) -> tuple[str, int]:
    """The id of the section, and the table's place in it."""
    if name == APART:
        return "", 0
    for fits in (str.__eq__, str.startswith):
        for id_, _, _, starts in SECTIONS:
            found = [at for at, start in enumerate(starts) if fits(name, start)]
            if found:
                return id_, found[0]
    return OTHER[0], 0


def _part(name: str, contents: Contents, charts: Sequence[Chart], names: Mapping[str, str]) -> Part:
    table = contents.table(name)
    assert table is not None
    figures = tuple(chart for chart in charts if chart.table == name)
    shown = page_table(table, names)
    title = shown.title.removeprefix("Answers to: ")
    return Part(f"table-{re.sub('[^A-Za-z0-9_-]', '-', name)}", title, figures, shown)
