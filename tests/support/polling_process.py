"""Polling in a process of its own, which may kill itself (SIGKILL) at a message."""

import os
import signal
import threading
from multiprocessing.connection import Connection

from arriving import Front

from bot.channels.telegram import poll
from bot.parts import Parts
from bot.settings import Settings
from storage import database
from storage.secrets import Keys


class Dying:
    """The real intake, in a process that ends at one message."""

    def __init__(self, intake, mode, number):
        self.intake, self.mode, self.left = intake, mode, number

    def take(self, arrival):
        self.left -= 1
        if self.mode == "before" and self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        taken = self.intake.take(arrival)
        if self.mode == "after" and self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return taken


def run(url: str, api: str, token: str, mode: str, number: int, parent: Connection) -> None:
    """Poll until ``parent`` says to stop, or goes away.

    ``mode`` ``before`` and ``after`` kill the process before or after the
    message of that number is committed; ``work`` lets it live.
    """
    keys = Keys(["MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="], b"h" * 32)
    front = Front(database.open_database(url), keys=keys)
    settings = Settings(
        _env_file=None, organisation="Friendship North", telegram_token=token,
        telegram_polling=True, telegram_api=api,
    )  # fmt: skip
    intake = Dying(front.intake, mode, number)
    stop = threading.Event()
    threading.Thread(target=lambda: (parent.poll(None), stop.set()), daemon=True).start()
    poll(
        Parts(settings, front.engine, front.engine, keys, intake,
              front.intake.clock),
        stop,
    )  # fmt: skip
