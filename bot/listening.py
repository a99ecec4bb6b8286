"""The socket that the application listens on."""

import socket


class PortTaken(Exception):
    """Nobody can listen there; the sentence says what to do."""


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises PortTaken."""
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(1024)
    except OSError as error:
        listener.close()
        raise PortTaken(
            f"Port {port} on {host} cannot be used ({error.strerror}): stop what uses it, "
            "or set EARSHOT_PORT to another."
        ) from None
    return listener
