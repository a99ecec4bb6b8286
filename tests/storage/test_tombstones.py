"""The tombstones: on the disk first, read whatever happened, and no backup undoes them."""

import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from postgres import new_postgres_database
from sqlalchemy import select
from sqlalchemy.engine import make_url
from storing import NOW
from whole_person import NUMBER, WORDS, found_in_tables, new_keys, opt_out, whole_person

from storage import audit, contacts, database, persons, tombstones
from storage.erasing import erase
from storage.models import CONTACTS
from storage.scrubbing import scrub

LATER = NOW + timedelta(days=3)
A, B = "a" * 64, "b" * 64


@pytest.fixture
def keys():
    return new_keys()


@pytest.fixture
def restore(engine, url, kind, request, tmp_path):
    """Makes a backup of the store at this moment, and opens it as it will be put back."""

    @contextmanager
    def kept():
        engine.dispose()
        if kind == "sqlite":
            copy = tmp_path / "backup.db"
            shutil.copy(make_url(url).database, copy)
            yield f"sqlite:///{copy}"
        else:
            server = request.getfixturevalue("postgres")
            with new_postgres_database(server, make_url(url).database) as copy:
                yield copy

    return kept


def forget(store, keys, person):
    with store.engine.begin() as connection:
        erase(connection, keys, person, who="j.smith", now=store.now)


def test_what_was_added_is_read(file):
    tombstones.add(file, "erased", [A, B], NOW)
    tombstones.add(file, "opted_out", [A], LATER)
    assert tombstones.read(file) == tombstones.Tombstones({A: NOW, B: NOW}, {A: LATER}, 0)
    assert file.stat().st_mode & 0o777 == 0o600


def test_where_there_is_no_file_nobody_was_erased(file):
    assert tombstones.read(file) == tombstones.Tombstones()


def test_who_opted_in_again_is_not_out_and_the_first_opt_out_dates_it(file):
    for day, kind in enumerate(("opted_out", "opted_out", "opted_in", "opted_out", "opted_out")):
        tombstones.add(file, kind, [A], NOW + timedelta(days=day))
    assert tombstones.read(file).opted_out == {A: LATER}
    tombstones.add(file, "opted_in", [A], LATER)
    assert tombstones.read(file).opted_out == {}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_torn_end_costs_only_what_was_not_finished(tmp_path_factory, data):
    file = tmp_path_factory.mktemp("torn") / "tombstones"
    names = [f"{n:064x}" for n in range(4)]
    for name in names:
        tombstones.add(file, "erased", [name], NOW)
    whole = file.read_bytes()
    cut = data.draw(st.integers(0, len(whole)))
    file.write_bytes(whole[:cut])
    finished = whole[:cut].count(b"\n")
    # A line of which only the end is missing says all that it has to say.
    said = finished + (whole[cut : cut + 1] == b"\n")
    assert set(tombstones.read(file).erased) == set(names[:said])
    tombstones.add(file, "opted_out", [A], LATER)
    after = tombstones.read(file)
    assert (set(after.erased), after.opted_out) == (set(names[:said]), {A: LATER})
    assert after.unreadable <= 1


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_whatever_is_in_the_file_can_be_read(tmp_path_factory, junk):
    file = tmp_path_factory.mktemp("junk") / "tombstones"
    tombstones.add(file, "erased", [A], NOW)
    file.write_bytes(file.read_bytes() + junk + b"\n")
    tombstones.add(file, "erased", [B], NOW)
    assert set(tombstones.read(file).erased) == {A, B}


def test_a_line_that_was_changed_is_counted_and_not_believed(file):
    tombstones.add(file, "erased", [A, B], NOW)
    file.write_text(file.read_text().replace("bbb", "ccc", 1))
    found = tombstones.read(file)
    assert (set(found.erased), found.unreadable) == ({A}, 1)


MANY = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from storage import tombstones
for n in range(int(sys.argv[3])):
    tombstones.add(Path(sys.argv[1]), "erased", [f"{sys.argv[2]}{n:08}"], datetime.now(UTC))
    print(n, flush=True)
