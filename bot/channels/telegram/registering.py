"""Tells Telegram where to send updates, and which commands the bot shows."""

from dataclasses import dataclass

from telegram import BotCommandScopeAllPrivateChats

from bot.channels.telegram.calling import Calls
from bot.channels.telegram.reading import WANTED
from bot.channels.telegram.webhook import PATH
from bot.settings import Settings

CONNECTIONS = 1
"""Webhooks at the same time. Telegram sends them in order only one after the other, and
a person's messages are to be taken in the order in which they were written."""

COMMANDS = {
    "en": {
        "start": "Begin, or go on",
        "help": "What can I do here?",
        "stop": "Send me nothing more",
        "polski": "Po polsku",
        "english": "In English",
    },
    "pl": {
        "start": "Rozpocznij albo kontynuuj",
        "help": "Co mogę tu zrobić?",
        "stop": "Nie pisz do mnie więcej",
        "polski": "Po polsku",
        "english": "In English",
    },
}
"""What the bot's menu shows, by language; the first is for all other languages too."""


@dataclass(frozen=True)
class Registered:
    """What Telegram says about the bot: its name, where updates go (nowhere: it is asked
    for them), how many wait, and what went wrong last."""

    name: str
    webhook: str | None
    waiting: int
    trouble: str | None


def register(calls: Calls, settings: Settings) -> Registered:
    """Set or remove the webhook as the settings say, and the menu. Raises TelegramError."""
    bot = calls.bot
    name = calls.run(bot.get_me()).username or ""
    if settings.telegram_polling:
        calls.run(bot.delete_webhook(drop_pending_updates=False))
    else:
        calls.run(
            bot.set_webhook(
                f"{settings.public_url}{PATH}",
                secret_token=settings.telegram_secret.get_secret_value()
                if settings.telegram_secret
                else None,
                allowed_updates=WANTED,
                max_connections=CONNECTIONS,
                drop_pending_updates=False,
            )
        )
    _set_commands(calls)
    found = calls.run(bot.get_webhook_info())
    return Registered(name, found.url or None, found.pending_update_count, found.last_error_message)


def _set_commands(calls: Calls) -> None:
    scope = BotCommandScopeAllPrivateChats()
    for number, (language, commands) in enumerate(COMMANDS.items()):
        code = None if number == 0 else language
        listed = list(commands.items())
        calls.run(calls.bot.set_my_commands(listed, scope=scope, language_code=code))
