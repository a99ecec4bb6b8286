"""How Python shares a process's time, where many threads answer people at once.

Said once, when a process has started. While a thread writes to the store
others wait for it, in all processes; so it must not wait long for Python's own
lock after each statement (Python lets it wait 5 ms), and nobody is to wait
while everything that was loaded at the start is looked through for garbage
(a tenth of a second each time).
"""

import gc
import sys

SWITCH = 0.0005
"""Seconds after which a thread lets others in."""

OFTEN, SELDOM = 10_000, 20
"""New objects until the youngest are looked through; looks until older ones are."""


def let_threads_in_often() -> None:
    """Let threads in often; what is there by now is never looked through again."""
    sys.setswitchinterval(SWITCH)
    gc.collect()
    gc.freeze()
    gc.set_threshold(OFTEN, SELDOM, SELDOM)
