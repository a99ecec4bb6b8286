"""Mapping files: every mistake told with its line; the page explains each."""

import json
import re
from pathlib import Path

import pytest

from analysis.surveys.mappings import SHIPPED, read_mapping
from analysis.surveys.problems import ANSWERS, MAPPINGS

TEXT = (SHIPPED / "eu_loneliness_2022.yml").read_text("utf-8")
PAGE = Path(__file__).parents[3] / "docs" / "surveys.md"


def line_of(text: str) -> int:
    return TEXT[: TEXT.index(text)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("title: EU Loneliness Survey", "titel: EU", "description-lacks"),
        ("  ucla3:", "  ucla4:", "measure-unknown"),
        ("      left_out: loneliness_ucla_b", "      leftout: loneliness_ucla_b", "item-unknown"),
        ("      left_out: loneliness_ucla_b\n", "", "items-missing"),
        ("1: hardly_ever", "1: never", "response-unknown"),
        ("apart: country", "apart: county", "apart-unknown"),
        ("apart: country", "apart: age", "apart-unknown"),
        ("    ages: true\n", "", "group-unclear"),
        ("licence: European", "license: European", "unknown-field"),
    ],
)
def test_each_mistake_is_told(tmp_path, old, new, code):
    assert old in TEXT
    path = tmp_path / "survey.yml"
    path.write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    found, problems = read_mapping(path)
    assert found is None
    assert code in [each.code for each in problems]


def test_lines_are_those_of_the_file(tmp_path):
    path = tmp_path / "survey.yml"
    old = "      left_out: loneliness_ucla_b"
    path.write_text(TEXT.replace(old, "      leftout: loneliness_ucla_b"), encoding="utf-8")
    [told] = [each for each in read_mapping(path)[1] if each.code == "item-unknown"]
    assert told.line == line_of(old)


@pytest.mark.parametrize(
    ("content", "code"), [(b"", "description-empty"), (b"\xff", "table-unreadable")]
)
def test_what_is_no_mapping_is_told(tmp_path, content, code):
    path = tmp_path / "survey.yml"
    path.write_bytes(content)
    assert [each.code for each in read_mapping(path)[1]] == [code]
    assert read_mapping(tmp_path / "none.yml")[1][0].code == "table-unreadable"


def test_a_direct_question_in_other_words_is_no_measure():
    """The EU survey asks of four weeks and with other answers than the ONS."""
    found, _ = read_mapping(SHIPPED / "eu_loneliness_2022.yml")
    assert {each.measure for each in found.measures} == {"ucla3", "de_jong_gierveld6"}
    assert [each.column for each in found.questions] == ["loneliness_direct"]


def test_the_page_explains_every_problem():
    told = set(re.findall(r"^\| `([a-z0-9-]+)` \|", PAGE.read_text("utf-8"), re.MULTILINE))
    assert set(MAPPINGS) | set(ANSWERS) <= told


def test_the_example_of_the_page_can_be_used(tmp_path):
    path = tmp_path / "winter.yml"
    path.write_text(re.search(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)[1])
    found, problems = read_mapping(path)
    assert problems == []
    assert found.missing == ("-9", "99")


def test_every_field_is_explained():
    schema = json.loads((SHIPPED.parent / "mapping.schema.json").read_text("utf-8"))
    text = PAGE.read_text("utf-8")
    assert all(f"`{name}`" in text for name in schema["properties"])
