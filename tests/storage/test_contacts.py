"""Contacts: found by address, opted out and in, unreachable; never shown without the keys."""

import threading

import pytest
from arriving import ANN, BEN, new_keys
from sqlalchemy import select
from storing import whole_store

from storage import contacts, respondents
from storage.models import RESPONDENTS


@pytest.fixture
def keys():
    return new_keys()


def enrol(store, keys, number=ANN, organisation=None, channel="sms"):
    organisation = organisation or store.organisation
    with store.engine.begin() as connection:
        return contacts.find_or_enrol(connection, keys, organisation, channel, number, store.now)


def again(store, keys, number=ANN):
    with store.engine.connect() as connection:
        return contacts.find(connection, keys, store.organisation, "sms", number)


def test_a_number_is_enrolled_once(store, keys):
    ann = enrol(store, keys)
    assert enrol(store, keys) == ann == again(store, keys)
    assert enrol(store, keys, BEN).respondent_id != ann.respondent_id
    assert enrol(store, keys, channel="telegram").respondent_id != ann.respondent_id
    assert again(store, keys, "+447700900777") is None


def test_first_messages_at_the_same_moment_enrol_one_respondent(store, keys):
    found, together = [], threading.Barrier(4)

    def come() -> None:
        together.wait()
        found.append(enrol(store, keys))

    threads = [threading.Thread(target=come) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 1
    with store.engine.connect() as connection:
        assert len(connection.execute(select(RESPONDENTS.c.id)).all()) == 1


def test_a_contact_is_found_by_respondent_and_opened_with_the_keys(store, keys):
    ann = enrol(store, keys)
    with store.engine.connect() as connection:
        assert contacts.of_respondent(connection, ann.respondent_id, "sms") == ann
        assert contacts.of_respondent(connection, ann.respondent_id, "telegram") is None
        assert contacts.address(connection, keys, ann.contact_id) == ANN
    assert ANN[1:] not in whole_store(store)


def test_the_first_opt_out_counts_until_they_opt_in(store, keys):
    ann, first = enrol(store, keys), store.now
    with store.engine.begin() as connection:
        assert contacts.opt_out(connection, ann.contact_id, "sentence", first)
        assert not contacts.opt_out(connection, ann.contact_id, "provider", store.later())
    out = again(store, keys)
    assert (out.opted_out_at, out.opted_out_how) == (first, "sentence")
    with store.engine.begin() as connection:
        assert contacts.opt_in(connection, ann.contact_id, store.now)
        assert not contacts.opt_in(connection, ann.contact_id, store.now)
    assert again(store, keys).opted_out_at is None


def test_the_first_time_somebody_could_not_be_reached_counts_until_they_write(store, keys):
    ann, first = enrol(store, keys), store.now
    with store.engine.begin() as connection:
        contacts.mark_unreachable(connection, ann.contact_id, "30005", first)
        contacts.mark_unreachable(connection, ann.contact_id, "30003", store.later())
    assert again(store, keys).unreachable_at == first
    with store.engine.begin() as connection:
        contacts.mark_reached(connection, ann.contact_id)
    assert again(store, keys).unreachable_at is None


def test_opt_outs_are_listed_across_organisations_without_a_number(store, keys):
    with store.engine.begin() as connection:
        elsewhere = respondents.organisation(connection, "Elsewhere", store.now)
    ann, abroad = enrol(store, keys), enrol(store, keys, organisation=elsewhere)
    enrol(store, keys, BEN)
    with store.engine.begin() as connection:
        contacts.opt_out(connection, ann.contact_id, "word", store.now)
        contacts.opt_out(connection, abroad.contact_id, "blocked", store.later())
    with store.engine.connect() as connection:
        listed = contacts.opted_out(connection)
        names = {row.id: row.pseudonym for row in connection.execute(select(RESPONDENTS)).all()}
    assert [(each.organisation, each.channel, each.how) for each in listed] == [
        ("Elsewhere", "sms", "blocked"), ("Friendship North", "sms", "word"),
    ]  # fmt: skip
    assert listed[1].pseudonym == names[ann.respondent_id]
    assert ANN not in repr(listed)
