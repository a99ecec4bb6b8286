"""An identity provider: what it says of itself, its keys, and codes exchanged for ID tokens."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from authlib.oauth2.rfc7636 import create_s256_code_challenge

from bot.console.identity.attempt import Attempt
from bot.console.identity.fetching import fetch, is_safe
from bot.console.identity.trouble import Trouble

KEPT = timedelta(hours=1)
"""How long it is believed what a provider said of itself, and that its keys are its keys."""

SCOPE = "openid email profile"

Document = Mapping[str, Any]


@dataclass(frozen=True)
class Client:
    """How the provider knows us, and where it sends people back to."""

    issuer: str
    id: str
    secret: str = field(repr=False)
    back: str


class Provider:
    """One provider, asked when needed. Threads may share it."""

    def __init__(self, client: Client, clock: Callable[[], datetime]) -> None:
        self.client, self._clock = client, clock
        self._kept: dict[str, tuple[datetime, Document]] = {}

    def door(self, attempt: Attempt) -> str:
        """Where a browser goes to sign in. Raises Trouble."""
        asked = {
            "response_type": "code", "client_id": self.client.id, "redirect_uri": self.client.back,
            "scope": SCOPE, "state": attempt.state, "nonce": attempt.nonce,
            "code_challenge": create_s256_code_challenge(attempt.verifier),
            "code_challenge_method": "S256",
        }  # fmt: skip
        address = self.document()["authorization_endpoint"]
        return f"{address}{'&' if urlsplit(address).query else '?'}{urlencode(asked)}"

    def exchange(self, code: str, attempt: Attempt) -> Document:
        """What the provider gives for the code. Raises Trouble."""
        document = self.document()
        form = {
            "grant_type": "authorization_code", "code": code, "redirect_uri": self.client.back,
            "code_verifier": attempt.verifier,
        }  # fmt: skip
        named, headers = _credentials(self.client, document)
        status, given = fetch(
            "POST", document["token_endpoint"], data={**form, **named}, extra=headers
        )
        if status != 200 or not isinstance(given.get("id_token"), str):
            raise Trouble("stale" if given.get("error") == "invalid_grant" else "set_up")
        return given

    def document(self) -> Document:
        """What it says of itself. Raises Trouble."""
        issuer = self.client.issuer
        found = self._recent(f"{issuer.rstrip('/')}/.well-known/openid-configuration")
        ends = ("authorization_endpoint", "token_endpoint", "jwks_uri")
        if found.get("issuer") != issuer or not all(is_safe(found.get(each)) for each in ends):
            raise Trouble("set_up")
        return found

    def keys(self, *, anew: bool = False) -> Document:
        """Its public keys; ``anew`` if one is wanted that was not among them. Raises Trouble."""
        address = self.document()["jwks_uri"]
        if anew:
            self._kept.pop(address, None)
        return self._recent(address)

    def _recent(self, url: str) -> Document:
        now = self._clock()
        at, found = self._kept.get(url, (now, None))
        if found is None or not at <= now < at + KEPT:
            status, found = fetch("GET", url)
            if status != 200:
                raise Trouble("down")
            self._kept[url] = (now, found)
        return found


def _credentials(client: Client, document: Document) -> tuple[dict[str, str], dict[str, str]]:
    """Fields and headers that say who we are, in the way that the provider takes."""
    ways = document.get("token_endpoint_auth_methods_supported")
    if isinstance(ways, list) and "client_secret_post" in ways:
        return {"client_id": client.id, "client_secret": client.secret}, {}
    pair = f"{quote(client.id, safe='')}:{quote(client.secret, safe='')}"
    return {}, {"authorization": f"Basic {b64encode(pair.encode()).decode()}"}
