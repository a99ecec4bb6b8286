"""Processes that are kept going: started again, given up, stopped with us."""

import itertools
import os
import signal
import sys
import threading
import time
from pathlib import Path

from bot.leaving import leaving
from bot.processes import Kept

LIVES = "import sys, os; print('up', os.getpid(), flush=True); sys.stdin.read()"
FAILS = "import sys; print('cannot', flush=True); sys.exit({})"


class Heard:
    """What processes said."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, str]] = []
        self._new = threading.Condition()

    def __call__(self, name: str, line: str) -> None:
        with self._new:
            self.lines.append((name, line))
            self._new.notify_all()

    def until(self, word: str, times: int = 1) -> str:
        """The line with the word in it, once it was said so often."""
        with self._new:
            assert self._new.wait_for(lambda: len(self._with(word)) >= times, timeout=30)
            return self._with(word)[-1]

    def _with(self, word: str) -> list[str]:
        return [line for _, line in self.lines if word in line]


def kept(say, program: str, **more) -> Kept:
    command = [sys.executable, "-c", program]
    return Kept("part", command, dict(os.environ), Path.cwd(), say, **more)


def look_until(process: Kept, done) -> None:
    for _ in range(1500):
        process.look()
        if done():
            return
        time.sleep(0.02)
    raise AssertionError("it did not come to pass")


def test_a_process_that_is_killed_is_started_again():
    said = Heard()
    process = kept(said, LIVES)
    process.look()
    first = int(said.until("up").split()[1])
    os.kill(first, signal.SIGKILL)
    look_until(process, lambda: process.pid not in (None, first))
    said.until("up", times=2)
    assert ("part", "ended by itself (signal 9); starting it again") in said.lines
    process.stop()
    assert process.pid is None


def test_one_that_keeps_failing_is_tried_less_and_less_often():
    said, now = Heard(), [0.0]
    process = kept(said, FAILS.format(1), clock=lambda: now[0])
    starts = []
    for _ in range(400):
        before = process._process
        process.look()
        if process._process is not before and process._process is not None:
            starts.append(now[0])
            process._process.wait()
        now[0] += 0.25
    gaps = [later - earlier for earlier, later in itertools.pairwise(starts)]
    assert gaps == sorted(gaps)
    assert gaps[0] <= 1 < gaps[-1] <= 31


def test_one_whose_settings_are_wrong_is_not_started_again():
    said = Heard()
    process = kept(said, FAILS.format(4), fatal=frozenset({4}))
    look_until(process, lambda: process.given_up)
    assert [line for _, line in said.lines] == ["cannot"]


CHILD = """
import os, signal, sys, time
from bot.leaving import leaving
stop = leaving(with_parent=True)
print("up", flush=True)
stop.wait(60)
print("left", flush=True)
"""


def test_a_process_leaves_when_it_is_told_to_and_when_we_are_gone():
    said = Heard()
    process = kept(said, CHILD)
    process.look()
    said.until("up")
    process._process.stdin.close()
    said.until("left")
    again = kept(said, CHILD)
    again.look()
    said.until("up", times=2)
    os.kill(again.pid, signal.SIGTERM)
    said.until("left", times=2)


def test_leaving_by_ctrl_c_is_no_error():
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    try:
        stop = leaving(with_parent=False)
        os.kill(os.getpid(), signal.SIGINT)
        assert stop.wait(5)
    finally:
        signal.signal(signal.SIGINT, before[0])
        signal.signal(signal.SIGTERM, before[1])
