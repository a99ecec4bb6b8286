"""Real Rasa with the real model, trained once and again only when its data change.

These tests run in the assistant's environment; the app's has no Rasa.
"""

import contextlib
import http.client
import importlib.util
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dialogues.guide import Choice, Guide, Limits, Question, content_hash, to_document

if importlib.util.find_spec("rasa") is None:
    collect_ignore_glob = ["test_*.py"]

ROOT = Path(__file__).resolve().parents[2]
SECRET = "the secret of these tests"
NOW = "2025-03-03T10:00:00+00:00"
BEGIN = {"path": "full", "role": "resident", "channel": "web", "language": "en"}


def _guide() -> Guide:
    because = {"en": "It helps us to understand."}
    yes_no = (Choice("yes", {"en": "Yes"}), Choice("no", {"en": "No"}))
    ask = [
        Question("story", "text", {"en": "What has it been like lately?"}, why=because, thin=0),
        Question("alone", "yes_no", {"en": "Do you live alone?"}, why=because, choices=yes_no),
        Question("more", "text", {"en": "Is there anything else?"}, why=because, thin=0),
        Question("wish", "text", {"en": "What would help?"}, why=because, thin=0),
    ]
    return Guide(
        "test", "1", {"en": "Test"}, "en", tuple(ask),
        who={"en": "We are testers."}, person={"en": "Somebody will call you."},
        limits=Limits(reply=2000),
    )  # fmt: skip


class UnixConnection(http.client.HTTPConnection):
    """HTTP over a unix socket."""

    def __init__(self, path: Path) -> None:
        super().__init__("assistant", timeout=60)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self._path))


@dataclass
class Caller:
    """Somebody who asks the service at ``path`` for turns about one guide."""

    path: Path
    secret: str = SECRET

    def __post_init__(self) -> None:
        self.document = to_document(_guide())
        self.guide_hash = content_hash(self.document)

    def ask(self, method: str, where: str, body: bytes | None = None) -> tuple[int, dict[str, Any]]:
        """Status and JSON of one request; no JSON is an empty object."""
        connection = UnixConnection(self.path)
        with contextlib.closing(connection):
            headers = {"Authorization": f"Bearer {self.secret}"}
            connection.request(method, where, body, headers)
            response = connection.getresponse()
            found = response.read()
            is_json = response.getheader("Content-Type") == "application/json"
            return response.status, json.loads(found) if is_json else {}

    def post(self, plain: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """Status and JSON of one turn request."""
        return self.ask("POST", "/turn", json.dumps(plain).encode())

    def begin(self, **changed: Any) -> tuple[int, dict[str, Any]]:
        """The first turn, the guide with it."""
        asked = {"guide_hash": self.guide_hash, "guide": self.document, "begin": BEGIN, "now": NOW}
        return self.post({**asked, **changed})

    def reply(
        self, before: dict[str, Any], text: str, **changed: Any
    ) -> tuple[int, dict[str, Any]]:
        """A turn with one text."""
        reply = {"texts": [text]}
        asked = {"guide_hash": self.guide_hash, "interview": before, "reply": reply, "now": NOW}
        return self.post({**asked, **changed})


@pytest.fixture(scope="session")
def fingerprint() -> str:
    from bot.assistant.models import LanguageData

    return LanguageData().fingerprint()


@pytest.fixture(scope="session")
def model() -> Path:
    """The model for the project's language data."""
    from bot.assistant.models import LanguageData
    from bot.assistant.quiet import prepare_environment
    from bot.assistant.training import ensure_model

    prepare_environment()
    return ensure_model(ROOT / "models", LanguageData())


@pytest.fixture(scope="session")
def processor(model: Path) -> Any:
    """Rasa's processor with the model."""
    from bot.assistant.direct_processor import DirectProcessor

    return DirectProcessor(model)


Serve = Callable[..., Caller]


@pytest.fixture
def serve(processor: Any, fingerprint: str, tmp_path: Path) -> Iterator[Serve]:
    """Serve over a unix socket, in a thread: Earshot's actions, or others."""
    with contextlib.ExitStack() as leaving:

        def start(actions: Sequence[Any] | None = None) -> Caller:
            path = tmp_path / "assistant.sock"
            leaving.enter_context(_serving(processor, fingerprint, path, actions))
            return Caller(path)

        yield start


@pytest.fixture
def caller(serve: Serve) -> Caller:
    """A caller of a service with Earshot's own actions."""
    return serve()


@contextlib.contextmanager
def _serving(
    processor: Any, fingerprint: str, path: Path, actions: Sequence[Any] | None
) -> Iterator[None]:
    import uvicorn

    from bot.assistant.addresses import listening_on_socket
    from bot.assistant.guide_cache import GuideCache
    from bot.assistant.service import turn_service
    from bot.assistant.starting import our_actions
    from bot.assistant.turns import Assistant

    guides = GuideCache()
    chosen = our_actions(guides) if actions is None else actions
    app = turn_service(Assistant(processor, fingerprint, guides, chosen), SECRET, {})
    server = uvicorn.Server(uvicorn.Config(app, ws="none", lifespan="off", log_config=None))
    with listening_on_socket(path) as listener:
        listener.listen()
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield
        finally:
            server.should_exit = True
            thread.join()


@dataclass
class Process:
    """A service process, what it has written, and a caller for it."""

    popen: "subprocess.Popen[bytes]"
    output: Path
    caller: Caller

    def written(self) -> str:
        """Standard output and error together."""
        return self.output.read_text(errors="replace")


Launch = Callable[..., Process]


@pytest.fixture
def launch(model: Path, tmp_path: Path) -> Iterator[Launch]:
    """Start `python -m bot.assistant` and wait until it answers; all are killed at the end."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str, path: Path = tmp_path / "real.sock") -> Process:
        output = tmp_path / f"output-{len(started)}"
        with output.open("wb") as out:
            process = subprocess.Popen(
                [sys.executable, "-m", "bot.assistant", "--socket", str(path), *arguments],
                cwd=ROOT, stdin=subprocess.PIPE, stdout=out, stderr=out,
                env={**os.environ, "EARSHOT_ASSISTANT_SECRET": SECRET},
            )  # fmt: skip
        started.append(process)
        while b"is ready" not in output.read_bytes():
            assert process.poll() is None, output.read_text()
            time.sleep(0.05)
        return Process(process, output, Caller(path))

    yield start
    for process in started:
        process.kill()
        process.wait()
        if process.stdin:
            process.stdin.close()
