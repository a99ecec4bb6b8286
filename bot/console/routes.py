"""The console's routes.

Every address needs somebody who is signed in, but those of signing in. Every
form must come from our own pages and bring the token of whoever is signed in.
"""

from collections.abc import Awaitable, Callable, Iterator
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Request
from fastapi.responses import Response

from bot.console.addresses import ADDRESSES, Method
from bot.console.guard import Before, Guard
from bot.console.identity.pages import BACK, OUT, Elsewhere, provider_of
from bot.console.made_up import MadeUp
from bot.console.signing_in import SigningIn
from bot.console.visits import HOME, Layout
from bot.parts import Parts


def router(parts: Parts) -> APIRouter:
    """The console."""
    layout = Layout(ZoneInfo(parts.settings.timezone), MadeUp(parts.reading))
    signing, routes, guard = SigningIn(parts, layout), APIRouter(), Guard(parts, layout)
    for method, path, before in _before(parts, layout, signing):
        routes.add_api_route(HOME + path, guard.open(before), methods=[method])
    routes.add_api_route(f"{HOME}/sign-out", guard.leaving(signing.out), methods=["POST"])
    for each in ADDRESSES:
        routes.add_api_route(HOME + each.path, guard.guarded(each), methods=[each.method])
    routes.add_api_route(f"{HOME}/static/{{name}}", _static(layout), methods=["GET"])
    return routes


def _before(
    parts: Parts, layout: Layout, signing: SigningIn
) -> Iterator[tuple[Method, str, Before]]:
    """What nobody has to be signed in for."""
    yield "GET", "/sign-in", signing.ask
    yield "POST", "/sign-in", signing.check
    yield "GET", "/join/{code}", signing.join
    yield "POST", "/join/{code}", signing.choose
    provider = provider_of(parts)
    if provider is not None:
        elsewhere = Elsewhere(parts, layout, provider, signing)
        yield "GET", OUT, elsewhere.out
        yield "GET", BACK, elsewhere.back


def _static(layout: Layout) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        return layout.assets.answer(request.path_params["name"])

    return endpoint
