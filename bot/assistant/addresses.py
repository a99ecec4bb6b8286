"""Where the service listens: loopback or a unix socket, and nowhere else."""

import contextlib
import fcntl
import ipaddress
import os
import socket
from collections.abc import Iterator
from pathlib import Path

LONGEST_PATH = 100
"""Bytes that a unix socket's path may take, the same on every system."""


class BadAddress(ValueError):
    """The service may not listen there; the message says why."""


class AddressInUse(OSError):
    """Somebody listens there already, or nobody can."""


@contextlib.contextmanager
def listening_on_socket(path: Path) -> Iterator[socket.socket]:
    """A unix socket bound to ``path``, that only this user may open.

    A lock beside it tells a live service from the file that a killed one left
    behind. Raises BadAddress or AddressInUse.
    """
    if len(os.fsencode(path)) > LONGEST_PATH:
        raise BadAddress(f"The socket's path is longer than {LONGEST_PATH} bytes: {path}")
    with contextlib.ExitStack() as leaving:
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = leaving.enter_context(path.with_name(f"{path.name}.lock").open("w"))
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink(missing_ok=True)
            listener = leaving.enter_context(socket.socket(socket.AF_UNIX))
            _bind_privately(listener, path)
        except BlockingIOError:
            raise AddressInUse(f"Another assistant listens on {path}.") from None
        except OSError as error:
            raise AddressInUse(f"The socket {path} cannot be used: {error.strerror}.") from error
        leaving.callback(path.unlink, missing_ok=True)
        yield listener


@contextlib.contextmanager
def listening_on_port(host: str, port: int) -> Iterator[socket.socket]:
    """A TCP socket bound to a loopback address; port 0 takes a free one.

    Raises BadAddress or AddressInUse.
    """
    address = loopback(host)
    family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
    with socket.socket(family) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((str(address), port))
        except (OSError, OverflowError) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise AddressInUse(f"Port {port} on {address} cannot be used: {why}") from error
        yield listener


def loopback(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """The loopback address that ``host`` names.

    Raises BadAddress for any other: the assistant never faces a network.
    """
    with contextlib.suppress(ValueError):
        address = ipaddress.ip_address("127.0.0.1" if host == "localhost" else host)
        if address.is_loopback:
            return address
    raise BadAddress(
        f"The assistant listens on this machine only (127.0.0.1, ::1 or a unix socket), not {host}."
    )


def _bind_privately(listener: socket.socket, path: Path) -> None:
    before = os.umask(0o177)
    try:
        listener.bind(str(path))
    finally:
        os.umask(before)
