"""Commands of ``earshot`` as processes whose waits are seconds and not minutes.

Nothing else about them is different: they are there to be killed, and what one
left behind is taken up by the next within the patience of a test. They are
forked from a process that has imported everything already (``forkserver``).
"""

import os
from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection

from forks import become

from bot import looking_after, serving, working
from bot.channels.twilio_texts import TwilioTexts
from bot.cli import deliver, serve, work
from bot.cli.commands import main
from bot.delivery import delivering, retrying, running

CONNECT, READ, SLOT = 0.5, 1.0, 0.5

LOADED = (serving, looking_after, working, serve, work, deliver)
"""What the processes share from the start."""


def hurry() -> None:
    """Make the waits short, in this process."""
    delivering.MOST_WAIT = SLOT
    delivering.LEASE_SECONDS = 3
    delivering.LOOK = retrying.LOOK = 1
    retrying.DELAYS = (0.3, 0.5, 1, 1, 1, 1, 1, 1)
    running.TROUBLE = working.LONGEST_WAIT = working.REST = 0.5
    TwilioTexts.__init__.__kwdefaults__["timeout"] = (CONNECT, READ)


def run(
    arguments: Sequence[str], environment: Mapping[str, str], log: str, parent: Connection
) -> None:
    """Be ``earshot`` with these arguments; ``parent`` is standard input, all output is logged."""
    hurry()
    become(environment, log)
    os.dup2(parent.fileno(), 0)
    main(list(arguments))
