"""Signing in through the identity provider: out to it, and back."""

import secrets
from typing import Any

import structlog
from fastapi import Request
from fastapi.responses import RedirectResponse, Response
from sqlalchemy import Connection
from starlette.datastructures import QueryParams

from bot.console.identity.attempt import LASTS, Used, begin, resume
from bot.console.identity.id_token import claims_of
from bot.console.identity.provider import Client, Provider
from bot.console.identity.trouble import STATUS, WORDS, Kind, Trouble
from bot.console.identity.vouching import vouched_name
from bot.console.signing_in import SigningIn, is_secure, with_session
from bot.console.visits import HOME, Layout, go
from bot.forms import Form
from bot.parts import Parts
from bot.settings import Settings
from storage import staff, ways_in
from storage.audit import Entry, note
from storage.staff import Member

COOKIE = "earshot_oidc"
OUT, BACK = "/sign-in/oidc", "/sign-in/oidc/back"

ERRORS: dict[str, Kind] = {
    "access_denied": "declined", "login_required": "declined", "consent_required": "declined",
    "interaction_required": "declined", "account_selection_required": "declined",
    "temporarily_unavailable": "down", "server_error": "down",
}  # fmt: skip
"""What a provider's words for a refusal come to; any other is about how Earshot is set up."""

log = structlog.get_logger()


def provider_of(parts: Parts) -> Provider | None:
    """The identity provider of the settings, if there is one."""
    client = client_of(parts.settings)
    return Provider(client, parts.clock) if client else None


def client_of(settings: Settings) -> Client | None:
    """How the provider of the settings knows us."""
    issuer, id_, secret = settings.oidc_issuer, settings.oidc_client_id, settings.oidc_client_secret
    if not (issuer and id_ and secret):
        return None
    back = f"{settings.public_url}{HOME}{BACK}"
    return Client(issuer, id_, secret.get_secret_value(), back)


class Elsewhere:
    """The two addresses between us and the provider."""

    def __init__(
        self, parts: Parts, layout: Layout, provider: Provider, signing: SigningIn
    ) -> None:
        self._parts, self._layout, self._provider = parts, layout, provider
        self._signing, self._used = signing, Used()

    def out(self, request: Request, form: Form) -> Response:
        """Send the browser to the provider, with a cookie by which it is known again."""
        if self._signing.too_often(request):
            return self._signing.told_often()
        attempt = begin(self._parts.keys, self._parts.clock())
        try:
            answer = RedirectResponse(self._provider.door(attempt), 303)
        except Trouble as trouble:
            return self._told(trouble)
        answer.set_cookie(
            COOKIE, attempt.cookie, max_age=int(LASTS.total_seconds()), path=HOME + OUT,
            secure=is_secure(self._parts.settings), httponly=True, samesite="lax",
        )  # fmt: skip
        return answer

    def back(self, request: Request, form: Form) -> Response:
        """Sign in whoever comes back, or say plainly why not. The attempt is over either way."""
        if self._signing.too_often(request):
            return self._signing.told_often()
        try:
            cookie = self._sign_in(self._claims(request))
            answer = with_session(go(""), cookie, self._parts.settings)
        except Trouble as trouble:
            answer = self._told(trouble)
        answer.delete_cookie(COOKIE, path=HOME + OUT)
        return answer

    def _claims(self, request: Request) -> dict[str, Any]:
        """What the provider says of them. The state is looked at before anything else is."""
        query, now = request.query_params, self._parts.clock()
        attempt = resume(
            self._parts.keys, request.cookies.get(COOKIE, ""), query.get("state", ""), now
        )
        if attempt is None or not self._used.first(attempt, now):
            raise Trouble("stale")
        self._refuse(query)
        given = self._provider.exchange(query["code"], attempt)
        return claims_of(self._provider, given, attempt, self._parts.clock())

    def _refuse(self, query: QueryParams) -> None:
        """Raises Trouble where the answer is no code, or another provider's."""
        error = query.get("error")
        if error is not None:
            raise Trouble(ERRORS.get(error, "set_up"))
        issuer = self._provider.client.issuer
        always = self._provider.document().get("authorization_response_iss_parameter_supported")
        if query.get("iss", None if always is True else issuer) != issuer or not query.get("code"):
            raise Trouble("refused")

    def _sign_in(self, claims: dict[str, Any]) -> str:
        """The cookie of a new session, for the member whom the account is tied to."""
        parts, now = self._parts, self._parts.clock()
        issuer, cookie = self._provider.client.issuer, secrets.token_urlsafe(32)
        hashes = ways_in.account_hashes(parts.keys, issuer, claims["sub"])
        with parts.engine.begin() as connection:
            member = ways_in.of_account(connection, hashes)
            if member is None:
                member = _tied(connection, hashes[0], vouched_name(claims, issuer))
                note(connection, Entry(now, member.name, "staff_tied", f"staff {member.id}", {}))
            if member.stopped_at:
                raise Trouble("stopped")
            staff.sign_in(connection, parts.keys, member, cookie, now)
            how = {"by": "oidc"}
            note(connection, Entry(now, member.name, "signed_in", f"staff {member.id}", how))
        return cookie

    def _told(self, trouble: Trouble) -> Response:
        log.warning("signing in elsewhere did not work", code=trouble.kind)
        return self._layout.page(
            "sign_in_trouble", STATUS.get(trouble.kind, 403), words=WORDS[trouble.kind],
            name=trouble.name, called=self._parts.settings.oidc_called,
        )  # fmt: skip


def _tied(connection: Connection, account: str, name: str | None) -> Member:
    """The member who was added under this name to come in this way, tied to the account now."""
    if name is None:
        raise Trouble("unnamed")
    member = ways_in.awaited(connection, name)
    if member is None:
        raise Trouble("unknown", name)
    if member.stopped_at or not ways_in.tie(connection, member.id, account):
        raise Trouble("stopped" if member.stopped_at else "stale")
    return member
