"""Takes ways of reaching somebody out of words that leave the store.

A first safeguard for working extracts, found by pattern: telephone numbers,
e-mail addresses, handles and whole postcodes. It cannot know a name or a
street; nothing becomes fit to share by it.
"""

import json
import re
from collections.abc import Callable

_PATTERNS = (
    (re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"), "[email]"),
    (re.compile(r"(?<![\w@])@\w{4,}"), "[handle]"),
    (re.compile(r"(?<![\w+])(?:\+|00)?\(?\d(?:[ \t().-]{0,2}\d){8,14}(?!\w)"), "[phone]"),
    (re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?[ \t]{0,2}\d[A-Z]{2}\b", re.IGNORECASE), "[postcode]"),
)
LIKELY = r"[\p{Nd}@]"
"""What every way of reaching somebody has in it, for RE2, which looks at whole columns at once."""

SHORTEST = 5
"""No way of reaching somebody is shorter, in bytes: ``@abcd``, ``B11AA``."""

_HINT = re.compile(r"[\d@]")


def without_contacts(text: str) -> str:
    """The text with ``[phone]``, ``[email]``, ``[handle]`` and ``[postcode]`` put in.

    A text in JSON, as the store keeps an answer's value, is read, and written again, as JSON.
    """
    if _HINT.search(text) is None:
        return text
    # Escapes hide what stands behind a line break, and "\\u017ce" itself looks like a postcode.
    return _in_json(text, _blanked) if "\\" in text else _blanked(text)


def _blanked(text: str) -> str:
    for pattern, instead in _PATTERNS:
        text = pattern.sub(instead, text)
    return text


def _in_json(text: str, change: Callable[[str], str]) -> str:
    try:
        said = json.loads(text)
    except ValueError:
        said = None
    if not isinstance(said, str):
        return change(text)
    changed = change(said)
    return text if changed == said else json.dumps(changed)
