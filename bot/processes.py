"""Keeps several processes of ours going, and shows what they say."""

import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.supervisor import AssistantProblem, Supervisor, end

CALM = 60.0
"""Seconds after which a process that has kept going is trusted again."""

LONGEST_WAIT = 30.0
"""Seconds at most between two starts of a process that keeps ending."""

Say = Callable[[str, str], None]
"""Shows a line: who says it, and what."""


@dataclass
class Kept:
    """One process that is started again whenever it ends.

    It is tied to us by its standard input. ``fatal`` lists exit codes after
    which starting it again makes no sense: its settings are wrong.
    """

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] = field(repr=False)
    root: Path
    say: Say
    fatal: frozenset[int] = frozenset()
    clock: Callable[[], float] = time.monotonic
    given_up: bool = False
    _process: "subprocess.Popen[bytes] | None" = None
    _started: float = 0.0
    _ends: int = 0
    _again_at: float = 0.0

    @property
    def pid(self) -> int | None:
        """The number of the process, if it runs."""
        running = self._process is not None and self._process.poll() is None
        return self._process.pid if running and self._process else None

    def look(self) -> None:
        """Start the process if it does not run and it is time to."""
        if self._process is not None and self._process.poll() is not None:
            self._ended(self._process.returncode)
        if self._process is None and not self.given_up and self.clock() >= self._again_at:
            self._start()

    def stop(self) -> None:
        """Stop it; it is not started again."""
        self.given_up = True
        if self._process is not None:
            end(self._process)
            self._process = None

    def _start(self) -> None:
        self._started = self.clock()
        self._process = subprocess.Popen(  # noqa: S603  our own command
            self.command,
            cwd=self.root,
            env=dict(self.environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            # Ctrl-C in the terminal is for us, who stop the process in our own time.
            start_new_session=True,
        )
        threading.Thread(target=self._listen, args=(self._process,), daemon=True).start()

    def _listen(self, process: "subprocess.Popen[bytes]") -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self.say(self.name, line.decode(errors="replace").rstrip())

    def _ended(self, code: int) -> None:
        self._process = None
        if code in self.fatal:
            self.given_up = True
            return
        calm = self.clock() - self._started > CALM
        self._ends = 1 if calm else self._ends + 1
        wait = min(0.5 * 2 ** (self._ends - 1), LONGEST_WAIT)
        self._again_at = self.clock() + wait
        self.say(self.name, f"ended by itself ({_how(code)}); starting it again")


@dataclass
class KeptAssistant:
    """The assistant, kept going likewise; ``ready`` is set while it answers."""

    supervisor: Supervisor
    say: Say
    stopping: threading.Event
    ready: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Keep it going until we stop: for a thread of its own."""
        wait = 1.0
        while not self.stopping.is_set():
            if self.supervisor.alive:
                self.stopping.wait(0.2)
                continue
            if self.ready.is_set():
                self.say("assistant", "ended by itself; starting it again")
                self.ready.clear()
            try:
                began = time.monotonic()
                self.supervisor.start()
                self.ready.set()
                self.say("assistant", f"ready after {time.monotonic() - began:.0f} seconds")
                wait = 1.0
            except AssistantProblem as problem:
                if self.stopping.is_set():
                    return
                self.say("assistant", str(problem))
                self.stopping.wait(wait)
                wait = min(wait * 2, LONGEST_WAIT)


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"code {code}"
