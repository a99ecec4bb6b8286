"""Turns whose workers are lost, and turns that wait for more of a thought."""

from datetime import timedelta

from sqlalchemy import select
from storing import Store

from dialogues.exchange import Reply
from storage import conversations, inbox
from storage.leases import give_up, is_due, let_run_out, wait_for_more
from storage.models import CONVERSATIONS
from storage.set_aside import set_aside

SENT = ("sms", "web")


def conversation(store: Store, number: int):
    with store.engine.connect() as connection:
        return connection.execute(select(CONVERSATIONS).where(CONVERSATIONS.c.id == number)).one()


def due(store: Store, channels=SENT) -> bool:
    with store.engine.connect() as connection:
        return is_due(connection, store.now, channels)


def test_a_worker_takes_only_the_channels_that_it_is_given(store):
    terminal, sms = store.start(), store.start(channel="sms")
    assert store.lease(channels=SENT).conversation == sms
    assert store.lease(channels=SENT) is None
    assert store.lease(channels=("terminal",)).conversation == terminal


def test_what_is_leased_or_waits_is_not_due(store):
    store.start()
    assert not due(store)
    store.start(channel="web")
    assert due(store)
    lease = store.lease(channels=SENT, seconds=30)
    assert not due(store)
    store.later(30)
    assert due(store)
    with store.engine.begin() as connection:
        conversations.release(connection, lease, store.now, retry_in=5)
    assert not due(store)


def test_turns_that_were_begun_and_never_ended_are_counted(store):
    talk = store.talk()
    store.receive(talk.id, "poison")
    found = []
    for _ in range(4):
        found.append(store.lease(seconds=30).lost)
        store.later(31)
    assert found == [0, 1, 2, 3]


def test_a_turn_that_was_given_back_is_not_lost(store):
    talk = store.talk()
    store.receive(talk.id, "yes")
    for _ in range(4):
        lease = store.lease()
        assert lease.lost == 0
        with store.engine.begin() as connection:
            conversations.release(connection, lease, store.now)


def test_a_commit_forgets_what_was_lost(store):
    talk = store.talk()
    store.receive(talk.id, "yes")
    store.lease(seconds=30)
    store.later(31)
    lease = store.lease()
    assert lease.lost == 1
    store.commit(lease, store.outcome(lease))
    store.receive(talk.id, "44")
    assert store.lease().lost == 0


def test_a_reply_can_be_given_up_at_once_and_later_ones_go_on(store):
    talk = store.talk()
    store.receive(talk.id, "poison")
    store.receive(talk.id, "yes")
    store.lease(seconds=30)
    store.later(31)
    lease = store.lease()
    with store.engine.begin() as connection:
        give_up(connection, lease, store.now, [lease.messages[0].id])
    again = store.lease()
    assert [each.reply.words for each in again.messages] == ["yes"]
    assert again.lost == 0
    with store.engine.connect() as connection:
        assert [aside.reply.words for aside in set_aside(connection)] == ["poison"]


def test_a_first_turn_can_be_given_up_until_a_reply_comes(store):
    number = store.start()
    for _ in range(3):
        store.lease(seconds=30)
        store.later(31)
    lease = store.lease()
    assert lease.lost == 3
    with store.engine.begin() as connection:
        give_up(connection, lease, store.now)
    assert store.lease() is None
    assert conversation(store, number).set_aside_at == store.now
    store.receive(number, "hello?")
    assert store.lease().lost == 0


def test_leases_that_a_worker_left_behind_end_when_it_starts_again(store):
    mine, theirs = store.start(), store.start()
    store.lease("worker.0", conversation_id=mine)
    store.lease("worker.1", conversation_id=theirs)
    with store.engine.begin() as connection:
        assert let_run_out(connection, "worker.0", store.now) == 1
        assert let_run_out(connection, "worker.0", store.now) == 0
    again = store.lease("worker.0")
    assert (again.conversation, again.lost) == (mine, 1)
    assert store.lease("worker.0") is None


def wait(store: Store, lease, seconds: float) -> None:
    with store.engine.begin() as connection:
        until = store.now + timedelta(seconds=seconds)
        wait_for_more(connection, lease, until, store.now)


def test_a_thought_waits_for_more_of_it(store):
    talk = store.talk(channel="sms")
    store.receive(talk.id, "well", "sms")
    wait(store, store.lease(), 8)
    store.receive(talk.id, "not great", "sms")
    assert store.lease() is None
    store.later(8)
    assert [each.reply.words for each in store.lease().messages] == ["well", "not great"]


def test_what_came_while_it_was_looked_at_is_looked_at_at_once(store):
    talk = store.talk(channel="sms")
    store.receive(talk.id, "well", "sms")
    lease = store.lease()
    store.receive(talk.id, Reply(("STOP",), request="stop"), "sms")
    wait(store, lease, 8)
    assert len(store.lease().messages) == 2


def test_an_urgent_message_ends_the_wait(store):
    talk = store.talk(channel="sms")
    store.receive(talk.id, "well", "sms")
    wait(store, store.lease(), 8)
    with store.engine.begin() as connection:
        stop = Reply(("STOP",), request="stop")
        inbox.receive(connection, talk.id, stop, "sms", store.now, urgent=True)
    assert len(store.lease().messages) == 2
