"""Forms on pages, for visitors without a browser."""

import re
from html import unescape

import httpx


def fields(page: str, action: str) -> dict[str, str]:
    """The hidden fields of the page's first form that goes to this address."""
    form = re.search(rf'<form[^>]*action="{re.escape(action)}".*?</form>', page, re.S)
    assert form, f"no form to {action}"
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form.group())
    return {name: unescape(value) for name, value in found}


def send(visitor: httpx.Client, page: str, action: str, **more: object) -> httpx.Response:
    """Send the form, with what was typed or pressed."""
    return visitor.post(action, data={**fields(page, action), **more})


def begin(visitor: httpx.Client, address: str = "/chat") -> str:
    """Begin a chat; its page."""
    page = send(visitor, visitor.get(address).text, "/chat/begin")
    assert page.status_code == 200
    return page.text
