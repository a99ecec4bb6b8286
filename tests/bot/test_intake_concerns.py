"""Concerns: screened before anything else, signposted at once, told to a person."""

from datetime import timedelta

import pytest
from arriving import BEN, Front

from dialogues.exchange import Reply
from storage import concerns
from storage.models import CONVERSATIONS, MESSAGES, PROMPTS

DIRECT = "I want to kill myself"


def keeping(front: Front) -> list[str]:
    return [each.words for each in front.raised()]


def test_a_disclosure_is_raised_held_and_signposted(front):
    talk = front.begin()
    front.ask(talk)
    taken = front.take(DIRECT)
    (raised,) = front.raised()
    assert taken.concern == raised.reference
    assert (raised.kinds, raised.directness, raised.about) == (("suicide",), "direct", "self")
    assert (raised.words, raised.channel, raised.signposted) == (DIRECT, "sms", "queued")
    assert (raised.conversation_id, raised.alert_at) == (talk, front.now)
    assert front.talk(talk).held_at == front.now
    ((purpose, text),) = front.prompts()
    assert purpose == "signposting"
    assert "999" in text
    assert front.purposes("dropped") == ["turn"]
    (reply,) = front.messages("waiting")
    assert (reply.concern, reply.words) == (raised.reference, DIRECT)


def test_a_concern_ends_the_pause_in_which_texts_are_waited_for(front):
    talk = front.begin()
    with front.engine.begin() as connection:
        connection.execute(CONVERSATIONS.update().values(due_at=front.now + timedelta(minutes=1)))
    front.take(DIRECT)
    assert front.talk(talk).due_at == front.now


def test_the_words_are_sealed(front):
    front.take(DIRECT)
    with front.engine.connect() as connection:
        (stored,) = concerns.open_concerns(connection, front.keys)
    assert stored.words == ""
    assert keeping(front) == [DIRECT]


@pytest.mark.parametrize(
    "pieces",
    [
        ("I have taken", "all my tablets"),
        ("I", "want", "to", "die"),
        ("honestly", "i", "dont", "want", "to", "be", "alive"),
        ("my husband", "hits me"),
        ("not a good week tbh", "i want", "to die"),
    ],
)
def test_pieces_of_one_thought_are_read_together(front, pieces):
    talk = front.begin()
    for piece in pieces:
        taken = front.take(piece)
    assert taken.concern is not None
    assert keeping(front)[-1] == "\n".join(pieces)
    assert front.talk(talk).held_at is not None


def test_a_sentence_in_pieces_is_told_as_directly_as_in_one(front):
    front.begin()
    for piece in ("honestly", "i", "dont", "want", "to", "be", "alive"):
        front.take(piece)
    with front.engine.connect() as connection:
        last = max(concerns.open_concerns(connection, front.keys), key=lambda each: each.id)
    assert (last.kinds[0], last.directness) == ("suicide", "direct")


def test_pieces_are_read_together_even_where_the_store_keeps_no_words(front):
    front.begin()
    front.take("I have taken")
    with front.engine.begin() as connection:
        connection.execute(MESSAGES.update().values(reply={"texts": [""], "codes": []}))
    assert front.take("all my tablets").concern is not None


def test_pieces_are_read_together_after_a_restart(front):
    front.begin()
    front.take("I have taken")
    after = Front(front.engine, now=front.now, keys=front.keys)
    after.ids = front.ids
    assert after.take("all my tablets").concern is not None


def test_pieces_more_than_ten_minutes_apart_are_not(front):
    front.begin()
    front.take("I have taken")
    front.later(minutes=11)
    assert front.take("all my tablets").concern is None


def test_the_pieces_of_somebody_else_are_not(front):
    front.take("I have taken")
    assert front.take("all my tablets", who=BEN).concern is None


def test_what_was_raised_is_not_raised_again_by_what_follows(front):
    front.begin()
    front.take(DIRECT)
    assert front.take("sorry").concern is None
    assert front.take("thank you I will ring them").concern is None
    assert len(front.raised()) == 1
    assert front.purposes() == ["signposting"]


def test_saying_it_again_adds_to_the_concern_and_tells_somebody_again(front):
    talk = front.begin()
    first = front.take(DIRECT)
    (raised,) = front.raised()
    with front.engine.begin() as connection:
        concerns.tell_again(connection, raised, front.now + timedelta(minutes=15))
    again = front.take("I have taken the pills, I want to die")
    assert again.concern == first.concern
    assert keeping(front) == [f"{DIRECT}\nI have taken the pills, I want to die"]
    (raised,) = front.raised()
    assert raised.alert_at == front.now
    assert front.purposes() == ["signposting"]
    assert [reply.concern for reply in front.messages("waiting")] == [first.concern] * 2
    assert front.talk(talk).held_at is not None


