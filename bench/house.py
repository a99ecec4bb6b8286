"""Earshot as `earshot run` has it: application, worker, delivery and assistant, as processes."""

import contextlib
import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx

from bench.measuring import peak_mb, present_mb
from bench.processes import ASSISTANT_PYTHON, ROOT, free_port, quiet, running, wait_until
from bench.telephones import ACCOUNT, OURS, TOKEN
from bot.assistant_client import AssistantClient, AssistantUnavailable

KEYWORD = "JOIN"
"""What a telephone texts to begin."""


@dataclass(frozen=True)
class House:
    """Earshot at ``address``, with its store at ``database``; ``pids`` by process.

    ``command`` in ``environment`` is its command line.
    """

    address: str
    database: str
    pids: Mapping[str, int]
    environment: Mapping[str, str]
    command: Sequence[str]

    @property
    def webhook(self) -> str:
        """Where the provider calls."""
        return f"{self.address}/webhooks/twilio"

    def memory(self) -> dict[str, float]:
        """The memory that each process holds at present, in MB."""
        return {name: present_mb(pid) for name, pid in self.pids.items()}

    def peaks(self) -> dict[str, float]:
        """The most that each has held, in MB."""
        return {name: peak_mb(pid) for name, pid in self.pids.items()}


@contextlib.contextmanager
def house(folder: Path, api_port: int, guide: str, **settings: str) -> Iterator[House]:
    """Everything started in ``folder``, sending through the provider's API at ``api_port``."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    env = {
        "EARSHOT_DATABASE_URL": f"sqlite:///{folder / 'earshot.db'}",
        "EARSHOT_VAR_DIR": str(folder / "var"),
        "EARSHOT_KEY_FILE": str(folder / "keys"),
        "EARSHOT_PORT": str(port),
        "EARSHOT_PUBLIC_URL": address,
        "EARSHOT_TWILIO_ACCOUNT": ACCOUNT,
        "EARSHOT_TWILIO_TOKEN": TOKEN,
        "EARSHOT_TWILIO_NUMBERS": OURS,
        "EARSHOT_TWILIO_API": f"http://127.0.0.1:{api_port}",
        "EARSHOT_TEXTS_PER_SECOND": "1000",
        "EARSHOT_MESSAGES_PER_HOUR": "1000000",
        "EARSHOT_JOINING_PAUSE": "0",
        "EARSHOT_QUIET_FROM": "00:00",
        "EARSHOT_QUIET_TO": "00:00",
        "EARSHOT_LOG_LEVEL": "warning",
        "EARSHOT_GUIDE": guide,
        **settings,
    }
    with contextlib.ExitStack() as leaving:
        assistant, known = _assistant(folder, leaving)
        env.update(known)
        _prepare(folder, env, guide)
        pids = {"assistant": assistant}
        for name, command in (("app", "serve"), ("worker", "work"), ("delivery", "deliver")):
            started = leaving.enter_context(
                running([*_earshot(), command], folder / f"{name}.log", folder=ROOT, env=env)
            )
            pids[name] = started.pid
            if name == "app":
                wait_until(lambda: _is_there(f"{address}/chat"), started, folder / "app.log")
        environment = {**os.environ, **quiet(), **env}
        yield House(address, str(folder / "earshot.db"), pids, environment, _earshot())


def _assistant(folder: Path, leaving: contextlib.ExitStack) -> tuple[int, dict[str, str]]:
    # The path of a unix socket has little room, so not in `folder`.
    place = leaving.enter_context(tempfile.TemporaryDirectory(prefix="earshot-"))
    address, secret = f"unix:{Path(place) / 'assistant.sock'}", secrets.token_urlsafe(32)
    command = [str(ASSISTANT_PYTHON), "-m", "bot.assistant", "--with-parent"]
    log = folder / "assistant.log"
    process = leaving.enter_context(
        running(
            [*command, "--socket", address.removeprefix("unix:")],
            log,
            folder=ROOT,
            env={"EARSHOT_ASSISTANT_SECRET": secret},
        )
    )
    client = leaving.enter_context(AssistantClient(address, secret))
    wait_until(lambda: _answers(client), process, log)
    known = {"EARSHOT_ASSISTANT_ADDRESS": address, "EARSHOT_ASSISTANT_SECRET": secret}
    return process.pid, known


def _prepare(folder: Path, env: Mapping[str, str], guide: str) -> None:

    for arguments in (
        ["db", "upgrade"],
        ["entrances", "add", KEYWORD, "--guide", guide, "--place", "bench"],
    ):
        subprocess.run(
            [*_earshot(), *arguments],
            cwd=ROOT,
            env={**os.environ, **quiet(), **env},
            check=True,
            capture_output=True,
        )


def _earshot() -> list[str]:
    return [sys.executable, "-m", "bot.cli"]


def _is_there(url: str) -> bool:
    try:
        return httpx.get(url, trust_env=False).status_code == httpx.codes.OK
    except httpx.HTTPError:
        return False


def _answers(client: AssistantClient) -> bool:
    try:
        return bool(client.health()["ok"])
    except AssistantUnavailable:
        return False
