"""`earshot backup` and `earshot restore`: as typed, killed in the middle, and on a full disk."""

import hashlib
import os
import resource
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from filling import content
from postgres import new_postgres_database
from sqlalchemy import insert, text
from storing import Store

from bot.cli.exits import Exit
from storage import contacts, database, heartbeats, respondents, secrets
from storage.audit import entries
from storage.connecting import address, sqlite_file
from storage.models import MESSAGES, RESPONDENTS

MAVIS = "+447700900123"


@pytest.fixture
def surroundings(store_only, tmp_path):
    """Settings for commands that need no assistant; a key of backups."""
    key = tmp_path / "backup.key"
    key.touch(0o600)
    key.write_bytes(os.urandom(32).hex().encode())
    (tmp_path / "backups").mkdir()
    return {**store_only, "EARSHOT_BACKUP_KEY_FILE": str(key)}


@pytest.fixture
def store(url, tmp_path):
    """A store with a conversation, and somebody who can be reached."""
    engine = database.open_database(url)
    store = Store(engine, now=datetime.now(UTC))
    store.talk("yes", "44")
    keys = secrets.make_key_file(tmp_path / "earshot.keys")
    with engine.begin() as connection:
        contacts.find_or_enrol(connection, keys, store.organisation, "sms", MAVIS, store.now)
    yield store
    engine.dispose()


@pytest.fixture
def file(tmp_path):
    return tmp_path / "backups" / "monday.earshot"


@pytest.fixture
def empty(url, postgres, tmp_path):
    """The address of a database without tables, of the same kind."""
    if url.startswith("sqlite"):
        yield f"sqlite:///{tmp_path / 'new' / 'restored.db'}"
    else:
        with new_postgres_database(postgres) as address:
            yield address


def everything(url):
    engine = database.open_database(url)
    try:
        return content(engine)
    finally:
        engine.dispose()


def noted(url):
    engine = database.open_database(url)
    with engine.connect() as connection:
        found = [(each.action, each.detail) for each in entries(connection)]
    engine.dispose()
    return found


def test_a_backup_is_made_checked_and_restored(earshot, store, url, file, empty):
    made = earshot("backup", str(file))
    assert made.code == Exit.OK
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert f"SHA-256: {digest}" in made.out
    assert file.stat().st_mode & 0o777 == 0o600
    rows = int(made.out.split()[2])
    assert noted(url) == [("backup", {"rows": rows, "sha256": digest})]
    checked = earshot("backup", "check", str(file))
    assert checked.code == Exit.OK
    assert f"is whole: {rows} rows of" in checked.out
    assert digest in checked.out
    before = everything(url)
    restored = earshot("restore", str(file), database_url=empty)
    assert restored.code == Exit.OK, restored.err
    assert f"Restored {rows} rows" in restored.out
    assert "who took back what they said since is not known" in restored.out
    assert everything(empty) == before
    [(action, detail)] = noted(empty)
    assert (action, detail["sha256"]) == ("restore", digest)


def test_nobody_who_was_erased_or_opted_out_since_comes_back(
    earshot, store, url, file, empty, tmp_path
):
    earshot("backup", str(file))
    keys = secrets.read_key_file(tmp_path / "earshot.keys")
    with store.engine.connect() as connection:
        known = contacts.find(connection, keys, store.organisation, "sms", MAVIS)
        mavis = respondents.pseudonym(connection, known.respondent_id)
        others = connection.execute(
            RESPONDENTS.select().where(RESPONDENTS.c.id != known.respondent_id)
        ).one()
    assert earshot("person", "stop", mavis).code == Exit.OK
    assert earshot("person", "erase", others.pseudonym, "--yes").code == Exit.OK
    restored = earshot("restore", str(file), database_url=empty)
    assert restored.code == Exit.OK, restored.err
    assert "1 people were erased and 1 asked for no more messages" in restored.out
    engine = database.open_database(empty)
    with engine.connect() as connection:
        people = connection.execute(RESPONDENTS.select()).all()
        again = contacts.find(connection, keys, store.organisation, "sms", MAVIS)
    engine.dispose()
    assert [row.pseudonym for row in people] == [mavis]
    assert again.opted_out_at is not None
    if empty.startswith("sqlite"):
        path = Path(empty.removeprefix("sqlite:///"))
        files = [each for each in path.parent.iterdir() if each.is_file()]
        assert not [each for each in files if others.pseudonym.encode() in each.read_bytes()]


