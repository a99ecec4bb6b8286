"""Telegram: updates in by webhook or by asking, prompts out with buttons.

As an update walks: ``webhook`` or ``polling``, ``taking``, ``reading``, and for
presses ``buttons``, ``taps``, ``marking``. Prompts leave through ``sending``.
"""

from bot.channels.telegram.polling import poll
from bot.channels.telegram.sending import TelegramProvider
from bot.channels.telegram.webhook import router

__all__ = ["TelegramProvider", "poll", "router"]
