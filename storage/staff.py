"""Members of staff: added, invited by a link, signed in for a while.

Each signs in by a password or through the identity provider (``ways_in.py``),
never by both. A password is kept as an Argon2id hash only, a link's code and a session's
cookie as keyed hashes only. What they may do is decided by their role
(``bot/console/roles.py``); whom they may see by their organisation.
"""

import secrets
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, get_args

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from argon2.low_level import ARGON2_VERSION
from sqlalchemy import Connection, delete, exists, insert, or_, select, update

from storage.inserting import insert_new_key
from storage.models import ORGANISATIONS, STAFF, STAFF_LINKS, STAFF_SESSIONS
from storage.secrets import Keys

Role = Literal["helper", "safeguarding_lead", "guide_author", "analyst", "administrator"]
ROLES: tuple[Role, ...] = get_args(Role)

WayIn = Literal["password", "oidc"]
WAYS_IN: tuple[WayIn, ...] = get_args(WayIn)

LINK_LASTS = timedelta(days=3)
TRIES, LOCKED_FOR = 5, timedelta(minutes=15)
"""Wrong passwords in a row before none is tried for a while."""

IDLE, LONGEST = timedelta(minutes=30), timedelta(hours=12)
"""How long somebody stays signed in without asking for a page, and at most."""

SHORTEST_PASSWORD = 12
"""Characters; length is what counts (NIST SP 800-63B)."""

_S, _L, _N = STAFF.c, STAFF_LINKS.c, STAFF_SESSIONS.c
_HASHER = PasswordHasher()


def _nobodys() -> str:
    """A hash made of nothing but chance, without the time that a password's takes."""
    salt, digest = (
        b64encode(secrets.token_bytes(size)).decode().rstrip("=")
        for size in (_HASHER.salt_len, _HASHER.hash_len)
    )
    costs = f"m={_HASHER.memory_cost},t={_HASHER.time_cost},p={_HASHER.parallelism}"
    return f"$argon2id$v={ARGON2_VERSION}${costs}${salt}${digest}"


_NOBODYS = _nobodys()
"""Checked where there is no such name, so that an answer takes as long."""


@dataclass(frozen=True)
class Member:
    """A member of staff. ``joined``: they have chosen a password, or come in by the provider."""

    id: int
    organisation_id: int
    organisation: str
    name: str
    shown_as: str
    role: Role
    way_in: WayIn
    joined: bool
    signed_in_at: datetime | None
    stopped_at: datetime | None


@dataclass(frozen=True)
class Try:
    """A try at a password: the hash that it must fit, or nothing where none does."""

    kept: str | None = field(repr=False)


class NameTaken(Exception):
    """Somebody signs in with this name already."""


MEMBERS = select(
    _S.id, _S.organisation_id, ORGANISATIONS.c.name.label("organisation"), _S.name, _S.shown_as,
    _S.role, _S.signs_in_by.label("way_in"),
    or_(_S.password.is_not(None), _S.account.is_not(None)).label("joined"),
    _S.signed_in_at, _S.stopped_at,
).join(ORGANISATIONS, ORGANISATIONS.c.id == _S.organisation_id)  # fmt: skip


def add(
    connection: Connection, organisation_id: int, name: str, shown_as: str, role: Role,
    now: datetime, way_in: WayIn = "password",
) -> int:  # fmt: skip
    """Add a member of staff; by password they must first follow a link. Raises NameTaken."""
    row = {
        "organisation_id": organisation_id, "name": plain_name(name),
        "shown_as": shown_as.strip() or plain_name(name), "role": role, "failures": 0,
        "created_at": now, "signs_in_by": way_in,
    }  # fmt: skip
    added = insert_new_key(connection, STAFF, row)
    if added is None:
        raise NameTaken(plain_name(name))
    return int(added)


def plain_name(name: str) -> str:
    """The name as it is kept: capitals and blanks around it make no difference."""
    return name.strip().casefold()


def members(connection: Connection, organisation_id: int | None = None) -> Sequence[Member]:
    """The members of an organisation, or of all, by name."""
    wanted = MEMBERS.order_by(_S.name)
    if organisation_id is not None:
        wanted = wanted.where(_S.organisation_id == organisation_id)
    return [Member(**row._asdict()) for row in connection.execute(wanted)]


def has_lead(connection: Connection, organisation_id: int) -> bool:
    """Whether the organisation has a safeguarding lead who may sign in."""
    wanted = exists().where(
        _S.organisation_id == organisation_id,
        _S.role == "safeguarding_lead",
        or_(_S.password.is_not(None), _S.signs_in_by != "password"),
        _S.stopped_at.is_(None),
    )
    return bool(connection.execute(select(wanted)).scalar())


def named(connection: Connection, name: str) -> Member | None:
    """The member who signs in with this name."""
    row = connection.execute(MEMBERS.where(_S.name == plain_name(name))).first()
    return Member(**row._asdict()) if row else None


