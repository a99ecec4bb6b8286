"""The page about the command says everything that there is to say."""

from pathlib import Path

import pytest
import typer.main

from bot.cli.commands import app
from bot.cli.exits import Exit
from bot.settings import Settings

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text("utf-8")


def commands(group, path=("earshot",)):
    """Every command with the part of the page that is about it."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


COMMANDS = dict(commands(typer.main.get_command(app)))
OPTIONS = [
    (name, option)
    for name, command in COMMANDS.items()
    for parameter in command.params
    if not getattr(parameter, "hidden", False)
    for option in (*parameter.opts, *parameter.secondary_opts)
    if option.startswith("--")
]


def part(command: str) -> str:
    """The section of the page that is about a command."""
    _, found, rest = PAGE.partition(f"## `{command}")
    assert found, f"docs/cli.md has no heading for {command}"
    return rest.split("\n## ")[0]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained(command):
    assert len(part(command).split()) > 5


@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_every_option_is_explained(command, option):
    assert f"`{option}`" in part(command) or f"`{option} " in part(command)


@pytest.mark.parametrize("command", COMMANDS)
def test_no_option_is_explained_that_is_not_there(command):
    there = {option for name, option in OPTIONS if name == command}
    rows = [line.split("|")[1] for line in part(command).split("\n") if line.startswith("| `--")]
    told = {word.strip(" `,").split(" ")[0] for row in rows for word in row.split(", ")}
    assert told <= there


@pytest.mark.parametrize("code", Exit)
def test_every_exit_code_is_explained(code):
    assert f"\n| {code.value} | {code.name} | " in PAGE


def test_no_exit_code_is_explained_that_is_not_there():
    codes = PAGE.split("## Exit codes")[1].split("## ")[0]
    rows = [line for line in codes.split("\n") if line.startswith("| ") and line[2].isdigit()]
    assert len(rows) == len(Exit)


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_explained_with_its_default(name):
    default = Settings.model_fields[name].default
    written = str(default).lower() if isinstance(default, bool) else str(default)
    shown = f"`{written}`" if default not in (None, "") else ""
    assert f"\n| `EARSHOT_{name.upper()}` | {shown} |".replace("  ", " ") in PAGE


def test_no_setting_is_explained_that_is_not_there():
    rows = [line for line in PAGE.split("\n") if line.startswith("| `EARSHOT_")]
    assert len(rows) == len(Settings.model_fields)
