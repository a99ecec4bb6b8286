"""Telegram's webhook: the secret is checked before a word is read, and nothing waits."""

import json
from secrets import compare_digest
from typing import Annotated

import structlog
from fastapi import APIRouter, Depends, HTTPException, Request, Response

from bot import metrics
from bot.channels.telegram.calling import calls_for
from bot.channels.telegram.marking import Marking
from bot.channels.telegram.taking import NotAnUpdate, Taking
from bot.parts import Parts

PATH = "/webhooks/telegram"
HEADER = "X-Telegram-Bot-Api-Secret-Token"

logger = structlog.get_logger()


def router(parts: Parts) -> APIRouter:
    """POST /webhooks/telegram.

    200 when what came is stored, or was before, or is nothing for us; 400 for
    what is no update, 403 without the secret. A store that is not ready
    raises DatabaseProblem: Telegram is to send it again.
    """
    routes = APIRouter()
    setting = parts.settings.telegram_secret
    taking = _taking(parts) if setting else None
    secret = setting.get_secret_value() if setting and taking else ""

    async def verified(request: Request) -> bytes:
        if not _knows(secret, request.headers.get(HEADER, "")):
            metrics.forged("telegram")
            logger.warning("webhook refused", channel="telegram", problem=_REFUSED)
            raise HTTPException(403, _REFUSED)
        return await request.body()

    @routes.post(PATH)
    def receive(body: Annotated[bytes, Depends(verified)]) -> Response:
        try:
            assert taking is not None, "nobody knows the secret of a bot that is not set up"
            taking.take(json.loads(body))
        except (NotAnUpdate, ValueError, RecursionError):
            raise HTTPException(400, "This is not an update from Telegram.") from None
        return Response()

    return routes


_REFUSED = "The secret is not the one in EARSHOT_TELEGRAM_SECRET."


def _taking(parts: Parts) -> Taking | None:
    calls = calls_for(parts.settings)
    return Taking(parts, calls.bot, Marking(calls)) if calls else None


def _knows(secret: str, shown: str) -> bool:
    return bool(secret) and compare_digest(secret.encode(), shown.encode())
