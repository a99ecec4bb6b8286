"""A chain of rows: each hash covers its row and the hash before it.

Whoever changes, takes out or slips in a row breaks the chain there. How a row
is hashed must never change, or no older chain would hold: the migration that
chained the first rows uses this too.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

BEFORE_THE_FIRST = ""
"""What stands in the place of the hash before the first row's."""


def plain(detail: Any) -> Any:
    """The detail as it comes back from a JSON column, so that it hashes the same then."""
    return json.loads(json.dumps(detail))


def link(previous: str, row: Mapping[str, Any]) -> str:
    """The row's hash in the chain: SHA-256, in hex, over the hash before it and its values."""
    return hashlib.sha256(f"{previous}\n{_canonical(row)}".encode()).hexdigest()


def _canonical(row: Mapping[str, Any]) -> str:
    """The row as JSON that is the same whatever database it comes from."""
    values = {name: _moment(each) for name, each in row.items()}
    return json.dumps(values, sort_keys=True, separators=(",", ":"))


def _moment(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return value
