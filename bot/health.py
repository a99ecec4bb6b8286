"""``/health``, ``/ready`` and ``/metrics``: how Earshot is, for whoever keeps it going."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, PlainTextResponse, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest

from bot.door_settings import is_loopback
from bot.metrics import counted
from bot.parts import Parts
from bot.standing import StoreFigures, reasons

PROXIED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
"""Headers by which a request that was passed on by a proxy is known."""


def router(parts: Parts) -> APIRouter:
    """The three pages. Nothing personal is on any of them."""
    router = APIRouter()

    @router.get("/health")
    def health() -> Response:
        """That this process answers at all."""
        return PlainTextResponse("ok\n")

    @router.get("/ready")
    def ready() -> Response:
        """Whether messages are taken and answered; if not, why not."""
        why = reasons(parts.settings.database_url, parts.reading, parts.clock())
        return JSONResponse({"ready": not why, "reasons": why}, 503 if why else 200)

    @router.get("/metrics")
    def metrics(request: Request) -> Response:
        """Figures for Prometheus, for this machine only."""
        if not _from_here(request):
            return PlainTextResponse("Figures are told on this machine only.\n", 403)
        registry = CollectorRegistry()
        registry.register(StoreFigures(parts.reading, parts.clock))
        return Response(counted() + generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    return router


def _from_here(request: Request) -> bool:
    """Whether it was asked on this machine itself, and not through a proxy on it."""
    passed_on = any(name in request.headers for name in PROXIED)
    return not passed_on and is_loopback(request.client.host if request.client else None)
