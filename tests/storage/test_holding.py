"""What a turn does with a concern, with a break, and with a wish for a person."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update
from storing import Store, Talk

from dialogues.exchange import Heard, Reply
from storage.concerns import Stored, open_concerns
from storage.conversations import commit_turn, fail_turn
from storage.lookups import code_answer
from storage.models import CONVERSATIONS, PROMPTS
from storage.secrets import Keys, make_key_file

HIT = Reply(("he hits me",), concern="C-1")


@pytest.fixture
def keys(tmp_path) -> Keys:
    return make_key_file(tmp_path / "keys")


def conversation(store: Store):
    with store.engine.connect() as connection:
        return connection.execute(select(CONVERSATIONS)).one()


def prompts(store: Store) -> list[tuple[int, str]]:
    with store.engine.connect() as connection:
        rows = connection.execute(select(PROMPTS.c.turn, PROMPTS.c.state).order_by(PROMPTS.c.id))
        return [(row.turn, row.state) for row in rows]


def hold(store: Store) -> None:
    """As intake does when it raises a concern."""
    with store.engine.begin() as connection:
        connection.execute(update(CONVERSATIONS).values(held_at=store.now))


def test_the_turn_that_takes_a_concern_lets_prompts_go_and_drops_earlier_ones(store):
    talk = store.talk(channel="sms")
    hold(store)
    talk.say(HIT)
    assert conversation(store).held_at is None
    assert prompts(store) == [(0, "dropped"), (1, "waiting")]


def test_an_earlier_message_does_not_let_them_go(store):
    talk = store.talk(channel="sms")
    store.receive(talk.id, "yes", "sms")
    store.receive(talk.id, HIT, "sms")
    hold(store)
    talk.take()
    assert conversation(store).held_at == store.now
    talk.take()
    assert conversation(store).held_at is None
    assert [state for _, state in prompts(store)][:-1] == ["dropped", "dropped"]


def test_another_concern_that_waits_keeps_them_back(store):
    talk = store.talk(channel="sms")
    hold(store)
    store.receive(talk.id, HIT, "sms")
    store.receive(talk.id, Reply(("every day",), concern="C-2"), "sms")
    talk.take()
    assert conversation(store).held_at == store.now
    talk.take()
    assert conversation(store).held_at is None


def test_a_concern_that_is_set_aside_keeps_nothing_back(store):
    talk = store.talk(channel="sms")
    hold(store)
    store.receive(talk.id, HIT, "sms")
    for _ in range(3):
        assert conversation(store).held_at is not None
        taken = store.lease()
        with store.engine.begin() as connection:
            fail_turn(connection, taken, store.now)
    assert conversation(store).held_at is None


def test_somebody_who_says_when_to_come_back_is_reminded_then(store):
    talk = store.talk("yes")
    talk.say("can we do this in 2 hours", intent="pause")
    assert conversation(store).remind_at == store.now + timedelta(hours=2)
    talk.say("later, in an hour", intent="pause")
    later = store.now + timedelta(hours=1)
    assert conversation(store).remind_at == later
    talk.say("ok ta")
    assert conversation(store).remind_at == later
    talk.say("ready now", intent="resume")
    assert conversation(store).remind_at is None


def ask_for_person(store: Store, talk: Talk, keys: Keys | None, words: str) -> None:
    store.receive(talk.id, words, "sms")
    lease = store.lease()
    outcome = store.outcome(lease, Heard("ask_person", 0.95))
    with store.engine.begin() as connection:
        commit_turn(connection, lease, outcome, store.now, code_answer, keys)


def concerns(store: Store, keys: Keys) -> list[Stored]:
    with store.engine.begin() as connection:
        return list(open_concerns(connection, keys, words=True))


def test_a_wish_for_a_person_is_a_concern(store, keys):
    ask_for_person(store, store.talk("yes", channel="sms"), keys, "can I talk to somebody")
    [concern] = concerns(store, keys)
    assert (concern.kinds, concern.directness) == (("person_asked_for",), "asked")
    assert (concern.words, concern.channel) == ("can I talk to somebody", "sms")
    assert (concern.organisation, concern.alert_at) == ("Friendship North", store.now)


def test_of_somebody_who_has_withdrawn_no_words_are_kept_with_it(store, keys):
    talk = store.talk("yes", channel="sms")
    talk.say("delete it all", intent="withdraw")
    talk.say("yes")
    ask_for_person(store, talk, keys, "ring me on 01472 000000")
    assert [concern.words for concern in concerns(store, keys)] == [""]


def test_without_keys_or_a_wish_there_is_no_concern(store, keys):
    talk = store.talk("yes", channel="sms")
    ask_for_person(store, talk, None, "can I talk to somebody")
    talk.say("44")
    assert concerns(store, keys) == []
