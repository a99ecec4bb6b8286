"""`earshot keys`: everything sealed opens, before, while and after the key is changed."""

import os
import signal
from datetime import UTC, datetime

import pytest
from killed_at_commit import killed_at
from sqlalchemy import insert, select, update
from storing import Store

from bot.cli.exits import Exit
from storage import (
    alert_addresses,
    audit,
    concerns,
    contacts,
    database,
    heartbeats,
    resealing,
    respondents,
    secrets,
)
from storage.models import CONCERNS, CONTACTS

MAVIS, TED = "+447700900123", "+447700900124"
WORDS = "he takes my pension and I dare not say"


@pytest.fixture
def surroundings(store_only):
    return store_only


def keys(key_file):
    return secrets.read_key_file(key_file)


@pytest.fixture
def store(url, key_file):
    """A store with two people who can be reached, a concern, and an address for alerts."""
    engine = database.open_database(url)
    store = Store(engine, now=datetime.now(UTC))
    now, box = store.now, keys(key_file)
    with engine.begin() as connection:
        for number in (MAVIS, TED):
            known = contacts.find_or_enrol(connection, box, store.organisation, "sms", number, now)
        concerns.raise_concern(
            connection, box,
            concerns.Raised(
                store.organisation, known.respondent_id, None, None, ("financial",), "direct",
                "self", "sms", WORDS, "queued",
            ),
            now,
        )  # fmt: skip
        alert_addresses.keep_code(connection, box, "lead@charity.example", "123456", now)
    yield store
    engine.dispose()


def all_opens(store, box):
    """Whether people are found and reached, and words are read, with these keys."""
    with store.engine.connect() as connection:
        for number in (MAVIS, TED):
            known = contacts.find(connection, box, store.organisation, "sms", number)
            assert known is not None
            assert contacts.address(connection, box, known.contact_id) == number
        [concern] = concerns.open_concerns(connection, box, words=True)
        assert concern.words == WORDS
        stands = resealing.check(connection, box)
    assert not any(each.unopened or each.misfiled for each in stands.values())
    return True


def noted(store):
    with store.engine.connect() as connection:
        return [each.action for each in reversed(audit.entries(connection))]


def test_everything_that_is_sealed_is_known():
    assert set(resealing.SEALED) >= {"contacts", "concerns", "alert_addresses"}


def test_check_opens_everything_and_shows_nothing(earshot, store, key_file):
    ended = earshot("keys", "check")
    assert ended.code == Exit.OK
    counts = {line.split()[0]: line.split()[-2:] for line in ended.out.splitlines() if line.strip()}
    assert counts["contacts"] == ["0", "0"]
    assert "Sealing keys in" in ended.out
    for secret in (MAVIS, WORDS, "lead@charity.example", *key_file.read_text().split()[1::2]):
        assert secret not in ended.out + ended.err
    assert noted(store) == ["keys_checked"]


def test_a_key_is_changed_and_the_old_one_opens_nothing_any_more(earshot, store, key_file):
    before = key_file.read_text()
    old = keys(key_file)
    ended = earshot("keys", "rotate")
    assert ended.code == Exit.OK, ended.err
    assert "Sealed anew: 4." in ended.out
    assert "The old key is no longer in" in ended.out
    assert key_file.stat().st_mode & 0o777 == 0o600
    after = key_file.read_text()
    assert after.split()[:2] == before.split()[:2], "the hashing key stays"
    assert len(after.splitlines()) == len(before.splitlines()) == 2
    assert after != before
    assert all_opens(store, keys(key_file))
    with store.engine.connect() as connection:
        stands = resealing.check(connection, old)
    assert [(each.newest, each.unopened) for each in stands.values() if each.unopened] == [
        (0, 1), (0, 2), (0, 1),
    ]  # fmt: skip
    assert noted(store) == ["keys_rotation_begun", "keys_rotated"]
    assert earshot("keys", "check").code == Exit.OK


def test_not_while_a_process_runs_that_knows_only_the_old_key(earshot, store, key_file):
    with store.engine.begin() as connection:
        heartbeats.beat(connection, "worker-1", "well", datetime.now(UTC))
    before = key_file.read_text()
    ended = earshot("keys", "rotate")
    assert ended.code == Exit.DATABASE
    assert "Stop it, wait 30 seconds" in ended.err
    assert key_file.read_text() == before


