"""Connections are kept between requests, and one that broke is replaced once."""

import threading
from collections.abc import Iterator
from http.client import RemoteDisconnected
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bot.kept_connections import KeptConnections


class Counting(ThreadingHTTPServer):
    """Answers with how many connections there have been; hangs up when told to."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.connections = 0
        self.answers_each = 100


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Counting

    def setup(self) -> None:
        super().setup()
        self.server.connections += 1
        self.left = self.server.answers_each

    def do_GET(self) -> None:
        if self.left == 0:
            self.close_connection = True
            return
        self.left -= 1
        body = str(self.server.connections).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing is logged in tests."""


@pytest.fixture
def server() -> Iterator[Counting]:
    with Counting() as counting:
        thread = threading.Thread(target=counting.serve_forever)
        thread.start()
        yield counting
        counting.shutdown()
        thread.join()


@pytest.fixture
def connections(server: Counting) -> Iterator[KeptConnections]:
    address = f"http://127.0.0.1:{server.server_address[1]}"
    kept = KeptConnections(address, connect_seconds=5, seconds=5)
    yield kept
    kept.close()


def _get(connections: KeptConnections) -> tuple[int, bytes]:
    return connections.request("GET", "/", None, {})


def test_one_connection_serves_many_requests(connections: KeptConnections) -> None:
    assert [_get(connections) for _ in range(5)] == [(200, b"1")] * 5


def test_a_kept_connection_that_broke_is_replaced(
    server: Counting, connections: KeptConnections
) -> None:
    server.answers_each = 1
    assert [_get(connections) for _ in range(3)] == [(200, b"1"), (200, b"2"), (200, b"3")]


def test_a_new_connection_that_breaks_is_not_tried_again(
    server: Counting, connections: KeptConnections
) -> None:
    server.answers_each = 0
    with pytest.raises(RemoteDisconnected):
        _get(connections)
    assert server.connections == 1


def test_threads_share_what_is_kept(server: Counting, connections: KeptConnections) -> None:
    def several() -> None:
        for _ in range(10):
            _get(connections)

    threads = [threading.Thread(target=several) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert server.connections <= 4
