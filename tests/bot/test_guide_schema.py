"""The published schemas, as an editor uses them: good files pass, mistakes are marked."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from dialogues.guide_template import new_guide
from dialogues.loading import GUIDES, shipped_guides

FOLDER = Path(__file__).parents[2] / "dialogues"
TRANSLATIONS = sorted(GUIDES.glob("*.*.yml"))


def validator(name: str) -> Draft202012Validator:
    rules = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(rules)
    return Draft202012Validator(rules)


def complaints(name: str, text: str) -> list[str]:
    return [error.message for error in validator(name).iter_errors(yaml.safe_load(text))]


@pytest.mark.parametrize("path", shipped_guides().values(), ids=lambda path: path.stem)
def test_shipped_guides_fit_the_schema(path: Path) -> None:
    assert complaints("guide", path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.stem)
def test_shipped_translations_fit_the_schema(path: Path) -> None:
    assert complaints("translation", path.read_text(encoding="utf-8")) == []


def test_there_is_a_translation_to_try() -> None:
    assert TRANSLATIONS


def test_a_new_guide_fits_the_schema() -> None:
    assert complaints("guide", new_guide("small", "A small guide")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("format: 1", "format: 2"),
        ("id: small", "id: Small Guide"),
        ("licence:", "license:"),
        ("kind: scale", "kind: scales"),
        ("        from: 0\n", ""),
        ("        purpose: take_part\n", ""),
        ("        why: It shows us how people here are doing.\n", ""),
        ("code: often,", ""),
        ('is: "no"', "is: no"),
        ("{question: see_friends, one_of: [sometimes, rarely]}", "{question: see_friends}"),
        ("{question: see_friends, one_of: [sometimes, rarely]}", "{all: []}"),
        ("{question: see_friends, one_of:", "{question: see_friends, answered: true, one_of:"),
        ("paths: [full]", "paths: [long]"),
        ("at_most: 3", "at_most: three"),
    ],
)
def test_mistakes_are_marked(old: str, new: str) -> None:
    good = new_guide("small", "A small guide")
    assert old in good

    assert complaints("guide", good.replace(old, new, 1))


def test_a_translations_mistakes_are_marked() -> None:
    text: dict[str, Any] = {"format": 1, "guide": "small", "language": "pl"}

    assert not list(validator("translation").iter_errors(text))
    assert list(validator("translation").iter_errors({**text, "questions": {"a": {"txt": "?"}}}))
    assert list(validator("translation").iter_errors({**text, "reviewed": "perhaps"}))
