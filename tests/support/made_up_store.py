"""A store of people who are made up, by the command that makes them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner


def made_up_store(folder: Path, people: int) -> Path:
    """The SQLite file, in this folder."""
    from bot.cli.commands import app

    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("EARSHOT_VAR_DIR", str(folder / "var"))
        address = f"sqlite:///{folder / 'store.db'}"
        asked = ["simulate", "--respondents", str(people), "--processes", "1", "--store", address]
        ended = CliRunner().invoke(app, asked)
        assert ended.exit_code == 0, ended.output
    return folder / "store.db"
