"""The command ``earshot``."""

from bot.cli.commands import main

__all__ = ["main"]
