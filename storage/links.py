"""Links with which a web chat is gone on with on another day or device.

A link's code is drawn at random and kept only as a keyed hash. Making a new
one ends the older ones of the same respondent.
"""

import secrets
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from storage.models import LINKS
from storage.secrets import Keys

_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0, O, 1 or I: a code may be written down by hand and typed."""

_GROUPS, _GROUP = 5, 4


def new_code() -> str:
    """A code drawn at random, such as ``7KQ2-M9XD-…``: 100 bits."""
    drawn = ["".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS)]
    return "-".join(drawn)


def make_link(
    connection: Connection, respondent_id: int, code: str, keys: Keys, expires_at: datetime
) -> None:
    """Let this code lead back into the respondent's chat, and no older one."""
    connection.execute(delete(LINKS).where(LINKS.c.respondent_id == respondent_id))
    row = {
        "hash": _hashes(code, keys)[0],
        "respondent_id": respondent_id,
        "expires_at": expires_at,
    }
    connection.execute(insert(LINKS), row)


def follow_link(connection: Connection, code: str, keys: Keys, now: datetime) -> int | None:
    """The respondent whose chat this code leads into; None if it does not, or no longer."""
    return connection.execute(
        select(LINKS.c.respondent_id).where(
            LINKS.c.hash.in_(_hashes(code, keys)), LINKS.c.expires_at > now
        )
    ).scalar()


def drop_expired(connection: Connection, now: datetime) -> int:
    """Forget links that have stopped working; how many."""
    result = connection.execute(delete(LINKS).where(LINKS.c.expires_at <= now))
    return result.rowcount


def _hashes(code: str, keys: Keys) -> tuple[str, ...]:
    return keys.fingerprints(0, "link", code.strip().upper())
