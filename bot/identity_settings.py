"""Settings of signing in through an organisation's identity provider (OpenID Connect)."""

import re
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings

from bot.door_settings import is_loopback

ENTRA = "login.microsoftonline.com"
EVERYBODYS = ("common", "organizations", "consumers", "9188040d-6c67-4c5b-b112-36a304b66dad")
"""Addresses at Entra behind which are all of its tenants, or everybody's private accounts."""


class IdentitySettings(BaseSettings):
    """Who says who a member of staff is, where that is not Earshot itself."""

    oidc_issuer: str | None = Field(
        None, description="https:// address of the identity provider through which staff sign in"
    )
    oidc_client_id: str | None = Field(None, description="Earshot's client id there")
    oidc_client_secret: SecretStr | None = Field(None, description="Earshot's client secret there")
    oidc_called: str = Field(
        "your work account", description="what pages call it, after `Sign in with`"
    )

    @field_validator("oidc_issuer")
    @classmethod
    def _one_organisations(cls, url: str | None) -> str | None:
        if not url:
            return None
        parts = urlsplit(url)
        local = parts.scheme == "http" and is_loopback(parts.hostname)
        if not (parts.hostname and (parts.scheme == "https" or local)):
            raise ValueError("it must begin with https:// and name a host")
        if parts.query or parts.fragment or parts.username:
            raise ValueError("it must be an address without ?, # and @")
        if parts.hostname == ENTRA and parts.path.strip("/").split("/")[0] in EVERYBODYS:
            raise ValueError(
                "it must name your own tenant, such as "
                f"https://{ENTRA}/00000000-0000-0000-0000-000000000000/v2.0"
            )
        return url

    @field_validator("oidc_called")
    @classmethod
    def _some_words(cls, words: str) -> str:
        words = re.sub(r"\s+", " ", words).strip()
        if not 0 < len(words) <= 60:
            raise ValueError("it must be a few words, such as: your council account")
        return words

    @property
    def through_provider(self) -> bool:
        """Whether members of staff can sign in through an identity provider."""
        return self.oidc_issuer is not None
