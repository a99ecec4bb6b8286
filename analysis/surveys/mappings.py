"""Which column of a partner's survey is which item of which measure: the mapping file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from analysis.surveys.problems import told
from dialogues.files.shape import Shaped, did_you_mean, read_by
from dialogues.files.written import read_yaml
from dialogues.measures import RULES
from dialogues.places import Marks
from dialogues.problems import Place, Problem, has_errors

SHIPPED = Path(__file__).parent / "shipped"


@dataclass(frozen=True)
class Asked:
    """A measure as it was asked: the column of each item, and the response of each code."""

    measure: str
    items: Mapping[str, str]
    codes: Mapping[str, str]


@dataclass(frozen=True)
class Grouping:
    """A column that says who belongs where: by the label of each code, or by age in years."""

    id: str
    title: str
    column: str
    codes: Mapping[str, str]
    ages: bool = False


@dataclass(frozen=True)
class SurveyMapping:
    """All that a partner says of a survey.

    ``missing`` are codes that mean no answer. ``apart`` is the grouping whose
    categories are never added up; empty if there is none.
    """

    id: str
    title: str
    year: str
    source: str
    licence: str
    measures: tuple[Asked, ...]
    groups: tuple[Grouping, ...] = ()
    questions: tuple[Grouping, ...] = ()
    acknowledgement: str = ""
    note: str = ""
    encoding: str = "utf-8"
    separator: str = "comma"
    person: str = ""
    weight: str = ""
    apart: str = ""
    missing: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column of the file that the mapping uses."""
        used = [self.person, self.weight]
        used += [each.column for each in (*self.groups, *self.questions)]
        used += [column for each in self.measures for column in each.items.values()]
        return tuple(dict.fromkeys(column for column in used if column))


def read_mapping(path: Path) -> tuple[SurveyMapping | None, list[Problem]]:
    """The mapping in a YAML file, and all that is wrong with it; None if it cannot be used."""
    whole = Place(path.name)
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not saved as UTF-8 text"
        return None, [told("table-unreadable", whole, reason=reason)]
    if not text.strip():
        return None, [told("description-empty", whole)]
    written, problems = read_yaml(path.name, text)
    if written is None or written.form != "map":
        return None, problems or [told("description-empty", whole)]
    shaped = read_by(path.name, written, _schema())
    problems = [*problems, *shaped.problems, *_checked(path.name, shaped)]
    return (None if has_errors(problems) else _mapping(shaped.value)), problems


@cache
def _schema() -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(
        (Path(__file__).parent / "mapping.schema.json").read_text("utf-8")
    )
    return plain


def _checked(file: str, shaped: Shaped) -> list[Problem]:
    value, marks = shaped.value, shaped.marks
    problems = []
    if "title" not in value:
        words = {"thing": "The mapping", "field": "title"}
        description = _schema()["properties"]["title"]["description"]
        problems.append(told("description-lacks", Place(file, 1), **words, description=description))
    for name, each in value.get("measures", {}).items():
        problems += _checked_measure(file, name, each, marks.parts["measures"].parts[name])
    for kind in ("groups", "questions"):
        for name, each in value.get(kind, {}).items():
            if bool(each.get("codes")) == bool(each.get("ages")):
                place = Place(file, marks.parts[kind].parts[name].line)
                problems.append(told("group-unclear", place, group=name))
    apart, groups = value.get("apart"), value.get("groups", {})
    if apart and not groups.get(apart, {}).get("codes"):
        place, hint = Place(file, marks.parts["apart"].line), did_you_mean(apart, groups)
        problems.append(told("apart-unknown", place, group=apart, hint=hint))
    return problems


def _checked_measure(file: str, name: str, each: dict[str, Any], marks: Marks) -> list[Problem]:
    place = Place(file, marks.line)
    rule = RULES.get(name)
    if rule is None:
        return [told("measure-unknown", place, measure=name, hint=did_you_mean(name, RULES))]
    keys = [item.key for item in rule.items]
    items = each.get("items", {})
    problems = [
        told(
            "item-unknown", Place(file, marks.parts["items"].parts[item].line),
            measure=name, item=item, hint=did_you_mean(item, keys),
        )
        for item in items
        if item not in keys
    ]  # fmt: skip
    lacking = [key for key in keys if key not in items]
    if lacking and rule.summed:
        problems.append(told("items-missing", place, measure=name, items=", ".join(lacking)))
    responses = [response.code for response in rule.responses]
    problems += [
        told(
            "response-unknown", Place(file, marks.parts["codes"].parts[code].line),
            measure=name, response=response, hint=did_you_mean(response, responses),
        )
        for code, response in each.get("codes", {}).items()
        if response not in responses
    ]  # fmt: skip
    return problems


def _mapping(value: dict[str, Any]) -> SurveyMapping:
    plain = ("id", "title", "source", "licence", "acknowledgement", "note", "encoding",
             "separator", "person", "weight", "apart")  # fmt: skip
    return SurveyMapping(
        **{name: value[name] for name in plain if name in value},
        year=str(value["year"]),
        missing=tuple(str(code) for code in value.get("missing", ())),
        measures=tuple(
            Asked(name, each["items"], each.get("codes", {}))
            for name, each in value["measures"].items()
        ),
        groups=tuple(_grouping(name, each) for name, each in value.get("groups", {}).items()),
        questions=tuple(_grouping(name, each) for name, each in value.get("questions", {}).items()),
    )


def _grouping(name: str, value: dict[str, Any]) -> Grouping:
    return Grouping(
        name,
        value.get("title", name),
        value["column"],
        value.get("codes", {}),
        value.get("ages", False),
    )
