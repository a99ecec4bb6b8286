"""What a composite index of need is made of: indicators and weights from a YAML file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.areas.geographies import Geography
from analysis.areas.problems import told
from analysis.areas.tables import AreaTable
from dialogues.files.shape import did_you_mean, read_by
from dialogues.files.written import read_yaml
from dialogues.problems import Place, Problem, has_errors


@dataclass(frozen=True)
class Indicator:
    """A figure of each area: a column (``figure``), or the sum of ``of`` as a share of ``among``.

    ``higher`` is empty where the table's description says which way is worse.
    ``weight`` is as written; the weights of an index need not add up to 1.
    """

    id: str
    table: str
    weight: float
    title: str = ""
    figure: str = ""
    of: tuple[str, ...] = ()
    among: str = ""
    higher: str = ""
    why: str = ""


@dataclass(frozen=True)
class NeedIndex:
    """An index as declared; ``file`` is where."""

    id: str
    title: str
    geography: Geography
    indicators: tuple[Indicator, ...]
    file: str

    @property
    def weights(self) -> pd.Series:
        """The weight of each indicator, adding up to 1."""
        found = pd.Series({each.id: each.weight for each in self.indicators}, dtype="float64")
        return found / found.sum()


def read_need(path: Path) -> tuple[NeedIndex | None, list[Problem]]:
    """The index in a YAML file, and all that is wrong with it; None if it cannot be used."""
    whole = Place(path.name)
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return None, [told("table-unreadable", whole, reason=getattr(error, "strerror", error))]
    written, problems = read_yaml(path.name, text)
    if written is None or written.form != "map":
        return None, problems or [told("description-empty", whole)]
    shaped = read_by(path.name, written, _schema())
    problems = [*problems, *shaped.problems]
    if "title" not in shaped.value:
        description = _schema()["properties"]["title"]["description"]
        words = {"thing": "The index", "field": "title", "description": description}
        problems.append(told("description-lacks", Place(path.name, 1), **words))
    if has_errors(problems):
        return None, problems
    index = _index(shaped.value, path.name)
    marks = shaped.marks.parts["indicators"].parts
    problems += [
        told("need-unclear", Place(path.name, marks[each.id].line), indicator=each.id)
        for each in index.indicators
        if bool(each.figure) == bool(each.of) or bool(each.of) != bool(each.among)
    ]
    if not sum(each.weight for each in index.indicators):
        problems.append(told("need-no-weight", whole))
    return (None if has_errors(problems) else index), problems


@cache
def _schema() -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(
        (Path(__file__).parent / "need.schema.json").read_text("utf-8")
    )
    return plain


def _index(value: dict[str, Any], file: str) -> NeedIndex:
    return NeedIndex(
        id=value["id"],
        title=value["title"],
        geography=Geography(value["geography"], value["boundaries"]),
        indicators=tuple(_indicator(name, each) for name, each in value["indicators"].items()),
        file=file,
    )


def _indicator(name: str, value: dict[str, Any]) -> Indicator:
    of = value.get("of", ())
    of = (of,) if isinstance(of, str) else tuple(of)
    return Indicator(**{**value, "id": name, "of": of, "title": value.get("title", name)})


def indicator_values(
    index: NeedIndex, tables: Mapping[str, AreaTable]
) -> tuple[pd.DataFrame, list[Problem]]:
    """The indicators by area, turned so that a higher figure is always more need.

    What cannot be had is told, and is then no column. Shares of nothing and
    figures that a table lacks are NaN.
    """
    found: dict[str, pd.Series] = {}
    problems: list[Problem] = []
    for each in index.indicators:
        values = _values(each, index, tables)
        if isinstance(values, Problem):
            problems.append(values)
        else:
            found[each.id] = values
    return pd.DataFrame(found).rename_axis("area").sort_index(), problems


def _values(
    each: Indicator, index: NeedIndex, tables: Mapping[str, AreaTable]
) -> pd.Series | Problem:
    whole = Place(index.file)
    table = tables.get(each.table)
    if table is None:
        what, hint = f'the table "{each.table}"', did_you_mean(each.table, sorted(tables))
        return told("need-unknown", whole, indicator=each.id, what=what, hint=hint)
    if table.description.geography != index.geography:
        words = {"found": table.description.geography, "wanted": index.geography}
        return told("need-geography", whole, indicator=each.id, **words)
    for name in (each.figure, *each.of, each.among):
        if name and name not in table.frame:
            what, hint = f'the column "{name}"', did_you_mean(name, table.frame.columns)
            return told("need-unknown", whole, indicator=each.id, what=what, hint=hint)
    higher = each.higher or (each.figure and table.description.columns[each.figure].higher)
    if higher not in ("worse", "better"):
        return told("need-direction", whole, indicator=each.id)
    values = table.frame[each.figure] if each.figure else _share(each, table.frame)
    return values if higher == "worse" else -values


def _share(each: Indicator, frame: pd.DataFrame) -> pd.Series:
    whole = frame[each.among]
    return frame[list(each.of)].sum(axis=1, skipna=False) / whole.where(whole > 0)
