"""The turn service over HTTP: ``POST /turn`` and ``GET /health``.

JSON in and out. A refusal is ``{"error": code, "message": sentence}``; the
codes are in :mod:`bot.assistant.turn_request`.
"""

import hmac
import json
from typing import Any

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.assistant.quiet import describe, log
from bot.assistant.turn_request import LARGEST_WITH_GUIDE, STATUS, Refused, read_request
from bot.assistant.turns import FAILED, Assistant


def turn_service(assistant: Assistant, secret: str, health: dict[str, Any]) -> Starlette:
    """The application; ``health`` is what ``GET /health`` says besides."""

    async def turn(request: Request) -> Response:
        try:
            _check_secret(request, secret)
            return _answer(200, await assistant.take(read_request(await _body(request))))
        except Refused as refused:
            return _refusal(refused)
        except ClientDisconnect:
            return Response(status_code=STATUS["malformed"])
        except Exception as error:
            log.error("A turn failed: %s", describe(error))
            return _refusal(Refused("turn_failed", FAILED))

    async def tell_health(_: Request) -> Response:
        model, guides = assistant.model, len(assistant.guides)
        return _answer(200, {"ok": True, "model": model, "guides": guides, **health})

    return Starlette(
        routes=[
            Route("/turn", turn, methods=["POST"]),
            Route("/health", tell_health, methods=["GET"]),
        ]
    )


def _check_secret(request: Request, secret: str) -> None:
    given = request.headers.get("authorization", "")
    if not hmac.compare_digest(given.encode(), f"Bearer {secret}".encode()):
        raise Refused("secret", "The request lacks the assistant's secret.")


async def _body(request: Request) -> bytes:
    """The whole body, read no further than the largest allowed."""
    pieces = bytearray()
    async for piece in request.stream():
        pieces += piece
        if len(pieces) > LARGEST_WITH_GUIDE:
            raise Refused("too_large", f"A turn may take {LARGEST_WITH_GUIDE} bytes.")
    return bytes(pieces)


def _refusal(refused: Refused) -> Response:
    return _answer(STATUS[refused.code], {"error": refused.code, "message": refused.message})


def _answer(status: int, plain: dict[str, Any]) -> Response:
    # ASCII JSON carries any text, half a surrogate pair too.
    body = json.dumps(plain, allow_nan=False, separators=(",", ":"))
    return Response(body, status, media_type="application/json")
