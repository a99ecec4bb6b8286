"""Retention of contacts: how long somebody can still be reached."""

from datetime import timedelta

import pytest
from overdue_store import (
    MAVIS,
    answered_to_its_end,
    apply,
    change,
    close,
    due,
    plan,
    raise_concern,
    rows,
)
from sqlalchemy import insert, select, update
from storing import NOW

from dialogues.exchange import Reply
from storage import (
    concerns,
    contacts,
    inbox,
    links,
    respondents,
    secrets,
)
from storage.models import (
    CONSENTS,
    CONTACTS,
    CONVERSATIONS,
)


@pytest.fixture
def talk(store):
    return answered_to_its_end(store)


@pytest.fixture
def keys(tmp_path):
    return secrets.make_key_file(tmp_path / "keys")


@pytest.fixture
def known(store, talk, keys):
    """Somebody with a telephone, whose conversation has ended."""
    [row] = rows(store, CONVERSATIONS)
    with store.engine.begin() as connection:
        contact = respondents.Contact(row.respondent_id, "sms", MAVIS)
        respondents.add_contact(connection, store.organisation, contact, keys, NOW)
    return row.respondent_id


def kept(store, days):
    """Whether the contact is still there that many days later."""
    assert due(store, days).get("contacts", 0) == apply(store, days, {"contacts"}).get(
        "contacts", 0
    )
    return bool(rows(store, CONTACTS))


def test_nobody_is_reached_any_more_some_time_after_their_last_conversation(store, known):
    assert kept(store, 199)
    assert not kept(store, 201)


def test_who_opted_out_is_known_for_good(store, known, keys):
    with store.engine.begin() as connection:
        contact = contacts.of_respondent(connection, known, "sms")
        contacts.opt_out(connection, contact.contact_id, "word", NOW)
    assert kept(store, 9999)


def test_who_agreed_to_be_contacted_again_is_kept_as_long_as_their_interview(store, known):
    with store.engine.begin() as connection:
        quote = CONSENTS.c.purpose == "quote"
        connection.execute(update(CONSENTS).where(quote).values(purpose="recontact"))
    assert kept(store, 399)
    assert not kept(store, 402)


def test_but_not_who_took_that_back(store, known):
    with store.engine.begin() as connection:
        quote = CONSENTS.c.purpose == "quote"
        row = dict(connection.execute(select(CONSENTS).where(quote)).mappings().one())
        del row["id"]
        connection.execute(update(CONSENTS).where(quote).values(purpose="recontact"))
        back = {**row, "purpose": "recontact", "state": "withdrawn"}
        connection.execute(insert(CONSENTS), back)
    assert not kept(store, 201)


def test_who_still_writes_is_kept(store, known):
    with store.engine.begin() as connection:
        late = NOW + timedelta(days=150)
        inbox.store(connection, known, Reply(("hello?",)), "sms", late)
    assert kept(store, 201)


def test_who_has_another_conversation_is_kept(store, known):
    store.now = NOW + timedelta(days=150)
    store.start()
    change(store, CONVERSATIONS, respondent_id=known)
    assert kept(store, 201)


def test_who_is_to_be_invited_is_kept(store, known):
    plan(store, known, due_at=NOW + timedelta(days=300))
    assert kept(store, 299)


def test_who_has_a_link_that_works_is_kept(store, known, keys):
    with store.engine.begin() as connection:
        links.make_link(connection, known, "AAAA", keys, NOW + timedelta(days=9000))
    assert kept(store, 299)


def test_who_may_be_at_risk_is_kept_until_some_time_after_somebody_saw_to_it(
    store, known, keys, talk
):
    reference = raise_concern(store, keys, talk.id)
    assert kept(store, 9999)
    with store.engine.begin() as connection:
        seen = NOW + timedelta(days=150)
        concerns.acknowledge(connection, reference, "Ann", "", seen)
    assert kept(store, 9999)
    close(store, keys, reference, seen)
    assert kept(store, 349)
    assert not kept(store, 351)
