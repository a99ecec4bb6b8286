"""Leases of prompts: one worker at a time, and a late one changes nothing."""

from datetime import timedelta

from sqlalchemy import insert, select
from storing import NOW, Store

from dialogues.exchange import Prompt, to_plain
from storage import outgoing, respondents
from storage.models import CONTACTS, PROMPTS
from storage.outgoing import Due


def queue(store: Store, *texts: str) -> None:
    """Prompts for a new person with a contact."""
    with store.engine.begin() as connection:
        who = respondents.enrol(
            connection, store.organisation, respondents.new_pseudonym(), store.now
        )
        connection.execute(
            insert(CONTACTS).values(
                organisation_id=store.organisation, respondent_id=who, channel="sms",
                hash=str(who), sealed="sealed", created_at=store.now,
            )
        )  # fmt: skip
        for position, text in enumerate(texts):
            connection.execute(
                insert(PROMPTS).values(
                    respondent_id=who, channel="sms", purpose="welcome", position=position,
                    prompt=to_plain(Prompt("p", "note", text)), state="waiting",
                    queued_at=store.now, due_at=store.now, attempts=0, pieces=0,
                )
            )  # fmt: skip


def lease(store: Store, worker: str, seconds: float = 60) -> Due | None:
    with store.engine.begin() as connection:
        return outgoing.lease_prompt(
            connection, worker=worker, channel="sms", now=store.now, seconds=seconds
        )


def prompt(store: Store):
    with store.engine.connect() as connection:
        return connection.execute(select(PROMPTS).order_by(PROMPTS.c.id)).first()


def test_a_prompt_is_leased_once_and_again_when_the_lease_ends(store):
    queue(store, "one", "two")
    first = lease(store, "a")
    assert first is not None
    assert (first.prompt.text, first.piece, first.attempts, first.tried) == ("one", 0, 0, False)
    assert (first.organisation, first.sealed, first.heard_at) == (
        "Friendship North",
        "sealed",
        None,
    )
    assert lease(store, "b") is None
    store.later(61)
    again = lease(store, "b")
    assert again is not None
    assert again.prompt_id == first.prompt_id


def test_people_are_leased_beside_each_other_the_longest_waiting_first(store):
    queue(store, "one")
    store.later()
    queue(store, "two")
    assert [lease(store, name).prompt.text for name in "ab"] == ["one", "two"]
    assert lease(store, "c") is None


def test_only_what_is_due_on_the_channel_is_seen(store):
    queue(store, "one")
    with store.engine.connect() as connection:
        assert outgoing.any_due(connection, "sms", NOW)
        assert not outgoing.any_due(connection, "telegram", NOW)
        assert not outgoing.any_due(connection, "sms", NOW - timedelta(seconds=1))


def test_a_late_worker_changes_nothing(store):
    queue(store, "one")
    late = lease(store, "a", seconds=10)
    store.later(11)
    quick = lease(store, "b")
    with store.engine.begin() as connection:
        assert not outgoing.still_to_be_sent(connection, late, store.now)
        assert outgoing.still_to_be_sent(connection, quick, store.now)
        outgoing.give_back(connection, late, store.now + timedelta(hours=1), failed=True)
        assert outgoing.still_to_be_sent(connection, quick, store.now)
        outgoing.piece_sent(connection, quick, store.now, last=False)
        outgoing.piece_sent(connection, late, store.now, last=False)
    assert (prompt(store).pieces, prompt(store).attempts, prompt(store).state) == (1, 0, "waiting")
    last = lease(store, "c")
    with store.engine.begin() as connection:
        outgoing.piece_sent(connection, quick, store.now, last=True)
        assert outgoing.still_to_be_sent(connection, last, store.now)
        outgoing.piece_sent(connection, last, store.now, last=True)
        outgoing.give_up(connection, late)
        outgoing.drop(connection, late)
    assert (prompt(store).pieces, prompt(store).state) == (2, "shown")
    assert prompt(store).lease_owner is None


def test_a_failed_attempt_is_counted_and_waits(store):
    queue(store, "one")
    due = lease(store, "a")
    later = store.now + timedelta(seconds=30)
    with store.engine.begin() as connection:
        outgoing.give_back(connection, due, later, failed=True)
    assert (prompt(store).attempts, prompt(store).due_at) == (1, later)
    assert lease(store, "a") is None
    store.now = later
    assert lease(store, "a").attempts == 1
