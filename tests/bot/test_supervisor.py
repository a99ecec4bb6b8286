"""The assistant as a process of ours: started, started again, stopped, missed."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from bot.script import Line, Script
from bot.supervisor import (
    AssistantProblem,
    AssistantUnavailable,
    DistantAssistant,
    OwnAssistant,
    Supervisor,
)

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / ".venv-assistant" / "bin" / "python"


def supervisor(folder: Path, *, python: Path = PYTHON, models: Path = ROOT / "models", wait=180):
    return Supervisor(python=python, models=models, folder=folder, root=ROOT, wait=wait)


def gone(pid: int) -> bool:
    """Whether the process ends, given time."""
    for _ in range(600):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_an_assistant_killed_in_mid_turn_is_started_again(assistant, sit_down, engine, little):
    own = OwnAssistant(assistant)
    table = sit_down(engine, little, asked=own)
    table.chat.revive = own.revive
    table.chat.begin()
    first = assistant.pid
    os.kill(first, signal.SIGSTOP)
    taking = threading.Thread(target=table.chat.run, args=(Script([Line("yes"), Line("61")]),))
    taking.start()
    time.sleep(0.3)
    os.kill(first, signal.SIGKILL)
    taking.join()
    assert assistant.pid not in (first, None)
    assert "Your reply is safe; trying again" in table.notices
    assert table.said.endswith("  1 I live alone\n  2 I look after someone\n  3 None of these\n")
    assert table.said.count("How old are you?") == 1


COMMAND = """
import sys, threading, time
from pathlib import Path
from bot.supervisor import Supervisor
python, models, folder = map(Path, sys.argv[1:])
running = Supervisor(python=python, models=models, folder=folder, root=Path.cwd(), wait=600)
threading.Thread(target=running.start, daemon=True).start()
while running.pid is None:
    time.sleep(0.01)
print(running.pid, flush=True)
time.sleep(600)
"""


def test_the_assistant_stops_when_its_command_is_killed(model, tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", COMMAND, PYTHON, ROOT / "models", tmp_path / "var"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    assistant = int(process.stdout.readline())
    process.kill()
    process.communicate()
    assert gone(assistant)


def test_a_missing_model_is_explained(tmp_path):
    with pytest.raises(AssistantProblem, match=r"There is no model .*: run `make train`"):
        supervisor(tmp_path / "var", models=tmp_path).start()


def test_a_missing_python_is_explained(tmp_path):
    python = tmp_path / "python"
    with pytest.raises(
        AssistantProblem, match=r"assistant's Python is not at .*: run `make train`"
    ):
        supervisor(tmp_path / "var", python=python).start()


def test_an_assistant_that_ends_at_once_is_explained(tmp_path):
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\nexit 1\n")
    python.chmod(0o755)
    with pytest.raises(AssistantProblem, match=r"stopped while it was starting: look into .*\.log"):
        supervisor(tmp_path / "var", python=python).start()
    assert [path.name for path in (tmp_path / "var").iterdir()] == ["assistant.log"]


def test_an_assistant_that_is_never_ready_is_stopped(tmp_path):
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\nexec sleep 600\n")
    python.chmod(0o755)
    slow = supervisor(tmp_path / "var", python=python, wait=0)
    with pytest.raises(AssistantProblem, match="not ready after 0 seconds"):
        slow.start()
    assert not slow.alive


def test_the_assistant_is_told_no_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("EARSHOT_DATABASE_URL", "postgresql://me:pass-word@db/earshot")
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\nenv\necho "$@"\n')
    python.chmod(0o755)
    with pytest.raises(AssistantProblem):
        supervisor(tmp_path / "var", python=python).start()
    told = (tmp_path / "var" / "assistant.log").read_text()
    assert "pass-word" not in told
    [secret] = [line for line in told.splitlines() if line.startswith("EARSHOT_")]
    name, _, value = secret.partition("=")
    assert name == "EARSHOT_ASSISTANT_SECRET"
    assert value not in told.splitlines()[-1]


def test_a_folder_that_lies_too_deep_for_a_socket_is_not_used(tmp_path):
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\necho "$@"\n')
    python.chmod(0o755)
    deep = tmp_path / ("deep" * 20) / "var"
    with pytest.raises(AssistantProblem) as told:
        supervisor(deep, python=python).start()
    words = str(told.value).split()
    assert len(words[words.index("--socket") + 1]) < 100


def test_an_assistant_elsewhere_that_does_not_answer_is_explained():
    distant = DistantAssistant("http://127.0.0.1:9", "secret", sleep=lambda seconds: None)
    with pytest.raises(AssistantProblem, match="unset EARSHOT_ASSISTANT_ADDRESS to have one"):
        distant.start()


def test_an_assistant_that_was_not_started_is_unavailable(tmp_path):
    with pytest.raises(AssistantUnavailable):
        OwnAssistant(supervisor(tmp_path)).turn("hash", dict, None, None, None, None)
