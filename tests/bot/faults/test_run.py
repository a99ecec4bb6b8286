"""``earshot run`` as people run it: it starts everything, and leaves nothing behind."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import psutil
import pytest
import requests
from rig import ACCOUNT, LONGEST, OURS, ROOT, TOKEN
from serving import free_port

PHONE = "+447700900123"

MARK = "TRIED_IN"
"""In the environment of every process that is started, also of those that it starts."""


class Running:
    """``earshot run`` as a process, with a folder that all of its processes know."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._folder, self._output = folder, folder / "output.txt"
        self.here = f"http://127.0.0.1:{environment['EARSHOT_PORT']}"
        self._environment = {**os.environ, **environment}
        self.process: subprocess.Popen[bytes]

    def start(self, *options: str) -> "Running":
        command = [Path(sys.executable).with_name("earshot"), "run", *options]
        with self._output.open("wb") as output:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=self._environment, stdin=subprocess.DEVNULL, stdout=output,
                stderr=output,
            )  # fmt: skip
        return self

    @property
    def said(self) -> str:
        return self._output.read_text("utf-8", "replace")

    def until(self, so: Callable[[], bool], what: str) -> None:
        """Wait until it is so."""
        until = time.monotonic() + LONGEST
        while not so():
            assert time.monotonic() < until, f"never: {what}\n{self.said}"
            time.sleep(0.1)

    def hear(self, words: str, times: int = 1) -> None:
        """Wait until it has said so."""
        self.until(lambda: self.said.count(words) >= times, f"“{words}” is said")

    def text(self, words: str) -> None:
        """Text it on the demonstration's telephone, and wait for the answer."""
        before = len(self._from_us())
        form = {"number": PHONE, "text": words}
        self.until(lambda: self._taken(form), f"“{words}” is taken")
        self.until(lambda: len(self._from_us()) > before, f"“{words}” is answered")

    def processes(self) -> list[psutil.Process]:
        """Every process there is that belongs to it, the assistant's too."""
        return [each for each in psutil.process_iter() if self._is_ours(each)]

    def has_assistant(self) -> bool:
        """Whether its assistant has been started; it may be warming up."""
        return any("bot.assistant" in each.cmdline() for each in self.processes())

    def gone(self) -> None:
        """Wait until none of them is there any more."""
        self.until(lambda: not self.processes(), "every process ends")

    def _taken(self, form: Mapping[str, str]) -> bool:
        try:
            answer = requests.post(f"{self.here}/demo/say", data=form, timeout=15)
            return answer.ok and answer.json()["answered"] == 200
        except requests.RequestException:
            return False

    def _from_us(self) -> list[str]:
        try:
            lines = requests.get(f"{self.here}/demo/texts", {"number": PHONE}, timeout=15).json()
        except requests.RequestException:
            return []
        return [line["text"] for line in lines if line["by"] == "ours"]

    def _is_ours(self, process: psutil.Process) -> bool:
        try:
            if process.status() == psutil.STATUS_ZOMBIE:
                return False
            return process.environ().get(MARK) == str(self._folder)
        except psutil.Error:
            return False


@pytest.fixture
def own(guides: Path, tmp_path: Path) -> Iterator[Running]:
    """The demonstration with an assistant of its own."""
    yield from _running(tmp_path, guides, {})


@pytest.fixture
def shared(guides: Path, tmp_path: Path, assistant) -> Iterator[Running]:
    """The demonstration with the assistant that is there already."""
    there = {
        "EARSHOT_ASSISTANT_ADDRESS": assistant.address,
        "EARSHOT_ASSISTANT_SECRET": assistant.secret,
    }
    yield from _running(tmp_path, guides, there)


def _running(folder: Path, guides: Path, more: Mapping[str, str]) -> Iterator[Running]:
    environment = {
        MARK: str(folder),
        "EARSHOT_DATABASE_URL": f"sqlite:///{folder / 'earshot.db'}",
        "EARSHOT_VAR_DIR": str(folder / "var"),
        "EARSHOT_KEY_FILE": str(folder / "earshot.keys"),
        "EARSHOT_GUIDES_DIR": str(guides),
        "EARSHOT_GUIDE": "little",
        "EARSHOT_PORT": str(free_port()),
        **more,
    }
    running = Running(folder, environment)
    yield running
    for process in running.processes():
        process.kill()


def test_tried_out_without_a_terminal(shared):
    shared.start("--once")
    assert shared.process.wait(LONGEST) == 0, shared.said
    assert "a text was answered, and the web chat opens" in shared.said
    assert "Traceback" not in shared.said
    assert shared.processes() == []


def test_it_goes_on_after_a_death_and_ctrl_c_stops_everything(shared):
    shared.start()
    shared.text("Hello")
    (worker,) = (each for each in shared.processes() if "work" in each.cmdline())
    worker.kill()
    shared.hear("worker     taking turns", times=2)
    shared.text("Yes please")
    shared.process.send_signal(signal.SIGINT)
    assert shared.process.wait(LONGEST) == 0, shared.said
    assert shared.said.count("ended by itself") == 1
    assert "Everything that was said is kept." in shared.said
    assert "Traceback" not in shared.said
    assert shared.processes() == []


def test_ctrl_c_while_the_assistant_warms_up(own):
    own.start()
    own.until(own.has_assistant, "the assistant is started")
    own.process.send_signal(signal.SIGINT)
    assert own.process.wait(LONGEST) == 0, own.said
    assert "ready after" not in own.said
    assert "Traceback" not in own.said
    assert own.processes() == []


def test_killed_itself_it_leaves_no_orphans(own):
    own.start()
    own.hear("ready after")
    own.text("Hello")
    assert len(own.processes()) >= 5
    own.process.kill()
    own.process.wait()
    own.gone()


def test_a_port_that_is_taken_is_said_plainly(earshot):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = earshot("run", port=str(port))
    assert ended.code == 4
    assert f"Port {port} on 127.0.0.1 cannot be used" in ended.err
    assert "EARSHOT_PORT" in ended.err


@pytest.mark.parametrize("real", [
    {"twilio_account": ACCOUNT, "twilio_token": TOKEN, "twilio_numbers": OURS,
     "public_url": "https://listening.example.org"},
    {"telegram_token": "1:token", "telegram_polling": "true"},
])  # fmt: skip
def test_no_demonstration_beside_real_credentials(earshot, real):
    ended = earshot("run", demo="true", **real)
    assert ended.code == 4
    assert "EARSHOT_DEMO cannot be on beside a provider's credentials" in ended.err


def test_trying_out_is_for_the_demonstration_only(earshot):
    ended = earshot("run", "--once", public_url="https://listening.example.org")
    assert ended.code == 2
    assert "--once is for the demonstration" in ended.err
