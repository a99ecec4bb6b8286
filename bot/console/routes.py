"""The console's addresses: which page each is, and which role may have it.

Every address needs somebody who is signed in, but those of signing in. Every
form must come from our own pages and bring the token of whoever is signed in.
"""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from hmac import compare_digest
from typing import Literal
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response

from bot.console import (
    amending_pages,
    concern_pages,
    conversation_pages,
    guided_pages,
    people_pages,
    staff_pages,
)
from bot.console.identity.pages import BACK, OUT, Elsewhere, provider_of
from bot.console.roles import Permission
from bot.console.signing_in import COOKIE, SigningIn
from bot.console.visits import HOME, Handler, Layout, Visit, go
from bot.forms import Form, NotOurs, TooLarge, asked_for, read_form
from bot.parts import Parts
from storage import staff

Method = Literal["GET", "POST"]


@dataclass(frozen=True)
class Address:
    """A page or a form: where it is, and who may have it; without ``permission`` all may."""

    method: Method
    path: str
    permission: Permission | None
    handler: Handler


ADDRESSES = (
    Address("GET", "", None, staff_pages.home),
    Address("GET", "/concerns", "concerns", concern_pages.queue),
    Address("GET", "/concerns/months", "concerns", concern_pages.months),
    Address("GET", "/concerns/{reference}", "concerns", concern_pages.one),
    Address("POST", "/concerns/{reference}/take", "concerns", concern_pages.take),
    Address("POST", "/concerns/{reference}/note", "concerns", concern_pages.add_note),
    Address("POST", "/concerns/{reference}/close", "concerns", concern_pages.close),
    Address("POST", "/concerns/{reference}/reopen", "concerns", concern_pages.reopen),
    Address("GET", "/conversations", "conversations", conversation_pages.listed),
    Address("GET", "/conversations/{number}", "conversations", conversation_pages.one),
    Address("POST", "/conversations/{number}/raise", "raising", conversation_pages.raise_concern),
    Address("GET", "/conversations/{number}/answers/{question}", "amending", amending_pages.asked),
    Address(
        "POST", "/conversations/{number}/answers/{question}", "amending", amending_pages.set_right
    ),
    Address("GET", "/guided", "guided", guided_pages.begun),
    Address("POST", "/guided", "guided", guided_pages.begin),
    Address("GET", "/guided/paper", "guided", guided_pages.paper),
    Address("GET", "/guided/{number}", "guided", guided_pages.one),
    Address("POST", "/guided/{number}/say", "guided", guided_pages.say),
    Address("POST", "/guided/{number}/raise", "guided", guided_pages.raise_concern),
    Address("GET", "/people", "people", people_pages.search),
    Address("GET", "/people/{pseudonym}", "people", people_pages.one),
    Address("POST", "/people/{pseudonym}/copy", "people", people_pages.copy),
    Address("POST", "/people/{pseudonym}/stop", "people", people_pages.stop),
    Address("POST", "/people/{pseudonym}/withdraw", "people", people_pages.withdraw),
    Address("POST", "/people/{pseudonym}/erase", "people", people_pages.erase),
    Address("GET", "/members", "staff", staff_pages.members),
    Address("POST", "/members", "staff", staff_pages.add),
    Address("POST", "/members/{number}/link", "staff", staff_pages.new_link),
    Address("POST", "/members/{number}/way-in", "staff", staff_pages.change_way_in),
    Address("POST", "/members/{number}/stop", "staff", staff_pages.stop),
    Address("POST", "/members/{number}/back", "staff", staff_pages.let_back),
    Address("GET", "/audit", "audit", staff_pages.looked),
)


def router(parts: Parts) -> APIRouter:
    """The console."""
    layout = Layout(ZoneInfo(parts.settings.timezone))
    signing, routes = SigningIn(parts, layout), APIRouter()
    for method, path, before in _before(parts, layout, signing):
        routes.add_api_route(HOME + path, _open(parts, before), methods=[method])
    guard = _Guard(parts, layout)
    routes.add_api_route(f"{HOME}/sign-out", guard.leaving(signing.out), methods=["POST"])
    for each in ADDRESSES:
        routes.add_api_route(HOME + each.path, guard.guarded(each), methods=[each.method])
    routes.add_api_route(f"{HOME}/static/{{name}}", _static(layout), methods=["GET"])
    return routes


Endpoint = Callable[[Request], Awaitable[Response]]
Before = Callable[[Request, Form], Response]


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


class _Guard:
    """Lets in whoever is signed in, has the role, and sends a form of ours."""

    def __init__(self, parts: Parts, layout: Layout) -> None:
        self._parts, self._layout = parts, layout

    def guarded(self, address: Address) -> Endpoint:
        """The page for whoever may have it."""

        async def endpoint(request: Request) -> Response:
            form = await _form(request, self._parts)
            if form is None:
                return Response("This form did not come from our own page.\n", 403)
            return await run_in_threadpool(self._serve, request, form, address)

        return endpoint

    def leaving(self, out: Before) -> Endpoint:
        """Signing out, which needs the token too."""

        async def endpoint(request: Request) -> Response:
            form = await _form(request, self._parts)
            if form is None or not self._is_ours(request, form):
                return Response("This form did not come from our own page.\n", 403)
            return await run_in_threadpool(out, request, form)

        return endpoint

    def _serve(self, request: Request, form: Form, address: Address) -> Response:
        now, cookie = self._parts.clock(), request.cookies.get(COOKIE, "")
        keys = self._parts.keys
        with self._parts.reading.connect() as connection:
            member = staff.signed_in(connection, keys, cookie, now) if cookie else None
        if member is None:
            return go("/sign-in")
        if not _by_itself(request):
            with self._parts.engine.begin() as connection:
                staff.seen(connection, keys, cookie, now)
        visit = Visit(
            self._parts, self._layout, member, _token(self._parts, cookie),
            asked_for(request.path_params), asked_for(request.query_params), form, now,
        )  # fmt: skip
        if address.permission is not None and not visit.may(address.permission):
            return visit.page("not_yours", 403)
        if address.method == "POST" and not self._is_ours(request, form):
            return Response("This form did not come from our own page.\n", 403)
        return address.handler(visit)

    def _is_ours(self, request: Request, form: Form) -> bool:
        cookie = request.cookies.get(COOKIE, "")
        wanted = _token(self._parts, cookie)
        return bool(cookie) and compare_digest(form.get("token").encode(), wanted.encode())


def _open(parts: Parts, before: Before) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        form = await _form(request, parts)
        if form is None:
            return Response("This form did not come from our own page.\n", 403)
        return await run_in_threadpool(before, request, form)

    return endpoint


def _static(layout: Layout) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        return layout.assets.answer(request.path_params["name"])

    return endpoint


async def _form(request: Request, parts: Parts) -> Form | None:
    """The form, empty for a page; None if it is not ours or too large."""
    if request.method != "POST":
        return Form({})
    try:
        return await read_form(request, parts.settings.public_url)
    except (NotOurs, TooLarge):
        return None


def _by_itself(request: Request) -> bool:
    """Whether the page asks by itself: that keeps nobody signed in who has gone."""
    return request.headers.get("hx-request") == "true"


def _token(parts: Parts, cookie: str) -> str:
    return parts.keys.fingerprint(0, "staff form", cookie)
