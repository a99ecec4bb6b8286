"""Tombstones: who was erased and who opted out, in a file outside of the database.

A backup knows nothing of what was asked for after it was made. The file does:
it is only ever added to, on the disk before the database forgets, and neither
restored nor rolled back with it. It holds keyed hashes, never an address or a
pseudonym, so it says nothing without the key file. A line:

    2026-03-02T10:00:00.000000+00:00 erased 5f0c…e1 1a2b3c4d

When, what (``erased``, ``opted_out``, ``opted_in``), the hash of a contact or
of a pseudonym, and a checksum of what stands before it. A line that a killed
process left torn is passed over: whatever it was about had not happened yet.
"""

import fcntl
import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, cast, get_args

from sqlalchemy import Connection, select, update

from storage.audit import Entry, note
from storage.forgetting import forget, lock
from storage.models import CONTACTS, RESPONDENTS
from storage.secrets import Keys

TOMBSTONES = "earshot_tombstones"
"""Execution option that names the file, set where the store is opened."""

Kind = Literal["erased", "opted_out", "opted_in"]

WHO = "earshot"
"""Who does again, in the audit, what the tombstones ask for."""

_K = CONTACTS.c
_FILED = (_K.id, _K.respondent_id, _K.organisation_id, _K.channel, _K.hash, _K.sealed)


@dataclass(frozen=True)
class Tombstones:
    """What the file says: by hash, when somebody was erased last, and since when they are out.

    Who opted in again is not out. ``unreadable`` counts lines that are torn
    or damaged.
    """

    erased: Mapping[str, datetime] = field(default_factory=dict)
    opted_out: Mapping[str, datetime] = field(default_factory=dict)
    unreadable: int = 0

    def erased_at(self, names: Iterable[str]) -> datetime | None:
        """When somebody was erased last, by any of the hashes that may stand for them."""
        return max((self.erased[each] for each in names if each in self.erased), default=None)

    def out_since(self, names: Iterable[str]) -> datetime | None:
        """Since when somebody is out, by any of the hashes that may stand for them."""
        return min((self.opted_out[each] for each in names if each in self.opted_out), default=None)


@dataclass(frozen=True)
class Applied:
    """How many people were erased again and contacts opted out again, and unreadable lines."""

    erased: int
    opted_out: int
    unreadable: int


def of(connection: Connection) -> Path | None:
    """The file that belongs to the store, as it was opened; None where it has none."""
    return connection.get_execution_options().get(TOMBSTONES)


def hashes_of_pseudonym(keys: Keys, organisation_id: int, pseudonym: str) -> tuple[str, ...]:
    """What stands for a person in the file: the newest hash, then older ones."""
    return keys.fingerprints(organisation_id, "pseudonym", pseudonym)


def add(path: Path, kind: Kind, hashes: Iterable[str], now: datetime) -> None:
    """Add a line for each hash; they are on the disk when this returns.

    Raises OSError; the database must not forget then.
    """
    lines = "".join(_line(now, kind, each) for each in hashes)
    new = not path.exists()
    if new:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_CREAT | os.O_RDWR | os.O_APPEND | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        _write(handle, ("\n" if _is_torn(handle) else "") + lines)
        os.fsync(handle)
    finally:
        os.close(handle)
    if new:
        _settle_folder(path.parent)


def read(path: Path) -> Tombstones:
    """What the file says; nothing where there is none. Raises OSError."""
    try:
        lines = path.read_bytes().decode("utf-8", "replace").split("\n")
    except FileNotFoundError:
        return Tombstones()
    erased: dict[str, datetime] = {}
    opted_out: dict[str, datetime] = {}
    unreadable = 0
    for line in lines:
        stone = _read_line(line)
        if stone is None:
            unreadable += bool(line)
            continue
        at, kind, name = stone
        if kind == "erased":
            erased[name] = at
        elif kind == "opted_out":
            opted_out.setdefault(name, at)
        else:
            opted_out.pop(name, None)
    return Tombstones(erased, opted_out, unreadable)


def known(connection: Connection) -> Tombstones:
    """What the store's own file says; read once while it stays the same."""
    path = of(connection)
    if path is None or not path.exists():
        return Tombstones()
    stands = path.stat()
    return _read_once(path, stands.st_ino, stands.st_size, stands.st_mtime_ns)


