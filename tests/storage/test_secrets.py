"""Contacts: unreadable without the keys, found only by keyed hash."""

import stat

import pytest
from sqlalchemy.exc import IntegrityError
from storing import NOW, whole_store

from storage import respondents, secrets
from storage.respondents import Contact
from storage.secrets import KeyProblem

NUMBER = "+447700900123"


@pytest.fixture
def keys(tmp_path):
    return secrets.make_key_file(tmp_path / "keys" / "contact.key")


@pytest.fixture
def person(store, keys):
    with store.engine.begin() as connection:
        person = respondents.enrol(connection, store.organisation, "R-TEST-0001", NOW)
        contact = Contact(person, "sms", NUMBER)
        assert respondents.add_contact(connection, store.organisation, contact, keys, NOW)
    return person


def find(store, keys, address=NUMBER, channel="sms", organisation=None):
    with store.engine.connect() as connection:
        return respondents.find_by_contact(
            connection, organisation or store.organisation, channel, address, keys
        )


def test_a_respondent_is_found_by_number_within_channel_and_organisation(store, keys, person):
    with store.engine.begin() as connection:
        other = respondents.organisation(connection, "Elsewhere", NOW)
    assert find(store, keys) == person
    assert find(store, keys, "+447700900124") is None
    assert find(store, keys, channel="telegram") is None
    assert find(store, keys, organisation=other) is None


def test_the_database_alone_tells_nobody_the_number(store, keys, person, tmp_path):
    kept = whole_store(store)
    assert NUMBER not in kept
    assert NUMBER[1:] not in kept
    other = secrets.make_key_file(tmp_path / "other.key")
    assert find(store, other) is None
    with store.engine.connect() as connection:
        assert respondents.contacts(connection, person, keys) == [Contact(person, "sms", NUMBER)]
        with pytest.raises(KeyProblem, match="another key"):
            respondents.contacts(connection, person, other)


def test_a_number_belongs_to_one_respondent_of_an_organisation(store, keys, person):
    with store.engine.begin() as connection:
        other = respondents.enrol(connection, store.organisation, "R-TEST-0002", NOW)
        again = Contact(other, "sms", NUMBER)
        assert not respondents.add_contact(connection, store.organisation, again, keys, NOW)
    assert find(store, keys) == person


def test_whoever_was_filed_by_an_older_hashing_key_is_found_once_filed_anew(
    store, keys, person, tmp_path
):
    secrets.make_key_file(tmp_path / "k")
    old = secrets.read_key_file(tmp_path / "k")
    with store.engine.begin() as connection:
        other = respondents.enrol(connection, store.organisation, "R-TEST-0002", NOW)
        contact = Contact(other, "sms", "+447700900999")
        respondents.add_contact(connection, store.organisation, contact, old, NOW)
        new = secrets.add_hashing_key(tmp_path / "k")
        assert respondents.keys_fit(connection, old) == "newest"
        assert respondents.keys_fit(connection, new) == "older"
        assert respondents.keys_fit(connection, keys) == "not"
    assert new.fingerprints(1, "sms", NUMBER)[1:] == old.fingerprints(1, "sms", NUMBER)


def test_pseudonyms_are_unlike_each_other_and_unique_in_an_organisation(store, person):
    drawn = {respondents.new_pseudonym() for _ in range(200)}
    assert len(drawn) == 200
    assert all(len(each) == 11 and not set(each[2:]) & set("01IO") for each in drawn)
    with store.engine.connect() as connection:
        assert respondents.pseudonym(connection, person) == "R-TEST-0001"
        with pytest.raises(IntegrityError):
            respondents.enrol(connection, store.organisation, "R-TEST-0001", NOW)


def test_an_organisation_is_added_once(store):
    with store.engine.begin() as connection:
        again = respondents.organisation(connection, "Friendship North", NOW)
    assert again == store.organisation


class TestKeyFile:
    def test_only_its_owner_can_read_it(self, tmp_path):
        path = tmp_path / "new" / "contact.key"
        made = secrets.make_key_file(path)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert secrets.read_key_file(path).unseal(made.seal("hello")) == "hello"

    def test_an_existing_one_is_never_replaced(self, tmp_path):
        secrets.make_key_file(tmp_path / "k")
        before = (tmp_path / "k").read_bytes()
        with pytest.raises(FileExistsError):
            secrets.make_key_file(tmp_path / "k")
        assert (tmp_path / "k").read_bytes() == before

    def test_keys_do_not_show(self, tmp_path):
        keys = secrets.make_key_file(tmp_path / "k")
        assert repr(keys) == "Keys(hidden)"

    def test_a_new_hashing_key_files_otherwise_and_opens_all_the_same(self, tmp_path):
        path = tmp_path / "k"
        old = secrets.make_key_file(path)
        new = secrets.add_hashing_key(path)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert new.unseal(old.seal("hello")) == "hello"
        assert new.fingerprint(1, "sms", NUMBER) != old.fingerprint(1, "sms", NUMBER)
        assert new.hashed_before
        assert not old.hashed_before

    def test_a_new_sealing_key_still_opens_what_the_old_one_sealed(self, tmp_path):
        path = tmp_path / "k"
        old = secrets.make_key_file(path)
        new = secrets.add_sealing_key(path)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert new.unseal(old.seal("hello")) == "hello"
        assert new.fingerprint(1, "sms", NUMBER) == old.fingerprint(1, "sms", NUMBER)
        with pytest.raises(KeyProblem, match="another key"):
            old.unseal(new.seal("hello"))

    @pytest.mark.parametrize(
        ("content", "problem"),
        [
            ("", "broken"),
            ("hash abc\nseal def\n", "broken|needs one|is not one"),
            ("seal def\n", "broken"),
            ("hash " + "A" * 44 + "\n", "needs one sealing key"),
            ("hash " + "A" * 44 + "\nseal def\n", "is not one"),
        ],
    )
    def test_a_broken_one_is_refused(self, tmp_path, content, problem):
        path = tmp_path / "k"
        path.write_text(content)
        path.chmod(0o600)
        with pytest.raises(KeyProblem, match=problem):
            secrets.read_key_file(path)

    def test_a_missing_one_and_one_open_to_others_are_refused(self, tmp_path):
        path = tmp_path / "k"
        with pytest.raises(KeyProblem, match="cannot be read"):
            secrets.read_key_file(path)
        secrets.make_key_file(path)
        path.chmod(0o640)
        with pytest.raises(KeyProblem, match="chmod 600"):
            secrets.read_key_file(path)
