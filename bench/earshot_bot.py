"""Earshot as it runs: store, inbox, workers, and the assistant's own process.

Every reply goes the way that production goes: stored in the inbox and
committed; taken by a worker that leases the conversation, asks the assistant
over its unix socket with no transaction open, and commits the turn to SQLite
on disk, with the store's own durability (WAL, ``synchronous=FULL``).
"""

import contextlib
import itertools
import queue
import secrets
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from datetime import datetime, timezone
from pathlib import Path

from sqlalchemy import Connection, Engine

from bench.forty import forty, question_id
from bench.measuring import BenchProblem, peak_mb
from bench.processes import ASSISTANT_PYTHON, ROOT, running, wait_until
from bench.words import QUESTIONS
from bot.assistant_client import AssistantClient, AssistantUnavailable
from bot.conversing import Worker
from bot.logs import open_log, start_logs
from dialogues.exchange import Reply
from storage import conversations, guides, respondents
from storage.database import for_passing, open_database
from storage.inbox import receive
from storage.outbox import unshown

CHANNEL = "web"
WORKERS = 8
"""Workers that take turns side by side, in threads of one process."""


class EarshotBot:
    """Earshot with a store in ``folder`` and the assistant behind ``client``."""

    def __init__(self, engine: Engine, client: AssistantClient, pid: int) -> None:
        self._engine: Engine = engine
        self._ids = itertools.count(1)
        self._pid = pid
        self._workers: queue.SimpleQueue[Worker] = queue.SimpleQueue()
        leasing = for_passing(engine)
        for number in range(WORKERS):
            worker = Worker(f"worker-{number}", self._engine, client, _now, leasing=leasing)
            self._workers.put(worker)

    def begin(self) -> int:
        """A new respondent's conversation, its first question out."""
        with self._engine.begin() as connection:
            started = self._start(connection)
        self._take_turn(started)
        return started

    def say(self, conversation: int, reply: str) -> None:
        """Store the reply, and have its turn taken and committed, with what is said next."""
        said = Reply(texts=(reply,), id=f"{conversation}-{next(self._ids)}")
        with self._engine.begin() as connection:
            receive(connection, conversation, said, CHANNEL, _now())
        self._take_turn(conversation)

    def check(self, conversation: int, replies: Sequence[str]) -> None:
        """Look into the store: the interview is complete and holds every reply."""
        with self._engine.connect() as connection:
            interview = conversations.interview(connection, conversation)
        if interview is None or interview.disposition != "complete":
            raise BenchProblem(f"Conversation {conversation} did not end complete.")
        kept = [interview.answers[question_id(n)].raw for n in range(1, len(replies) + 1)]
        if kept != list(replies):
            raise BenchProblem(f"Conversation {conversation} did not keep every answer.")
        with self._engine.connect() as connection:
            out = [prompt for _, prompt in unshown(connection, conversation)]
        asked = [prompt.text for prompt in out if prompt.kind == "question"]
        # An offer of help may stand before a question.
        if [text.split("\n")[-1] for text in asked] != list(QUESTIONS):
            raise BenchProblem(f"Conversation {conversation} was not asked every question.")

    def peak_mb(self) -> float:
        """The most memory that the assistant's process has held."""
        return peak_mb(self._pid)

    def _start(self, connection: Connection) -> int:
        organisation = respondents.organisation(connection, "Bench", _now())
        return conversations.start(
            connection,
            guide_hash=guides.freeze(connection, forty(), _now()),
            path="short",
            role="resident",
            channel=CHANNEL,
            language="en",
            respondent_id=respondents.enrol(
                connection, organisation, respondents.new_pseudonym(), _now()
            ),
            now=_now(),
        )

    def _take_turn(self, conversation: int) -> None:
        worker = self._workers.get()
        try:
            result = worker.take_turn(conversation)
        finally:
            self._workers.put(worker)
        if result != "taken":
            raise BenchProblem(f"A turn of conversation {conversation} was not taken: {result}.")


@contextlib.contextmanager
def earshot_bot(folder: Path) -> Iterator[EarshotBot]:
    """Start the assistant's process and a new store in ``folder``."""
    secret, log = secrets.token_urlsafe(32), folder / "assistant.log"
    engine = open_database(f"sqlite:///{folder / 'earshot.db'}", create=True)
    with contextlib.ExitStack() as leaving:
        leaving.callback(engine.dispose)
        start_logs(leaving.enter_context(open_log(folder)))
        # The path of a unix socket has little room, so not in `folder`.
        place = leaving.enter_context(tempfile.TemporaryDirectory(prefix="earshot-"))
        socket = Path(place) / "assistant.sock"
        process = leaving.enter_context(_assistant(socket, secret, log))
        client = leaving.enter_context(AssistantClient(f"unix:{socket}", secret))
        wait_until(lambda: _answers(client), process, log)
        yield EarshotBot(engine, client, process.pid)


def _assistant(
    socket: Path, secret: str, log: Path
) -> "contextlib.AbstractContextManager[subprocess.Popen[bytes]]":
    command = [str(ASSISTANT_PYTHON), "-m", "bot.assistant", "--with-parent"]
    env = {"EARSHOT_ASSISTANT_SECRET": secret}
    return running([*command, "--socket", str(socket)], log, folder=ROOT, env=env)


def _answers(client: AssistantClient) -> bool:
    try:
        return bool(client.health()["ok"])
    except AssistantUnavailable:
        return False


def _now() -> datetime:
    return datetime.now(timezone.utc)
