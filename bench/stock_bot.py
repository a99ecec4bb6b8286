"""The peer: a stock Rasa form bot, trained and served as Rasa's documentation says.

Two processes, `rasa run` and `rasa run actions`, spoken to through the REST
channel; its tracker store is an SQLite file. It is left as it comes: no model
server, no changed settings, INFO logs to a file.
"""

import contextlib
import itertools
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx

from bench.measuring import BenchProblem, peak_mb
from bench.processes import ASSISTANT_PYTHON, free_port, run_to_end, running, wait_until
from bench.words import QUESTIONS

PROJECT = Path(__file__).parent / "stock"
LAST_WORDS = "Thank you. That is all."


@dataclass
class StockBot:
    """The bot at ``address``; ``pids`` are its two processes."""

    address: str
    http: httpx.Client
    pids: tuple[int, ...]

    def __post_init__(self) -> None:
        self._senders = itertools.count(1)

    def begin(self) -> str:
        """A new sender, asked the first question."""
        sender = f"person-{next(self._senders)}"
        if self._post(sender, "begin") != [QUESTIONS[0]]:
            raise BenchProblem("The stock bot did not begin with its first question.")
        return sender

    def say(self, conversation: str, reply: str) -> None:
        """One message to the REST channel; its answer holds the next question."""
        said = self._post(conversation, reply)
        if len(said) != 1:
            raise BenchProblem(f"The stock bot said {said!r} to {reply!r}.")

    def check(self, conversation: str, replies: Sequence[str]) -> None:
        """Look into its tracker: every slot holds its reply."""
        tracker = self.http.get(f"{self.address}/conversations/{conversation}/tracker")
        slots = tracker.json()["slots"]
        kept = [slots[f"question_{number:02}"] for number in range(1, len(replies) + 1)]
        if kept != list(replies):
            raise BenchProblem("The stock bot did not keep every answer.")

    def peak_mb(self) -> float:
        """The most memory that its processes have held, together."""
        return round(sum(peak_mb(pid) for pid in self.pids), 1)

    def _post(self, sender: str, words: str) -> list[str]:
        answer = self.http.post(
            f"{self.address}/webhooks/rest/webhook", json={"sender": sender, "message": words}
        )
        answer.raise_for_status()
        return [each["text"] for each in answer.json()]


@contextlib.contextmanager
def stock_bot(
    folder: Path, files: Mapping[str, str] | None = None, **environment: str
) -> Iterator[StockBot]:
    """Train and serve the stock bot in ``folder``, with other ``files`` put into it."""
    project = folder / "stock"
    shutil.copytree(PROJECT, project)
    for name, text in (files or {}).items():
        (project / name).write_text(text, "utf-8")
    rasa = [str(ASSISTANT_PYTHON), "-m", "rasa"]
    run_to_end(
        [*rasa, "train", "--fixed-model-name", "stock"], folder / "train.log", folder=project
    )
    actions, port = free_port(), free_port()
    address = f"http://127.0.0.1:{port}"
    env = {
        "STOCK_ACTIONS": f"http://127.0.0.1:{actions}/webhook",
        "STOCK_DATABASE": str(folder / "stock.db"),
        "PYTHONPATH": str(project),
        **environment,
    }
    serve = [*rasa, "run", "--enable-api", "-i", "127.0.0.1", "-p", str(port)]
    act = [*rasa, "run", "actions", "-p", str(actions)]
    with contextlib.ExitStack() as leaving:
        enter = leaving.enter_context
        acting = enter(running(act, folder / "actions.log", folder=project))
        serving = enter(running(serve, folder / "stock.log", folder=project, env=env))
        http = enter(httpx.Client(timeout=60, trust_env=False))
        health = f"http://127.0.0.1:{actions}/health"
        wait_until(lambda: _answers(http, health), acting, folder / "actions.log")
        wait_until(lambda: _answers(http, f"{address}/status"), serving, folder / "stock.log")
        yield StockBot(address, http, (serving.pid, acting.pid))


def _answers(http: httpx.Client, url: str) -> bool:
    try:
        return http.get(url).status_code == httpx.codes.OK
    except httpx.HTTPError:
        return False
