"""Asks an identity provider for JSON: over https only, no redirects, not for long, not too much."""

import json
import time
from typing import Any
from urllib.parse import urlsplit

import httpx

from bot.console.identity.trouble import Trouble
from bot.door_settings import is_loopback

SECONDS = 5.0
"""For a connection, and for each piece; the whole may take twice as long."""

LARGEST = 1024 * 1024
"""Bytes of an answer; discovery documents and keys are a few thousand."""


def fetch(
    method: str, url: str, *, data: dict[str, str] | None = None,
    extra: dict[str, str] | None = None,
) -> tuple[int, dict[str, Any]]:  # fmt: skip
    """The status and the object that came. Raises Trouble where there is none."""
    if not is_safe(url):
        raise Trouble("set_up")
    until = time.monotonic() + 2 * SECONDS
    body, headers = bytearray(), {"accept": "application/json", **(extra or {})}
    try:
        with (
            httpx.Client(timeout=SECONDS, follow_redirects=False) as client,
            client.stream(method, url, headers=headers, data=data) as answer,
        ):
            for piece in answer.iter_bytes():
                body += piece
                if len(body) > LARGEST or time.monotonic() > until:
                    raise Trouble("down")
        found = json.loads(body)
    except (httpx.HTTPError, ValueError, RecursionError) as problem:
        raise Trouble("down") from problem
    if answer.status_code >= 500 or not isinstance(found, dict):
        raise Trouble("down")
    return answer.status_code, found


def is_safe(url: object) -> bool:
    """Whether nobody on the way can read or change what goes there and comes back."""
    if not isinstance(url, str):
        return False
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    return bool(host) and (
        parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))
    )
