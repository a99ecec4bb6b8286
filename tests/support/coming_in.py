"""Browsers on their way through an identity provider."""

from dataclasses import dataclass, field

import httpx
from office import Desk, Office
from serving import NO_CERTIFICATES, client


@dataclass
class Browser:
    """A browser that can stop on the way out and on the way back."""

    office: Office
    web: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self.web = client(self.office.url)

    def goes_out(self) -> httpx.Response:
        """Press the button; what we answer."""
        return self.web.get("/staff/sign-in/oidc")

    def comes_with(self) -> str:
        """Press the button and sign in there; the address at which the browser comes back."""
        out = self.goes_out()
        assert out.status_code == 303, out.text
        return httpx.get(out.headers["location"], verify=NO_CERTIFICATES).headers["location"]

    def comes_back(self, address: str) -> httpx.Response:
        """Follow the provider back to us."""
        return self.web.get(address)

    def signs_in(self) -> httpx.Response:
        """All of it; the last answer before the first page."""
        return self.comes_back(self.comes_with())

    @property
    def desk(self) -> Desk:
        """What is seen when signed in."""
        return Desk(self.web)

    @property
    def is_in(self) -> bool:
        """Whether pages can be had."""
        return self.web.get("/staff").status_code == 200
