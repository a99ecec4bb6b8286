"""HTTP to one server on this machine, over connections that are kept.

Every turn of every conversation goes through here, so it is the standard
library's client and nothing above it: a request takes a fraction of a
millisecond, where a general client takes several.
"""

import socket
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

Broken = (OSError, HTTPException)
"""What a request may raise; a TimeoutError is one of them."""


class KeptConnections:
    """Connections to ``http://HOST:PORT`` or ``unix:/path/to.sock``, kept between requests.

    Threads may share one. Raises ValueError for an address of neither form.
    """

    def __init__(self, address: str, *, connect_seconds: float, seconds: float) -> None:
        self._path, self._host, self._port = _parts(address)
        self._connect_seconds, self._seconds = connect_seconds, seconds
        self._idle: deque[HTTPConnection] = deque()

    def close(self) -> None:
        """Let go of the connections that nobody uses at present."""
        while self._idle:
            with suppress(IndexError):
                self._idle.pop().close()

    def request(
        self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]
    ) -> tuple[int, bytes]:
        """Status and body of the response; raises ``Broken``.

        Sent once more if a kept connection breaks, as after a restart.
        """
        with suppress(IndexError):
            kept = self._idle.pop()
            try:
                return self._exchange(kept, method, path, body, headers)
            except TimeoutError:
                raise
            except Broken:
                pass
        return self._exchange(self._connected(), method, path, body, headers)

    def _exchange(
        self,
        connection: HTTPConnection,
        method: str,
        path: str,
        body: bytes | None,
        headers: Mapping[str, str],
    ) -> tuple[int, bytes]:
        try:
            # A server may refuse, and answer, before it has read all of a long body.
            with suppress(BrokenPipeError, ConnectionResetError):
                connection.request(method, path, body, dict(headers))
            response = connection.getresponse()
            content = response.read()
        except BaseException:
            connection.close()
            raise
        if response.will_close:
            connection.close()
        else:
            self._idle.append(connection)
        return response.status, content

    def _connected(self) -> HTTPConnection:
        connection = HTTPConnection(self._host, self._port, timeout=self._connect_seconds)
        connection.auto_open = 0  # it cannot open a unix socket by itself
        if self._path:
            connection.sock = _unix_socket(self._path, self._connect_seconds)
        else:
            connection.connect()
        connection.sock.settimeout(self._seconds)
        return connection


def _unix_socket(path: str, seconds: float) -> socket.socket:
    connected = socket.socket(socket.AF_UNIX)
    try:
        connected.settimeout(seconds)
        connected.connect(path)
    except BaseException:
        connected.close()
        raise
    return connected


def _parts(address: str) -> tuple[str, str, int]:
    """A unix socket's path, or a host and a port."""
    if address.startswith("unix:") and len(address) > len("unix:"):
        return address.removeprefix("unix:"), "assistant", 80
    parts = urlsplit(address)
    if parts.scheme == "http" and parts.hostname:
        return "", parts.hostname, parts.port or 80
    raise ValueError(
        f"{address!r} is no assistant's address: use http://127.0.0.1:PORT or unix:PATH"
    )
