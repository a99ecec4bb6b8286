"""One attempt at signing in, bound to the browser that began it, for ten minutes, used once.

The browser holds a drawn word in a cookie. What goes to the provider (state,
nonce, the proof's secret) is derived from it with our key, so that nothing is
kept here, and whoever has seen an address cannot make the cookie to it.
"""

import secrets
import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hmac import compare_digest

from storage.secrets import Keys

LASTS = timedelta(minutes=10)


@dataclass(frozen=True)
class Attempt:
    """What belongs together. ``verifier`` is the secret of PKCE."""

    cookie: str = field(repr=False)
    state: str = field(repr=False)
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)


def begin(keys: Keys, now: datetime) -> Attempt:
    """A new attempt."""
    return _derived(keys, f"{int(now.timestamp())}.{secrets.token_urlsafe(32)}")


def resume(keys: Keys, cookie: str, state: str, now: datetime) -> Attempt | None:
    """The attempt of this cookie, if the state is its own and it is not over."""
    begun, _, drawn = cookie.partition(".")
    if not (drawn and begun.isascii() and begun.isdigit() and len(begun) < 12):
        return None
    if abs(now.timestamp() - int(begun)) > LASTS.total_seconds():
        return None
    attempt = _derived(keys, cookie)
    return attempt if compare_digest(attempt.state.encode(), state.encode()) else None


class Used:
    """Remembers attempts that came back, for as long as they could come back again."""

    def __init__(self) -> None:
        self._until: dict[str, datetime] = {}
        self._lock = threading.Lock()

    def first(self, attempt: Attempt, now: datetime) -> bool:
        """Whether it comes back for the first time."""
        with self._lock:
            self._until = {state: until for state, until in self._until.items() if until > now}
            if attempt.state in self._until:
                return False
            self._until[attempt.state] = now + 2 * LASTS
            return True


def _derived(keys: Keys, cookie: str) -> Attempt:
    made = {each: keys.fingerprint(0, f"sign-in {each}", cookie) for each in _PARTS}
    return Attempt(cookie, **made)


_PARTS = ("state", "nonce", "verifier")
