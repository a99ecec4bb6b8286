"""The whole of Earshot as processes to be killed, with a stand-in for Twilio in the test.

Webhooks are truly signed, and sent again like Twilio's until they are taken.
Nothing here waits for a time to pass: it waits until something is so, and
says how everything stands if that never comes to be.
"""

import os
import secrets
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
from forks import FORKS, forked
from gate import Gate
from impatient import run
from sqlalchemy import Engine, select
from twilio.request_validator import RequestValidator

from bot.demo.twilio_standin import Fault, StandIn
from bot.supervisor import Supervisor
from storage import database
from storage.models import CONVERSATIONS, MESSAGES, PROMPTS
from storage.problems import DatabaseProblem

ROOT = Path(__file__).resolve().parents[2]
OURS = "+447700900000"
ACCOUNT, TOKEN = "AC" + "5" * 32, "token"
LONGEST = 120.0
"""Seconds after which what has not come to be never will."""

COMMANDS = {
    "app": ("serve",),
    "worker": ("work", "--name", "worker"),
    "worker-2": ("work", "--name", "worker-2"),
    "delivery": ("deliver",),
}


@dataclass
class Part:
    """One process, and what it has said since it was first started."""

    name: str
    environment: Mapping[str, str] = field(repr=False)
    log: Path

    def __post_init__(self) -> None:
        self._process: Any = None
        self._tie: Any = None

    @property
    def runs(self) -> bool:
        return self._process is not None and bool(self._process.is_alive())

    def start(self) -> None:
        """Start it, tied to us by its standard input."""
        theirs, self._tie = FORKS.Pipe(duplex=False)
        command, *more = COMMANDS[self.name]
        arguments = (command, "--with-parent", *more)
        self._process = forked(run, arguments, self.environment, str(self.log), theirs)
        self._process.start()
        theirs.close()

    def signal(self, number: int) -> None:
        os.kill(self._process.pid, number)

    def kill(self) -> None:
        """End it as a power cut would, from any thread."""
        self.signal(signal.SIGKILL)

    def restart(self) -> None:
        """Start it again once it is dead."""
        assert self.gone() == -signal.SIGKILL, self.said()
        self.start()

    def leave(self) -> None:
        """Let go of it, as whoever started it does by ending."""
        self._tie.close()

    def gone(self) -> int | None:
        """Wait until it has ended; its exit code."""
        self._process.join(60)
        return self._process.exitcode

    def said(self, lines: int = 15) -> str:
        """The last lines of its output."""
        return "\n".join(self.log.read_text("utf-8", "replace").splitlines()[-lines:])


