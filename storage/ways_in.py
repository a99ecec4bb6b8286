"""Ways in: by a password here, or through the organisation's identity provider.

A member has one way in, which an administrator chose. Through the provider
they are known by their account there, once it is tied to them: kept as a keyed
hash only. ``docs/decisions/0010-who-comes-in-through-a-provider.md`` says why.
"""

import re

from sqlalchemy import Connection, delete, update

from storage.models import STAFF, STAFF_LINKS
from storage.secrets import Keys
from storage.staff import MEMBERS, Member, WayIn, plain_name, sign_out_everywhere

_S = STAFF.c


def is_address(name: str) -> bool:
    """Whether a provider can vouch for the name: it is an e-mail address in plain letters."""
    return name.isascii() and re.fullmatch(r"\S+@\S+", name.strip()) is not None


def account_hashes(keys: Keys, issuer: str, subject: str) -> tuple[str, ...]:
    """How an account at an identity provider is kept, and how it was by older hashing keys."""
    return keys.fingerprints(0, "staff account", f"{issuer}\n{subject}")


def of_account(connection: Connection, hashes: tuple[str, ...]) -> Member | None:
    """The member to whom the account is tied, stopped or not."""
    row = connection.execute(
        MEMBERS.where(_S.account.in_(hashes), _S.signs_in_by == "oidc")
    ).first()
    return Member(**row._asdict()) if row else None


def awaited(connection: Connection, name: str) -> Member | None:
    """The member of this name who is to come in through the provider and has not done so yet."""
    row = connection.execute(
        MEMBERS.where(_S.name == plain_name(name), _S.signs_in_by == "oidc", _S.account.is_(None))
    ).first()
    return Member(**row._asdict()) if row else None


def tie(connection: Connection, staff_id: int, account: str) -> bool:
    """Tie the account to them from now on; not if another one has been meanwhile."""
    changed = connection.execute(
        update(STAFF)
        .where(_S.id == staff_id, _S.signs_in_by == "oidc", _S.account.is_(None))
        .values(account=account)
    )
    return changed.rowcount == 1


def change(connection: Connection, staff_id: int, way_in: WayIn) -> None:
    """Let them in this way only. Password, account, links and sessions of before are over."""
    connection.execute(delete(STAFF_LINKS).where(STAFF_LINKS.c.staff_id == staff_id))
    sign_out_everywhere(connection, staff_id)
    connection.execute(
        update(STAFF)
        .where(_S.id == staff_id)
        .values(signs_in_by=way_in, password=None, account=None, failures=0, locked_until=None)
    )
