"""Codes of a survey's file turned into responses, labels and weights; what could not be is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.areas.reading import Layout, Written
from analysis.areas.reports import LeftOut, Report
from analysis.surveys.mappings import Asked, Grouping, SurveyMapping
from analysis.surveys.problems import told
from analysis.surveys.reading import read_survey
from dialogues.conditions import age_band
from dialogues.files.shape import did_you_mean
from dialogues.measures import RULES
from dialogues.problems import Place


@dataclass(frozen=True)
class Survey:
    """The people of a survey, by the line of their row.

    ``weights`` are 1 where the survey has none. ``groups`` and ``questions``
    hold labels, <NA> where there is none; ``items`` has, for each measure, a
    column an item with response codes (or numbers), None where there is no
    answer.
    """

    mapping: SurveyMapping
    weights: pd.Series
    groups: pd.DataFrame
    questions: pd.DataFrame
    items: Mapping[str, pd.DataFrame]


def load_survey(path: Path, mapping: SurveyMapping) -> tuple[Survey | None, Report]:
    """The survey in a file, and the report of what was used, left out and why.

    None if it cannot be used. Never raises for what is written in the file.
    """
    written = read_survey(path, Layout(encoding=mapping.encoding, separator=mapping.separator))
    report = Report(path.name, problems=[*written.problems])
    report.rows_read = len(written.rows) + len(written.lost)
    report.left_out += [LeftOut(line, "", "row-uneven") for line in written.lost]
    if written.header:
        _check_columns(written, mapping, report)
    if not report.usable:
        return None, report
    cells = pd.DataFrame(
        [row for _, row in written.rows],
        columns=list(written.header),
        index=pd.Index([line for line, _ in written.rows], name="line"),
        dtype="string",
    ).apply(_plain)
    cells = _once_each(cells, mapping, report)
    weights = _weights(cells, mapping, report)
    cells = _of_somewhere(cells.loc[weights.index], mapping, report)
    weights = weights.loc[cells.index]
    report.rows_used = len(cells)
    reader = _Reader(cells, mapping, report)
    survey = Survey(
        mapping,
        weights,
        reader.labels(mapping.groups),
        reader.labels(mapping.questions),
        {each.measure: reader.items(each) for each in mapping.measures},
    )
    return survey, report


def _check_columns(written: Written, mapping: SurveyMapping, report: Report) -> None:
    whole = Place(report.file, 1)
    header = written.header
    for name in mapping.columns:
        if name not in header:
            hint = did_you_mean(name, header)
            report.problems.append(told("column-missing", whole, column=name, hint=hint))
        elif header.count(name) > 1:
            report.problems.append(told("header-twice", whole, column=name))
    if not written.rows:
        report.problems.append(told("table-empty", whole))


def _plain(column: pd.Series) -> pd.Series:
    """Cells without spaces around them, and 1.0, as programs write whole numbers, as 1."""
    return column.str.strip().str.replace(r"^(-?\d+)\.0+$", r"\1", regex=True)


def _once_each(cells: pd.DataFrame, mapping: SurveyMapping, report: Report) -> pd.DataFrame:
    """Each person once; those whose rows differ not at all."""
    if not mapping.person:
        return cells
    persons = cells[mapping.person]
    out: list[LeftOut] = []
    for person, rows in cells[persons.duplicated(keep=False) & (persons != "")].groupby(persons):
        lines = list(rows.index)
        if len(rows.drop_duplicates()) > 1:
            words = {"person": person, "lines": ", ".join(map(str, lines))}
            report.problems.append(told("persons-disagree", Place(report.file, lines[0]), **words))
            out += [LeftOut(line, "", "persons-disagree") for line in lines]
            continue
        for line in lines[1:]:
            words = {"person": person, "first": lines[0]}
            report.problems.append(told("person-repeated", Place(report.file, line), **words))
            out.append(LeftOut(line, "", "person-repeated"))
    report.left_out += out
    return cells.drop([each.line for each in out])


def _weights(cells: pd.DataFrame, mapping: SurveyMapping, report: Report) -> pd.Series:
    if not mapping.weight:
        return pd.Series(1.0, index=cells.index, name="weight")
    read = pd.to_numeric(cells[mapping.weight], errors="coerce").astype("float64")
    usable = read.between(0, float("inf"), inclusive="left")
    for line, weight in cells.loc[~usable, mapping.weight].items():
        report.problems.append(
            told("weight-unusable", Place(report.file, int(str(line))), weight=weight)
        )
        report.left_out.append(LeftOut(int(str(line)), "", "weight-unusable"))
    return read[usable].rename("weight")


def _of_somewhere(cells: pd.DataFrame, mapping: SurveyMapping, report: Report) -> pd.DataFrame:
    """Only people of a category that is kept apart: the others would be in no table."""
    apart = next((each for each in mapping.groups if each.id == mapping.apart), None)
    if apart is None:
        return cells
    nowhere = cells.index[~cells[apart.column].isin(list(apart.codes))]
    if len(nowhere):
        words = {"group": apart.id, "count": len(nowhere)}
        report.problems.append(told("apart-unsaid", Place(report.file), **words))
        report.left_out += [LeftOut(line, "", "apart-unsaid") for line in nowhere]
    return cells.drop(nowhere)


@dataclass
class _Reader:
    """Reads columns by their codes and notes what the mapping does not know."""

    cells: pd.DataFrame
    mapping: SurveyMapping
    report: Report

    def labels(self, groupings: tuple[Grouping, ...]) -> pd.DataFrame:
        """A column of labels for each grouping."""
        found = pd.DataFrame(index=self.cells.index)
        for each in groupings:
            known = self._age_bands(each.column) if each.ages else each.codes
            code = "age-unreadable" if each.ages else "code-unmapped"
            found[each.id] = self._read(each.column, known, code).astype("string")
            unsaid = int(found[each.id].isna().sum())
            if unsaid and each in self.mapping.groups:
                words = {"group": each.id, "count": unsaid}
                problem = told("group-unsaid", Place(self.report.file), **words)
                self.report.problems.append(problem)
        return found

    def items(self, asked: Asked) -> pd.DataFrame:
        """A column of responses for each item; numbers where the measure has a scale."""
        rule = RULES[asked.measure]
        found = {}
        for item, column in asked.items.items():
            if rule.scale and not asked.codes:
                low, high = rule.scale
                numbers = {str(number): number for number in range(low, high + 1)}
                found[item] = self._read(column, numbers, "code-unmapped")
            else:
                found[item] = self._read(column, asked.codes, "code-unmapped")
        return pd.DataFrame(found, index=self.cells.index)

    def _read(self, column: str, known: Mapping[str, object], code: str) -> pd.Series:
        cells = self.cells[column]
        blank = cells.isin(["", *self.mapping.missing])
        unknown = cells[~blank & ~cells.isin(list(known))]
        for value, count in unknown.value_counts().sort_index().items():
            words = {"column": column, "code": value, "count": count}
            self.report.problems.append(told(code, Place(self.report.file), **words))
        self.report.left_out += [
            LeftOut(int(str(line)), "", code, column, value) for line, value in unknown.items()
        ]
        said = [
            None if empty else known.get(cell) for cell, empty in zip(cells, blank, strict=True)
        ]
        return pd.Series(said, index=cells.index, dtype="object")

    def _age_bands(self, column: str) -> dict[str, str]:
        """The band of each cell that is an age."""
        found = {}
        for cell in self.cells[column].unique():
            try:
                found[cell] = age_band(float(cell))
            except (TypeError, ValueError):
                continue
        return found
