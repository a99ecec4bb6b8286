"""A web application served for real on loopback while a test runs."""

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import uvicorn

NO_CERTIFICATES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""For what asks over plain HTTP: to read the usual ones takes longer than most answers."""


def client(url: str = "", **more: Any) -> httpx.Client:
    """A browser without script, for what is served here."""
    return httpx.Client(base_url=url, verify=NO_CERTIFICATES, timeout=20, **more)


@contextmanager
def serving(app: Any, port: int = 0) -> Iterator[str]:
    """The address of the ASGI app, ``http://127.0.0.1:PORT``; a free port unless one is given.

    It runs in a thread of this process, so that a test can look into it, and
    stops with the block. Its start-up and shut-down handlers run.
    """
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        config = uvicorn.Config(app, log_config=None, access_log=False, ws="none", lifespan="auto",
                                timeout_graceful_shutdown=1)  # fmt: skip
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        try:
            _wait(server, thread)
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(timeout=10)


def free_port() -> int:
    """A port that nothing listens at, for an application that must know its own address."""
    with socket.socket() as trying:
        trying.bind(("127.0.0.1", 0))
        return int(trying.getsockname()[1])


def _wait(server: uvicorn.Server, thread: threading.Thread, seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not server.started:
        if not thread.is_alive() or time.monotonic() > until:
            raise RuntimeError("the application did not start")
        time.sleep(0.005)
