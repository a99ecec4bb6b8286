"""What stands before the console's pages: who is signed in, has the role, and sent the form."""

from collections.abc import Awaitable, Callable
from hmac import compare_digest

from fastapi import Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response

from bot.console.addresses import Address
from bot.console.roles import MAY
from bot.console.signing_in import COOKIE
from bot.console.visits import Layout, Visit, go
from bot.forms import LARGEST, Form, NotOurs, TooLarge, asked_for, check_ours, read_form
from bot.parts import Parts
from bot.uploads import LARGEST_FILE, is_upload, read_upload
from storage import staff
from storage.staff import Member

Endpoint = Callable[[Request], Awaitable[Response]]
Before = Callable[[Request, Form], Response]
"""Answers whoever need not be signed in."""


class Guard:
    """Lets in whoever is signed in, has the role, and sends a form of ours."""

    def __init__(self, parts: Parts, layout: Layout) -> None:
        self._parts, self._layout = parts, layout

    def guarded(self, address: Address) -> Endpoint:
        """The page for whoever may have it."""

        async def endpoint(request: Request) -> Response:
            try:
                form = await self._sent(request, address)
            except NotOurs:
                return _not_ours()
            except TooLarge:
                return await run_in_threadpool(self._too_large, request)
            return await run_in_threadpool(self._serve, request, form, address)

        return endpoint

    def leaving(self, out: Before) -> Endpoint:
        """Signing out, which needs the token too."""

        async def endpoint(request: Request) -> Response:
            try:
                form = await self._form(request)
            except (NotOurs, TooLarge):
                return _not_ours()
            if not self._is_ours(request, form):
                return _not_ours()
            return await run_in_threadpool(out, request, form)

        return endpoint

    def open(self, before: Before) -> Endpoint:
        """What nobody has to be signed in for."""

        async def endpoint(request: Request) -> Response:
            try:
                form = await self._form(request)
            except (NotOurs, TooLarge):
                return _not_ours()
            return await run_in_threadpool(before, request, form)

        return endpoint

    async def _sent(self, request: Request, address: Address) -> Form:
        """What was sent; much only by whoever may send it there, so that others fill no memory."""
        if not address.takes_much:
            return await self._form(request)
        check_ours(request, self._parts.settings.public_url)
        member = await run_in_threadpool(self._member, request)
        if member is None or address.permission not in MAY[member.role]:
            return Form({})
        if is_upload(request):
            return await read_upload(request)
        return await self._form(request, LARGEST_FILE)

    async def _form(self, request: Request, largest: int = LARGEST) -> Form:
        """The form, empty for a page. Raises NotOurs or TooLarge."""
        if request.method != "POST":
            return Form({})
        return await read_form(request, self._parts.settings.public_url, largest)

    def _member(self, request: Request) -> Member | None:
        cookie = request.cookies.get(COOKIE, "")
        if not cookie:
            return None
        with self._parts.reading.connect() as connection:
            return staff.signed_in(connection, self._parts.keys, cookie, self._parts.clock())

    def _too_large(self, request: Request) -> Response:
        member = self._member(request)
        if member is None:
            return go("/sign-in")
        return self._visit(request, member, Form({})).page("too_large", 413)

    def _visit(self, request: Request, member: Member, form: Form) -> Visit:
        return Visit(
            self._parts, self._layout, member, self._token(request),
            asked_for(request.path_params), asked_for(request.query_params), form,
            self._parts.clock(),
        )  # fmt: skip

    def _serve(self, request: Request, form: Form, address: Address) -> Response:
        member = self._member(request)
        if member is None:
            return go("/sign-in")
        visit = self._visit(request, member, form)
        if not _by_itself(request):
            with self._parts.engine.begin() as connection:
                staff.seen(connection, self._parts.keys, request.cookies[COOKIE], visit.now)
        if address.permission is not None and not visit.may(address.permission):
            return visit.page("not_yours", 403)
        if address.method == "POST" and not self._is_ours(request, form):
            return _not_ours()
        return address.handler(visit)

    def _is_ours(self, request: Request, form: Form) -> bool:
        cookie = request.cookies.get(COOKIE, "")
        wanted = self._token(request)
        return bool(cookie) and compare_digest(form.get("token").encode(), wanted.encode())

    def _token(self, request: Request) -> str:
        return self._parts.keys.fingerprint(0, "staff form", request.cookies.get(COOKIE, ""))


def _not_ours() -> Response:
    return Response("This form did not come from our own page.\n", 403)


def _by_itself(request: Request) -> bool:
    """Whether the page asks by itself: that keeps nobody signed in who has gone."""
    return request.headers.get("hx-request") == "true"
