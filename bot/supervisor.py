"""Starts the assistant for one command, starts it again if it dies, and stops it.

The assistant (Rasa) lives in an environment of its own and runs as a process
beside the command. It is given a fresh secret at every start and listens on a
unix socket that only this user may open. It is tied to the command by its
standard input: when the command is gone, for whatever reason, it stops too.
"""

import os
import secrets
import subprocess
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.assistant_client import AssistantClient, AssistantUnavailable, TurnAnswer
from bot.settings import Settings, home

LONGEST_FOLDER = 64
"""Bytes; the path of a unix socket has little room."""

PATIENCE = 10.0
"""Seconds that the assistant has to stop before it is stopped by force."""

GLANCE = 0.1
"""Seconds between two looks at whether it is ready."""


class AssistantProblem(Exception):
    """The assistant cannot be started; the message is a sentence for people."""


class Supervisor:
    """Keeps an assistant process of our own.

    ``python`` is the interpreter that has Rasa, ``models`` the folder of the
    trained model, ``folder`` where socket and log go, ``root`` the project;
    ``wait`` is how many seconds it may take to get ready.
    """

    def __init__(
        self, *, python: Path, models: Path, folder: Path, root: Path, wait: float
    ) -> None:
        self._python, self._models, self._root, self._wait = python, models, root, wait
        self._log = folder / "assistant.log"
        self._folder = folder
        self._place: tempfile.TemporaryDirectory[str] | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._said_before = 0
        self.address = ""
        self.secret = ""

    @property
    def alive(self) -> bool:
        """Whether the process is there; it may still be warming up."""
        process = self._process
        return process is not None and process.poll() is None

    @property
    def pid(self) -> int | None:
        """The number of the process, if there is one."""
        return self._process.pid if self._process is not None else None

    def prepare(self) -> None:
        """Choose the address and the secret, which then stay the same at every start."""
        if self._place is None:
            self._place = _place(self._folder)
            self.address = f"unix:{Path(self._place.name) / 'assistant.sock'}"
            self.secret = secrets.token_urlsafe(32)

    def start(self) -> None:
        """Start the assistant, or start it again, and wait until it answers.

        Raises AssistantProblem where it cannot, with a sentence that says why.
        """
        self._end()
        prepared = self._place is not None
        try:
            self._launch()
            self._await_ready()
        except BaseException:
            self._end() if prepared else self.stop()
            raise

    def stop(self) -> None:
        """Stop the assistant, if there is one, and tidy up after it.

        From another thread it also ends a start that still waits.
        """
        self._end()
        if self._place is not None:
            self._place.cleanup()
            self._place = None

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            end(process)

    def _launch(self) -> None:
        if not self._python.exists():
            raise AssistantProblem(
                f"The assistant's Python is not at {self._python}: run `make train`, "
                "or set EARSHOT_ASSISTANT_PYTHON."
            )
        self.prepare()
        with self._log.open("ab") as log:
            self._said_before = log.tell()
            self._process = subprocess.Popen(  # noqa: S603  our own settings name it
                self._command(),
                cwd=self._root,
                env=_environment(self.secret),
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                # Ctrl-C in the terminal is for the command, which stops us in its own time.
                start_new_session=True,
            )

    def _command(self) -> list[str]:
        where = ["--socket", self.address.removeprefix("unix:"), "--models", str(self._models)]
        return [str(self._python), "-m", "bot.assistant", "--with-parent", *where]

    def _await_ready(self) -> None:
        until = time.monotonic() + self._wait
        while not self._answers():
            if not self.alive:
                raise AssistantProblem(self._last_words())
            if time.monotonic() > until:
                raise AssistantProblem(
                    f"The assistant was not ready after {self._wait:.0f} seconds: try again, "
                    f"or look into {self._log}. EARSHOT_ASSISTANT_WAIT allows it more time."
                )
            time.sleep(GLANCE)

    def _answers(self) -> bool:
        with AssistantClient(self.address, self.secret) as client:
            try:
                return bool(client.health()["ok"])
            except AssistantUnavailable:
                return False

    def _last_words(self) -> str:
        """Why the assistant stopped: the last line it wrote since it was started."""
        with suppress(OSError), self._log.open("rb") as log:
            log.seek(self._said_before)
            lines = log.read().decode(errors="replace").strip().splitlines()
            if lines:
                return lines[-1]
        return f"The assistant stopped while it was starting: look into {self._log}."


def supervisor_of(settings: Settings) -> Supervisor:
    """What keeps an assistant of our own, as the settings have it."""
    return Supervisor(
        python=settings.assistant_python,
        models=settings.model_dir,
        folder=settings.var_dir,
        root=home(),
        wait=settings.assistant_wait,
    )


def _place(folder: Path) -> tempfile.TemporaryDirectory[str]:
    """A new folder for a socket: in ours, or in the system's where ours lies too deep."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    near = folder if len(os.fsencode(folder)) <= LONGEST_FOLDER else None
    return tempfile.TemporaryDirectory(dir=near, prefix="assistant-", ignore_cleanup_errors=True)


def _environment(secret: str) -> dict[str, str]:
    """Ours without Earshot's settings: the assistant needs no database and no keys."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("EARSHOT_")}
    return {**kept, "EARSHOT_ASSISTANT_SECRET": secret}


def end(process: subprocess.Popen[bytes]) -> None:
    """Stop a process that is tied to us by its standard input: first gently, then by force."""
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.close()
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class OwnAssistant:
    """An assistant of our own, asked through its client, and started again if it dies."""

    def __init__(self, supervisor: Supervisor, sleep: Callable[[float], None] = time.sleep) -> None:
        self._supervisor, self._sleep = supervisor, sleep
        self._client: AssistantClient | None = None

    def start(self) -> None:
        """Start it and wait until it answers. Raises AssistantProblem."""
        self.close()
        self._supervisor.start()

    def turn(self, *asked: Any) -> TurnAnswer:
        """As :meth:`AssistantClient.turn`."""
        if self._client is None:
            if not self._supervisor.alive:
                raise AssistantUnavailable("The assistant is not running.")
            self._client = AssistantClient(self._supervisor.address, self._supervisor.secret)
        return self._client.turn(*asked)

    def revive(self, attempt: int) -> None:
        """Start it again if it is gone; else give it a little time, more at every attempt."""
        if self._supervisor.alive:
            self._sleep(attempt)
        else:
            self.start()

    def close(self) -> None:
        """Stop it."""
        if self._client is not None:
            self._client.close()
            self._client = None
        self._supervisor.stop()


class DistantAssistant:
    """An assistant that somebody else runs, at the address in the settings."""

    def __init__(
        self, address: str, secret: str, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._client = AssistantClient(address, secret)
        self._sleep = sleep
        self.turn = self._client.turn

    def start(self) -> None:
        """Look whether it is there. Raises AssistantProblem."""
        try:
            self._client.health()
        except AssistantUnavailable as error:
            raise AssistantProblem(
                f"{error} Start it, or unset EARSHOT_ASSISTANT_ADDRESS to have one started."
            ) from error

    def revive(self, attempt: int) -> None:
        """Give it a little time, more at every attempt."""
        self._sleep(attempt)

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()
