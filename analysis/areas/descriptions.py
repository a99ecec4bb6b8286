"""What a table of areas holds, as its owner declares it in a YAML file beside the table."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from analysis.areas.geographies import Geography
from analysis.areas.problems import told
from dialogues.files.shape import Shaped, read_by
from dialogues.files.written import read_yaml
from dialogues.problems import Place, Problem, has_errors

Higher = Literal["worse", "better", "neither"]

SHARES = ("percent", "proportion", "rate")
"""Units that are a share of something."""

UNORDERED = ("count", "text")
"""Units that need not say what a higher figure means."""


@dataclass(frozen=True)
class Column:
    """One column: what a figure says, in which unit, of whom, and which way is worse.

    ``header`` is its name in the file. ``least`` and ``most`` bound what is
    possible beyond what the unit says.
    """

    name: str
    header: str
    meaning: str
    unit: str
    base: str = ""
    higher: Higher = "neither"
    per: float | None = None
    least: float | None = None
    most: float | None = None


@dataclass(frozen=True)
class Description:
    """A table of areas: where it is, of which areas, what it holds, on which terms.

    ``code`` is the column with the areas' codes (names, if ``by_name``).
    ``wider``: areas of other places are kept. ``empty``: what stands in cells
    without a figure. ``modelled``: nobody counted or asked in these areas.
    """

    id: str
    title: str
    file: Path
    geography: Geography
    code: str
    columns: Mapping[str, Column]
    year: str
    modelled: bool
    source: str
    licence: str
    attribution: str = ""
    note: str = ""
    sheet: str = ""
    header_row: int = 1
    encoding: str = "utf-8"
    separator: str = "comma"
    by_name: bool = False
    wider: bool = False
    empty: tuple[str, ...] = ()


def read_description(path: Path) -> tuple[Description | None, list[Problem]]:
    """The description in a YAML file, and all that is wrong with it.

    None if it cannot be used. The table's file is looked for beside it. Never
    raises for what is written in the file.
    """
    shaped = _shaped(path)
    if isinstance(shaped, list):
        return None, shaped
    problems = [*shaped.problems, *_lacking(path.name, shaped), *_unclear(path.name, shaped)]
    if has_errors(problems):
        return None, problems
    return _description(shaped.value, path.parent), problems


def _shaped(path: Path) -> Shaped | list[Problem]:
    whole = Place(path.name)
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        return [told("table-unreadable", whole, reason=error.strerror)]
    except UnicodeDecodeError:
        return [told("table-unreadable", whole, reason="it is not saved as UTF-8 text")]
    if not text.strip():
        return [told("description-empty", whole)]
    written, problems = read_yaml(path.name, text)
    if written is None:
        return problems
    if written.form != "map":
        return [told("description-empty", whole)]
    shaped = read_by(path.name, written, _schema())
    shaped.problems[:0] = problems
    return shaped


@cache
def _schema() -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(
        (Path(__file__).parent / "description.schema.json").read_text("utf-8")
    )
    return plain


def _lacking(file: str, shaped: Shaped) -> list[Problem]:
    """Fields that the reader of shapes leaves to those who know their meaning."""
    wanted = _schema()["properties"]
    return [
        told(
            "description-lacks", Place(file, 1),
            thing="The description", field=name, description=wanted[name]["description"],
        )
        for name in ("title", "code")
        if name not in shaped.value
    ]  # fmt: skip


def _unclear(file: str, shaped: Shaped) -> list[Problem]:
    """Columns of which nobody could say later what their figures mean."""
    found = []
    for name, column in shaped.value.get("columns", {}).items():
        place = Place(file, shaped.marks.parts["columns"].parts[name].line)
        unit = column.get("unit", "text")
        if unit in SHARES and "base" not in column:
            found.append(told("base-missing", place, column=name, unit=unit))
        if unit == "rate" and "per" not in column:
            found.append(told("per-missing", place, column=name))
        if unit not in UNORDERED and "higher" not in column:
            found.append(told("direction-missing", place, column=name))
    return found


def _description(value: dict[str, Any], folder: Path) -> Description:
    plain = ("id", "title", "code", "source", "licence", "attribution", "note", "sheet",
             "header_row", "encoding", "separator")  # fmt: skip
    return Description(
        **{name: value[name] for name in plain if name in value},
        file=folder / value["file"],
        geography=Geography(value["geography"], value["boundaries"]),
        columns={name: _column(name, each) for name, each in value["columns"].items()},
        year=str(value["year"]),
        modelled=value["figures"] == "modelled",
        by_name=value.get("identified_by") == "name",
        wider=value.get("covers") == "wider",
        empty=tuple(str(each) for each in value.get("empty", ())),
    )


def _column(name: str, value: dict[str, Any]) -> Column:
    return Column(name=name, **{"header": name, **value})
