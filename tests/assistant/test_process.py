"""The service as a process: how it starts, refuses to start, stops, and what it writes."""

import os
import signal
import socket
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAID = "my neighbour Zebedee Quillfeather"


def _run(*arguments: str, secret: str | None = "s") -> "subprocess.CompletedProcess[str]":
    environment = {k: v for k, v in os.environ.items() if k != "EARSHOT_ASSISTANT_SECRET"}
    if secret is not None:
        environment["EARSHOT_ASSISTANT_SECRET"] = secret
    return subprocess.run(
        [sys.executable, "-m", "bot.assistant", *arguments],
        cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
    )  # fmt: skip


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "example.org", ""])
def test_only_this_machine_may_ask(host: str) -> None:
    ended = _run("--port", "0", "--host", host)
    assert ended.returncode == 2
    assert "listens on this machine only" in ended.stderr


@pytest.mark.parametrize("secret", [None, ""])
def test_it_needs_a_secret(secret: str | None) -> None:
    ended = _run("--port", "0", secret=secret)
    assert ended.returncode == 2
    assert "EARSHOT_ASSISTANT_SECRET" in ended.stderr


def test_the_secret_is_no_argument() -> None:
    assert _run("--port", "0", "--secret", "s").returncode == 2


def test_it_needs_an_address() -> None:
    assert _run().returncode == 2


def test_a_port_in_use_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ended = _run("--port", str(taken.getsockname()[1]))
    assert ended.returncode == 4
    assert "cannot be used" in ended.stderr


def test_a_port_that_cannot_be_is_said() -> None:
    assert _run("--port", "70000").returncode == 4


def test_a_socket_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert _run("--socket", str(tmp_path / "file" / "a.sock")).returncode == 4
    ended = _run("--socket", f"/tmp/{'long' * 40}")
    assert ended.returncode == 2
    assert "longer than" in ended.stderr


def test_a_missing_model_is_said(tmp_path: Path) -> None:
    ended = _run("--port", "0", "--models", str(tmp_path))
    assert ended.returncode == 3
    assert "make train" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_a_broken_model_is_said(tmp_path: Path, fingerprint: str) -> None:
    (tmp_path / f"assistant-{fingerprint}.tar.gz").write_bytes(b"not a model")
    ended = _run("--port", "0", "--models", str(tmp_path))
    assert ended.returncode == 3
    assert "delete it and run `make train`" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_it_writes_nobodys_words_and_stops_when_told(launch: Any) -> None:
    service = launch()
    caller = service.caller
    _, answer = caller.begin()
    interview = answer["interview"]
    opened = {**interview["opened"], "question": SAID}
    outcomes = [
        caller.reply(interview, SAID)[0],
        caller.reply(interview, f"/restart {SAID}")[0],
        caller.reply(interview, f"why? {SAID}. skip. /stop{{{SAID}}}")[0],
        caller.reply({**interview, "opened": opened}, SAID)[0],
        caller.reply({**interview, "turns": SAID}, SAID)[0],
        caller.reply({**interview, SAID: SAID}, SAID)[0],
        caller.begin(surprise=SAID, begin={"path": SAID})[0],
        caller.ask("POST", "/turn", SAID.encode())[0],
        caller.ask("POST", f"/turn/{SAID.replace(' ', '%20')}")[0],
        caller.reply(interview, SAID * 50_000)[0],
    ]
    assert outcomes == [200, 200, 200, 500, 500, 400, 400, 400, 404, 413]
    assert stat_of(caller.path) == "0o600"
    service.popen.send_signal(signal.SIGTERM)
    assert service.popen.wait(20) == 0
    assert not caller.path.exists()
    written = service.written()
    assert written.count("A turn failed: ") == 2
    for word in SAID.split():
        assert word not in written
    assert len(written.splitlines()) == 3, written


def stat_of(path: Path) -> str:
    """Who may do what with a file."""
    return oct(path.stat().st_mode & 0o777)


def test_what_a_killed_service_leaves_is_no_hindrance_and_it_goes_with_its_parent(
    launch: Any,
) -> None:
    first = launch()
    second = _run("--socket", str(first.caller.path))
    assert second.returncode == 4
    assert "Another assistant listens" in second.stderr
    first.popen.kill()
    first.popen.wait()
    assert first.caller.path.exists(), "a killed service cannot tidy up"
    again = launch("--with-parent", path=first.caller.path)
    status, health = again.caller.ask("GET", "/health")
    assert status == 200
    assert health["rasa"] == version("rasa")
    assert health["ready_seconds"] > 0
    again.popen.stdin.close()
    assert again.popen.wait(20) == 0
    assert not again.caller.path.exists()
