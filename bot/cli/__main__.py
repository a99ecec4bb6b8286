"""``python -m bot.cli``: the same as the command ``earshot``."""

from bot.cli.commands import main

main()
