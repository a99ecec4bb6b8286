"""How a process of ours learns that it should stop: a signal, or its starter is gone."""

import os
import signal
import threading
from types import FrameType

STDIN = 0
"""The file descriptor of standard input."""


def leaving(*, with_parent: bool) -> threading.Event:
    """An event that is set by Ctrl-C, SIGTERM, or the end of standard input.

    ``with_parent`` ties the process to the one that started it, which holds
    the other end of its standard input for as long as it lives. To be called
    in the main thread.
    """
    stop = threading.Event()

    def leave(number: int, frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGINT, leave)
    if with_parent:
        threading.Thread(target=_watch, args=(stop,), daemon=True, name="parent").start()
    return stop


def _watch(stop: threading.Event) -> None:
    # Not sys.stdin: Python cannot end well while a thread holds its lock.
    while os.read(STDIN, 4096):
        pass
    stop.set()
