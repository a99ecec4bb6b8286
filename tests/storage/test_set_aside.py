"""Replies that were given up: seen, taken again, left."""

import pytest
from sqlalchemy import select
from storing import Store

from storage import conversations, inbox
from storage.models import CONVERSATIONS, MESSAGES
from storage.set_aside import leave_set_aside, retry_set_aside, set_aside


def fail_thrice(store: Store, conversation: int) -> None:
    for _ in range(3):
        store.later(1)
        taken = store.lease(conversation_id=conversation)
        with store.engine.begin() as connection:
            conversations.fail_turn(connection, taken, store.now)


def spoil(store: Store, words: str = "poison"):
    """A conversation whose last reply could not be taken."""
    talk = store.talk("yes")
    store.later(1)
    store.receive(talk.id, words)
    fail_thrice(store, talk.id)
    return talk


def seen(store: Store):
    with store.engine.connect() as connection:
        return set_aside(connection)


def retry(store: Store, conversation: int | None = None) -> int:
    with store.engine.begin() as connection:
        return retry_set_aside(connection, conversation, store.now)


def waiting(store: Store, conversation: int) -> list[str]:
    with store.engine.connect() as connection:
        return [each.reply.words for each in inbox.waiting(connection, conversation)]


def test_what_was_given_up_is_seen_with_its_words_hidden_from_logs(store):
    talk = spoil(store)
    (aside,) = seen(store)
    assert (aside.conversation, aside.channel, aside.overtaken) == (talk.id, "terminal", False)
    assert (aside.at, aside.reply.words) == (store.now, "poison")
    assert aside.pseudonym.startswith("R-")
    assert "poison" not in repr(aside)


@pytest.mark.parametrize("everywhere", [True, False])
def test_it_is_taken_again_as_the_answer_that_it_was(store, everywhere):
    talk, other = spoil(store, "61"), spoil(store, "82")
    assert retry(store, None if everywhere else talk.id) == (2 if everywhere else 1)
    assert [each.conversation for each in seen(store)] == ([] if everywhere else [other.id])
    assert waiting(store, talk.id) == ["61"]
    turn = talk.take()
    assert turn.interview.answers["age"].value == 61
    assert retry(store, talk.id) == 0


def test_a_reply_that_was_overtaken_answers_no_other_question(store):
    talk = spoil(store, "61")
    talk.say("82")
    (aside,) = seen(store)
    assert aside.overtaken
    assert retry(store) == 0
    assert waiting(store, talk.id) == []
    assert talk.last.interview.answers["age"].value == 82


def test_it_may_fail_again_and_is_set_aside_again(store):
    talk = spoil(store)
    assert retry(store) == 1
    fail_thrice(store, talk.id)
    assert [each.reply.words for each in seen(store)] == ["poison"]


def test_a_beginning_that_was_given_up_is_begun_again(store):
    number = store.start()
    fail_thrice(store, number)
    (aside,) = seen(store)
    assert (aside.conversation, aside.reply, aside.overtaken) == (number, None, False)
    assert retry(store, number) == 1
    assert seen(store) == []
    lease = store.lease()
    assert (lease.conversation, lease.interview) == (number, None)


def test_what_is_left_keeps_its_words_and_is_not_taken(store):
    talk, other = spoil(store), spoil(store)
    with store.engine.begin() as connection:
        assert leave_set_aside(connection, talk.id) == 1
        assert leave_set_aside(connection, talk.id) == 0
        states = (
            connection.execute(select(MESSAGES.c.state).order_by(MESSAGES.c.id)).scalars().all()
        )
        due = connection.execute(select(CONVERSATIONS.c.due_at)).scalars().all()
    assert states == ["done", "unheard", "done", "set_aside"]
    assert due == [None, None]
    assert [each.conversation for each in seen(store)] == [other.id]