def test_nothing_that_was_said_can_be_read_in_the_file_nor_the_keys(earshot, store, file, tmp_path):
    earshot("backup", "make", str(file))
    packed = file.read_bytes()
    lines = (tmp_path / "earshot.keys").read_bytes().splitlines()
    for told in (b"yes", b"Friendship", MAVIS.encode(), *(line.split()[1] for line in lines)):
        assert told not in packed


def test_a_file_that_is_there_is_left_alone(earshot, store, file):
    file.write_text("precious")
    ended = earshot("backup", str(file))
    assert ended.code == Exit.FILES
    assert "is there already" in ended.err
    assert file.read_text() == "precious"


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ({"backup_key_file": ""}, "Backups are encrypted and need a key of their own"),
        ({"backup_key_file": "{keys}"}, "backups need a key of their own"),
        ({"backup_key_file": "", "backup_passphrase": "too short"}, "16 characters"),
        ({"backup_passphrase": "tulip anvil ferry crumb moss"}, "are both set"),
        ({"backup_key_file": "/nowhere/key"}, "cannot be read"),
    ],
)
def test_without_a_proper_key_there_is_no_backup(earshot, store, file, tmp_path, settings, problem):
    named = {name: value.format(keys=tmp_path / "earshot.keys") for name, value in settings.items()}
    ended = earshot("backup", str(file), **named)
    assert ended.code == Exit.SETTINGS
    assert problem in ended.err
    assert list(file.parent.iterdir()) == []


def test_a_passphrase_does_as_well(earshot, store, file, empty):
    words = {"backup_key_file": "", "backup_passphrase": "tulip anvil ferry crumb moss"}
    assert earshot("backup", str(file), **words).code == Exit.OK
    wrong = earshot("restore", str(file), backup_passphrase="tulip anvil ferry crumb moth")
    assert wrong.code == Exit.SETTINGS
    assert "is not the one that the backup" in wrong.err
    ended = earshot("restore", str(file), **words, database_url=empty)
    assert ended.code == Exit.OK


def test_a_damaged_backup_is_found_before_anything_is_changed(earshot, store, url, file, empty):
    earshot("backup", str(file))
    packed = bytearray(file.read_bytes())
    for spoilt in (packed[:-1], packed + b"x", packed[:200] + b"x" + packed[201:]):
        file.write_bytes(spoilt)
        for command in (("backup", "check"), ("restore",)):
            ended = earshot(*command, str(file), database_url=empty)
            assert ended.code == Exit.FILES
            assert "is damaged or cut off" in ended.err
    if sqlite_file(address(empty)):
        assert not sqlite_file(address(empty)).exists()


def test_people_are_not_overwritten_unless_asked(earshot, store, url, file):
    earshot("backup", str(file))
    store.talk("yes", "51")
    refused = earshot("restore", str(file))
    assert refused.code == Exit.DATABASE
    assert "--replace" in refused.err
    before = everything(url)
    store.engine.dispose()
    replaced = earshot("restore", str(file), "--replace")
    assert replaced.code == Exit.OK, replaced.err
    assert "What was there before is kept in" in replaced.out
    assert len(everything(url)["conversations"]) == len(before["conversations"]) - 1


def test_not_while_a_process_of_ours_runs(earshot, store, file):
    earshot("backup", str(file))
    with store.engine.begin() as connection:
        heartbeats.beat(connection, "delivery", "well", datetime.now(UTC))
    ended = earshot("restore", str(file), "--replace")
    assert ended.code == Exit.DATABASE
    assert "Earshot is running" in ended.err
    assert earshot("backup", str(file.with_name("tuesday"))).code == Exit.OK


