"""Commands are loaded when they are asked for, and not before."""

import subprocess
import sys

import pytest

from bot.cli.catalogue import MODULES

LOADED = """
import sys
from bot.cli import main
try:
    main(sys.argv[1:])
finally:
    print(*sys.modules, file=sys.stderr)
"""
SLOW = {"pandas", "pyarrow", "openpyxl", "altair", "fastapi", "httpx", "telegram", "twilio.rest"}


def loaded_for(*arguments: str) -> set[str]:
    command = [sys.executable, "-c", LOADED, *arguments]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    return set(ended.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("command", [("keys", "check"), ("work",), ("tables",), ("db", "status")])
def test_a_command_loads_itself_and_nothing_slow(command):
    loaded = loaded_for(*command, "--help")
    modules = {f"bot.cli.{module}" for module in MODULES.values()}
    assert f"bot.cli.{MODULES[command[0]]}" in loaded
    assert len(loaded & modules) < 4
    assert not loaded & SLOW


def test_a_name_that_is_none_is_told_what_it_may_have_been():
    command = [sys.executable, "-m", "bot.cli", "tabels"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "Did you mean 'tables'" in ended.stderr
