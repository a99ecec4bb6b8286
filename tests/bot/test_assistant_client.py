"""The client against the real service, and against whatever else may answer."""

import contextlib
import json
import os
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from bot.assistant_client import AssistantClient, AssistantUnavailable, TurnAnswer, TurnFailed
from dialogues.exchange import Reply
from dialogues.guide import Guide, Question, content_hash, to_document
from dialogues.interview import Interview

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / ".venv-assistant" / "bin" / "python"
NOW = datetime(2025, 3, 3, 10, tzinfo=timezone.utc)
SECRET = "secret"
BEGIN = {"path": "full", "role": "resident", "channel": "web", "language": "en"}
GUIDE = to_document(
    Guide(
        "client", "1", {"en": "Client"}, "en",
        (Question("story", "text", {"en": "How is it?"}, thin=0),
         Question("more", "text", {"en": "Anything else?"}, thin=0)),
    )
)  # fmt: skip
HASH = content_hash(GUIDE)


class Service:
    """The real service as a process; it can be killed and started again."""

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "assistant.sock"
        self._output = folder / "output"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self._output.open("wb") as output:
            self._process = subprocess.Popen(
                [str(PYTHON), "-m", "bot.assistant", "--with-parent", "--socket", str(self.socket)],
                cwd=ROOT, stdin=subprocess.PIPE, stdout=output, stderr=output,
                env={**os.environ, "EARSHOT_ASSISTANT_SECRET": SECRET},
            )  # fmt: skip
        while b"is ready" not in self._output.read_bytes():
            assert self._process.poll() is None, self._output.read_text()
            time.sleep(0.05)

    def kill(self) -> None:
        if self._process and self._process.stdin:
            self._process.kill()
            self._process.wait()
            self._process.stdin.close()

    def client(self, secret: str = SECRET) -> AssistantClient:
        return AssistantClient(f"unix:{self.socket}", secret)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The service with the model of the present language data, trained if need be."""
    training = [str(PYTHON), "-m", "bot.assistant.training"]
    subprocess.run(training, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    service = Service(tmp_path_factory.mktemp("service"))
    service.start()
    yield service
    service.kill()


def _no_guide() -> dict[str, Any]:
    raise AssertionError("the guide was asked for although the assistant has it")


def _begin(client: AssistantClient, get_guide: Callable[[], Any] = lambda: GUIDE) -> TurnAnswer:
    return client.turn(HASH, get_guide, None, None, BEGIN, NOW)


def _reply(client: AssistantClient, interview: Interview, text: str) -> TurnAnswer:
    return client.turn(HASH, lambda: GUIDE, interview, Reply((text,)), None, NOW)


def test_a_conversation_with_the_real_assistant(service: Service) -> None:
    with service.client() as client:
        begun = _begin(client)
        assert begun.prompts[-1].text.endswith("How is it?")
        assert begun.events[-1].name == "asked"
        taken = _reply(client, begun.interview, "Quiet since my wife died")
        assert taken.interview.answers["story"].raw == "Quiet since my wife died"
        assert taken.heard["intent"] == "answer"
        assert taken.model == client.health()["model"]


def test_the_guide_is_sent_only_when_it_is_lacking(service: Service) -> None:
    with service.client() as client:
        _begin(client)
        assert _begin(client, _no_guide).interview.guide == HASH


def test_refusals_say_why(service: Service) -> None:
    with service.client("another secret") as client, pytest.raises(TurnFailed) as refused:
        _begin(client)
    assert refused.value.code == "secret"
    with service.client() as client:
        with pytest.raises(TurnFailed) as refused:
            client.turn(HASH, lambda: GUIDE, None, None, BEGIN, NOW, model="another")
        assert refused.value.code == "wrong_model"
        with pytest.raises(TurnFailed) as refused:
            client.turn("0" * 64, lambda: GUIDE, None, None, BEGIN, NOW)
        assert refused.value.code == "bad_guide"
        interview = _begin(client).interview
        with pytest.raises(TurnFailed) as refused:
            _reply(client, interview, "x" * 10_000_000)
        assert refused.value.code == "too_large"
        assert _reply(client, interview, "Quiet").interview.turns == 1


def test_a_time_without_its_offset_is_refused(service: Service) -> None:
    with service.client() as client, pytest.raises(TurnFailed, match="offset"):
        client.turn(HASH, lambda: GUIDE, None, None, BEGIN, NOW.replace(tzinfo=None))


def test_a_service_that_was_killed_and_started_again_goes_on(service: Service) -> None:
    with service.client() as client:
        interview = _begin(client).interview
        service.kill()
        with pytest.raises(AssistantUnavailable, match="does not answer"):
            _reply(client, interview, "Quiet")
        service.start()
        assert _reply(client, interview, "Quiet").interview.turns == 1


Answers = Callable[[BaseHTTPRequestHandler], None]


@contextlib.contextmanager
def _standing_in(answers: Answers) -> Iterator[str]:
    """Somebody else at the address, who answers every turn as told."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            answers(self)

        def log_message(self, *_: object) -> None:
            """Nothing is logged in tests."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _say(status: int, body: bytes) -> Answers:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def _half(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"interview": ')


@pytest.mark.parametrize(
    "answers",
    [
        _say(200, b"<html>It works!</html>"),
        _say(200, b"\xff\x00"),
        _say(200, b""),
        _say(200, b"[]"),
        _say(200, b"{}"),
        _say(200, b'{"interview": {}, "prompts": [], "events": [], "heard": {}, "model": ""}'),
        _say(200, b'{"interview": null, "prompts": 1, "events": [], "heard": {}, "model": ""}'),
        _say(500, b"Internal Server Error"),
        _say(502, b'{"detail": "a proxy"}'),
        _say(500, b'{"error": 1, "message": 2}'),
    ],
)
def test_what_is_not_the_assistant_is_unavailable(answers: Answers) -> None:
    with (
        _standing_in(answers) as address,
        AssistantClient(address, SECRET) as client,
        pytest.raises(AssistantUnavailable, match="not Earshot's assistant"),
    ):
        _begin(client)


@pytest.mark.parametrize("answers", [_half, lambda handler: None], ids=["half", "nothing"])
def test_a_broken_connection_is_unavailable(answers: Answers) -> None:
    with (
        _standing_in(answers) as address,
        AssistantClient(address, SECRET) as client,
        pytest.raises(AssistantUnavailable, match="does not answer"),
    ):
        _begin(client)


def test_silence_is_unavailable() -> None:
    over = threading.Event()
    with (
        _standing_in(lambda handler: over.wait(20) and None) as address,
        AssistantClient(address, SECRET, seconds=0.2) as client,
    ):
        with pytest.raises(AssistantUnavailable, match="takes too long"):
            _begin(client)
        over.set()


def test_a_refusal_after_the_guide_was_sent_is_final() -> None:
    refusal = json.dumps({"error": "guide_unknown", "message": "Send it."}).encode()
    with (
        _standing_in(_say(409, refusal)) as address,
        AssistantClient(address, SECRET) as client,
        pytest.raises(TurnFailed) as refused,
    ):
        _begin(client)
    assert refused.value.code == "guide_unknown"


@pytest.mark.parametrize("address", ["http://127.0.0.1:1", "unix:/nowhere/at/all.sock"])
def test_nobody_there_is_unavailable(address: str) -> None:
    with AssistantClient(address, SECRET) as client:
        with pytest.raises(AssistantUnavailable, match="does not answer"):
            _begin(client)
        with pytest.raises(AssistantUnavailable, match="does not answer"):
            client.health()


@pytest.mark.parametrize("address", ["", "unix:", "https://example.org", "localhost:80"])
def test_an_address_has_one_of_two_forms(address: str) -> None:
    with pytest.raises(ValueError, match="assistant's address"):
        AssistantClient(address, SECRET)