def make_link(connection: Connection, keys: Keys, staff_id: int, code: str, now: datetime) -> None:
    """Let this code choose a password, and no older one."""
    connection.execute(delete(STAFF_LINKS).where(_L.staff_id == staff_id))
    row = {"staff_id": staff_id, "hash": _code(keys, code), "expires_at": now + LINK_LASTS}
    connection.execute(insert(STAFF_LINKS), row)


def of_link(connection: Connection, keys: Keys, code: str, now: datetime) -> Member | None:
    """Who may choose a password with this code; None if nobody, or no longer."""
    row = connection.execute(
        MEMBERS.join(STAFF_LINKS, _L.staff_id == _S.id).where(
            _L.hash == _code(keys, code),
            _L.expires_at > now,
            _S.stopped_at.is_(None),
            _S.signs_in_by == "password",
        )
    ).first()
    return Member(**row._asdict()) if row else None


def hashed(password: str) -> str:
    """The password's hash. It takes long on purpose: never within a transaction."""
    return _HASHER.hash(password)


def fits(kept: str | None, password: str) -> bool:
    """Whether it is the password of this hash; takes as long where there is none. As ``hashed``."""
    try:
        _HASHER.verify(kept or _NOBODYS, password)
    except VerificationError:
        return False
    return kept is not None


def choose_password(connection: Connection, member: Member, password: str) -> None:
    """Keep a password, hashed; links and sessions of before are over."""
    connection.execute(delete(STAFF_LINKS).where(_L.staff_id == member.id))
    sign_out_everywhere(connection, member.id)
    connection.execute(
        update(STAFF)
        .where(_S.id == member.id)
        .values(password=password, failures=0, locked_until=None)
    )


def begin_try(connection: Connection, name: str, now: datetime) -> Try | Literal["locked"]:
    """Count a try at this name's password before it is looked at, so that many at once count.

    The last of ``TRIES`` in a row locks the name for a while; :func:`sign_in`
    takes that back.
    """
    row = connection.execute(
        select(_S.id, _S.password, _S.failures, _S.locked_until, _S.stopped_at)
        .where(_S.name == plain_name(name))
        .with_for_update()
    ).first()
    if row is None:
        return Try(None)
    if row.locked_until is not None and row.locked_until > now:
        return "locked"
    last = row.failures + 1 >= TRIES
    connection.execute(
        update(STAFF)
        .where(_S.id == row.id)
        .values(
            failures=0 if last else row.failures + 1,
            locked_until=now + LOCKED_FOR if last else None,
        )
    )
    return Try(None if row.stopped_at else row.password)


def sign_in(connection: Connection, keys: Keys, member: Member, cookie: str, now: datetime) -> None:
    """Remember them by this cookie; tries are forgotten, and sessions that are over."""
    connection.execute(delete(STAFF_SESSIONS).where(_N.started_at <= now - LONGEST))
    connection.execute(
        update(STAFF)
        .where(_S.id == member.id)
        .values(failures=0, locked_until=None, signed_in_at=now)
    )
    row = {"staff_id": member.id, "hash": _cookie(keys, cookie), "started_at": now, "seen_at": now}
    connection.execute(insert(STAFF_SESSIONS), row)


def signed_in(connection: Connection, keys: Keys, cookie: str, now: datetime) -> Member | None:
    """Who has this cookie; None if nobody, or no longer."""
    row = connection.execute(
        MEMBERS.join(STAFF_SESSIONS, _N.staff_id == _S.id).where(
            _N.hash == _cookie(keys, cookie),
            _N.seen_at > now - IDLE,
            _N.started_at > now - LONGEST,
            _S.stopped_at.is_(None),
        )
    ).first()
    return Member(**row._asdict()) if row else None


def seen(connection: Connection, keys: Keys, cookie: str, now: datetime) -> None:
    """Note that they asked for a page, at most once a minute."""
    connection.execute(
        update(STAFF_SESSIONS)
        .where(_N.hash == _cookie(keys, cookie), _N.seen_at < now - timedelta(minutes=1))
        .values(seen_at=now)
    )


def sign_out(connection: Connection, keys: Keys, cookie: str) -> None:
    """Forget this cookie."""
    connection.execute(delete(STAFF_SESSIONS).where(_N.hash == _cookie(keys, cookie)))


def sign_out_everywhere(connection: Connection, staff_id: int) -> None:
    """Forget every cookie of theirs."""
    connection.execute(delete(STAFF_SESSIONS).where(_N.staff_id == staff_id))


def stop(connection: Connection, staff_id: int, now: datetime) -> None:
    """Stop them from signing in, at once; what they did stays under their name."""
    connection.execute(delete(STAFF_LINKS).where(_L.staff_id == staff_id))
    sign_out_everywhere(connection, staff_id)
    connection.execute(update(STAFF).where(_S.id == staff_id).values(stopped_at=now))


def let_back(connection: Connection, staff_id: int) -> None:
    """Let them sign in again."""
    connection.execute(update(STAFF).where(_S.id == staff_id).values(stopped_at=None))


def _code(keys: Keys, code: str) -> str:
    return keys.fingerprint(0, "staff link", code.strip())


def _cookie(keys: Keys, cookie: str) -> str:
    return keys.fingerprint(0, "staff session", cookie)
