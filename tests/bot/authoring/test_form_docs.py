"""docs/guides.md tells every type of a form and every extra column."""

import re
from pathlib import Path

import pytest

from bot.authoring.xlsform import extras, lines, types

PAGE = (Path(__file__).parents[3] / "docs" / "guides.md").read_text(encoding="utf-8")
CHAPTER = PAGE.split("\n## Forms from Kobo and ODK\n")[1].split("\n## ")[0]
CARRIED, NOT_CARRIED, COLUMNS = (part for part in CHAPTER.split("\n### ")[1:])


def told(part: str) -> set[str]:
    return {word for row in part.split("\n") if row.startswith("|")
            for word in re.findall(r"`([^`]+)`", row.split("|")[1])}  # fmt: skip


@pytest.mark.parametrize("word", [*types.KINDS, *types.GROUPS[:2]])
def test_every_type_that_is_carried_is_told(word):
    assert word in told(CARRIED)


@pytest.mark.parametrize("word", [*types.ABSENT, *types.GROUPS[2:]])
def test_every_type_that_is_not_carried_is_told(word):
    assert word in told(NOT_CARRIED)


def test_every_extra_column_is_told_and_no_other():
    names = (*extras.WORDED, *extras.PLAIN, *extras.GUIDE_WORDED, *extras.GUIDE_PLAIN)
    wanted = {f"{extras.PREFIX}{name}" for name in names}
    wanted |= {f"{extras.CHOICE_PREFIX}{name}" for name in extras.CHOICE_PLAIN}
    wanted |= {f"{extras.CHOICE_PREFIX}{name}_en" for name in extras.CHOICE_WORDED}
    assert told(COLUMNS) == wanted


@pytest.mark.parametrize("column", ["appearance", "default", "trigger", "choice_filter", "style"])
def test_columns_that_are_told_as_not_carried_have_their_reason(column):
    assert column in told(NOT_CARRIED)
    assert column in lines.REASONS
