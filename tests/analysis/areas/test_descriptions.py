"""Descriptions: read whole, or every mistake in them told with its line."""

import re
from pathlib import Path

import pytest
from area_tables import CAR, describe

from analysis.areas.descriptions import read_description
from analysis.areas.problems import CATALOGUE

PAGE = Path(__file__).parents[3] / "docs" / "areas.md"


def found(path: Path, text: str | bytes) -> list[tuple[str, int]]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    description, problems = read_description(path)
    assert (description is None) == any(each.severity == "error" for each in problems)
    return [(problem.code, problem.line) for problem in problems]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("title: Bus stops and people without a car\n", "", ("description-lacks", 1)),
        ("code: area\n", "", ("description-lacks", 1)),
        ("geography: lsoa", "geography: parish", ("unknown-value", 4)),
        ("boundaries: 2021", "boundaries: 21", ("out-of-range", 5)),
        ("figures: measured", "figures: guessed", ("unknown-value", 8)),
        ("licence: Open", "license: Open", ("unknown-field", 10)),
        ("    base: all households\n", "", ("base-missing", 12)),
        ("    higher: worse\n", "", ("direction-missing", 12)),
        ("unit: percent", "unit: rate", ("per-missing", 12)),
        ("unit: percent", "unit: per cent", ("unknown-value", 14)),
        ("id: stops", "id: Bus stops", ("bad-id", 1)),
        ("id: stops", "id: stops\nid: other", ("duplicate-field", 2)),
        ("title: Bus", "title: Bus: ", ("yaml-colon", 2)),
    ],
)
def test_each_mistake_is_told_with_its_line(tmp_path, old, new, problem):
    path = describe(tmp_path)
    text = path.read_text()
    assert found(path, text) == []
    assert old in text
    assert problem in found(path, text.replace(old, new))


def test_mistakes_are_told_together(tmp_path):
    path = describe(tmp_path, columns=CAR.format(unit="rate").replace("    higher: worse\n", ""))
    codes = [code for code, _ in found(path, path.read_text().replace("title: Bus", "titel: Bus"))]
    assert set(codes) == {
        "unknown-field", "description-lacks", "per-missing", "direction-missing"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "description-empty"), ("- a\n", "description-empty"), (b"\xff\xfea", "table-unreadable")],
)
def test_what_is_no_description_is_told(tmp_path, text, code):
    assert [name for name, _ in found(tmp_path / "x.yml", text)] == [code]


def test_a_file_that_is_not_there_is_told(tmp_path):
    description, problems = read_description(tmp_path / "none.yml")
    assert description is None
    assert problems[0].code == "table-unreadable"


def test_the_page_explains_every_problem():
    told = set(re.findall(r"^\| `([a-z0-9-]+)` \|", PAGE.read_text("utf-8"), re.MULTILINE))
    assert set(CATALOGUE) <= told
