"""Runs a command of ``earshot`` that is killed as it is about to commit for the nth time."""

import os
import signal
from collections.abc import Mapping, Sequence

from forks import become, forked
from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine

from bot.cli import keys as loaded
from bot.cli import main

LOADED = (loaded,)
"""What the processes share from the start."""


def killed_at(
    commit: int, arguments: Sequence[str], environment: Mapping[str, str], log: str
) -> int | None:
    """The exit code of a process that runs the command; what it says is logged."""
    process = forked(_run, commit, arguments, environment, log)
    process.start()
    process.join(60)
    return process.exitcode


def _run(left: int, arguments: Sequence[str], environment: Mapping[str, str], log: str) -> None:
    become(environment, log)

    @event.listens_for(Engine, "commit")
    def count(_: Connection) -> None:
        nonlocal left
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    main(list(arguments))
