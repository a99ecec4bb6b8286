"""Asks Telegram for updates, where it cannot reach this machine.

Asking for the next updates is what tells Telegram that the ones before are
ours. So that is done only when they are stored: whatever ends this process,
the updates that were not stored come again, and those that come twice are
stored once.
"""

import threading
from typing import Any

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.calling import Calls, calls_for, describe_trouble, rest_wanted
from bot.channels.telegram.marking import Marking
from bot.channels.telegram.reading import WANTED
from bot.channels.telegram.taking import Taking
from bot.logs import describe
from bot.parts import Parts
from storage.problems import DatabaseProblem

LONG = 25
"""Seconds for which Telegram keeps a question open when there is nothing new."""

TRIES = 3
"""Attempts at an update that makes us stumble, before it is left so that others get in."""

logger = structlog.get_logger()


def poll(parts: Parts, stop: threading.Event) -> None:
    """Take updates until told to stop. Does nothing where no bot is set up."""
    calls = calls_for(parts.settings)
    if calls is None:
        return
    marking = Marking(calls)
    try:
        Poller(calls, Taking(parts, calls.bot, marking)).run(stop)
    finally:
        marking.close()
        calls.close()


class Poller:
    """Asks for updates and takes them one after the other; one at a time for each bot.

    ``offset`` is the first update that Telegram has not yet been told is ours.
    """

    def __init__(
        self, calls: Calls, taking: Taking, pauses: tuple[float, ...] = (1, 5, 30)
    ) -> None:
        self._calls, self._taking, self._pauses = calls, taking, pauses
        self.offset = 0
        self._troubles = 0

    def run(self, stop: threading.Event) -> None:
        """Go on until told to stop, whatever Telegram or the store do."""
        webhook_gone = False
        while not stop.is_set():
            try:
                if not webhook_gone:
                    self._calls.run(self._calls.bot.delete_webhook(drop_pending_updates=False))
                    webhook_gone = True
                self.step(stop)
                self._troubles = 0
            except TelegramError as error:
                webhook_gone = webhook_gone and not isinstance(error, Conflict)
                self._say(error)
                stop.wait(self._pause(error))
            except DatabaseProblem as error:
                logger.warning("store not ready", channel="telegram", problem=error.cause)
                stop.wait(self._pause())
            except Exception as error:
                # Messages are to go on coming in, whatever this was.
                logger.error("polling failed", channel="telegram", **describe(error))
                stop.wait(self._pause())

    def step(self, stop: threading.Event) -> None:
        """Ask once, and take what comes. Raises TelegramError and DatabaseProblem."""
        for plain in self._ask(stop) or ():
            if stop.is_set():
                return
            self._take(plain)
            self.offset = plain["update_id"] + 1

    def _ask(self, stop: threading.Event) -> list[dict[str, Any]] | None:
        # The library's get_updates gives up on all when it cannot read one of them,
        # and logs them whole. It knows this spelling of the name for other methods.
        asked = self._calls.bot.do_api_request(
            "getupdates",
            api_kwargs={"offset": self.offset, "timeout": LONG, "allowed_updates": list(WANTED)},
            read_timeout=LONG + 10,
        )
        return self._calls.run_unless(asked, stop)

    def _take(self, plain: dict[str, Any]) -> None:
        for attempt in range(1, TRIES + 1):
            try:
                self._taking.take(plain)
                return
            except DatabaseProblem:
                raise
            except Exception as error:
                # It must not keep everybody else out for good.
                logger.error("update failed", channel="telegram", attempt=attempt,
                             code=plain.get("update_id"), **describe(error))  # fmt: skip

    def _pause(self, error: TelegramError | None = None) -> float:
        longest = len(self._pauses) - 1
        self._troubles += 1
        if isinstance(error, RetryAfter):
            return rest_wanted(error)
        return self._pauses[min(self._troubles - 1, longest)]

    def _say(self, error: TelegramError) -> None:
        if isinstance(error, InvalidToken):
            logger.error("setting refused", channel="telegram", problem="EARSHOT_TELEGRAM_TOKEN")
        elif isinstance(error, Conflict):
            # Somebody else asks for the same bot's updates: a second Earshot, say.
            logger.error("updates go elsewhere", channel="telegram", **describe_trouble(error))
        else:
            logger.warning("telegram away", channel="telegram", **describe_trouble(error))
