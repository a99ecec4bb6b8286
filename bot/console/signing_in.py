"""Signing in and out, and choosing a password by a link: what nobody has to be signed in for."""

import secrets
import time

from fastapi import Request
from fastapi.responses import Response

from bot.console.visits import DONE, HOME, Layout, go
from bot.door_settings import is_loopback
from bot.forms import Form
from bot.limits import Limit
from bot.parts import Parts
from bot.settings import Settings
from storage import staff
from storage.audit import Entry, note
from storage.staff import LONGEST, SHORTEST_PASSWORD

COOKIE = "earshot_staff"

WRONG = "That name and password do not fit. After five wrong tries the name is locked for a while."
LOCKED = "This name is locked for 15 minutes after too many wrong passwords."
OFTEN = "Too many tries. Wait a minute, then try again."


class SigningIn:
    """The pages before somebody is signed in."""

    def __init__(self, parts: Parts, layout: Layout) -> None:
        self._parts, self._layout = parts, layout
        self._limit = Limit(20, 0.2)

    def ask(self, request: Request, form: Form) -> Response:
        """The form to sign in with."""
        return self._page(done=DONE.get(request.query_params.get("done", ""), ""))

    def check(self, request: Request, form: Form) -> Response:
        """Sign somebody in: a new cookie each time, so that nobody can plant one before."""
        name, password = form.get("name"), form.get("password")
        if self.too_often(request):
            return self._page(429, OFTEN, name)
        now, keys = self._parts.clock(), self._parts.keys
        cookie = secrets.token_urlsafe(32)
        with self._parts.engine.begin() as connection:
            tried = staff.begin_try(connection, name, now)
        if tried == "locked":
            return self._page(403, LOCKED, name)
        if not staff.fits(tried.kept, password):
            return self._page(403, WRONG, name)
        with self._parts.engine.begin() as connection:
            member = staff.named(connection, name)
            if member is None or member.stopped_at:
                return self._page(403, WRONG, name)
            staff.sign_in(connection, keys, member, cookie, now)
            how = {"by": "password"}
            note(connection, Entry(now, member.name, "signed_in", f"staff {member.id}", how))
        return with_session(go(""), cookie, self._parts.settings)

    def out(self, request: Request, form: Form) -> Response:
        """Sign out: the cookie opens nothing any more, wherever it was copied to."""
        cookie, keys = request.cookies.get(COOKIE, ""), self._parts.keys
        with self._parts.engine.begin() as connection:
            member = staff.signed_in(connection, keys, cookie, self._parts.clock())
            staff.sign_out(connection, keys, cookie)
        elsewhere = member is not None and member.way_in == "oidc"
        answer = go("/sign-in", "out_here" if elsewhere else "out")
        answer.delete_cookie(COOKIE, path=HOME)
        return answer

    def join(self, request: Request, form: Form) -> Response:
        """The form to choose a password with, for whoever has a link."""
        return self._join(request)

    def choose(self, request: Request, form: Form) -> Response:
        """Keep the password."""
        password, again = form.get("password"), form.get("again")
        if self.too_often(request):
            return self._join(request, OFTEN)
        if len(password) < SHORTEST_PASSWORD:
            return self._join(
                request, f"Choose at least {SHORTEST_PASSWORD} characters; a few words do well."
            )
        if password != again:
            return self._join(request, "The two are not the same. Write the password again.")
        now = self._parts.clock()
        code, kept = request.path_params["code"], staff.hashed(password)
        with self._parts.engine.begin() as connection:
            member = staff.of_link(connection, self._parts.keys, code, now)
            if member is not None:
                staff.choose_password(connection, member, kept)
                entry = Entry(now, member.name, "password_chosen", f"staff {member.id}", {})
                note(connection, entry)
        return self._join(request) if member is None else go("/sign-in", "password")

    def _join(self, request: Request, problem: str = "") -> Response:
        code = request.path_params["code"]
        with self._parts.reading.connect() as connection:
            member = staff.of_link(connection, self._parts.keys, code, self._parts.clock())
        if member is None:
            return self._layout.page("no_link", 404)
        return self._layout.page(
            "join", 422 if problem else 200, joining=member, problem=problem,
            shortest=SHORTEST_PASSWORD,
        )  # fmt: skip

    def told_often(self) -> Response:
        """The form to sign in with, and that there were too many tries."""
        return self._page(429, OFTEN)

    def _page(
        self, status: int = 200, problem: str = "", name: str = "", done: str = ""
    ) -> Response:
        settings = self._parts.settings
        called = settings.oidc_called if settings.through_provider else ""
        return self._layout.page(
            "sign_in", status, problem=problem, name=name, done=done, elsewhere=called
        )

    def too_often(self, request: Request) -> bool:
        """A proxy on this machine that hides who asks is not held back; names are locked anyway."""
        host = request.client.host if request.client else ""
        return not is_loopback(host) and self._limit.wait(host, time.monotonic()) > 0


def with_session(answer: Response, cookie: str, settings: Settings) -> Response:
    """The answer, with the cookie of a session."""
    answer.set_cookie(
        COOKIE, cookie, max_age=int(LONGEST.total_seconds()), path=HOME,
        secure=is_secure(settings), httponly=True, samesite="lax",
    )  # fmt: skip
    return answer


def is_secure(settings: Settings) -> bool:
    """Whether cookies are for https only."""
    return (settings.public_url or "").startswith("https://")
