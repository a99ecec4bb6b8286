"""The console: pages for members of staff."""

from bot.console.routes import UPLOADS, router

__all__ = ["UPLOADS", "router"]