def test_without_the_key_file_of_that_time_nothing_is_restored(
    earshot, store, file, empty, tmp_path
):
    earshot("backup", str(file))
    keys = tmp_path / "earshot.keys"
    kept = keys.read_text()
    keys.unlink()
    missing = earshot("restore", str(file), database_url=empty)
    assert missing.code == Exit.SETTINGS
    assert "Put it back from where it is kept safe" in missing.err
    assert not keys.exists()
    secrets.make_key_file(keys)
    other = earshot("restore", str(file), database_url=empty)
    assert other.code == Exit.SETTINGS
    assert "Put the key file of that time back" in other.err
    assert database.status(empty).state in ("missing", "empty")
    keys.write_text(kept)
    assert earshot("restore", str(file), database_url=empty).code == Exit.OK


@pytest.fixture
def large(store):
    """A store whose backup and restore take their time."""
    with store.engine.begin() as connection:
        for start in range(0, 20_000, 1000):
            connection.execute(
                insert(MESSAGES),
                [
                    {
                        "channel": "sms", "reply": {"texts": [os.urandom(300).hex()]},
                        "state": "unheard", "failures": 0, "received_at": store.now,
                    }
                    for _ in range(start, start + 1000)
                ],
            )  # fmt: skip
    return store


def until(so, process):
    """Wait until it is so; the process must not end before."""
    until = time.monotonic() + 60
    while not so():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < until
        time.sleep(0.001)


def test_a_backup_that_is_killed_leaves_nothing_that_looks_like_one(
    earshot, start_earshot, large, file
):
    process = start_earshot("backup", str(file))
    until(lambda: any(each.stat().st_size > 10_000 for each in file.parent.iterdir()), process)
    process.kill()
    process.wait()
    assert not file.exists()
    [left] = file.parent.iterdir()
    assert earshot("backup", "check", str(left)).code == Exit.FILES
    assert earshot("backup", str(file)).code == Exit.OK
    assert list(file.parent.iterdir()) == [file]


def restoring(url):
    """Whether rows are going into the database just now."""
    path = sqlite_file(address(url))
    if path is not None:
        log = path.with_name(path.name + "-wal")
        return lambda: log.exists() and log.stat().st_size > 3_000_000
    watching = database.open_to_rebuild(url)

    def inserting():
        with watching.connect() as connection:
            return connection.execute(
                text(
                    "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'INSERT INTO messages%'"
                )
            ).scalar()

    return inserting


def test_a_restore_that_is_killed_changes_nothing(earshot, start_earshot, large, url, file):
    earshot("backup", str(file))
    large.talk("yes", "51")
    before = everything(url)
    large.engine.dispose()
    process = start_earshot("restore", str(file), "--replace")
    until(restoring(url), process)
    process.kill()
    process.wait()
    assert everything(url) == before
    ended = earshot("restore", str(file), "--replace")
    assert ended.code == Exit.OK, ended.err
    assert len(everything(url)["conversations"]) == 1


def test_a_restore_into_nothing_that_is_killed_can_be_done_again(
    earshot, start_earshot, large, surroundings, file, empty
):
    earshot("backup", str(file))
    surroundings["EARSHOT_DATABASE_URL"] = empty
    process = start_earshot("restore", str(file))
    until(restoring(empty), process)
    process.kill()
    process.wait()
    assert database.status(empty).state in ("missing", "empty")
    assert earshot("restore", str(file), database_url=empty).code == Exit.OK


def limited(surroundings, room, *arguments):
    """A command that may write no file larger than this, as on a full disk."""

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    command = [Path(sys.executable).with_name("earshot"), *arguments]
    return subprocess.run(
        command, env={**os.environ, **surroundings}, capture_output=True, text=True,
        preexec_fn=limit, check=False,
    )  # fmt: skip


def test_a_full_disk_leaves_no_half_backup(large, surroundings, file):
    ended = limited(surroundings, 1_000_000, "backup", str(file))
    assert ended.returncode == Exit.FILES, ended.stderr
    assert "There is no room for the backup" in ended.stderr
    assert list(file.parent.iterdir()) == []


def test_a_full_disk_leaves_no_half_restored_database(earshot, large, surroundings, file, tmp_path):
    earshot("backup", str(file))
    folder = tmp_path / "new"
    surroundings["EARSHOT_DATABASE_URL"] = f"sqlite:///{folder / 'restored.db'}"
    ended = limited(surroundings, 1_000_000, "restore", str(file))
    assert ended.returncode == Exit.DATABASE, ended.stderr
    assert list(folder.iterdir()) == []
