"""What the pages name is there: links, files, commands, settings; the glossary is in order."""

import re
from pathlib import Path

import pytest
import typer.main

from bot.cli.commands import app
from bot.settings import FOR_TESTS, Settings

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
NAMED = [str(page.relative_to(ROOT)) for page in PAGES]
ROOMS = ("", "bot", "bot/channels", "bot/delivery", "dialogues", "storage", "analysis")
"""Folders from which pages name files without saying so."""


def words(page: Path) -> str:
    return page.read_text("utf-8")


def without_code(text: str) -> str:
    return re.sub(r"```.*?```", "", text, flags=re.DOTALL)


def anchors(page: Path) -> set[str]:
    """What can follow `#` in a link to the page, as GitHub makes it of headings."""
    headings = re.findall(r"^#+ (.+)$", words(page), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.replace(" ", "-") for heading in plain}


def leads_somewhere(page: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = page.parent / path if path else page
    return target.exists() and (not anchor or anchor in anchors(target))


@pytest.mark.parametrize("page", PAGES, ids=NAMED)
def test_every_link_leads_somewhere(page):
    links = re.findall(r"\]\(([^)\s]+)\)", without_code(words(page)))
    ours = [link for link in links if not link.startswith(("http://", "https://"))]
    assert [link for link in ours if not leads_somewhere(page, link)] == []


@pytest.mark.parametrize("page", PAGES, ids=NAMED)
def test_every_file_of_code_is_there(page):
    files = re.findall(r"`([a-z_/]+\.py)`", words(page))
    assert [f for f in files if not any((ROOT / room / f).is_file() for room in ROOMS)] == []


@pytest.mark.parametrize("page", PAGES, ids=NAMED)
def test_every_setting_is_one(page):
    names = set(re.findall(r"\bEARSHOT_[A-Z_]*[A-Z]\b", words(page)))
    known = {f"EARSHOT_{name.upper()}" for name in Settings.model_fields}
    assert {name for name in names if not name.startswith(FOR_TESTS)} <= known


@pytest.mark.parametrize("page", PAGES, ids=NAMED)
def test_every_command_is_one(page):
    told = re.findall(
        r"(?:^|`|bin/|uv run )earshot((?: [a-z]+(?:-[a-z]+)*)+)", words(page), re.MULTILINE
    )
    assert [command for command in told if not is_command(command.split())] == []


def is_command(path: list[str]) -> bool:
    """Whether it begins with a command; what follows a command are its arguments."""
    here = typer.main.get_command(app)
    for name in path:
        if not hasattr(here, "commands"):
            return True
        if name not in here.commands:
            return False
        here = here.commands[name]
    return True


def test_the_glossary_is_sorted_and_says_each_word_once():
    rows = re.findall(r"^\| \*\*(.+?)\*\* \|", words(ROOT / "GLOSSARY.md"), re.MULTILINE)
    assert len(rows) > 20
    assert rows == sorted(set(rows), key=str.lower)
