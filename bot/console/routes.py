"""The console's addresses: which page each is, and which role may have it.

Every address needs somebody who is signed in, but those of signing in. Every
form must come from our own pages and bring the token of whoever is signed in.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hmac import compare_digest
from typing import Literal
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response

from bot.console import (
    amending_pages,
    calling_pages,
    concern_pages,
    conversation_pages,
    duty_pages,
    entrance_pages,
    guided_pages,
    invitation_pages,
    new_round_pages,
    optout_pages,
    people_pages,
    signposting_pages,
    staff_pages,
)
from bot.console.roles import MAY, Permission
from bot.console.signing_in import COOKIE, SigningIn
from bot.console.visits import HOME, Handler, Layout, Visit, go
from bot.forms import Form, NotOurs, TooLarge, check_ours, read_form
from bot.parts import Parts
from bot.uploads import LARGEST_UPLOAD, is_upload, read_upload
from storage import staff
from storage.staff import Member

Method = Literal["GET", "POST"]


@dataclass(frozen=True)
class Address:
    """A page or a form: where it is, and who may have it; without ``permission`` all may."""

    method: Method
    path: str
    permission: Permission | None
    handler: Handler
    takes_file: bool = False


PREVIEW = "/invitations/preview"
"""Where lists are uploaded to."""

ADDRESSES = (
    Address("GET", "", None, staff_pages.home),
    Address("GET", "/concerns", "concerns", concern_pages.queue),
    Address("GET", "/concerns/months", "concerns", concern_pages.months),
    Address("GET", "/concerns/{reference}", "concerns", concern_pages.one),
    Address("POST", "/concerns/{reference}/take", "concerns", concern_pages.take),
    Address("POST", "/concerns/{reference}/note", "concerns", concern_pages.add_note),
    Address("POST", "/concerns/{reference}/close", "concerns", concern_pages.close),
    Address("POST", "/concerns/{reference}/reopen", "concerns", concern_pages.reopen),
    Address("GET", "/duty", "duty", duty_pages.shown),
    Address("GET", "/duty/now", "duty", duty_pages.now),
    Address("POST", "/duty/hours", "duty", duty_pages.save_hours),
    Address("POST", "/duty/people", "duty", duty_pages.add),
    Address("GET", "/duty/people/{number}", "duty", duty_pages.one),
    Address("POST", "/duty/people/{number}", "duty", duty_pages.change),
    Address("POST", "/duty/people/{number}/off", "duty", duty_pages.take_off),
    Address("GET", "/whom-to-call", "duty", calling_pages.shown),
    Address("POST", "/whom-to-call", "duty", calling_pages.add),
    Address("GET", "/whom-to-call/{number}", "duty", calling_pages.one),
    Address("POST", "/whom-to-call/{number}", "duty", calling_pages.change),
    Address("POST", "/whom-to-call/{number}/remove", "duty", calling_pages.remove),
    Address("GET", "/signposting", "duty", signposting_pages.listed),
    Address("POST", "/signposting", "duty", signposting_pages.write),
    Address("GET", "/signposting/new", "duty", signposting_pages.new),
    Address("GET", "/signposting/{number}", "duty", signposting_pages.one),
    Address("POST", "/signposting/{number}/approve", "duty", signposting_pages.approve),
    Address("POST", "/signposting/{number}/withdraw", "duty", signposting_pages.withdraw),
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
    Address("POST", "/people", "people", people_pages.find),
    Address("GET", "/invitations", "figures", invitation_pages.listed),
    Address("GET", "/invitations/table", "figures", invitation_pages.table),
    Address("GET", "/invitations/new", "inviting", new_round_pages.ask),
    Address("POST", PREVIEW, "inviting", new_round_pages.preview, takes_file=True),
    Address("POST", "/invitations/confirm", "inviting", new_round_pages.confirm),
    Address("GET", "/invitations/rounds/{number}", "figures", invitation_pages.one),
    Address("GET", "/invitations/rounds/{number}/table", "figures", invitation_pages.table),
    Address("GET", "/invitations/rounds/{number}/more", "inviting", new_round_pages.ask_more),
    Address("POST", "/invitations/rounds/{number}/stop", "inviting", invitation_pages.stop),
    Address("GET", "/invitations/keywords", "inviting", entrance_pages.listed),
    Address("POST", "/invitations/keywords", "inviting", entrance_pages.add),
    Address("GET", "/invitations/keywords/{keyword}", "inviting", entrance_pages.one),
    Address("GET", "/invitations/keywords/{keyword}/poster", "inviting", entrance_pages.poster),
    Address("POST", "/invitations/keywords/{keyword}/close", "inviting", entrance_pages.close),
    Address("GET", "/invitations/optouts", "inviting", optout_pages.listed),
    Address("POST", "/invitations/optouts", "inviting", optout_pages.add),
    Address("GET", "/members", "staff", staff_pages.members),
    Address("POST", "/members", "staff", staff_pages.add),
    Address("POST", "/members/{number}/link", "staff", staff_pages.new_link),
    Address("POST", "/members/{number}/stop", "staff", staff_pages.stop),
    Address("POST", "/members/{number}/back", "staff", staff_pages.let_back),
    Address("GET", "/audit", "audit", staff_pages.looked),
)

UPLOADS = {HOME + each.path: LARGEST_UPLOAD for each in ADDRESSES if each.takes_file}
"""How large a form with a file may be, by its path."""


def router(parts: Parts) -> APIRouter:
    """The console."""
    layout = Layout(ZoneInfo(parts.settings.timezone))
    signing, routes = SigningIn(parts, layout), APIRouter()
    for method, path, before in (
        ("GET", "/sign-in", signing.ask),
        ("POST", "/sign-in", signing.check),
        ("GET", "/join/{code}", signing.join),
        ("POST", "/join/{code}", signing.choose),
    ):
        routes.add_api_route(HOME + path, _open(parts, before), methods=[method])
    guard = _Guard(parts, layout)
    routes.add_api_route(f"{HOME}/sign-out", guard.leaving(signing.out), methods=["POST"])
    for each in ADDRESSES:
        routes.add_api_route(HOME + each.path, guard.guarded(each), methods=[each.method])
    routes.add_api_route(f"{HOME}/static/{{name}}", _static(layout), methods=["GET"])
    return routes


Endpoint = Callable[[Request], Awaitable[Response]]
Before = Callable[[Request, Form], Response]


class _Guard:
    """Lets in whoever is signed in, has the role, and sends a form of ours."""

    def __init__(self, parts: Parts, layout: Layout) -> None:
        self._parts, self._layout = parts, layout

    def guarded(self, address: Address) -> Endpoint:
        """The page for whoever may have it."""

        async def endpoint(request: Request) -> Response:
            form = await self._sent(request, address)
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

    async def _sent(self, request: Request, address: Address) -> Form | None:
        """What was sent; a file only from whoever may send one, so that others fill no memory."""
        if not (address.takes_file and is_upload(request)):
            return await _form(request, self._parts)
        try:
            check_ours(request, self._parts.settings.public_url)
        except NotOurs:
            return None
        member = await run_in_threadpool(self._member, request)
        allowed = member is not None and address.permission in MAY[member.role]
        return await read_upload(request) if allowed else Form({})

    def _member(self, request: Request) -> Member | None:
        cookie = request.cookies.get(COOKIE, "")
        with self._parts.reading.connect() as connection:
            keys, now = self._parts.keys, self._parts.clock()
            return staff.signed_in(connection, keys, cookie, now) if cookie else None

    def _serve(self, request: Request, form: Form, address: Address) -> Response:
        now, cookie = self._parts.clock(), request.cookies.get(COOKIE, "")
        keys, member = self._parts.keys, self._member(request)
        if member is None:
            return go("/sign-in")
        if not _by_itself(request):
            with self._parts.engine.begin() as connection:
                staff.seen(connection, keys, cookie, now)
        visit = Visit(
            self._parts, self._layout, member, _token(self._parts, cookie), request.path_params,
            request.query_params, form, now,
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
