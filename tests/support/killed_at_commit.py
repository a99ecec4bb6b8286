"""Runs a command of ``earshot`` that is killed as it is about to commit for the nth time.

python killed_at_commit.py 4 keys rotate
"""

import os
import signal
import sys

from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine

from bot.cli import main

left = int(sys.argv[1])


@event.listens_for(Engine, "commit")
def count(_: Connection) -> None:
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)


sys.argv = ["earshot", *sys.argv[2:]]
main()
