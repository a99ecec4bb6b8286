"""The console: pages for members of staff."""

from bot.console.addresses import LARGER
from bot.console.routes import router

__all__ = ["LARGER", "router"]
