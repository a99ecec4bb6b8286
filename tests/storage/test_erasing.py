"""Erasing a person: nothing of what they said is anywhere, and nothing else is touched."""

import threading
from datetime import timedelta

import pytest
from sqlalchemy import func, select, text, update
from storing import Store
from whole_person import (
    NUMBER,
    WORDS,
    found_in_files,
    found_in_tables,
    new_keys,
    whole_person,
)

from dialogues.exchange import Reply
from storage import audit, database, persons, tombstones
from storage.conversations import Lease
from storage.erasing import StillOpen, erase, was_erased
from storage.models import AUDIT, CONCERNS, CONVERSATIONS, METADATA, RESPONDENTS, TALLIES
from storage.problems import LeaseLost
from storage.response import response
from storage.rows_of_person import TABLES, rows_of
from storage.scrubbing import scrub
from storage.what_is_kept import counts

OTHER = "+447700900654"


@pytest.fixture
def keys():
    return new_keys()


def forget(store, keys, person, **how):
    with store.engine.begin() as connection:
        gone = erase(connection, keys, person, who="j.smith", now=store.now, **how)
    assert scrub(store.engine)
    return gone


def rows(engine, person):
    with engine.connect() as connection:
        return {
            table.name: connection.execute(
                select(func.count()).select_from(table).where(theirs.rows)
            ).scalar_one()
            for table, theirs in rows_of(person.id).items()
        }


def test_every_table_that_leads_to_a_person_is_known():
    leads = {RESPONDENTS}
    while True:
        more = {
            table
            for table in METADATA.tables.values()
            if any(key.column.table in leads for key in table.foreign_keys)
        }
        if more <= leads:
            break
        leads |= more
    assert set(TABLES) == leads


def test_nothing_of_them_is_left_anywhere(store, keys):
    person = whole_person(store, keys)
    assert 0 not in rows(store.engine, person).values(), "the test holds something of each table"
    seen = found_in_tables(store.engine)
    assert seen == set(WORDS) - {"hurts me"}, "but for what is sealed"
    assert found_in_files(store.engine) >= seen
    gone = forget(store, keys, person)
    assert sum(gone.values()) > 50
    assert set(rows(store.engine, person).values()) == {0}
    assert found_in_tables(store.engine) == set()
    assert found_in_files(store.engine) == set()
    assert found_in_files(store.engine, [person.pseudonym]) == set()


@pytest.mark.parametrize("kind", ["postgresql"], indirect=True)
def test_postgresql_keeps_no_samples_of_words(store, keys):
    person = whole_person(store, keys)
    freely = store.engine.execution_options(isolation_level="AUTOCOMMIT")
    with freely.connect() as connection:
        connection.execute(text("ANALYZE"))
        sampled = connection.execute(text("SELECT count(*) FROM pg_stats")).scalar_one()
    assert sampled > 0
    forget(store, keys, person)
    assert found_in_tables(store.engine, [*WORDS, person.pseudonym]) == set()


def test_others_keep_everything(store, keys):
    person, other = whole_person(store, keys), whole_person(store, keys, OTHER)
    before = rows(store.engine, other)
    forget(store, keys, person)
    assert rows(store.engine, other) == before
    assert {"Mabel", "Thorngumbald", "grim"} <= found_in_tables(store.engine)
    with store.engine.connect() as connection:
        assert persons.find(connection, person.pseudonym) == []
        assert persons.find(connection, other.pseudonym) == [other]
        assert audit.verify(connection).broken is None


def test_response_rates_stay_as_they_were(store, keys):
    people = [whole_person(store, keys, f"+4477009007{n:02}") for n in range(3)]
    with store.engine.connect() as connection:
        (round_,) = {row[0] for row in connection.execute(text("SELECT round_id FROM invitations"))}
        before = response(connection, round_)
    assert (before.planned, before.invited, before.replied, before.delivered) == (3, 3, 3, 3)
    assert before.parts > 0
    for person in people[:2]:
        forget(store, keys, person)
        with store.engine.connect() as connection:
            assert response(connection, round_) == before
    with store.engine.connect() as connection:
        (tally,) = connection.execute(select(TALLIES)).all()
    assert tally.people == 2
    assert not {"respondent_id", "conversation_id"} & set(TALLIES.c.keys())


def test_it_is_noted_without_a_name(store, keys):
    person = whole_person(store, keys)
    forget(store, keys, person)
    with store.engine.connect() as connection:
        entry = audit.entries(connection)[0]
        everything = [str(tuple(row)) for row in connection.execute(select(AUDIT))]
    assert (entry.who, entry.action, entry.about) == ("j.smith", "erase", f"respondent {person.id}")
    assert person.pseudonym not in "".join(everything)


def test_the_file_has_it_and_says_nothing_by_itself(store, keys, file):
    person = whole_person(store, keys)
    forget(store, keys, person)
    written = file.read_text()
    assert written.count(" erased ") == 2
    for word in (*WORDS, person.pseudonym, NUMBER):
        assert word not in written
    with store.engine.connect() as connection:
        known = [store.organisation]
        assert was_erased(connection, keys, person.pseudonym.lower(), known)
        assert not was_erased(connection, keys, "R-2222-2222", known)


