"""Addresses to which concerns are reported: tested by a code that their reader gives back."""

from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import Connection, select, update

from storage.inserting import insert_new
from storage.models import ALERT_ADDRESSES
from storage.secrets import Keys

Answer = Literal["confirmed", "wrong", "too_late", "not_tested"]

CODE_LASTS = timedelta(days=7)
"""A code that is older proves little about the mail of today."""

_A = ALERT_ADDRESSES.c


def keep_code(connection: Connection, keys: Keys, address: str, code: str, now: datetime) -> None:
    """Note that a test with this code was sent; an address that was confirmed stays so."""
    sent = {"code_hash": _code_hash(keys, address, code), "tested_at": now}
    row = {"hash": filed_as(keys, address), "sealed": keys.seal(address), **sent}
    if not insert_new(connection, ALERT_ADDRESSES, row):
        connection.execute(update(ALERT_ADDRESSES).where(_A.hash == row["hash"]).values(**sent))


def confirm(connection: Connection, keys: Keys, address: str, code: str, now: datetime) -> Answer:
    """Take a code back; what came of it."""
    wanted = _A.hash == filed_as(keys, address)
    row = connection.execute(select(ALERT_ADDRESSES).where(wanted)).first()
    if row is None:
        return "not_tested"
    if row.code_hash != _code_hash(keys, address, code):
        return "wrong"
    if now - row.tested_at > CODE_LASTS:
        return "too_late"
    connection.execute(update(ALERT_ADDRESSES).where(wanted).values(confirmed_at=now))
    return "confirmed"


def confirmed(connection: Connection, keys: Keys, address: str) -> datetime | None:
    """When the reader of this address gave the code back; None if never."""
    found = connection.execute(
        select(_A.confirmed_at).where(_A.hash == filed_as(keys, address))
    ).scalar()
    return found if isinstance(found, datetime) else None


def filed_as(keys: Keys, address: str) -> str:
    """The hash under which an address is found."""
    # No organisation has the number 0: these addresses belong to whoever runs Earshot.
    return keys.fingerprint(0, "alerts", address.lower())


def _code_hash(keys: Keys, address: str, code: str) -> str:
    return keys.fingerprint(0, "alert code", f"{address.lower()} {code}")
