"""A small identity provider that really signs: discovery, keys, codes and ID tokens over HTTP.

What it would say and how it signs can be changed from outside, to be one that is
broken, attacked or another one altogether.
"""

import base64
import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote_plus, urlencode

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response
from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey

CLIENT, SECRET = "earshot at the council", "s3cret/with+signs:and%"
KEYS = {
    "RS256": RSAKey.generate_key(2048, auto_kid=True),
    "ES256": ECKey.generate_key(auto_kid=True),
}


@dataclass
class IdentityProvider:
    """``person`` is who sits at the browser; ``down`` names what does not answer."""

    person: dict[str, Any] = field(default_factory=dict)
    algorithm: str = "RS256"
    url: str = ""
    key: Any = None
    published: list[Any] = field(default_factory=list)
    about: dict[str, Any] = field(default_factory=dict)
    refuses: str = ""
    down: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    authorised: list[dict[str, str]] = field(default_factory=list)
    ahead: float = 0
    forge: Callable[[dict[str, Any]], str] | None = None

    def __post_init__(self) -> None:
        self.key = self.key or KEYS[self.algorithm]
        self.published = self.published or [self.key]
        self._codes: dict[str, dict[str, str]] = {}

    def app(self) -> FastAPI:
        app = FastAPI()
        for path, answer in (
            ("/.well-known/openid-configuration", self._discovery),
            ("/authorize", self._authorize),
            ("/jwks", self._jwks),
        ):
            app.add_api_route(path, answer, methods=["GET"])
        app.add_api_route("/token", self._token, methods=["POST"])
        return app

    def signed(self, claims: dict[str, Any], key: Any = None, algorithm: str = "") -> str:
        """The claims as a token, signed by the key."""
        key, algorithm = key or self.key, algorithm or self.algorithm
        header = {"alg": algorithm, "kid": key.kid}
        return jwt.encode(header, claims, key, algorithms=[algorithm])

    async def _discovery(self, request: Request) -> Response:
        if self._is_down("discovery"):
            return Response(status_code=502)
        return JSONResponse(
            {
                "issuer": self.url,
                "authorization_endpoint": f"{self.url}/authorize",
                "token_endpoint": f"{self.url}/token",
                "jwks_uri": f"{self.url}/jwks",
                **self.about,
            }
        )

    async def _jwks(self, request: Request) -> Response:
        if self._is_down("jwks"):
            return Response("<html>gateway</html>", media_type="text/html")
        return JSONResponse({"keys": [key.as_dict(private=False) for key in self.published]})

    async def _authorize(self, request: Request) -> Response:
        asked = dict(request.query_params)
        self.authorised.append(asked)
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        if self.refuses:
            answer = {"error": self.refuses, "error_description": "<b>why</b>"}
        else:
            answer = {"code": secrets.token_urlsafe(16)}
            self._codes[answer["code"]] = asked
        return RedirectResponse(
            f"{asked['redirect_uri']}?{urlencode({**answer, 'state': asked['state']})}", 302
        )

    async def _token(self, request: Request) -> Response:
        if self._is_down("token"):
            return Response(status_code=503)
        form = {name: str(value) for name, value in (await request.form()).items()}
        if not self._is_client(request, form):
            return JSONResponse({"error": "invalid_client"}, 401)
        asked = self._codes.pop(form.get("code", ""), None)
        if asked is None or not _fits(asked, form):
            return JSONResponse({"error": "invalid_grant"}, 400)
        claims = self._claims(asked)
        token = self.forge(claims) if self.forge else self.signed(claims)
        return JSONResponse({"access_token": "a", "token_type": "Bearer", "id_token": token})

    def _claims(self, asked: dict[str, str]) -> dict[str, Any]:
        now = int(datetime.now(UTC).timestamp() + self.ahead)
        said = {
            "iss": self.url, "aud": CLIENT, "exp": now + 300, "iat": now, "nonce": asked["nonce"],
        }  # fmt: skip
        return {name: value for name, value in {**said, **self.person}.items() if value is not None}

    def _is_client(self, request: Request, form: dict[str, str]) -> bool:
        if "client_secret_post" in self.about.get("token_endpoint_auth_methods_supported", ()):
            return (form.get("client_id"), form.get("client_secret")) == (CLIENT, SECRET)
        given = request.headers.get("authorization", "").removeprefix("Basic ")
        id_, _, secret = base64.b64decode(given).decode().partition(":")
        return (_unquoted(id_), _unquoted(secret)) == (CLIENT, SECRET)

    def _is_down(self, what: str) -> bool:
        self.asked.append(what)
        return what in self.down


def _fits(asked: dict[str, str], form: dict[str, str]) -> bool:
    digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return (challenge, form.get("redirect_uri")) == (asked["code_challenge"], asked["redirect_uri"])


def _unquoted(text: str) -> str:
    return unquote_plus(text)
