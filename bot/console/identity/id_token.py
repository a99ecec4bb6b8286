"""Checks an ID token: who signed it, for whom, when, and that it answers this attempt."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import ExpiredTokenError, InvalidClaimError, InvalidKeyIdError, JoseError
from joserfc.jwk import JWKRegistry, KeySet

from bot.console.identity.attempt import LASTS, Attempt
from bot.console.identity.provider import Client, Provider
from bot.console.identity.trouble import Trouble

ASYMMETRIC = (
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
    "Ed25519",
)  # fmt: skip
"""Only the provider can sign by these: whoever knows our secret or its public key cannot."""

LEEWAY = 60
"""Seconds by which the provider's clock may differ from ours."""


def claims_of(
    provider: Provider, given: Mapping[str, Any], attempt: Attempt, now: datetime
) -> dict[str, Any]:
    """What the provider says of somebody. Raises Trouble where it cannot be trusted."""
    token = _signed(provider, str(given["id_token"]))
    client = provider.client
    claims = CodeIDToken(
        token.claims, token.header, _wanted(client), _params(client, given, attempt)
    )
    try:
        claims.validate(now=int(now.timestamp()), leeway=LEEWAY)
    except ExpiredTokenError as problem:
        raise Trouble("clock") from problem
    except InvalidClaimError as problem:
        raise Trouble("clock" if problem.claim in ("iat", "nbf") else "refused") from problem
    except (JoseError, ValueError, TypeError) as problem:
        raise Trouble("refused") from problem
    if now.timestamp() - claims["iat"] > LASTS.total_seconds() + LEEWAY:
        raise Trouble("clock")
    if not isinstance(claims["sub"], str) or not 0 < len(claims["sub"]) <= 255:
        raise Trouble("refused")
    return dict(claims)


def _wanted(client: Client) -> dict[str, dict[str, Any]]:
    return {
        "iss": {"essential": True, "value": client.issuer},
        "aud": {"essential": True, "value": client.id},
    }


def _params(client: Client, given: Mapping[str, Any], attempt: Attempt) -> dict[str, Any]:
    return {
        "nonce": attempt.nonce,
        "client_id": client.id,
        "access_token": given.get("access_token"),
    }


def _signed(provider: Provider, token: str) -> jwt.Token:
    """The token, whose signature is the provider's; its keys are fetched once more if needed."""
    try:
        try:
            return jwt.decode(token, _key_set(provider.keys()), algorithms=ASYMMETRIC)
        except InvalidKeyIdError:
            fresh = _key_set(provider.keys(anew=True))
            return jwt.decode(token, fresh, algorithms=ASYMMETRIC)
    except (JoseError, ValueError, TypeError, KeyError) as problem:
        raise Trouble("refused") from problem


def _key_set(document: Mapping[str, Any]) -> KeySet:
    """The keys that signatures are checked by; what cannot be read is passed over."""
    found = document.get("keys")
    keys = [_key(each) for each in found] if isinstance(found, list) else []
    return KeySet([key for key in keys if key is not None])


def _key(found: Any) -> Any:
    if not isinstance(found, dict) or found.get("kty") not in ("RSA", "EC", "OKP"):
        return None
    if found.get("use", "sig") != "sig":
        return None
    try:
        return JWKRegistry.import_key(found)
    except (JoseError, ValueError, TypeError, KeyError):
        return None
