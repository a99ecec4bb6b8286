"""Which e-mail address a provider vouches for: by it somebody is known when they first sign in.

A provider that says ``email_verified`` has made sure. Entra ID does not say so,
and an ``email`` there is whatever was typed; its ``preferred_username`` is
given by the tenant itself, so it counts where the tenant is one organisation's
own and the person is no guest in it. Google says so of addresses elsewhere too,
long after they may have changed hands: only its own and a Workspace's count.
"""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from bot.identity_settings import ENTRA
from storage.staff import plain_name
from storage.ways_in import is_address

GOOGLE = "https://accounts.google.com"
_TENANT = re.compile(r"/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/v2\.0/?")


def vouched_name(claims: Mapping[str, Any], issuer: str) -> str | None:
    """The address in small letters; None if the provider vouches for none.

    Plain letters only: among others there are some that look alike, or become
    alike when capitals are made small.
    """
    found = _of_entra(claims, issuer) if _is_entra(issuer) else _verified(claims, issuer)
    return plain_name(found) if isinstance(found, str) and is_address(found) else None


def _is_entra(issuer: str) -> bool:
    return urlsplit(issuer).hostname == ENTRA


def _of_entra(claims: Mapping[str, Any], issuer: str) -> Any:
    tenant = _TENANT.fullmatch(urlsplit(issuer).path)
    if tenant is None or claims.get("tid") != tenant[1]:
        return None
    guest = claims.get("idp", issuer) != issuer or claims.get("acct") in (1, "1")
    return None if guest else claims.get("preferred_username")


def _verified(claims: Mapping[str, Any], issuer: str) -> Any:
    email = claims.get("email")
    if claims.get("email_verified") is not True or not isinstance(email, str):
        return None
    if issuer == GOOGLE and not (claims.get("hd") or email.lower().endswith("@gmail.com")):
        return None
    return email
