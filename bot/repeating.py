"""Does one thing every few seconds, whatever goes wrong with it."""

import threading
from collections.abc import Callable

import structlog

from bot.logs import describe

LONGEST = 10.0
"""Seconds at most between two attempts at what keeps failing."""


def repeat(step: Callable[[], object], seconds: float, stop: threading.Event) -> None:
    """Do it until told to stop; after a failure a little later each time."""
    pause = seconds
    while not stop.wait(pause):
        try:
            step()
            pause = seconds
        except Exception as error:
            pause = min(pause * 2, LONGEST)
            structlog.get_logger().error("step failed and goes on", **describe(error))
