"""docs/assistant.md says everything that a caller or operator can meet."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.assistant.turn_request import FIELDS, STATUS

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "assistant.md").read_text()


@pytest.mark.parametrize(("code", "status"), STATUS.items())
def test_every_refusal_is_documented(code: str, status: int) -> None:
    assert f"| `{code}` | {status} |" in PAGE


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_every_field_is_documented(field: str) -> None:
    assert f"| `{field}` |" in PAGE


@pytest.mark.parametrize("module", ["bot.assistant", "bot.assistant.training"])
def test_every_option_is_documented(module: str) -> None:
    shown = subprocess.run(
        [sys.executable, "-m", module, "--help"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    options = {word.strip(",[]") for word in shown.split() if word.startswith(("--", "[--"))}
    assert len(options) > 3
    for option in options - {"--help"}:
        assert option in PAGE


def test_everything_in_an_answer_is_documented(caller: Any) -> None:
    answers = (caller.begin()[1], caller.ask("GET", "/health")[1])
    for name in {name for answer in answers for name in answer}:
        assert f"`{name}`" in PAGE