def test_a_file_that_cannot_be_written_keeps_the_database_from_forgetting(store, keys, file):
    person = whole_person(store, keys)
    before = rows(store.engine, person)
    file.mkdir(parents=True)
    with pytest.raises(OSError, match="directory"), store.engine.begin() as connection:
        erase(connection, keys, person, who="j.smith", now=store.now)
    assert rows(store.engine, person) == before


def test_a_store_without_tombstones_erases_nobody(store, keys, url):
    person = whole_person(store, keys)
    engine = database.open_database(url)
    with pytest.raises(ValueError, match="tombstones"), engine.begin() as connection:
        erase(connection, keys, person, who="j.smith", now=store.now)
    engine.dispose()


def test_an_open_concern_comes_first(store, keys, file):
    person = whole_person(store, keys, open_=True)
    before = rows(store.engine, person)
    with pytest.raises(StillOpen) as raised:
        forget(store, keys, person)
    with store.engine.connect() as connection:
        reference = connection.execute(select(CONCERNS.c.reference)).scalar_one()
    assert raised.value.references == [reference]
    assert rows(store.engine, person) == before
    assert not file.exists()
    forget(store, keys, person, although_open=True)
    assert found_in_tables(store.engine) == set()
    with store.engine.connect() as connection:
        assert audit.entries(connection)[0].detail == {"open_concerns": 1}


def test_erasing_twice_does_nothing_the_second_time(store, keys, file):
    person = whole_person(store, keys)
    forget(store, keys, person)
    written = file.read_text()
    assert forget(store, keys, person) == {}
    assert file.read_text() == written


def test_a_turn_under_way_loses_its_lease(store, keys):
    person = whole_person(store, keys)
    lease = store.lease()
    assert isinstance(lease, Lease)
    outcome = store.outcome(lease)
    forget(store, keys, person)
    with pytest.raises(LeaseLost):
        store.commit(lease, outcome)
    assert found_in_tables(store.engine) == set()


def test_an_erased_number_is_never_given_to_somebody_else(store, keys):
    person = whole_person(store, keys)
    forget(store, keys, person)
    assert store.start() > 1
    with store.engine.connect() as connection:
        assert connection.execute(select(func.max(RESPONDENTS.c.id))).scalar_one() > person.id


def test_a_conversation_at_the_terminal_goes_too(store, keys):
    talk = store.talk("yes", "44", "DN31 1HU", "yes", "Mabel")
    with store.engine.connect() as connection:
        name = connection.execute(select(RESPONDENTS.c.pseudonym)).scalar_one()
        (person,) = persons.find(connection, name)
        assert {each.table for each in counts(connection, person)} >= {"messages", "prompts"}
    assert talk.id == 1
    forget(store, keys, person)
    assert found_in_tables(store.engine) == set()


def test_scrubbing_waits_for_a_reader_and_says_if_it_was_in_vain(store, keys, kind):
    person = whole_person(store, keys)
    with database.for_reading(store.engine).connect() as reading:
        reading.execute(select(CONVERSATIONS.c.id)).all()
        if kind == "sqlite":
            with store.engine.begin() as connection:
                erase(connection, keys, person, who="j.smith", now=store.now)
            assert not scrub(store.engine, seconds=0.2)
    assert scrub(store.engine)


def test_somebody_who_writes_while_they_are_erased_leaves_nothing_half_done(store, keys, url):
    """Whoever comes first, it is all there or all gone, and nobody fails in another way."""
    for number in range(6):
        person = whole_person(store, keys, f"+4477009008{number:02}")
        engine = database.open_database(url, busy_seconds=30)
        other, problems = Store(engine, store.guide, store.now), []

        def write(other=other, problems=problems):
            try:
                with other.engine.begin() as connection:
                    talk = connection.execute(
                        update(CONVERSATIONS)
                        .where(CONVERSATIONS.c.ended_at.is_(None))
                        .values(due_at=other.now)
                        .returning(CONVERSATIONS.c.id)
                    ).first()
                if talk:
                    other.receive(talk.id, Reply(("one more thing, Mabel",)), "sms")
            except Exception as error:
                problems.append(type(error).__name__)

        thread = threading.Thread(target=write)
        thread.start()
        forget(store, keys, person)
        thread.join()
        engine.dispose()
        assert set(rows(store.engine, person).values()) == {0}
        assert set(problems) <= {"IntegrityError"}
        assert found_in_tables(store.engine) == set()


def test_who_comes_back_is_somebody_new(store, keys, file):
    person = whole_person(store, keys)
    forget(store, keys, person)
    store.later(3600)
    back = whole_person(store, keys)
    assert back.pseudonym != person.pseudonym
    with store.engine.begin() as connection:
        applied = tombstones.apply(connection, file, keys, store.now + timedelta(days=1))
        assert applied.erased == 0
        assert persons.find(connection, back.pseudonym) == [back]
