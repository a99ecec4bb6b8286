"""Sends prompts through Telegram."""

from datetime import datetime

import httpx
import structlog
from telegram import LinkPreviewOptions
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.channels.sending import CannotSay, Outgoing, SendProblem, Trouble
from bot.channels.telegram.buttons import are_long, keyboard
from bot.channels.telegram.calling import Calls, rest_wanted
from bot.channels.telegram.pace import Pace
from bot.channels.telegram.units import split
from dialogues.exchange import Prompt
from dialogues.texting import as_text

logger = structlog.get_logger()

WRONG_TOKEN_REST = 60.0
"""Seconds until we try again with a token that Telegram does not know."""

_PLAIN = LinkPreviewOptions(is_disabled=True)
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""Troubles before a word of the message had left."""


class TelegramProvider:
    """Delivery's way to Telegram; threads may share it."""

    channel = "telegram"

    def __init__(self, calls: Calls, pace: Pace) -> None:
        self._calls, self._pace = calls, pace

    def pieces(self, prompt: Prompt) -> list[str]:
        """The prompt's words; options are written out only where buttons are too small."""
        listed = are_long(prompt) or not prompt.text.strip()
        return split(as_text(prompt) if listed else prompt.text)

    def send(self, outgoing: Outgoing) -> str:
        """Send it; ``DELIVERY-MESSAGE``, which no two messages share. Raises SendProblem."""
        self._pace.wait(outgoing.address)
        buttons = keyboard(outgoing.prompt, outgoing.delivery) if outgoing.prompt else None
        call = self._calls.bot.send_message(
            int(outgoing.address),
            outgoing.text,
            reply_markup=buttons,
            link_preview_options=_PLAIN,
        )
        try:
            sent = self._calls.run(call)
        except TelegramError as error:
            raise problem(error) from None
        return f"{outgoing.delivery}-{sent.message_id}"

    def find(self, outgoing: Outgoing, since: datetime) -> str | None:
        """Telegram tells nobody what was sent. Raises CannotSay."""
        raise CannotSay

    def close(self) -> None:
        """Hang up."""
        self._calls.close()


def problem(error: TelegramError) -> SendProblem:
    """What an error of Telegram's means for delivery."""
    if isinstance(error, RetryAfter):
        return SendProblem("later", "429", rest_wanted(error))
    if isinstance(error, InvalidToken):
        logger.error("setting refused", channel="telegram", problem="EARSHOT_TELEGRAM_TOKEN")
        return SendProblem("later", "401", WRONG_TOKEN_REST)
    if isinstance(error, Forbidden):
        blocked = "blocked" in error.message.lower()
        return SendProblem("opted_out", "blocked") if blocked else SendProblem("unreachable", "403")
    if isinstance(error, ChatMigrated):
        return SendProblem("never", "migrated")
    if isinstance(error, BadRequest):
        gone = any(sign in error.message.lower() for sign in ("chat not found", "deactivated"))
        return SendProblem("unreachable" if gone else "never", "400")
    return SendProblem(_unsure(error), _kind(error))


def _unsure(error: TelegramError) -> Trouble:
    """Whether the message may have gone out in spite of the error."""
    if isinstance(error.__cause__, _NOT_SENT):
        return "later"
    if isinstance(error, NetworkError) and isinstance(error.__cause__, httpx.HTTPError):
        return "unknown"
    # Telegram did answer, and said that it did not take the message.
    return "later"


def _kind(error: TelegramError) -> str:
    return type(error.__cause__ or error).__name__
