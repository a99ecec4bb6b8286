"""Who may take a turn, and what happens when it fails."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from storing import Store

from storage import conversations
from storage.models import CONVERSATIONS
from storage.problems import LeaseLost
from storage.set_aside import set_aside


def release(store: Store, lease, **how) -> None:
    with store.engine.begin() as connection:
        conversations.release(connection, lease, store.now, **how)


def fail(store: Store, lease, **how) -> bool:
    with store.engine.begin() as connection:
        return conversations.fail_turn(connection, lease, store.now, **how)


def test_a_new_conversation_is_due_for_its_first_turn(store):
    conversation = store.start(role="helper", channel="web", path="full")
    lease = store.lease()
    assert (lease.conversation, lease.interview, lease.messages) == (conversation, None, ())
    assert (lease.turns, lease.guide_hash) == (0, store.guide_hash)
    assert (lease.role, lease.channel, lease.path, lease.language) == (
        "helper", "web", "full", "en",
    )  # fmt: skip
    assert lease.until == store.now + timedelta(seconds=30)


def test_replies_that_come_before_the_first_turn_wait_for_it(store):
    conversation = store.start()
    store.receive(conversation, "hello?")
    first = store.lease()
    assert first.messages == ()
    store.commit(first, store.outcome(first))
    assert [each.reply.words for each in store.lease().messages] == ["hello?"]


def test_what_is_leased_cannot_be_leased_until_it_runs_out(store):
    store.start()
    assert store.lease("ann") is not None
    assert store.lease("bob") is None
    store.later(29)
    assert store.lease("bob") is None
    store.later(1)
    assert store.lease("bob").worker == "bob"


def test_a_reply_that_comes_during_a_turn_is_taken_after_it(store):
    talk = store.talk()
    store.receive(talk.id, "yes")
    lease = store.lease("ann")
    store.receive(talk.id, "44")
    assert store.lease("bob") is None
    store.commit(lease, store.outcome(lease))
    assert [each.reply.words for each in store.lease("bob").messages] == ["44"]


def test_whoever_has_waited_longest_goes_first(store):
    one, two = store.talk(), store.talk()
    store.later()
    store.receive(two.id, "yes")
    store.later()
    store.receive(one.id, "yes")
    assert [store.lease("ann").conversation, store.lease("bob").conversation] == [two.id, one.id]
    assert store.lease("eve") is None


def test_one_conversation_can_be_asked_for(store):
    store.start()
    wanted = store.start()
    assert store.lease(conversation_id=wanted).conversation == wanted
    assert store.lease(conversation_id=wanted) is None


def test_a_worker_that_comes_back_may_take_its_own_lease_again(store):
    conversation = store.start()
    before = store.lease("ann", conversation_id=conversation)
    assert store.lease("bob", conversation_id=conversation, take_back=True) is None
    again = store.lease("ann", conversation_id=conversation, take_back=True)
    store.commit(again, store.outcome(again))
    with pytest.raises(LeaseLost):
        store.commit(before, store.outcome(before))


def test_a_released_conversation_is_as_it_was_and_may_rest(store):
    talk = store.talk()
    store.receive(talk.id, "yes")
    release(store, store.lease("ann"), retry_in=10)
    assert store.lease("bob") is None
    store.later(10)
    assert [each.failures for each in store.lease("bob").messages] == [0]


def test_three_failures_set_a_reply_aside_and_later_ones_go_on(store):
    talk = store.talk()
    store.receive(talk.id, "poison")
    store.receive(talk.id, "yes")
    for failed in range(3):
        lease = store.lease()
        assert [each.failures for each in lease.messages] == [failed, 0]
        assert fail(store, lease, messages=[lease.messages[0].id]) is (failed == 2)
    assert [each.reply.words for each in store.lease().messages] == ["yes"]
    with store.engine.connect() as connection:
        (aside,) = set_aside(connection)
    assert (aside.conversation, aside.reply.words) == (talk.id, "poison")


def test_a_failed_turn_may_rest_before_it_is_tried_again(store):
    talk = store.talk()
    store.receive(talk.id, "poison")
    assert fail(store, store.lease(), retry_in=5) is False
    assert store.lease() is None
    store.later(5)
    assert store.lease() is not None


def test_nothing_is_due_when_the_only_reply_was_set_aside(store):
    talk = store.talk()
    store.receive(talk.id, "poison")
    for _ in range(3):
        fail(store, store.lease())
    assert store.lease() is None


def test_a_first_turn_that_fails_three_times_waits_for_a_reply(store):
    conversation = store.start()
    assert [fail(store, store.lease()) for _ in range(3)] == [False, False, True]
    assert store.lease() is None
    with store.engine.connect() as connection:
        aside = connection.execute(select(CONVERSATIONS.c.set_aside_at)).scalar_one()
    assert aside == store.now
    store.receive(conversation, "hello?")
    lease = store.lease()
    store.commit(lease, store.outcome(lease))
    with store.engine.connect() as connection:
        assert connection.execute(select(CONVERSATIONS.c.set_aside_at)).scalar_one() is None


def test_a_turn_that_took_too_long_still_counts_as_failed(store):
    talk = store.talk()
    store.receive(talk.id, "slow poison")
    lease = store.lease(seconds=30)
    store.later(31)
    assert fail(store, lease) is False
    assert store.lease().messages[0].failures == 1


@pytest.mark.parametrize("give_back", [release, fail])
def test_what_somebody_else_has_leased_cannot_be_given_back(store, give_back):
    store.start()
    late = store.lease("ann")
    store.later(31)
    store.lease("bob")
    with pytest.raises(LeaseLost):
        give_back(store, late)


def test_open_conversations_are_found_again(store):
    one = store.talk("yes")
    store.later()
    two = store.talk("yes", role="helper", channel="web")
    ended = store.talk("no")
    with store.engine.connect() as connection:
        assert conversations.find_open(connection) == two.id
        assert conversations.find_open(connection, role="resident") == one.id
        assert conversations.find_open(connection, channel="web", guide_id="small") == two.id
        assert conversations.find_open(connection, guide_id="another") is None
        assert conversations.interview(connection, ended.id).disposition == "refused"
        assert conversations.interview(connection, one.id).answers.keys() == {"take_part"}


def test_conversations_are_listed_with_what_they_hold(store):
    store.talk("yes", "44")
    store.later()
    store.talk("no", role="helper")
    with store.engine.connect() as connection:
        last, first = conversations.recent(connection)
    assert (first.guide_id, first.disposition, first.turns, first.answers) == (
        "small", "started", 3, 2,
    )  # fmt: skip
    assert (last.role, last.disposition, last.ended_at) == ("helper", "refused", store.now)
    assert first.pseudonym.startswith("R-")


def test_a_clock_set_back_keeps_nobody_waiting_until_it_has_caught_up(store):
    talk = store.talk()
    store.later(3600)
    store.receive(talk.id, "yes")
    store.later(-3600)
    lease = store.lease()
    assert lease is not None
    assert [each.reply.words for each in lease.messages] == ["yes"]
