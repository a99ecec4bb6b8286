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


def check_answer(answer: Any) -> None:
    """Fails where something broke, told of its inside, or came without what protects browsers."""
    assert answer.status_code < 500, answer.text[:2000]
    assert "Traceback" not in answer.text
    assert "sqlalchemy" not in answer.text.lower()
    for name, words in HEADERS.items():
        assert words in header(answer, name), name
    assert "'unsafe" not in header(answer, "content-security-policy")
    assert answer.text.strip() != "49", "a template was run"


def header(answer: Any, name: str) -> str:
    """A header, as httpx gives it or in a list, as Schemathesis does."""
    found = answer.headers[name]
    return found if isinstance(found, str) else ", ".join(found)
