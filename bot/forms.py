"""What a page sends: read with a limit, and only from our own pages."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from fastapi import Request
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

LARGEST = 240 * 1024
"""Bytes of a form; 20,000 characters of the dearest kind fit."""

MOST_FIELDS = 100
MOST_FILES = 20

_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")


class TooLarge(Exception):
    """The form is larger than it may be."""


class NotOurs(Exception):
    """The request comes from somebody else's page."""


@dataclass(frozen=True)
class Upload:
    """A file that somebody sent, under the name that they gave it."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Form:
    """The fields of a form, and the files; those that several boxes share come as a list."""

    fields: Mapping[str, list[str]]
    files: tuple[Upload, ...] = ()

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
    if not _from_our_pages(request, public_url):
        raise NotOurs
    if int(row_number(request.headers.get("content-length", "")) or 0) > largest:
        raise TooLarge
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await _with_files(request, largest)
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > largest:
            raise TooLarge
    return parse_form(bytes(body))


async def _with_files(request: Request, largest: int) -> Form:
    """A form that brings files; one that cannot be read has no fields, so that it is not ours."""
    fields: dict[str, list[str]] = {}
    files: list[Upload] = []
    try:
        sent = request.form(max_files=MOST_FILES, max_fields=MOST_FIELDS, max_part_size=largest)
        async with sent as given:
            for name, value in given.multi_items():
                if isinstance(value, UploadFile):
                    files.append(Upload(value.filename or "", await value.read()))
                else:
                    fields.setdefault(name, []).append(value)
    except (HTTPException, ValueError, KeyError):
        return Form({})
    if sum(len(each.data) for each in files) > largest:
        raise TooLarge
    # A field for files that was left empty comes as a file without a name.
    return Form(fields, tuple(each for each in files if each.name))


def parse_form(body: bytes) -> Form:
    """The fields of an urlencoded body; whatever cannot be read is left out."""
    fields: dict[str, list[str]] = {}
    try:
        text = body.decode("ascii", "replace")
        pairs = parse_qsl(text, True, errors="replace", max_num_fields=MOST_FIELDS)
    except ValueError:
        pairs = []
    for name, value in pairs:
        fields.setdefault(name, []).append(value)
    return Form(fields)


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
