"""What every answer of the application must be like, whatever was asked."""

from typing import Any

HEADERS = {
    "content-security-policy": "default-src 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "",
    "permissions-policy": "camera=()",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "",
}


def check_answer(answer: Any) -> str:
    """The answer's words.

    Fails where something broke, told of its inside, or came without what
    protects browsers.
    """
    words = answer.content.decode("utf-8", "replace")
    assert answer.status_code < 500, words[:2000]
    assert "Traceback" not in words
    assert "sqlalchemy" not in words.lower()
    for name, wanted in HEADERS.items():
        assert wanted in header(answer, name), name
    assert "'unsafe" not in header(answer, "content-security-policy")
    return words


def header(answer: Any, name: str) -> str:
    """A header, as httpx gives it or in a list, as Schemathesis does."""
    found = answer.headers[name]
    return found if isinstance(found, str) else ", ".join(found)
