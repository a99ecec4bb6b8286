"""New keys: everything is sealed anew, and the old key then dropped; or filed by a new hash.

Whenever it is stopped, by whatever, the key file holds every key that anything
is sealed with, and the next run goes on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine

from bot.keyring import keys_and_fit, keys_of
from bot.settings import Settings
from bot.standing import FRESH
from storage.audit import Entry, note
from storage.database import for_reading
from storage.heartbeats import states
from storage.problems import DatabaseProblem
from storage.rehashing import rehash
from storage.resealing import SEALED, Sealed, check, reseal_some
from storage.secrets import (
    Keys,
    add_hashing_key,
    add_sealing_key,
    changing,
    drop_older_sealing_keys,
)


@dataclass(frozen=True)
class Rotated:
    """How much was sealed anew, how all stands now, and whether the old key is dropped."""

    resealed: int
    stands: Mapping[str, Sealed]
    dropped: bool


def rotate(settings: Settings, engine: Engine, who: str, now: datetime) -> Rotated:
    """Put a new key in front, or go on with what was begun.

    Raises DatabaseProblem while a process runs: it has read the key file
    already, and could not open what is sealed with a key that came later.
    """
    with changing(settings.key_file):
        keys = keys_of(settings, engine)
        _refuse_running(engine, now)
        if keys.sealing == 1:
            keys = add_sealing_key(settings.key_file)
            _note(engine, who, now, "keys_rotation_begun", {})
        resealed = sum(_reseal(engine, name, keys) for name in SEALED)
        with engine.begin() as connection:
            # Nobody writes meanwhile in SQLite: what is checked here stays so.
            stands = check(connection, keys)
            dropped = not any(each.older or each.unopened for each in stands.values())
            if dropped:
                drop_older_sealing_keys(settings.key_file)
            detail = {"resealed": resealed, "old_key_dropped": dropped}
            note(connection, Entry(now, who, "keys_rotated", "store", detail))
    return Rotated(resealed, stands, dropped)


def rotate_hashing(settings: Settings, engine: Engine, who: str, now: datetime) -> int:
    """Put a new hashing key in front, or go on with what was begun; how many were filed anew.

    The older key stays in the file: hashes of which no address is kept, as in
    the tombstones, are known by it alone. Raises as :func:`rotate`.
    """
    with changing(settings.key_file):
        keys, fit = keys_and_fit(settings, engine)
        _refuse_running(engine, now)
        if fit == "newest":
            keys = add_hashing_key(settings.key_file)
            _note(engine, who, now, "hashing_rotation_begun", {})
        with engine.begin() as connection:
            filed = rehash(connection, keys)
            note(connection, Entry(now, who, "hashing_rotated", "store", {"filed_anew": filed}))
    return filed


def _refuse_running(engine: Engine, now: datetime) -> None:
    with for_reading(engine).connect() as connection:
        beats = states(connection, since=now - FRESH)
    if beats:
        raise DatabaseProblem(
            "running",
            f"Earshot is running ({', '.join(beat.name for beat in beats)}), and its processes "
            "know only the key that was there when they started. Stop it, wait "
            f"{FRESH.total_seconds():.0f} seconds, and try again.",
        )


def _reseal(engine: Engine, name: str, keys: Keys) -> int:
    count = last = 0
    while True:
        with engine.begin() as connection:
            last, resealed = reseal_some(connection, SEALED[name], keys, last)
        count += resealed
        if not last:
            return count


def _note(engine: Engine, who: str, now: datetime, action: str, detail: dict[str, int]) -> None:
    with engine.begin() as connection:
        note(connection, Entry(now, who, action, "store", dict(detail)))
