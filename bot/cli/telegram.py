"""``earshot telegram``: what Telegram has to be told once."""

import typer

from bot.cli.exits import Exit, Stop
from bot.cli.starting import start
from bot.settings import SettingsProblem

app = typer.Typer(help="Telegram: the webhook, and the bot's menu.", no_args_is_help=True)


@app.callback()
def telegram() -> None:
    """Telegram: the webhook, and the bot's menu."""


@app.command("webhook")
def webhook() -> None:
    """Tell Telegram where to send messages, and what the bot's menu shows."""
    # The library takes its time to load, and other commands need not wait for it.
    from telegram.error import InvalidToken, TelegramError

    from bot.channels.telegram.calling import calls_for
    from bot.channels.telegram.registering import register

    settings = start("telegram webhook")
    calls = calls_for(settings)
    if calls is None:
        raise SettingsProblem(
            "No bot is set up: set EARSHOT_TELEGRAM_TOKEN to the token from BotFather."
        )
    try:
        found = register(calls, settings)
    except InvalidToken:
        raise SettingsProblem(
            "Telegram does not know the token in EARSHOT_TELEGRAM_TOKEN: copy it from BotFather."
        ) from None
    except TelegramError as error:
        raise Stop(
            Exit.PROBLEMS, f"Telegram did not do it ({error.message}): check, and try again."
        ) from None
    finally:
        calls.close()
    if found.webhook:
        print(f"Telegram sends the messages of @{found.name} to {found.webhook}.")
    else:
        print(f"Telegram keeps the messages of @{found.name} until Earshot asks for them.")
    print("The bot's menu is set.")
    if found.waiting:
        print(f"Still waiting at Telegram: {found.waiting}. None is thrown away.")
    if found.trouble:
        print(f"Telegram's last trouble with the webhook: {found.trouble}.")
