"""A door in front of the real assistant, at which a test can stop a turn."""

import contextlib
import http.client
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class _UnixConnection(http.client.HTTPConnection):
    def __init__(self, path: str) -> None:
        super().__init__("assistant", timeout=60)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(self._path)


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Callers that are killed leave broken connections; that is what they are here for."""


class Gate:
    """Passes requests on to the assistant behind a unix socket.

    ``before`` and ``after`` are called with the number of the turn (from 1)
    when its request has come, and when its answer has gone.
    """

    def __init__(self, behind: str) -> None:
        self._path = behind.removeprefix("unix:")
        self._lock = threading.Lock()
        self.turns = 0
        self.before: Callable[[int], None] = lambda turn: None
        self.after: Callable[[int], None] = lambda turn: None
        self.answer: Callable[[int, bytes], tuple[int, bytes] | None] = lambda turn, asked: None
        self.address = ""

    @contextlib.contextmanager
    def open(self) -> Iterator["Gate"]:
        """Serve on a free port of the loopback."""
        server = _Server(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            server.shutdown()
            server.server_close()
            thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        gate = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                self._pass_on(b"", 0)

            def do_POST(self) -> None:
                asked = self.rfile.read(int(self.headers["Content-Length"]))
                with gate._lock:
                    gate.turns += 1
                    turn = gate.turns
                gate.before(turn)
                self._pass_on(asked, turn)
                gate.after(turn)

            def _pass_on(self, asked: bytes, turn: int) -> None:
                answered = gate.answer(turn, asked) if turn else None
                status, body = answered or gate.forward(
                    self.command, self.path, asked, self.headers
                )
                with contextlib.suppress(OSError):
                    self.send_response(status)
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                    self.wfile.flush()

            def log_message(self, *_: object) -> None:
                """Nothing: the tests have their own words."""

        return Handler

    def forward(self, method: str, path: str, asked: bytes, headers) -> tuple[int, bytes]:
        """What the assistant answers."""
        with contextlib.closing(_UnixConnection(self._path)) as connection:
            secret = {"Authorization": headers.get("Authorization", "")}
            connection.request(method, path, asked, secret)
            response = connection.getresponse()
            return response.status, response.read()