def test_saying_it_again_after_somebody_took_it_up_is_a_new_concern(front):
    front.begin()
    first = front.take(DIRECT)
    with front.engine.begin() as connection:
        concerns.acknowledge(connection, first.concern, "Jo", "rang her", front.now)
    assert front.take("thanks for ringing").concern is None
    assert front.take(DIRECT).concern not in (None, first.concern)


def test_something_else_is_a_new_concern(front):
    front.begin()
    first = front.take(DIRECT)
    second = front.take("my husband hits me")
    assert second.concern not in (None, first.concern)
    assert "domestic" in front.raised()[1].kinds


def test_the_same_message_sent_again_raises_nothing(front):
    front.begin()
    front.take(Reply((DIRECT,), id="SM-x"))
    assert front.take(Reply((DIRECT,), id="SM-x")).concern is None
    assert keeping(front) == [DIRECT]


def test_out_of_the_blue_it_is_signposted_and_nothing_else_is_said(front):
    taken = front.take(DIRECT)
    assert (taken.conversation, front.purposes()) == (None, ["signposting"])
    assert front.raised()[0].conversation_id is None


def test_after_the_end_it_is_raised_too(front):
    talk = front.begin()
    front.end(talk)
    assert front.take(DIRECT).conversation == talk
    assert front.purposes() == ["signposting"]
    assert front.talk(talk).held_at is None


@pytest.mark.parametrize("channel", ["telegram", "web"])
def test_on_other_channels_as_well(front, channel):
    front.begin(who="4711", channel=channel)
    assert front.take(DIRECT, who="4711", channel=channel).concern is not None
    assert front.purposes() == ["signposting"]


class TestOptedOut:
    def test_somebody_who_opted_out_is_screened_and_a_person_must_act(self, front):
        talk = front.begin()
        front.take("STOP")
        front.end(talk, "opted_out")
        taken = front.take(DIRECT)
        (raised,) = front.raised()
        assert taken.concern == raised.reference
        assert (raised.signposted, raised.words) == ("not_possible", DIRECT)
        assert front.prompts() == []
        assert front.messages()[-1].words == ""
        assert front.contact().opted_out_at is not None

    def test_in_pieces_too(self, front):
        front.take("STOP")
        front.take("I have taken")
        assert front.take("all my tablets").concern is not None

    @pytest.mark.parametrize(
        "both", ["I want to end it all, stop texting me", "stop texting me I want to die"]
    )
    def test_what_might_be_both_is_a_concern(self, front, both):
        front.begin()
        assert front.take(both).concern is not None
        assert front.contact().opted_out_at is None
        assert front.purposes() == ["signposting"]

    def test_a_bare_carrier_word_is_an_opt_out_all_the_same(self, front):
        talk = front.begin()
        front.take("I want to die")
        assert front.purposes() == ["signposting"]
        assert front.take("STOP").conversation == talk
        assert front.contact().opted_out_at is not None
        assert front.prompts() == []
        (raised,) = front.raised()
        assert (raised.signposted, raised.alert_at) == ("not_possible", front.now)

    def test_a_carrier_word_that_ends_a_disclosure_is_both(self, front):
        front.begin()
        front.take("I want it all to")
        assert front.take("end").concern is not None
        assert front.contact().opted_out_at is not None
        assert front.purposes() == ["opted_out"]
        (raised,) = front.raised()
        assert raised.signposted == "not_possible"

    def test_signposting_that_went_out_stays_queued_in_the_record(self, front):
        front.begin()
        front.take("I want to die")
        with front.engine.begin() as connection:
            connection.execute(PROMPTS.update().values(state="shown"))
        front.take("STOP")
        assert front.raised()[0].signposted == "queued"


class TestTooMany:
    def test_a_flood_is_screened_but_adds_nothing_to_what_is_known(self, front):
        front.intake.messages_per_hour = 5
        talk = front.begin()
        for _ in range(9):
            front.take("This mailbox is not monitored.")
        assert front.take(DIRECT).conversation == talk
        assert front.take(DIRECT).conversation is None
        assert keeping(front) == [DIRECT]
