"""The console: pages for members of staff."""

from bot.console.routes import LARGER, router

__all__ = ["LARGER", "router"]
