"""docs/guides.md tells every field and every problem; the schema says what the code says."""

import re
from pathlib import Path
from typing import get_args

import pytest

from dialogues.conditions import AGE_BANDS
from dialogues.files.shape import schema
from dialogues.guide import FORMAT, Keep, Kind, Limits, Sensitivity
from dialogues.guide import Path as GuidePath
from dialogues.interview import Disposition
from dialogues.loading import load_text
from dialogues.problems import CATALOGUE

PAGE = (Path(__file__).parents[2] / "docs" / "guides.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)


def section(title: str) -> str:
    """The page from this heading to the next of its own level."""
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, title
    return found[1]


def fields(*path: str, name: str = "guide") -> set[str]:
    rules = schema(name)
    for step in path:
        rules = rules[step]
    return set(rules["properties"])


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("The guide", ()),
        ("Sections", ("$defs", "section")),
        ("Questions", ("$defs", "question")),
        ("Choices", ("$defs", "choice")),
        ("Endings", ("$defs", "ending")),
        ("Conditions", ("$defs", "condition")),
        ("Measures", ("$defs", "measure")),
        ("Limits", ("$defs", "limits")),
    ],
)
def test_every_field_is_told_where_it_belongs(heading: str, path: tuple[str, ...]) -> None:
    before_parts = section(heading).split("\n### ")[0]

    assert set(ROW.findall(before_parts)) == fields(*path)


def test_every_field_of_a_translation_is_told() -> None:
    wanted = fields(name="translation")
    wanted |= fields("$defs", "question", name="translation")
    wanted |= fields("$defs", "choice", name="translation")

    assert set(ROW.findall(section("Translations"))) == wanted


def test_every_problem_is_told_with_its_severity() -> None:
    told = re.findall(r"^\| `([a-z0-9-]+)` \| (\w+) \| .+ \|$", section("Problems"), re.MULTILINE)

    assert told == [(code, entry.severity) for code, entry in CATALOGUE.items()]


def test_every_kind_is_told_with_its_own_fields() -> None:
    rules = schema("guide")["$defs"]["question"]["properties"]
    rows = re.findall(r"^\| `(\w+)` \| .+ \| (.*?) ?\|$", section("Questions"), re.MULTILINE)
    told = {kind: set(re.findall(r"`(\w+)`", own)) for kind, own in rows}

    for kind in get_args(Kind):
        own = {
            name
            for name, rule in rules.items()
            if kind in rule.get("x-kinds", ()) and name != "item" and len(rule["x-kinds"]) < 10
        }
        assert told[kind] == own, kind


def test_the_edges_of_age_bands_are_told() -> None:
    text = section("Conditions")

    for _, low, high in AGE_BANDS:
        assert re.search(rf"\b{low}\b", text)
        assert re.search(rf"\b{high}\b", text)


def test_the_schema_says_what_the_code_says() -> None:
    question = schema("guide")["$defs"]["question"]["properties"]
    limits = schema("guide")["$defs"]["limits"]["properties"]

    assert schema("guide")["properties"]["format"]["const"] == FORMAT
    assert question["kind"]["enum"] == list(get_args(Kind))
    assert question["paths"]["items"]["enum"] == list(get_args(GuidePath))
    assert question["sensitivity"]["enum"] == list(get_args(Sensitivity))
    assert question["keep"]["enum"] == list(get_args(Keep))
    assert set(schema("guide")["$defs"]["ending"]["properties"]["as"]["enum"]) < set(
        get_args(Disposition)
    )
    assert {name: rule["default"] for name, rule in limits.items()} == vars(Limits())


def test_every_field_has_a_description() -> None:
    for name in ("guide", "translation"):
        root = schema(name)
        for thing in (root, *root["$defs"].values()):
            for field, rule in thing.get("properties", {}).items():
                assert rule.get("description", "").endswith((".", ".)")), field


def test_the_example_of_a_question_is_correct() -> None:
    examples = re.findall(r"```yaml\n(.*?)```", section("How the file is written"), re.DOTALL)
    indented = "".join(f"      {line}\n" for line in examples[0].splitlines())
    guide = f"""\
format: 1
id: example
version: "1"
title: Example
language: en
who: We are the council.
person: Ring us.
sections:
  - id: first
    title: First
    questions:
{indented}"""

    assert [p.code for p in load_text({"example.yml": guide}).problems] == ["no-consent"] * 2
