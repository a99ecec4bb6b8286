"""Everything that is found by a keyed hash, hashed anew with the newest key."""

from sqlalchemy import Connection, delete, select, update

from storage import alert_addresses
from storage.models import ALERT_ADDRESSES, CONTACTS, STAFF_LINKS, STAFF_SESSIONS
from storage.secrets import Keys


def rehash(connection: Connection, keys: Keys) -> int:
    """File every contact and alert address under its newest hash; how many were filed otherwise.

    To be done in one transaction: nobody is found by two keys at once. Staff
    are signed out, and the links with which they choose a password end. Raises
    KeyProblem where an address does not open; nothing is to be kept then.
    """
    connection.execute(delete(STAFF_SESSIONS))
    connection.execute(delete(STAFF_LINKS))
    return _contacts(connection, keys) + _alert_addresses(connection, keys)


def _contacts(connection: Connection, keys: Keys) -> int:
    wanted = select(
        CONTACTS.c.id, CONTACTS.c.organisation_id, CONTACTS.c.channel, CONTACTS.c.hash,
        CONTACTS.c.sealed,
    )  # fmt: skip
    changed = 0
    for row in connection.execute(wanted.order_by(CONTACTS.c.id)).all():
        fresh = keys.fingerprint(row.organisation_id, row.channel, keys.unseal(row.sealed))
        if fresh != row.hash:
            one = update(CONTACTS).where(CONTACTS.c.id == row.id)
            changed += connection.execute(one.values(hash=fresh)).rowcount
    return changed


def _alert_addresses(connection: Connection, keys: Keys) -> int:
    changed = 0
    for row in connection.execute(select(ALERT_ADDRESSES)).all():
        fresh = alert_addresses.filed_as(keys, keys.unseal(row.sealed))
        if fresh != row.hash:
            one = update(ALERT_ADDRESSES).where(ALERT_ADDRESSES.c.id == row.id)
            changed += connection.execute(one.values(hash=fresh)).rowcount
    return changed
