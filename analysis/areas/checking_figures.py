"""The figures of a table: numbers read, units held against them, cells left out and told."""

from dataclasses import dataclass, field

import pandas as pd
import pandera.errors

from analysis.areas.checking_codes import Row
from analysis.areas.descriptions import Column, Description
from analysis.areas.numbers import figures
from analysis.areas.problems import told
from analysis.areas.reports import LeftOut
from analysis.areas.schemas import schema
from dialogues.problems import Place, Problem

FEWEST = 3
"""From how many figures on a whole column can be said to look like another unit."""

EXACTLY_CALLED = {"percent": "per cent", "rate": "rate", "count": "count"}


@dataclass
class Checked:
    """The table by area code, float64 and string columns; what was left out of it, and why."""

    frame: pd.DataFrame
    left_out: list[LeftOut] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def checked_figures(
    rows: dict[str, Row], header: tuple[str, ...], description: Description
) -> Checked:
    """The described columns of ``rows`` (by area) that were found in ``header``."""
    index = pd.Index(list(rows), name="area", dtype="string")
    found = Checked(pd.DataFrame(index=index))
    for column in description.columns.values():
        cells = [row[1][header.index(column.header)] for row in rows.values()]
        found.frame[column.name] = _column(found, cells, rows, column, description)
    _hold_to_schema(found, rows, description)
    _tell_empty(found, description)
    return found


def _column(
    found: Checked, cells: list[str], rows: dict[str, Row], column: Column, description: Description
) -> pd.Series:
    file, index = description.file.name, found.frame.index
    if column.unit == "text":
        texts = [cell.strip() or None for cell in cells]
        return pd.Series(texts, index=index, dtype="string")
    read = figures(cells, description.empty, percent=column.unit == "percent")
    for at in read.bad:
        area, line = index[at], list(rows.values())[at][0]
        words = {"value": cells[at].strip(), "column": column.name, "area": area}
        found.problems.append(told("not-a-number", Place(file, line), **words))
        found.left_out.append(LeftOut(line, area, "not-a-number", column.name, cells[at].strip()))
    for how, (sample, count) in read.cleaned.items():
        words = {"column": column.name, "count": count, "how": how, "sample": sample}
        found.problems.append(told("number-cleaned", Place(file), **words))
    values = pd.Series(read.values, index=index, dtype="float64")
    found.problems += _other_unit(values, column, Place(file))
    return values


def _other_unit(values: pd.Series, column: Column, whole: Place) -> list[Problem]:
    """Per cents that look like shares of 1, and the reverse: told, never changed."""
    there = values.dropna()
    if len(there) < FEWEST:
        return []
    least, most = there.min(), there.max()
    small = column.most is not None and column.most <= 1
    words = {"column": column.name, "least": f"{least:g}", "most": f"{most:g}"}
    if column.unit == "percent" and least >= 0 and 0 < most <= 1 and not small:
        return [told("percent-as-proportion", whole, **words)]
    if column.unit == "proportion" and least >= 0 and 1 < most <= 100:
        return [told("proportion-as-percent", whole, **words)]
    return []


def _hold_to_schema(found: Checked, rows: dict[str, Row], description: Description) -> None:
    """Cells that the schema does not allow are taken out and told."""
    try:
        found.frame = schema(description).validate(found.frame, lazy=True)
        return
    except pandera.errors.SchemaErrors as error:
        cases = error.failure_cases
    file, told_already = description.file.name, set()
    for case in cases.to_dict("records"):
        name, area = case["column"], case["index"]
        if case["schema_context"] != "Column" or pd.isna(area) or name not in found.frame:
            reason = f"{case['check']} ({case['failure_case']})"
            found.problems.append(told("schema", Place(file), reason=reason))
            continue
        if (name, area) in told_already:
            continue
        told_already.add((name, area))
        _take_out(found, rows[area], area, description.columns[name], case, file)


def _take_out(
    found: Checked, row: Row, area: str, column: Column, case: dict[str, object], file: str
) -> None:
    value = f"{float(found.frame[column.name][area]):g}"
    words = {
        "value": value, "column": column.name, "area": area, "why": case["check"],
        "unit": EXACTLY_CALLED.get(column.unit, column.unit),
    }  # fmt: skip
    found.problems.append(told("out-of-range", Place(file, row[0]), **words))
    found.left_out.append(LeftOut(row[0], area, "out-of-range", column.name, value))
    found.frame.at[area, column.name] = float("nan")


def _tell_empty(found: Checked, description: Description) -> None:
    for name, count in found.frame.isna().sum().items():
        if count:
            words = {"column": name, "count": count, "rows": len(found.frame)}
            problem = told("cells-empty", Place(description.file.name), **words)
            found.problems.append(problem)
