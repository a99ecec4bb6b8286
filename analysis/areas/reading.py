"""A table as it stands in its file: text in cells, each row with its line, nothing judged yet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.areas.problems import told
from dialogues.problems import Place, Problem


@dataclass
class Written:
    """The cells of a table as text: ``rows`` has the line (row, feature) and cells of each.

    ``shapes`` are the outlines of a GeoJSON file, one a row. ``lost`` holds
    lines that could not be taken apart. Without a header nothing could be read.
    """

    header: tuple[str, ...] = ()
    rows: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    shapes: list[Any] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class Layout:
    """How the file is laid out, as its owner says."""

    header_row: int = 1
    encoding: str = "utf-8"
    separator: str = "comma"
    sheet: str = ""


Reader = Callable[[Path, Layout], Written]


def read_table(path: Path, layout: Layout) -> Written:
    """The table in a CSV, Excel or GeoJSON file. Never raises for what is in the file."""
    return read_by(_readers(), path, layout)


def read_by(readers: Mapping[str, Reader], path: Path, layout: Layout) -> Written:
    """The table in a file, by the reader for its ending. Never raises for what is in the file."""
    reader = readers.get(path.suffix.lower())
    whole = Place(path.name)
    if reader is None:
        return Written(problems=[told("table-kind", whole, ending=path.suffix or path.name)])
    try:
        return reader(path, layout)
    except OSError as error:
        reason = error.strerror or str(error)
        return Written(problems=[told("table-unreadable", whole, reason=reason)])


def _readers() -> dict[str, Reader]:
    from analysis.areas.reading_csv import read_csv
    from analysis.areas.reading_excel import read_excel
    from analysis.areas.reading_geojson import read_geojson

    return {
        ".csv": read_csv, ".xlsx": read_excel, ".xlsm": read_excel,
        ".geojson": read_geojson, ".json": read_geojson,
    }  # fmt: skip
