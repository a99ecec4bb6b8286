"""Replies in and prompts out: each once, in order, whatever is in them."""

from datetime import timedelta

from sqlalchemy import select
from storing import NOW, Store

from dialogues.exchange import Reply
from storage import inbox, outbox
from storage.models import CONVERSATIONS, MESSAGES


def waiting(store: Store, conversation: int) -> list[Reply]:
    with store.engine.connect() as connection:
        return [each.reply for each in inbox.waiting(connection, conversation)]


def test_a_reply_comes_back_as_it_was(store):
    talk = store.start()
    reply = Reply(
        texts=("first", "second 🙂 مرحبا"), codes=("a",), prompt="age.1.0", media="photo",
        id="SM1", note="seems tired",
    )  # fmt: skip
    assert store.receive(talk, reply)
    assert waiting(store, talk) == [reply]


def test_the_same_id_on_the_same_channel_is_stored_once(store):
    one, other = store.start(), store.start()
    assert store.receive(one, Reply(("hello",), id="SM1"), "sms")
    assert not store.receive(one, Reply(("hello",), id="SM1"), "sms")
    assert not store.receive(other, Reply(("hello",), id="SM1"), "sms")
    assert store.receive(one, Reply(("hello",), id="SM1"), "telegram")
    assert len(waiting(store, one)) == 2
    assert waiting(store, other) == []


def test_replies_without_an_id_are_all_kept_in_order(store):
    talk = store.start()
    for text in ("one", "two", "one"):
        assert store.receive(talk, Reply((text,)))
    assert [reply.words for reply in waiting(store, talk)] == ["one", "two", "one"]


def test_characters_that_no_database_holds_are_replaced_and_nothing_else_is(store):
    talk = store.start()
    hard = "nul \x00 half \ud83d bell \x07 rtl \u202eabc \U0001f642 " + "x" * 10_000
    assert store.receive(talk, Reply((hard,), id="a\x00b", note="\x00"))
    (reply,) = waiting(store, talk)
    assert reply.texts == (hard.replace("\x00", "\ufffd").replace("\ud83d", "\ufffd"),)
    assert (reply.id, reply.note) == ("a\ufffdb", "\ufffd")


def test_a_reply_with_such_characters_becomes_an_answer(store):
    talk = store.talk("yes", "44", "DN31 1HU", "no", "none of these", "5")
    talk.say("nul \x00 and half \ud83d of a smile")
    with store.engine.connect() as connection:
        stored = connection.execute(select(MESSAGES.c.state)).scalars().all()
    assert set(stored) == {"done"}


def test_prompts_wait_in_order_until_they_are_shown(store):
    talk = store.talk("yes")
    with store.engine.begin() as connection:
        waiting = outbox.unshown(connection, talk.id)
        assert [prompt.text for _, prompt in waiting] == [
            "Will you take part?", "How old are you?",
        ]  # fmt: skip
        first, second = (number for number, _ in waiting)
        assert outbox.mark_shown(connection, [first], NOW) == 1
    with store.engine.begin() as connection:
        assert [number for number, _ in outbox.unshown(connection, talk.id)] == [second]
        assert outbox.mark_shown(connection, [first, second], NOW) == 1
        assert outbox.mark_shown(connection, [], NOW) == 0
        assert outbox.unshown(connection, talk.id) == []
        assert [prompt.question for prompt in outbox.said(connection, talk.id)] == [
            "take_part", "age",
        ]  # fmt: skip


def test_an_urgent_reply_ends_the_wait_of_a_conversation_and_another_does_not(store):
    talk = store.start()
    soon = NOW + timedelta(seconds=8)
    for urgent, due in ((False, soon), (True, NOW)):
        with store.engine.begin() as connection:
            connection.execute(CONVERSATIONS.update().values(due_at=soon))
            assert inbox.receive(connection, talk, Reply(("hm",)), "sms", NOW, urgent=urgent)
            assert connection.execute(select(CONVERSATIONS.c.due_at)).scalar_one() == due


def test_a_reply_is_unheard_until_a_conversation_gets_it(store):
    talk = store.start()
    with store.engine.begin() as connection:
        person = connection.execute(select(CONVERSATIONS.c.respondent_id)).scalar_one()
        connection.execute(CONVERSATIONS.update().values(due_at=None))
        message = inbox.store(connection, person, Reply(("hello",), id="SM1"), "sms", NOW)
        assert inbox.store(connection, person, Reply(("hello",), id="SM1"), "sms", NOW) is None
        assert connection.execute(select(MESSAGES.c.state)).scalars().all() == ["unheard"]
        inbox.pass_on(connection, message, talk, Reply(("hello",), request="stop"), NOW)
        assert connection.execute(select(CONVERSATIONS.c.due_at)).scalar_one() == NOW
    assert waiting(store, talk) == [Reply(("hello",), request="stop")]


def test_what_somebody_sent_of_late_is_counted_and_read_back(store):
    talk = store.start()
    with store.engine.begin() as connection:
        person = connection.execute(select(CONVERSATIONS.c.respondent_id)).scalar_one()
        first = inbox.store(connection, person, Reply(("I have",), id="1"), "sms", NOW)
        later = NOW + timedelta(minutes=1)
        second = inbox.store(connection, person, Reply(("had", "enough"), id="2"), "sms", later)
        before = NOW - timedelta(seconds=1)
        recent = inbox.ids_since(connection, person, before, 10)
        assert recent == {second: "2", first: "1"}
        assert inbox.ids_since(connection, person, before, 1) == {second: "2"}
        written = inbox.words_of(connection, recent)
        assert [(each.id, each.provider_id, each.at, each.words) for each in written] == [
            (first, "1", NOW, "I have"), (second, "2", later, "had\nenough"),
        ]  # fmt: skip
        assert inbox.count_since(connection, person, before) == 2
        assert inbox.count_since(connection, person, NOW) == 1
        assert inbox.count_since(connection, person + 1, before) == 0
    assert waiting(store, talk) == []
