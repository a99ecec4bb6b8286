"""Processes that are there to be killed: forked from one that has imported everything already."""

import multiprocessing
import os
import sys
from collections.abc import Callable, Mapping
from multiprocessing import forkserver
from typing import Any
from unittest.mock import patch

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["__main__", "impatient", "killed_at_commit", "polling_process"])


def forked(target: Callable[..., None], *arguments: Any) -> Any:
    """A process that will do this, and ends with ours at the latest."""
    # What they are forked from looks for modules where its environment says, and nowhere else:
    # it passes over those that it does not find, and each process would import them for itself.
    with patch.dict(os.environ, PYTHONPATH=os.pathsep.join(filter(None, sys.path))):
        forkserver.ensure_running()
    return FORKS.Process(target=target, args=arguments, daemon=True)


def become(environment: Mapping[str, str], log: str) -> None:
    """Have this environment, and log all output."""
    os.environ.clear()
    os.environ.update(environment)
    file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for number in (1, 2):
        os.dup2(file, number)
