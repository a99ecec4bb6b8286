"""What a page sends: read with a limit, and only from our own pages."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from fastapi import Request

from storage.models.columns import storable

LARGEST = 240 * 1024
"""Bytes of a form; 20,000 characters of the dearest kind fit."""

MOST_FIELDS = 100

_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")


class TooLarge(Exception):
    """The form is larger than it may be."""


class NotOurs(Exception):
    """The request comes from somebody else's page."""


@dataclass(frozen=True)
class File:
    """A file in a form, under the name that it was given; one that is too large has no content."""

    name: str
    content: bytes = field(repr=False)
    too_large: bool = False


@dataclass(frozen=True)
class Form:
    """The fields of a form, and the files; those that several boxes share come as a list."""

    fields: Mapping[str, list[str]]
    files: tuple[File, ...] = ()

    def get(self, name: str, default: str = "") -> str:
        """The field's first value."""
        return next(iter(self.fields.get(name, ())), default)

    def all(self, name: str) -> tuple[str, ...]:
        """All of the field's values."""
        return tuple(self.fields.get(name, ()))

    @property
    def own_id(self) -> str:
        """The id that the page gave this form, so that it is taken once; else a new one."""
        given = self.get("id")
        return given if _ID.fullmatch(given) else new_id()

    def number(self, name: str) -> int | None:
        """The field as a row number; None if it is none."""
        return row_number(self.get(name))


def row_number(written: str) -> int | None:
    """What was written as a row number that a database can hold; None if it is none."""
    fits = written.isascii() and written.isdigit() and len(written) <= 18
    return int(written) if fits else None


def new_id() -> str:
    """An id for a form to come."""
    return secrets.token_urlsafe(12)


async def read_form(request: Request, public_url: str | None, largest: int = LARGEST) -> Form:
    """The form in the request, of at most so many bytes. Raises TooLarge or NotOurs."""
    check_ours(request, public_url)
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > largest:
            raise TooLarge
    return parse_form(bytes(body))


def check_ours(request: Request, public_url: str | None) -> None:
    """That the form comes from one of our pages. Raises NotOurs."""
    if not _from_our_pages(request, public_url):
        raise NotOurs


def parse_form(body: bytes) -> Form:
    """The fields of an urlencoded body; whatever cannot be read is left out.

    What no database can hold becomes "�", as it does in people's messages.
    """
    fields: dict[str, list[str]] = {}
    try:
        text = body.decode("ascii", "replace")
        pairs = parse_qsl(text, True, errors="replace", max_num_fields=MOST_FIELDS)
    except ValueError:
        pairs = []
    for name, value in pairs:
        fields.setdefault(storable(name), []).append(storable(value))
    return Form(fields)


def asked_for(given: Mapping[str, str]) -> dict[str, str]:
    """What an address asks for, without what no database can look for."""
    return {name: storable(value) for name, value in given.items()}


def _from_our_pages(request: Request, public_url: str | None) -> bool:
    """Whether a page of ours asks; browsers say, and who is no browser need not."""
    site = request.headers.get("sec-fetch-site")
    if site:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    if origin is None:
        return True
    ours = {request.headers.get("host", ""), urlsplit(public_url or "").netloc}
    return urlsplit(origin).netloc in ours - {""}