def test_two_do_not_change_the_keys_at_once(earshot, store, key_file):
    before = key_file.read_text()
    with secrets.changing(key_file):
        ended = earshot("keys", "rotate")
    assert ended.code == Exit.SETTINGS
    assert "being changed just now" in ended.err
    assert key_file.read_text() == before


def test_what_was_begun_is_gone_on_with(earshot, store, key_file):
    secrets.add_sealing_key(key_file)
    newest = key_file.read_text().splitlines()[1]
    with store.engine.begin() as connection:
        resealing.reseal_some(connection, CONTACTS, keys(key_file), 0)
    told = earshot("keys", "check")
    assert "Keys are being changed. To finish: earshot keys rotate" in told.out
    assert all_opens(store, keys(key_file))
    ended = earshot("keys", "rotate")
    assert "Sealed anew: 2." in ended.out
    assert key_file.read_text().splitlines()[1:] == [newest]
    assert all_opens(store, keys(key_file))


def test_the_old_key_is_kept_while_something_opens_with_no_key(earshot, store, key_file, tmp_path):
    lost = secrets.make_key_file(tmp_path / "lost.keys")
    with store.engine.begin() as connection:
        connection.execute(update(CONCERNS).values(sealed=lost.seal(WORDS)))
    told = earshot("keys", "check")
    assert told.code == Exit.PROBLEMS
    assert "1 of these were sealed or filed with a key that is not in the key file" in told.err
    ended = earshot("keys", "rotate")
    assert ended.code == Exit.PROBLEMS
    assert "no longer in" not in ended.out
    assert keys(key_file).sealing == 2
    with key_file.open("a") as lines:
        lines.write((tmp_path / "lost.keys").read_text().splitlines()[1] + "\n")
    assert earshot("keys", "rotate").code == Exit.OK
    assert keys(key_file).sealing == 1
    assert all_opens(store, keys(key_file))


def test_a_contact_that_cannot_be_found_by_its_address_is_told(earshot, store, key_file):
    with store.engine.begin() as connection:
        first = select(CONTACTS.c.id).limit(1).scalar_subquery()
        connection.execute(update(CONTACTS).where(CONTACTS.c.id == first).values(hash="x"))
    assert earshot("keys", "check").code == Exit.PROBLEMS


def test_a_key_file_behind_a_link_stays_behind_it(earshot, store, key_file, tmp_path):
    real = tmp_path / "safe" / "real.keys"
    real.parent.mkdir()
    key_file.rename(real)
    key_file.symlink_to(real)
    assert earshot("keys", "rotate").code == Exit.OK
    assert key_file.is_symlink()
    assert all_opens(store, keys(real))


def test_a_key_file_stays_its_owner_s_whoever_changes_it(earshot, store, key_file):
    # Only root may give a file to somebody else.
    owner = (1234, 1234) if os.geteuid() == 0 else (os.getuid(), os.getgid())
    os.chown(key_file, *owner)
    assert earshot("keys", "rotate").code == Exit.OK
    assert (key_file.stat().st_uid, key_file.stat().st_gid) == owner


@pytest.fixture
def many(store, key_file):
    """A store with more contacts than are sealed anew at once."""
    box = keys(key_file)
    with store.engine.begin() as connection:
        person = respondents.enrol_unnamed(connection, store.organisation, store.now)
        connection.execute(
            insert(CONTACTS),
            [
                {
                    "organisation_id": store.organisation, "respondent_id": person,
                    "channel": "web", "hash": box.fingerprint(store.organisation, "web", str(n)),
                    "sealed": box.seal(str(n)), "created_at": store.now,
                }
                for n in range(3 * resealing.AT_ONCE)
            ],
        )  # fmt: skip
    return store


@pytest.mark.parametrize("commit", range(1, 9))
def test_a_kill_at_any_commit_loses_nothing_and_the_next_run_goes_on(
    many, earshot, surroundings, key_file, tmp_path, commit
):
    log, environment = tmp_path / "log", {**os.environ, **surroundings}
    ended = killed_at(commit, ("keys", "rotate"), environment, str(log))
    assert ended == -signal.SIGKILL, log.read_text()
    assert all_opens(many, keys(key_file))
    assert earshot("keys", "rotate").code == Exit.OK
    assert keys(key_file).sealing == 1
    assert all_opens(many, keys(key_file))
    with many.engine.connect() as connection:
        stands = resealing.check(connection, keys(key_file))
    assert sum(each.newest for each in stands.values()) == 3 * resealing.AT_ONCE + 4
