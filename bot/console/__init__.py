"""The console: pages for members of staff."""

from bot.console.routes import router

__all__ = ["router"]
