"""Concerns: sealed, told until somebody takes them up, audited."""

from dataclasses import replace
from datetime import timedelta

import pytest
from arriving import ANN, new_keys
from storing import whole_store

from storage import alerts_sent, audit, concerns, contacts, notices, respondents
from storage.alerts_sent import Telling
from storage.concerns import Raised, UnknownConcern
from storage.secrets import KeyProblem

WORDS = "he locks me in and takes my pension"


@pytest.fixture
def keys():
    return new_keys()


@pytest.fixture
def raised(store, keys):
    """A concern about somebody, before it is stored."""
    with store.engine.begin() as connection:
        person = contacts.find_or_enrol(connection, keys, store.organisation, "sms", ANN, store.now)
    return Raised(
        store.organisation, person.respondent_id, None, None, ("domestic", "financial"),
        "direct", "self", "sms", WORDS, "queued",
    )  # fmt: skip


def store_it(store, keys, raised):
    with store.engine.begin() as connection:
        return concerns.raise_concern(connection, keys, raised, store.now)


def look(store, keys, **how):
    with store.engine.connect() as connection:
        return list(concerns.open_concerns(connection, keys, **how))


def due(store):
    with store.engine.connect() as connection:
        return [each.reference for each in concerns.due_alerts(connection, store.now)]


def told(connection, concern, store):
    """Somebody was told of it by mail, and is to be told again in a quarter of an hour."""
    alerts_sent.plan(connection, concern, [Telling("mail")], store.now)
    concerns.tell_again(connection, concern, store.now + timedelta(minutes=15))
    (alert,) = alerts_sent.to_send(connection, "mail", store.now)
    alerts_sent.sent(connection, alert, store.now)


def test_references_are_short_and_unlike_each_other():
    drawn = {concerns.new_reference() for _ in range(300)}
    assert len(drawn) == 300
    assert all(len(each) == 8 and not set(each[2:]) & set("01IO") for each in drawn)


def test_a_concern_comes_back_as_it_was(store, keys, raised):
    reference = store_it(store, keys, raised)
    (stored,) = look(store, keys, words=True)
    with store.engine.connect() as connection:
        name = respondents.pseudonym(connection, raised.respondent_id)
    assert (stored.reference, stored.organisation, stored.pseudonym) == (
        reference, "Friendship North", name,
    )  # fmt: skip
    assert (stored.kinds, stored.directness, stored.about) == (
        ("domestic", "financial"), "direct", "self",
    )  # fmt: skip
    assert (stored.words, stored.signposted, stored.alerts) == (WORDS, "queued", 0)
    assert stored.raised_at == stored.alert_at == store.now


def test_the_words_are_read_only_when_asked_for_and_only_with_the_keys(store, keys, raised):
    store_it(store, keys, raised)
    assert look(store, keys)[0].words == ""
    assert WORDS not in whole_store(store)
    with pytest.raises(KeyProblem):
        look(store, new_keys(), words=True)
    assert WORDS not in repr(look(store, keys, words=True))


def test_somebody_is_told_at_once_and_again_until_it_is_taken_up(store, keys, raised):
    reference = store_it(store, keys, raised)
    assert due(store) == [reference]
    with store.engine.begin() as connection:
        (concern,) = concerns.due_alerts(connection, store.now)
        told(connection, concern, store)
    assert due(store) == []
    store.later(15 * 60)
    assert due(store) == [reference]
    with store.engine.begin() as connection:
        assert concerns.acknowledge(connection, reference, "Jo", "rang her, she is safe", store.now)
    assert due(store) == []
    assert look(store, keys) == []
    (taken,) = look(store, keys, acknowledged=True)
    assert (taken.acknowledged_by, taken.note, taken.alerts) == (
        "Jo", "rang her, she is safe", 1,
    )  # fmt: skip
    assert taken.alert_at is None


def test_who_takes_it_up_first_counts_and_is_audited_once(store, keys, raised):
    reference = store_it(store, keys, raised)
    with store.engine.begin() as connection:
        assert concerns.acknowledge(connection, reference, "Jo", "on it", store.now)
        assert not concerns.acknowledge(connection, reference, "Sam", "me too", store.later())
        entries = audit.entries(connection, about=f"concern {reference}")
    assert [(entry.who, entry.action) for entry in entries] == [("Jo", "concern_taken")]
    assert look(store, keys, acknowledged=True)[0].acknowledged_by == "Jo"


def test_an_unknown_reference_is_refused(store):
    with store.engine.connect() as connection, pytest.raises(UnknownConcern, match="C-NOSUCH"):
        concerns.acknowledge(connection, "C-NOSUCH", "Jo", "", store.now)


def test_further_words_are_added_and_told_at_once(store, keys, raised):
    store_it(store, keys, raised)
    (concern,) = look(store, keys)
    with store.engine.begin() as connection:
        told(connection, concern, store)
        concerns.add_words(connection, keys, concern.id, "he is outside now", store.later())
    (after,) = look(store, keys, words=True)
    assert after.words == f"{WORDS}\nhe is outside now"
    assert due(store) == [concern.reference]


def test_what_was_raised_of_late_is_known_by_person(store, keys, raised):
    store_it(store, keys, raised)
    store_it(store, keys, replace(raised, kinds=("person_asked_for",), directness="asked"))
    since = store.now - timedelta(minutes=10)
    with store.engine.connect() as connection:
        (recent,) = concerns.recent(connection, raised.respondent_id, since)
        assert (recent.kinds, recent.acknowledged) == (("domestic", "financial"), False)
        assert concerns.recent(connection, raised.respondent_id + 1, since) == []
        assert concerns.recent(connection, raised.respondent_id, store.later()) == []


@pytest.mark.parametrize("sent", [False, True])
def test_signposting_that_an_opt_out_keeps_back_is_told_to_a_person(store, keys, raised, sent):
    store_it(store, keys, raised)
    with store.engine.begin() as connection:
        notices.queue_notice(
            connection, respondent_id=raised.respondent_id, conversation_id=None, channel="sms",
            purpose="signposting", text="Ring 999.", now=store.now,
        )  # fmt: skip
        if sent:
            notices.drop_waiting(
                connection, respondent_id=raised.respondent_id, now=store.now, keep=()
            )
        stopped = concerns.signposting_stopped(connection, raised.respondent_id, store.later())
    assert stopped == (0 if sent else 1)
    assert look(store, keys)[0].signposted == ("queued" if sent else "not_possible")