class Rig:
    """The processes over one store, and the people's end of the wire."""

    def __init__(
        self, url: str, folder: Path, assistant: Supervisor, gate: Gate, twilio: StandIn,
        environment: Mapping[str, str],
    ) -> None:  # fmt: skip
        self.url, self.assistant, self.gate, self.twilio = url, assistant, gate, twilio
        self.here = environment["EARSHOT_PUBLIC_URL"]
        self.engine: Engine = database.open_database(url)
        self.parts = {
            name: Part(name, {**os.environ, **environment}, folder / f"{name}.log")
            for name in COMMANDS
        }
        self.at_send: Callable[[], Fault | None] | None = None
        self.moods: Callable[[int], Fault | None] = lambda number: None
        self.answers: Counter[int] = Counter()
        twilio.faults = self._fault

    def start(self, *names: str) -> None:
        """Start these parts, and wait until the application lets requests in."""
        for name in names:
            self.parts[name].start()
        self.until(lambda: self._is_up(names), "the application answers")

    def stop(self) -> None:
        """Stop every part that runs, and see that it goes in peace."""
        running = [part for part in self.parts.values() if part.runs]
        for part in running:
            part.leave()
        codes = {part.name: part.gone() for part in running}
        self.engine.dispose()
        assert set(codes.values()) == {0}, (codes, *(part.said() for part in running))

    def end(self) -> None:
        """Leave nothing behind, whatever happened."""
        for part in self.parts.values():
            if part.runs:
                part.kill()

    def text(self, form: Mapping[str, str]) -> None:
        """Bring a message to the webhook; again, like Twilio, until it is taken."""
        url = f"{self.here}/webhooks/twilio"
        signed = RequestValidator(TOKEN).compute_signature(url, form)
        until = time.monotonic() + LONGEST
        while time.monotonic() < until:
            status = _post(url, form, {"X-Twilio-Signature": signed})
            self.answers[status] += 1
            if status == 200:
                return
            time.sleep(0.1)
        raise AssertionError(f"a webhook was never taken {dict(self.answers)}\n{self.standing()}")

    def until(self, so: Callable[[], bool], what: str) -> None:
        """Wait until it is so."""
        until = time.monotonic() + LONGEST
        while not so():
            assert time.monotonic() < until, f"never: {what}\n{self.standing()}"
            time.sleep(0.05)

    def settled(self, sids: Sequence[str]) -> bool:
        """Whether all these messages were taken, and everything was said to whoever wrote them."""
        try:
            with self.engine.connect() as connection:
                mine = MESSAGES.c.provider_id.in_(sids)
                states = connection.execute(select(MESSAGES.c.state).where(mine)).scalars().all()
                if len(states) < len(set(sids)) or "waiting" in states:
                    return False
                who = select(MESSAGES.c.respondent_id).where(mine)
                busy = select(CONVERSATIONS.c.id).where(
                    CONVERSATIONS.c.respondent_id.in_(who), CONVERSATIONS.c.due_at.is_not(None)
                )
                unsaid = select(PROMPTS.c.id).where(
                    PROMPTS.c.respondent_id.in_(who), PROMPTS.c.state == "waiting"
                )
                return not connection.execute(busy.union_all(unsaid)).first()
        except DatabaseProblem:
            return False

    def standing(self) -> str:
        """How everything stands, for when something never comes to be."""
        lines = [f"texts {len(self.twilio.texts)}, webhooks answered {dict(self.answers)}"]
        with self.engine.connect() as connection:
            for table in (MESSAGES, PROMPTS):
                rows = connection.execute(select(table).where(table.c.state != "done")).all()
                odd = [row for row in rows if row.state not in ("shown", "unheard")]
                lines += [str(row._asdict()) for row in odd]
            rows = connection.execute(
                select(CONVERSATIONS).where(CONVERSATIONS.c.due_at.is_not(None))
            )
            lines += [str({**row._asdict(), "interview": "…"}) for row in rows]
        for part in self.parts.values():
            if part.log.exists():
                lines += [f"{part.name} ({'runs' if part.runs else 'ended'}):", part.said()]
        return "\n".join(lines)

    def _is_up(self, names: Sequence[str]) -> bool:
        """Whether requests are let in: one that nobody signed is refused then."""
        assert all(self.parts[name].runs for name in names), self.standing()
        return _post(f"{self.here}/webhooks/twilio", {}, {}) == 403

    def _fault(self, number: int, form: Mapping[str, str]) -> Fault | None:
        once, self.at_send = self.at_send, None
        return once() if once else self.moods(number)


def new_sid() -> str:
    """A message's id of Twilio's form."""
    return f"SM{secrets.token_hex(16)}"


def once(act: Callable[[], object]) -> tuple[Callable[..., None], threading.Event]:
    """A hook that does this the first time that it is called, and the event that it was."""
    done, lock = threading.Event(), threading.Lock()

    def hook(*_: object) -> None:
        with lock:
            if not done.is_set():
                act()
                done.set()

    return hook, done


def _post(url: str, form: Mapping[str, str], headers: Mapping[str, str]) -> int:
    """The status, or 0 where nobody answered."""
    try:
        return requests.post(url, data=form, headers=headers, timeout=15).status_code
    except requests.RequestException:
        return 0
