"""Every process under one roof: started, kept going, heard, and stopped in order."""

import os
import sys
import tempfile
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Literal

from bot.demo import account
from bot.processes import Kept, KeptAssistant
from bot.settings import Settings, home
from bot.supervisor import supervisor_of
from bot.trying import try_out

LOOK = 0.2
"""Seconds between two looks at the processes."""


Ending = Literal["stopped", "gave_up", "trial_failed"]
"""We were told to stop; a process cannot go on; what was tried did not work."""


class Roof:
    """All the processes, and what they say.

    ``fatal`` are exit codes after which a process would only end the same way.
    """

    def __init__(
        self, settings: Settings, stop: threading.Event, *, fatal: frozenset[int] = frozenset()
    ) -> None:
        self._settings, self._stop, self._fatal = settings, stop, fatal
        self._said = threading.Lock()
        self._leaving = ExitStack()

    @contextmanager
    def kept(self) -> "Iterator[Roof]":
        """Everything started; stopped again, in order, at the end."""
        with self._leaving:
            folder = self._folder()
            demo = self._demo(folder)
            assistant = self._assistant()
            environment = self._environment(folder, assistant)
            self._kept = [
                self._process(name, command, environment) for name, command in self._commands(demo)
            ]
            for process in self._kept:
                self._leaving.callback(process.stop)
                process.look()
            yield self

    def watch(self, *, browser: bool, once: bool) -> Ending:
        """Keep everything going until we are told to stop; how it ended."""
        tried: list[Ending] = []
        if once:
            trial = threading.Thread(target=self._try, args=(tried,), daemon=True)
            trial.start()
        self._welcome(browser)
        while not self._stop.is_set():
            for process in self._kept:
                process.look()
                if process.given_up:
                    self.say(process.name, "cannot go on; stopping everything")
                    return "gave_up"
            self._stop.wait(LOOK)
        return tried[0] if tried else "stopped"

    def say(self, name: str, line: str) -> None:
        """Show a line, with who says it."""
        with self._said:
            print(f"{name:<10} {line}", flush=True)

    def _try(self, tried: list[Ending]) -> None:
        here = f"http://127.0.0.1:{self._settings.port}"
        problem = try_out(here, self._stop)
        self.say("tried", problem or "a text was answered, and the web chat opens")
        tried.append("trial_failed" if problem else "stopped")
        self._stop.set()

    def _folder(self) -> Path:
        folder = self._settings.var_dir
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        place = tempfile.TemporaryDirectory(prefix="run-", dir=folder, ignore_cleanup_errors=True)
        return Path(self._leaving.enter_context(place))

    def _demo(self, folder: Path) -> list[str]:
        if not self._settings.showing:
            return []
        path = folder / "demo.json"
        account.save(account.new_account(), path)
        return ["--demo", str(path)]

    def _assistant(self) -> dict[str, str]:
        """The environment in which workers find the assistant, which is kept going."""
        if self._settings.assistant_address:
            return {}
        supervisor = supervisor_of(self._settings)
        supervisor.prepare()
        kept = KeptAssistant(supervisor, self.say, self._stop)
        thread = threading.Thread(target=kept.run, name="assistant")
        thread.start()
        # In reverse: a start under way is cut short, and what it left is tidied up.
        for step in (supervisor.stop, thread.join, supervisor.stop, self._stop.set):
            self._leaving.callback(step)
        return {
            "EARSHOT_ASSISTANT_ADDRESS": supervisor.address,
            "EARSHOT_ASSISTANT_SECRET": supervisor.secret,
        }

    def _environment(self, folder: Path, assistant: dict[str, str]) -> dict[str, str]:
        figures = folder / "figures"
        figures.mkdir()
        return {**os.environ, **assistant, "PROMETHEUS_MULTIPROC_DIR": str(figures)}

    def _commands(self, demo: list[str]) -> Iterator[tuple[str, list[str]]]:
        """Each process's name, and the command of ``earshot`` that it is."""
        yield "app", ["serve", *demo]
        for number in range(1, self._settings.workers + 1):
            name = "worker" if self._settings.workers == 1 else f"worker-{number}"
            yield name, ["work", "--name", name]
        yield "delivery", ["deliver", *demo]

    def _process(self, name: str, command: list[str], environment: dict[str, str]) -> Kept:
        program = [sys.executable, "-m", "bot.cli", *command, "--with-parent"]
        return Kept(name, program, environment, home(), self.say, fatal=self._fatal)

    def _welcome(self, browser: bool) -> None:
        here = f"http://{self._settings.host}:{self._settings.port}/"
        if self._settings.showing:
            self.say("earshot", f"a demonstration, on this machine only: {here}")
            self.say("earshot", "a telephone to text on and the web chat are there; "
                                "no text is really sent")  # fmt: skip
            self.say("earshot", f"alerts of concerns go to {self._settings.var_dir / 'alerts'}")
        else:
            self.say("earshot", f"the application listens on {here}")
        self.say("earshot", "Ctrl-C stops it; the assistant takes some seconds to warm up")
        if browser and sys.stdout.isatty() and _has_browser():
            webbrowser.open(here)


def _has_browser() -> bool:
    return sys.platform == "darwin" or bool(os.environ.get("DISPLAY"))