"""


def adding(file, name, count):
    return subprocess.Popen(
        [sys.executable, "-c", MANY, file, name, str(count)], stdout=subprocess.PIPE
    )


def test_many_processes_add_to_one_file(file):
    running = [adding(file, name, 40) for name in "pqrs"]
    for each in running:
        each.communicate(timeout=60)
    found = tombstones.read(file)
    assert (len(found.erased), found.unreadable) == (160, 0)


def test_a_process_that_is_killed_has_added_what_it_said(file):
    running = adding(file, "k", 100_000)
    for _ in range(20):
        running.stdout.readline()
    running.send_signal(signal.SIGKILL)
    said = running.communicate()[0].split()
    tombstones.add(file, "opted_out", [A], NOW)
    found = tombstones.read(file)
    assert len(found.erased) >= 20 + len(said) - 1
    assert set(found.opted_out) == {A}


def test_a_restored_backup_brings_nobody_back(store, keys, file, restore):
    person, other = whole_person(store, keys), whole_person(store, keys, "+447700900654")
    with restore() as backup:
        opt_out(store, keys, "+447700900654")
        store.later(3600)
        forget(store, keys, person)
        again = database.open_database(backup, tombstones=file)
        assert "Mabel" in found_in_tables(again)
        with again.begin() as connection:
            applied = tombstones.apply(connection, file, keys, LATER)
        assert applied == tombstones.Applied(1, 1, 0)
        scrub(again)
        with database.for_reading(again).connect() as connection:
            assert persons.find(connection, person.pseudonym) == []
            assert persons.find(connection, other.pseudonym) == [other]
            (contact,) = connection.execute(select(CONTACTS)).all()
            assert (contact.opted_out_at, contact.opted_out_how) == (
                store.now - timedelta(hours=1),
                "tombstone",
            )
            assert audit.verify(connection).broken is None
            done = [(each.who, each.action, each.about) for each in audit.entries(connection)][:2]
        assert done == [
            ("earshot", "opted_out_again", f"respondent {other.id}"),
            ("earshot", "erased_again", f"respondent {person.id}"),
        ]
        with again.begin() as connection:
            assert tombstones.apply(connection, file, keys, LATER) == tombstones.Applied(0, 0, 0)
        again.dispose()


def test_nothing_of_the_erased_is_left_in_a_restored_backup(store, keys, file, restore):
    person = whole_person(store, keys)
    with restore() as backup:
        forget(store, keys, person)
        again = database.open_database(backup, tombstones=file)
        with again.begin() as connection:
            tombstones.apply(connection, file, keys, LATER)
        assert found_in_tables(again, [*WORDS, person.pseudonym]) == set()
        again.dispose()


def test_an_erasing_that_was_cut_off_is_ended(store, keys, file):
    """Killed after the file, before the database: the file asks for it again."""
    person = whole_person(store, keys)
    with store.engine.connect() as connection:
        erase(connection, keys, person, who="j.smith", now=store.now)
        connection.rollback()
    assert "Mabel" in found_in_tables(store.engine)
    with store.engine.begin() as connection:
        assert tombstones.apply(connection, file, keys, LATER).erased == 1
    assert found_in_tables(store.engine) == set()


def test_who_opted_out_and_is_not_in_the_backup_stays_out_when_they_write(store, keys, file):
    name = keys.fingerprint(store.organisation, "sms", NUMBER)
    tombstones.add(file, "opted_out", [name], NOW)
    with store.engine.begin() as connection:
        found = contacts.find_or_enrol(connection, keys, store.organisation, "sms", NUMBER, LATER)
        assert (found.opted_out_at, found.opted_out_how) == (NOW, "tombstone")
        assert contacts.opt_in(connection, found.contact_id, LATER)
    assert tombstones.read(file).opted_out == {}


def test_opting_out_and_in_is_written_down_once(store, keys, file):
    whole_person(store, keys)
    for _ in range(2):
        opt_out(store, keys)
    assert file.read_text().count("opted_out") == 1
    with store.engine.begin() as connection:
        known = contacts.find(connection, keys, store.organisation, "sms", NUMBER)
        assert contacts.opt_in(connection, known.contact_id, store.now)
        assert not contacts.opt_in(connection, known.contact_id, store.now)
    assert file.read_text().count("opted_in") == 1


def test_nobodys_stop_is_refused_because_the_file_cannot_be_written(store, keys, file):
    whole_person(store, keys)
    file.mkdir(parents=True)
    opt_out(store, keys)
    file.rmdir()
    with store.engine.begin() as connection:
        known = contacts.find(connection, keys, store.organisation, "sms", NUMBER)
        assert known.opted_out_at == store.now
        assert tombstones.catch_up(connection, file) == 1
        assert tombstones.catch_up(connection, file) == 0
    assert list(tombstones.read(file).opted_out.values()) == [store.now]


def test_reading_ten_thousand_is_quick(file):
    tombstones.add(file, "erased", [f"{n:064x}" for n in range(10_000)], NOW)
    began = time.monotonic()
    assert len(tombstones.read(file).erased) == 10_000
    assert time.monotonic() - began < 2
