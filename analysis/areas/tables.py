"""Loads a table of areas by its description, with a report of what was used and what was not."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.areas.checking_codes import coded_rows, some
from analysis.areas.checking_figures import checked_figures
from analysis.areas.descriptions import Description, read_description
from analysis.areas.known_areas import Known
from analysis.areas.problems import told
from analysis.areas.reading import Layout, Written, read_table
from analysis.areas.reports import LeftOut, Report
from dialogues.files.shape import did_you_mean
from dialogues.problems import Place, Problem


@dataclass(frozen=True)
class AreaTable:
    """Figures about areas: ``frame`` has a row an area (index ``area``) and the described columns.

    Figures are float64, NaN where there is none; texts are strings. ``shapes``
    are the outlines of a GeoJSON file by area. A figure describes the area
    and says nothing about any one person in it.
    """

    description: Description
    frame: pd.DataFrame
    shapes: dict[str, Any]


@dataclass(frozen=True)
class Loaded:
    """A table (None if it cannot be used) and the report of what became of its file."""

    table: AreaTable | None
    report: Report


def load_table(description_file: Path, known: Known) -> Loaded:
    """The table that a description describes, its codes held against ``known`` ones.

    Never raises for what is written in the two files: all mistakes are in the
    report, together.
    """
    description, problems = read_description(description_file)
    if description is None:
        return Loaded(None, Report(description_file.name, problems=problems))
    loaded = load_described(description, known)
    loaded.report.problems[:0] = problems
    return loaded


def load_described(description: Description, known: Known) -> Loaded:
    """The same for a description that has been read."""
    layout = Layout(
        description.header_row, description.encoding, description.separator, description.sheet
    )
    written = read_table(description.file, layout)
    report = Report(description.file.name, problems=[*written.problems])
    report.rows_read = len(written.rows) + len(written.lost)
    report.left_out += [LeftOut(line, "", "row-uneven") for line in written.lost]
    if written.header:
        report.problems += _columns(written, description)
    if not report.usable:
        return Loaded(None, report)
    frame = _frame(written, description, known, report)
    if not report.usable:
        return Loaded(None, report)
    report.rows_used = len(frame)
    return Loaded(AreaTable(description, frame, _shapes(written, description, frame)), report)


def _columns(written: Written, description: Description) -> list[Problem]:
    whole = Place(description.file.name, description.header_row if not written.shapes else 0)
    header = written.header
    wanted = [description.code, *(each.header for each in description.columns.values())]
    twice = {name for name in header if name and header.count(name) > 1}
    problems = [told("header-twice", whole, column=name) for name in sorted(twice)]
    problems += [
        told("column-missing", whole, column=name, hint=did_you_mean(name, header))
        for name in wanted
        if name not in header
    ]
    others = [name for name in header if name and name not in wanted]
    if others:
        problems.append(told("column-undescribed", whole, columns=", ".join(others)))
    if not written.rows:
        problems.append(told("table-empty", whole))
    return problems


def _frame(
    written: Written, description: Description, known: Known, report: Report
) -> pd.DataFrame:
    coded = coded_rows(written.rows, written.header, description, known)
    checked = checked_figures(coded.rows, written.header, description)
    report.left_out += [*coded.left_out, *checked.left_out]
    report.problems += [*coded.problems, *checked.problems]
    report.problems += _about_shapes(written, description)
    if description.by_name:
        report.problems.append(told("named-not-coded", Place(description.file.name)))
    else:
        report.problems += _missing(checked.frame, description, known)
    return checked.frame


def _missing(frame: pd.DataFrame, description: Description, known: Known) -> list[Problem]:
    codes = known.get(description.geography, frozenset())
    missing = sorted(codes - set(frame.index))
    if not missing:
        return []
    words = {"count": len(missing), "known": len(codes), "areas": some(missing)}
    return [told("areas-missing", Place(description.file.name), **words)]


def _about_shapes(written: Written, description: Description) -> list[Problem]:
    from shapely import is_valid_reason

    at, problems = written.header.index(description.code), []
    for (line, cells), shape in zip(written.rows, written.shapes, strict=False):
        place, area = Place(description.file.name, line), cells[at]
        if shape is None or shape.is_empty:
            problems.append(told("shape-missing", place, area=area))
        elif not shape.is_valid:
            reason = is_valid_reason(shape)
            problems.append(told("shape-invalid", place, area=area, reason=reason))
    return problems


def _shapes(written: Written, description: Description, frame: pd.DataFrame) -> dict[str, Any]:
    at = written.header.index(description.code)
    found = {
        cells[at].strip().upper(): shape
        for (_, cells), shape in zip(written.rows, written.shapes, strict=False)
    }
    return {area: found[area] for area in frame.index if found.get(area) is not None}
