"""Small tables of areas for tests: a description and a file beside each other, in a few words."""

from pathlib import Path

from analysis.areas.geographies import Geography
from analysis.areas.known_areas import Known
from analysis.areas.tables import Loaded, load_table

LSOA21, LSOA11 = Geography("lsoa", 2021), Geography("lsoa", 2011)
A, B, C, D = "E01000001", "E01000002", "E01000003", "E01000004"
OLD, NEW = "E01000008", "E01000009"
KNOWN: Known = {
    LSOA21: frozenset([A, B, C, D, NEW]),
    LSOA11: frozenset([A, B, C, D, OLD]),
}
"""Five areas in either year; one was given a new code in 2021."""

DESCRIPTION = """\
id: stops
title: Bus stops and people without a car
file: {file}
geography: lsoa
boundaries: {boundaries}
code: {code}
{more}year: 2024
figures: {figures}
source: The council's transport team
licence: Open Government Licence v3.0
columns:
{columns}
"""

CAR = """\
  no_car:
    meaning: Households without a car or van
    unit: {unit}
    base: all households
    higher: worse
"""


def describe(
    folder: Path,
    file: str = "stops.csv",
    columns: str = CAR.format(unit="percent"),
    *,
    boundaries: int = 2021,
    code: str = "area",
    more: str = "",
    figures: str = "measured",
) -> Path:
    """Write a description into the folder."""
    path = folder / "stops.yml"
    words = {"file": file, "columns": columns.rstrip("\n"), "boundaries": boundaries}
    text = DESCRIPTION.format(**words, code=code, more=more, figures=figures)
    path.write_text(text, encoding="utf-8")
    return path


def load_csv(folder: Path, text: str | bytes, **described) -> Loaded:
    """Load a table written in a test, as a description with these differences says."""
    data = text if isinstance(text, bytes) else text.encode()
    (folder / "stops.csv").write_bytes(data)
    return load_table(describe(folder, **described), KNOWN)


def table_of(**figures) -> str:
    """A CSV with columns ``area`` and ``no_car``: a figure for each area."""
    return "area,no_car\n" + "".join(f"{area},{figure}\n" for area, figure in figures.items())


def codes(loaded: Loaded) -> list[str]:
    """The codes of all problems of a report."""
    return [problem.code for problem in loaded.report.problems]
