"""Processes that are measured: started, waited for, and always ended."""

import contextlib
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from bench.measuring import BenchProblem

ROOT = Path(__file__).resolve().parents[1]
ASSISTANT_PYTHON = ROOT / ".venv-assistant" / "bin" / "python"
PATIENCE = 180.0
"""Seconds that a process has to get ready."""

GLANCE = 0.02
"""Seconds between two looks at whether it is ready."""


@contextlib.contextmanager
def running(
    command: Sequence[str], log: Path, *, folder: Path, env: Mapping[str, str] | None = None
) -> Iterator["subprocess.Popen[bytes]"]:
    """A process that is ended at the end; what it says goes into ``log``."""
    with log.open("wb") as said:
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **quiet(), **(env or {})},
            stdin=subprocess.PIPE, stdout=said, stderr=subprocess.STDOUT,
        )  # fmt: skip
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdin:
            process.stdin.close()


def wait_until(ready: Callable[[], bool], process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Wait until ``ready``. Raises BenchProblem if the process ends or takes too long."""
    until = time.monotonic() + PATIENCE
    while not ready():
        if process.poll() is not None or time.monotonic() > until:
            last = log.read_text(errors="replace").strip().splitlines()[-5:]
            raise BenchProblem("A process did not get ready:\n" + "\n".join(last))
        time.sleep(GLANCE)


def run_to_end(command: Sequence[str], log: Path, *, folder: Path) -> None:
    """Run a command whose end is waited for. Raises BenchProblem if it fails."""
    with running(command, log, folder=folder) as process:
        if process.wait():
            last = log.read_text(errors="replace").strip().splitlines()[-5:]
            raise BenchProblem("A command failed:\n" + "\n".join(last))


def free_port() -> int:
    """A loopback port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def quiet() -> dict[str, str]:
    """What keeps Rasa and TensorFlow from chattering and from calling home."""
    return {
        "RASA_TELEMETRY_ENABLED": "false",
        "RASA_MAX_CACHE_SIZE": "0",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "PYTHONWARNINGS": "ignore",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    }
