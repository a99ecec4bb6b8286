"""The web chat: pages that work without script, cookies or anything from elsewhere."""

from bot.channels.web.routes import router

__all__ = ["router"]
