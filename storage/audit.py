"""The audit: who looked at what. Rows are only ever added, each chained to the one before.

``who`` is a name with which somebody signs in, or a part of Earshot; everything
else is ids, kinds and counts, so that the audit can stay when a person is erased.
"""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, insert, select, text

from storage.chain import BEFORE_THE_FIRST, link, plain
from storage.models import AUDIT

_LOCK = 0x6175646974
"""The lock that lets one transaction at a time add to the chain, on PostgreSQL."""

_A = AUDIT.c
_LAST = select(_A.hash).order_by(_A.id.desc()).limit(1)


SHORTENED = "audit_shortened"
"""What the entry says that was made when older ones were deleted for their age."""


@dataclass(frozen=True)
class Entry:
    """Who did what, to what, when; ``detail`` never holds anybody's words."""

    at: datetime
    who: str
    action: str
    about: str
    detail: dict[str, Any]


@dataclass(frozen=True)
class Broken:
    """The first row at which the chain breaks.

    ``changed``: its own values are not those that were written. ``torn``: the
    row before it is not the one that it was written behind: rows were taken
    out there, or put in.
    """

    id: int
    at: datetime
    why: Literal["changed", "torn"]


@dataclass(frozen=True)
class Verdict:
    """Whether the chain holds.

    ``entries`` are those that hold, from the first on, and ``last`` is the hash
    of the last of these. ``found`` is whether a hash that was asked for is
    among theirs.
    """

    entries: int
    last: str
    broken: Broken | None
    found: bool


def note(connection: Connection, entry: Entry) -> None:
    """Add the entry; it stands if the caller's transaction does.

    Whoever adds makes others who add wait until the transaction ends, so add
    late in it.
    """
    if connection.dialect.name == "postgresql":  # SQLite lets one write at a time anyway
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    previous = connection.execute(_LAST).scalar() or BEFORE_THE_FIRST
    row = {**asdict(entry), "detail": plain(entry.detail)}
    connection.execute(insert(AUDIT), {**row, "previous": previous, "hash": link(previous, row)})


def entries(
    connection: Connection,
    *,
    about: str | None = None,
    by: Collection[str] | None = None,
    limit: int = 100,
) -> Sequence[Entry]:
    """The latest entries, newest first; ``by`` is whose."""
    wanted = select(AUDIT).order_by(_A.id.desc()).limit(limit)
    if by is not None:
        wanted = wanted.where(_A.who.in_(by))
    if about is not None:
        wanted = wanted.where(_A.about == about)
    return [_entry(row) for row in connection.execute(wanted)]


def note_shortened(connection: Connection, after: str, now: datetime) -> None:
    """Note that the entries up to the one with this hash were deleted for their age."""
    note(connection, Entry(now, "earshot", SHORTENED, "audit", {"after": after}))


def verify(connection: Connection, known: str | None = None) -> Verdict:
    """Whether the chain holds, and if not, where it breaks first.

    The chain alone cannot tell that its last rows were taken off. A hash that
    was written down elsewhere can: ``known`` is looked for. Where the oldest
    entries were deleted for their age, an entry that stands says so.
    """
    count, last, found = 0, _beginning(connection), False
    rows = connection.execute(select(AUDIT).order_by(_A.id).execution_options(yield_per=1000))
    for row in rows:
        if row.previous != last:
            return Verdict(count, last, Broken(row.id, row.at, "torn"), found)
        if row.hash != link(last, asdict(_entry(row))):
            return Verdict(count, last, Broken(row.id, row.at, "changed"), found)
        count, last, found = count + 1, row.hash, found or row.hash == known
    return Verdict(count, last, None, found)


def _beginning(connection: Connection) -> str:
    """The hash that the first entry follows: of the last that was deleted for its age, if any."""
    first = connection.execute(select(_A.previous).order_by(_A.id).limit(1)).scalar()
    told = connection.execute(select(_A.detail).where(_A.action == SHORTENED)).scalars()
    return first if first and first in {each["after"] for each in told} else BEFORE_THE_FIRST


def _entry(row: Any) -> Entry:
    return Entry(row.at, row.who, row.action, row.about, row.detail)


def latest(connection: Connection, action: str) -> datetime | None:
    """When this was done last, if it ever was."""
    wanted = select(_A.at).where(_A.action == action).order_by(_A.id.desc()).limit(1)
    found: datetime | None = connection.execute(wanted).scalar()
    return found
