"""What a pressed button belongs to."""

from sqlalchemy import insert, select

from dialogues.exchange import Option, Prompt, to_plain
from storage import conversations
from storage.models import CONVERSATIONS, DELIVERIES, PROMPTS
from storage.pressed import prompt_sent

ASKED = Prompt("age.1.0", "question", "How old?", "age", (Option("old", "Old"),))


def deliver(store, conversation, channel="telegram"):
    """A delivery of a prompt of this conversation, or of none."""
    row = {
        "conversation_id": conversation, "channel": channel, "purpose": "turn", "position": 0,
        "prompt": to_plain(ASKED), "state": "shown", "queued_at": store.now, "due_at": store.now,
        "attempts": 0, "pieces": 1,
    }  # fmt: skip
    with store.engine.begin() as connection:
        prompt = connection.execute(insert(PROMPTS).returning(PROMPTS.c.id), row).scalar_one()
        sent = {
            "prompt_id": prompt, "piece": 0, "channel": channel, "sender": "bot", "state": "sent",
            "parts": 1, "pence": 0.0, "started_at": store.now,
        }  # fmt: skip
        return connection.execute(insert(DELIVERIES).returning(DELIVERIES.c.id), sent).scalar_one()


def again(store, conversation, channel="telegram"):
    """Another conversation of the same person."""
    with store.engine.begin() as connection:
        wanted = select(CONVERSATIONS.c.respondent_id).where(CONVERSATIONS.c.id == conversation)
        return conversations.start(
            connection, guide_hash=store.guide_hash, path="short", role="resident", channel=channel,
            language="en", respondent_id=connection.execute(wanted).scalar_one(), now=store.now,
        )  # fmt: skip


def found(store, delivery):
    with store.engine.connect() as connection:
        return prompt_sent(connection, delivery)


def test_the_prompt_of_a_delivery_is_found_whole(store):
    sent = found(store, deliver(store, store.start(channel="telegram")))
    assert (sent.prompt, sent.latest) == (ASKED, True)


def test_a_later_conversation_makes_it_an_old_one_only_on_its_own_channel(store):
    first = store.start(channel="telegram")
    delivery = deliver(store, first)
    store.start(channel="telegram")
    again(store, first, channel="sms")
    assert found(store, delivery).latest
    second = again(store, first)
    assert not found(store, delivery).latest
    assert found(store, deliver(store, second)).latest


def test_a_prompt_of_no_conversation_and_no_delivery_at_all(store):
    assert not found(store, deliver(store, None)).latest
    assert found(store, 10**17) is None
