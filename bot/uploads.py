"""Forms with a file in them: read into memory only, never onto the disk.

A file that is too large is read to its end and thrown away, so that the page
can say so; a browser that is cut off shows nothing but that it was.
"""

from dataclasses import dataclass, field

from fastapi import Request
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from bot.forms import MOST_FIELDS, File, Form
from storage.models.columns import storable

LARGEST_FILE = 4 * 1024 * 1024
"""Bytes of a file, or of any other field, that are kept."""

LARGEST_UPLOAD = 32 * 1024 * 1024
"""Bytes of a form with a file that are read at all."""


def is_upload(request: Request) -> bool:
    """Whether the form is of the kind that can have a file in it."""
    return request.headers.get("content-type", "").startswith("multipart/form-data")


async def read_upload(request: Request) -> Form:
    """The form in the request, with its files; an empty one if it cannot be read."""
    kind, options = parse_options_header(request.headers.get("content-type"))
    boundary = options.get(b"boundary")
    if kind != b"multipart/form-data" or not boundary:
        return Form({})
    reading = _Reading()
    try:
        parser = MultipartParser(boundary, reading.callbacks())  # type: ignore[arg-type]
        async for piece in request.stream():
            parser.write(piece)
        parser.finalize()
    except FormParserError:
        return Form({})
    return reading.form()


@dataclass
class _Part:
    header: bytes = b""
    value: bytes = b""
    disposition: bytes = b""
    content: bytearray = field(default_factory=bytearray)
    too_large: bool = False


@dataclass
class _Reading:
    """Collects the parts as the parser comes to them."""

    parts: list[_Part] = field(default_factory=list)

    def callbacks(self) -> dict[str, object]:
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._name,
            "on_header_value": self._value,
            "on_header_end": self._header,
            "on_part_data": self._data,
        }

    def form(self) -> Form:
        fields: dict[str, list[str]] = {}
        files: list[File] = []
        for part in self.parts:
            options = parse_options_header(part.disposition)[1]
            name = options.get(b"name", b"").decode(errors="replace")
            if b"filename" not in options:
                words = storable(part.content.decode(errors="replace"))
                fields.setdefault(storable(name), []).append(words)
            elif options[b"filename"]:
                called = options[b"filename"].decode(errors="replace")
                files.append(File(called, bytes(part.content), part.too_large))
        return Form(fields, tuple(files))

    def _begin(self) -> None:
        if len(self.parts) >= MOST_FIELDS:
            raise FormParserError("too many fields")
        self.parts.append(_Part())

    def _name(self, data: bytes, start: int, end: int) -> None:
        self.parts[-1].header += data[start:end]

    def _value(self, data: bytes, start: int, end: int) -> None:
        self.parts[-1].value += data[start:end]

    def _header(self) -> None:
        part = self.parts[-1]
        if part.header.lower() == b"content-disposition":
            part.disposition = part.value
        part.header = part.value = b""

    def _data(self, data: bytes, start: int, end: int) -> None:
        part = self.parts[-1]
        if len(part.content) + end - start > LARGEST_FILE:
            part.too_large = True
            part.content.clear()
        if not part.too_large:
            part.content += data[start:end]
