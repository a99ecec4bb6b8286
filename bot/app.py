"""The application: every way in, behind one door."""

from fastapi import FastAPI, Request
from fastapi.responses import PlainTextResponse, RedirectResponse, Response

from bot import console, health
from bot.channels import sms, web
from bot.channels.telegram import webhook as telegram
from bot.guarding import App, Headers, Sizes
from bot.parts import Parts
from storage.problems import DatabaseProblem


def create_app(parts: Parts, demo: App | None = None) -> App:
    """The application over its parts; ``demo`` is what it shows beside, on this machine only.

    Nothing of the framework's own is shown: no documentation of the routes.
    """
    inner = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    inner.include_router(health.router(parts))
    inner.include_router(sms.router(parts))
    inner.include_router(telegram.router(parts))
    inner.include_router(web.router(parts))
    inner.include_router(console.router(parts))
    inner.add_exception_handler(DatabaseProblem, _come_again)
    if demo is not None:
        inner.mount("/demo", demo)
    inner.add_api_route("/", _front("/demo/" if demo is not None else "/chat"), methods=["GET"])
    secure = (parts.settings.public_url or "").startswith("https://")
    return Headers(Sizes(inner, larger=console.UPLOADS), secure=secure)


def _front(where: str):  # type: ignore[no-untyped-def]
    def front() -> Response:
        return RedirectResponse(where)

    return front


def _come_again(request: Request, problem: Exception) -> Response:
    """The store cannot be used just now: whoever asked is to ask again."""
    return PlainTextResponse(
        "Not ready: please try again.", status_code=503, headers={"Retry-After": "5"}
    )
