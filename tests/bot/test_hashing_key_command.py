"""`earshot keys rotate --hashing`: people are found by a new hash, and nobody comes back by it."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update
from storing import Store

from bot.cli.exits import Exit
from bot.keyring import keys_of
from bot.settings import Settings, SettingsProblem
from storage import (
    alert_addresses,
    contacts,
    database,
    erasing,
    heartbeats,
    links,
    persons,
    resealing,
    respondents,
    secrets,
    tombstones,
)
from storage.models import CONTACTS

MAVIS, TED, LIL = "+447700900123", "+447700900124", "+447700900125"
LEAD = "lead@charity.example"


@pytest.fixture
def surroundings(store_only):
    return store_only


@pytest.fixture
def stones(tmp_path):
    return tmp_path / "var" / "tombstones"


@pytest.fixture
def store(url, key_file, stones):
    """Mavis takes part and has a link, Ted wants no more texts, Lil was erased."""
    engine = database.open_database(url, tombstones=stones)
    store = Store(engine, now=datetime.now(UTC))
    now, box = store.now, secrets.read_key_file(key_file)
    with engine.begin() as connection:
        known = {
            number: contacts.find_or_enrol(connection, box, store.organisation, "sms", number, now)
            for number in (MAVIS, TED, LIL)
        }
        later = now.replace(year=now.year + 1)
        links.make_link(connection, known[MAVIS].respondent_id, "7KQ2", box, later)
        contacts.opt_out(connection, known[TED].contact_id, "word", now)
        alert_addresses.keep_code(connection, box, LEAD, "123456", now)
        alert_addresses.confirm(connection, box, LEAD, "123456", now)
        name = respondents.pseudonym(connection, known[LIL].respondent_id)
        [lil] = persons.find(connection, name, "Friendship North")
        erasing.erase(connection, box, lil, who="test", now=now)
    yield store
    engine.dispose()


def found(store, box, number):
    with store.engine.connect() as connection:
        return contacts.find(connection, box, store.organisation, "sms", number)


def test_everybody_is_found_by_the_new_key_and_by_no_other(earshot, store, key_file):
    old = secrets.read_key_file(key_file)
    ended = earshot("keys", "rotate", "--hashing")
    assert ended.code == Exit.OK, ended.err
    assert "Filed anew: 3." in ended.out
    new = secrets.read_key_file(key_file)
    assert found(store, new, MAVIS) is not None
    assert found(store, old, MAVIS) is None
    assert found(store, new, TED).opted_out_at is not None
    with store.engine.connect() as connection:
        assert not any(each.misfiled for each in resealing.check(connection, new).values())
        assert alert_addresses.confirmed(connection, new, LEAD) is not None
        assert links.follow_link(connection, "7KQ2", new, store.now) is not None
    assert earshot("keys", "check").code == Exit.OK


def test_nobody_who_was_erased_or_opted_out_comes_back_by_the_new_key(
    earshot, store, key_file, stones
):
    earshot("keys", "rotate", "--hashing")
    new = secrets.read_key_file(key_file)
    with store.engine.begin() as connection:
        names = new.fingerprints(store.organisation, "sms", LIL)
        assert tombstones.known(connection).erased_at(names) is not None
        # As if a backup from before the opt-out had been put back.
        connection.execute(update(CONTACTS).values(opted_out_at=None, opted_out_how=None))
        applied = tombstones.apply(connection, stones, new, store.now)
    assert (applied.erased, applied.opted_out) == (0, 1)
    with store.engine.begin() as connection:
        connection.execute(CONTACTS.delete())
        again = contacts.find_or_enrol(connection, new, store.organisation, "sms", TED, store.now)
    assert found(store, new, TED).contact_id == again.contact_id
    assert found(store, new, TED).opted_out_at is not None


def test_somebody_who_was_erased_is_erased_again_in_an_old_backup(earshot, store, key_file, stones):
    old = secrets.read_key_file(key_file)
    earshot("keys", "rotate", "--hashing")
    new = secrets.read_key_file(key_file)
    with store.engine.begin() as connection:
        # A backup from before brings Lil back, filed by the key of that time.
        person = respondents.enrol_unnamed(connection, store.organisation, store.now)
        contact = respondents.Contact(person, "sms", LIL)
        long_ago = store.now.replace(year=store.now.year - 1)
        respondents.add_contact(connection, store.organisation, contact, old, long_ago)
        applied = tombstones.apply(connection, stones, new, store.now)
    assert applied.erased == 1


def test_what_was_begun_is_gone_on_with_and_nothing_starts_before(earshot, store, key_file, url):
    secrets.add_hashing_key(key_file)
    before = key_file.read_text()
    settings = Settings(_env_file=None, database_url=url, key_file=key_file)
    with pytest.raises(SettingsProblem, match="keys rotate --hashing"):
        keys_of(settings, store.engine)
    ended = earshot("keys", "rotate", "--hashing")
    assert ended.code == Exit.OK
    assert key_file.read_text() == before, "no further key"
    assert keys_of(settings, store.engine)
    assert found(store, secrets.read_key_file(key_file), MAVIS) is not None


def test_not_while_a_process_runs(earshot, store, key_file):
    with store.engine.begin() as connection:
        heartbeats.beat(connection, "worker-1", "well", datetime.now(UTC))
    before = key_file.read_text()
    ended = earshot("keys", "rotate", "--hashing")
    assert ended.code == Exit.DATABASE
    assert key_file.read_text() == before