def apply(connection: Connection, path: Path, keys: Keys, now: datetime) -> Applied:
    """Erase again whoever was erased, opt out again whoever opted out: after a restore.

    Also ends an erasing that was cut off between the file and the database.
    Whoever came back by themselves after they were erased stays. The caller
    cleans up afterwards (:func:`storage.scrubbing.scrub`) if anybody was erased.
    """
    stones = read(path)
    erased = [each for each in sorted(_erased(connection, stones, keys)) if lock(connection, each)]
    for person in erased:
        forget(connection, person)
    out = _opt_out(connection, stones, keys)
    for action, people in (("erased_again", erased), ("opted_out_again", out)):
        for person in people:
            note(connection, Entry(now, WHO, action, f"respondent {person}", {}))
    return Applied(len(erased), len(out), stones.unreadable)


def catch_up(connection: Connection, path: Path) -> int:
    """Add the opt-outs that the file lacks, from before there was one; how many."""
    there = read(path).opted_out
    rows = connection.execute(
        select(_K.hash, _K.opted_out_at).where(_K.opted_out_at.is_not(None)).order_by(_K.id)
    )
    lacking = [(row.hash, row.opted_out_at) for row in rows if row.hash not in there]
    for each, at in lacking:
        add(path, "opted_out", [each], at)
    return len(lacking)


def _erased(connection: Connection, stones: Tombstones, keys: Keys) -> set[int]:
    found: set[int] = set()
    if not stones.erased:
        return found
    people = select(RESPONDENTS.c.id, RESPONDENTS.c.organisation_id, RESPONDENTS.c.pseudonym)
    for row in connection.execute(people):
        if stones.erased_at(hashes_of_pseudonym(keys, row.organisation_id, row.pseudonym)):
            found.add(row.id)
    for row in connection.execute(select(*_FILED, _K.created_at)):
        at = stones.erased_at(_hashes(keys, row))
        if at is not None and row.created_at <= at:
            found.add(row.respondent_id)
    return found


def _opt_out(connection: Connection, stones: Tombstones, keys: Keys) -> list[int]:
    if not stones.opted_out:
        return []
    rows = connection.execute(
        select(*_FILED).where(_K.opted_out_at.is_(None)).order_by(_K.id)
    ).all()
    again = {row: since for row in rows if (since := stones.out_since(_hashes(keys, row)))}
    for row, since in again.items():
        out = {"opted_out_at": since, "opted_out_how": "tombstone"}
        connection.execute(update(CONTACTS).where(_K.id == row.id).values(out))
    return [row.respondent_id for row in again]


def _hashes(keys: Keys, row: Any) -> tuple[str, ...]:
    """The hashes that may stand for a contact in the file."""
    if not keys.hashed_before:
        return (row.hash,)
    return keys.fingerprints(row.organisation_id, row.channel, keys.unseal(row.sealed))


@lru_cache(maxsize=2)
def _read_once(path: Path, _inode: int, _size: int, _changed: int) -> Tombstones:
    return read(path)


def _line(now: datetime, kind: Kind, name: str) -> str:
    says = f"{now.astimezone(UTC).isoformat(timespec='microseconds')} {kind} {name}"
    return f"{says} {_checksum(says)}\n"


def _read_line(line: str) -> tuple[datetime, Kind, str] | None:
    says, _, checksum = line.rpartition(" ")
    parts = says.split(" ")
    if len(parts) != 3 or checksum != _checksum(says) or parts[1] not in get_args(Kind):
        return None
    return datetime.fromisoformat(parts[0]), cast(Kind, parts[1]), parts[2]


def _checksum(says: str) -> str:
    return hashlib.sha256(says.encode()).hexdigest()[:8]


def _is_torn(handle: int) -> bool:
    """Whether the last line has no end: its process was killed while writing it."""
    size = os.fstat(handle).st_size
    return size > 0 and os.pread(handle, 1, size - 1) != b"\n"


def _write(handle: int, text: str) -> None:
    left = text.encode()
    while left:
        left = left[os.write(handle, left) :]


def _settle_folder(folder: Path) -> None:
    """Have the new file's name on the disk, too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
