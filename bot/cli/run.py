"""``earshot run``: everything, under one roof, until Ctrl-C."""

import os
import sys
import tempfile
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Annotated

import typer

from bot.alerting.setting_up import ready as check_alerts
from bot.building import keys_of, supervisor_of
from bot.cli.exits import Exit, Stop
from bot.cli.serve import listening
from bot.cli.starting import say, start, store
from bot.demo import account
from bot.leaving import leaving
from bot.processes import Kept, KeptAssistant
from bot.settings import Settings, home
from bot.trying import try_out
from storage.database import sessions

WRONG = frozenset({Exit.USAGE, Exit.SETTINGS, Exit.GUIDE, Exit.FAULT + 100})
"""Exit codes of a process that would only end the same way again."""

LOOK = 0.2
"""Seconds between two looks at the processes."""


def run(
    browser: Annotated[
        bool, typer.Option(help="Open the pages in a browser, where there is one.")
    ] = True,
    once: Annotated[
        bool,
        typer.Option("--once", help="Have one text answered, say how that went, and stop."),
    ] = False,
) -> None:
    """Start the assistant, the application, the workers and delivery, and keep them going.

    Without a provider set up it is a demonstration on this machine, with a
    telephone to try it on. Ctrl-C stops it; everything is kept.
    """
    settings = start("run")
    if once and not settings.showing:
        raise Stop(Exit.USAGE, "--once is for the demonstration; providers are set up here.")
    listening(settings.host, settings.port).close()
    with store(settings, create=True) as engine, sessions(engine)() as session:
        check_alerts(settings, session, keys_of(settings, engine))
    stop = leaving(with_parent=False)
    with Roof(settings, stop).kept() as roof:
        code = roof.watch(browser=browser and not once, once=once)
    say("Stopped. Everything that was said is kept.")
    raise typer.Exit(code)


class Roof:
    """All the processes, and what they say."""

    def __init__(self, settings: Settings, stop: threading.Event) -> None:
        self._settings, self._stop = settings, stop
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
                self._process(name, [command, *demo], environment)
                for name, command in self._commands()
            ]
            for process in self._kept:
                self._leaving.callback(process.stop)
                process.look()
            yield self

    def watch(self, *, browser: bool, once: bool) -> int:
        """Keep everything going until we are told to stop; the exit code."""
        tried: list[int] = []
        if once:
            trial = threading.Thread(target=self._try, args=(tried,), daemon=True)
            trial.start()
        self._welcome(browser)
        while not self._stop.is_set():
            for process in self._kept:
                process.look()
                if process.given_up:
                    self.say(process.name, "cannot go on; stopping everything")
                    return int(Exit.SETTINGS)
            self._stop.wait(LOOK)
        return tried[0] if tried else int(Exit.OK)

    def say(self, name: str, line: str) -> None:
        """Show a line, with who says it."""
        with self._said:
            print(f"{name:<10} {line}", flush=True)

    def _try(self, tried: list[int]) -> None:
        here = f"http://127.0.0.1:{self._settings.port}"
        problem = try_out(here, self._stop)
        self.say("tried", problem or "a text was answered, and the web chat opens")
        tried.append(int(Exit.FAULT if problem else Exit.OK))
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

    def _commands(self) -> Iterator[tuple[str, str]]:
        yield "app", "serve"
        for number in range(1, self._settings.workers + 1):
            yield ("worker" if self._settings.workers == 1 else f"worker-{number}"), "work"
        yield "delivery", "deliver"

    def _process(self, name: str, command: list[str], environment: dict[str, str]) -> Kept:
        program = [sys.executable, "-m", "bot.cli", command[0], "--with-parent", *command[1:]]
        if command[0] == "work":
            program += ["--name", name]
        return Kept(name, program, environment, home(), self.say, fatal=WRONG)

    def _welcome(self, browser: bool) -> None:
        here = f"http://{self._settings.host}:{self._settings.port}/"
        if self._settings.showing:
            self.say("earshot", f"a demonstration, on this machine only: {here}")
            self.say("earshot", "a telephone to text on and the web chat are there; "
                                "no text is really sent")  # fmt: skip
        else:
            self.say("earshot", f"the application listens on {here}")
        self.say("earshot", "Ctrl-C stops it; the assistant takes some seconds to warm up")
        if browser and sys.stdout.isatty() and _has_browser():
            webbrowser.open(here)


def _has_browser() -> bool:
    return sys.platform == "darwin" or bool(os.environ.get("DISPLAY"))
