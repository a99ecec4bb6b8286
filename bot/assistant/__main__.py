"""Runs the turn service: `python -m bot.assistant --socket var/assistant.sock`.

The secret comes from the environment variable EARSHOT_ASSISTANT_SECRET, never
from the arguments, which anybody on the machine can read. When it is ready it
prints one line with its address.

Exit codes: 0 stopped, 2 wrong arguments or no secret, 3 no usable model (run
`make train`), 4 the address cannot be used.
"""

import argparse
import contextlib
import os
import signal
import socket
import sys
import threading
import time
from pathlib import Path

from bot.assistant.addresses import (
    AddressInUse,
    BadAddress,
    listening_on_port,
    listening_on_socket,
)
from bot.assistant.models import ROOT, LanguageData, model_path
from bot.assistant.quiet import hush, prepare_environment

SECRET = "EARSHOT_ASSISTANT_SECRET"  # noqa: S105  the variable's name
STOPPED, WRONG, NO_MODEL, NO_ADDRESS = 0, 2, 3, 4
GRACE = 3
"""Seconds that a turn under way has to finish when the service is stopped."""


def main() -> int:
    """Serve until told to stop; the exit code says how it went."""
    started = time.monotonic()
    given = _arguments()
    secret = os.environ.pop(SECRET, "")
    if not secret:
        return _sorry(WRONG, f"Set {SECRET} to a secret that the caller knows too.")
    signal.signal(signal.SIGTERM, _leave)
    if given.with_parent:
        _stop_with_parent()
    try:
        with contextlib.ExitStack() as leaving:
            return _serve(leaving.enter_context(_listening(given)), given.models, secret, started)
    except BadAddress as error:
        return _sorry(WRONG, str(error))
    except AddressInUse as error:
        return _sorry(NO_ADDRESS, str(error))
    except KeyboardInterrupt:
        return STOPPED


def _arguments() -> argparse.Namespace:
    text = (__doc__ or "").split("\n\n")
    parser = argparse.ArgumentParser(
        prog="python -m bot.assistant", description=text[0], epilog=text[-1]
    )
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--socket", type=Path, help="listen on this unix socket")
    where.add_argument("--port", type=int, help="listen on this TCP port; 0 takes a free one")
    parser.add_argument("--host", default="127.0.0.1", help="loopback address for --port")
    parser.add_argument("--models", type=Path, default=ROOT / "models", help="where models lie")
    parser.add_argument(
        "--with-parent", action="store_true", help="stop when standard input is closed"
    )
    return parser.parse_args()


def _listening(given: argparse.Namespace) -> contextlib.AbstractContextManager[socket.socket]:
    if given.socket:
        return listening_on_socket(given.socket)
    return listening_on_port(given.host, given.port)


def _serve(listener: socket.socket, models: Path, secret: str, started: float) -> int:
    prepare_environment()
    hush()
    import uvicorn
    from rasa import __version__ as rasa_version

    from bot.assistant.service import turn_service
    from bot.assistant.starting import NoModel, load_assistant

    try:
        fingerprint = LanguageData().fingerprint()
        assistant = load_assistant(model_path(models, fingerprint), fingerprint)
    except (NoModel, OSError) as error:
        return _sorry(NO_MODEL, str(error))
    seconds = round(time.monotonic() - started, 1)
    app = turn_service(assistant, secret, {"rasa": rasa_version, "ready_seconds": seconds})
    config = uvicorn.Config(
        app,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=GRACE,
    )
    listener.listen(128)
    print(f"The assistant is ready on {_named(listener)} after {seconds} seconds.", flush=True)
    with contextlib.suppress(SystemExit):  # uvicorn hands SIGTERM on when it has stopped
        uvicorn.Server(config).run(sockets=[listener])
    return STOPPED


def _named(listener: socket.socket) -> str:
    name = listener.getsockname()
    if listener.family == socket.AF_UNIX:
        return f"unix:{name}"
    host = f"[{name[0]}]" if listener.family == socket.AF_INET6 else name[0]
    return f"http://{host}:{name[1]}"


def _stop_with_parent() -> None:
    """Stop when standard input ends, as it does when the parent is gone.

    In a session of its own, so that Ctrl-C at the parent's terminal reaches
    only the parent, which then stops us in its own time.
    """
    with contextlib.suppress(PermissionError):
        os.setsid()

    def watch() -> None:
        while os.read(0, 4096):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()


def _leave(*_: object) -> None:
    sys.exit(STOPPED)


def _sorry(code: int, sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
