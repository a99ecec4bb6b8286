"""Backups and their restoring, as the settings have them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from bot.settings import Settings, SettingsProblem
from bot.standing import FRESH
from storage import respondents, tombstones
from storage.audit import Entry, note
from storage.backups import making, reading, restoring
from storage.backups.aside import Aside
from storage.backups.sealing import BackupKey, key_of_file, key_of_passphrase
from storage.database import for_reading, open_database, revision, revisions
from storage.rehashing import rehash
from storage.scrubbing import scrub
from storage.secrets import Keys, make_key_file, read_key_file


def backup_key(settings: Settings) -> BackupKey:
    """What backups are encrypted with. Raises SettingsProblem or KeyProblem."""
    if settings.backup_passphrase:
        return key_of_passphrase(settings.backup_passphrase.get_secret_value())
    if settings.backup_key_file:
        return key_of_file(settings.backup_key_file)
    raise SettingsProblem(
        "Backups are encrypted and need a key of their own: set EARSHOT_BACKUP_KEY_FILE (make one: "
        "(umask 077; openssl rand -base64 48 > earshot-backup.key), and keep a copy elsewhere) or "
        "EARSHOT_BACKUP_PASSPHRASE."
    )


def back_up(settings: Settings, path: Path, who: str, now: datetime) -> making.Made:
    """Back the store up to a new file, whatever runs, and note that in the audit.

    Raises BackupProblem, DatabaseProblem, KeyProblem or SettingsProblem.
    """
    key = backup_key(settings)
    engine = open_database(settings.database_url, older=True)
    try:
        with for_reading(engine).connect() as connection:
            made = making.make(connection, path, key, now)
            current = revision(connection) == revisions()[0]
        if current:  # an older database is left as it is until it is upgraded
            detail = {"rows": sum(made.rows.values()), "sha256": made.digest}
            with engine.begin() as connection:
                note(connection, Entry(now, who, "backup", "store", detail))
    finally:
        engine.dispose()
    return made


@dataclass(frozen=True)
class Restored:
    """What a backup held, where what was there before is kept, if it is, and whom the
    tombstones took out again."""

    found: reading.Found
    aside: Aside | None
    heeded: tombstones.Applied


def restore(settings: Settings, path: Path, who: str, now: datetime, *, replace: bool) -> Restored:
    """Restore a backup into the database of the settings: everything, or nothing.

    Raises BackupProblem, DatabaseProblem, KeyProblem or SettingsProblem.
    """
    key = backup_key(settings)
    target = restoring.Target(settings.database_url, replace, now, heard=FRESH)
    found = reading.check(path, key)
    restoring.look(target, found.head)
    keys = _keys(settings, found)

    heeded: list[tombstones.Applied] = []

    def finish(connection: Connection) -> None:
        heeded.append(before_service(connection, settings, keys, now))
        rows = sum(found.rows.values())
        detail = {"rows": rows, "sha256": found.digest, "made_at": found.head.made_at.isoformat()}
        note(connection, Entry(now, who, "restore", "store", detail))

    aside = restoring.restore(target, reading.read(path, key), finish)
    if heeded[-1].erased:
        _scrub(settings)
    return Restored(found, aside, heeded[-1])


def before_service(
    connection: Connection, settings: Settings, keys: Keys, now: datetime
) -> tombstones.Applied:
    """What restored rows have to go through before anybody is served from them.

    The rows are in and of this version; the transaction is still open, and
    whatever is raised here takes the whole restore back. Whatever a backup
    brings back that must not come back is taken away here.
    """
    fit = respondents.keys_fit(connection, keys)
    if fit == "older":
        rehash(connection, keys)
    elif fit == "not":
        raise SettingsProblem(
            f"{settings.key_file} is not the key file with which the contacts in the backup are "
            "sealed. Put the key file of that time back, then restore. Nothing was changed."
        )
    return tombstones.apply(connection, settings.tombstones_file, keys, now)


def _scrub(settings: Settings) -> None:
    engine = open_database(settings.database_url)
    try:
        scrub(engine)
    finally:
        engine.dispose()


def _keys(settings: Settings, found: reading.Found) -> Keys:
    """The store's keys; new ones where nothing in the backup was sealed with any."""
    if settings.key_file.exists():
        return read_key_file(settings.key_file)
    if any(found.rows.get(name) for name in ("contacts", "concerns", "alert_addresses")):
        raise SettingsProblem(
            f"The key file {settings.key_file} is missing, and what is in the backup is sealed "
            "with it. Put it back from where it is kept safe, then restore."
        )
    return make_key_file(settings.key_file)
