"""The pages on privacy name every table, right and kind of check; the notice is easy to read."""

from pathlib import Path

import pytest
import typer.main

from bot.cli.person import app
from bot.rights.words import HOW_FAR, KINDS_OF_MISSING, Check
from dialogues.interview import Disposition, Missing
from dialogues.readability import grade
from storage.models import METADATA

PAGES = Path(__file__).parents[2] / "docs" / "privacy"


def page(name):
    return (PAGES / name).read_text("utf-8")


@pytest.mark.parametrize("table", METADATA.tables)
def test_the_record_of_processing_names_every_table(table):
    assert f"`{table}`" in page("record-of-processing.md")


@pytest.mark.parametrize("command", typer.main.get_command(app).commands)
def test_every_command_is_told_to_staff(command):
    assert f"earshot person {command}" in page("rights.md")


@pytest.mark.parametrize("kind", Check)
def test_every_kind_of_check_is_told(kind):
    assert f"| `{kind.value}` |" in page("rights.md")


def test_the_notice_is_for_readers_of_nine():
    assert grade(page("notice.md")) <= 4


def test_the_copy_has_words_for_everything():
    assert set(HOW_FAR) == set(Disposition.__args__)
    assert set(KINDS_OF_MISSING) == set(Missing.__args__)
