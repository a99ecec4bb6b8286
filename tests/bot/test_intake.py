"""Intake: every message stored once and given to the conversation that it is for."""

import pytest
from arriving import ANN, BEN, NOW, ORGANISATION

from bot.channels.arrival import Arrival
from dialogues.exchange import Reply
from storage import entrances, respondents
from storage.models import CONVERSATIONS, MESSAGES


def test_somebody_new_is_enrolled_under_a_pseudonym_and_their_number_is_sealed(front):
    taken = front.take("Hiya, saw your leaflet at the surgery")
    contact = front.contact()
    assert (taken.outcome, taken.respondent) == ("stored", contact.respondent_id)
    assert ANN not in str(contact)
    assert front.keys.unseal(contact.sealed) == ANN
    again = front.take("is this the right number?")
    assert again.respondent == taken.respondent
    assert front.take("hello", who=BEN).respondent != taken.respondent
    assert front.people() == 2


def test_one_number_is_two_people_to_two_organisations(front):
    front.take("hello")
    front.intake.take(Arrival("sms", ANN, "Elsewhere", Reply(("hello",), id="SM9")))
    assert front.people() == 2


def test_a_message_goes_to_the_open_conversation_which_is_then_due(front):
    talk = front.begin()
    taken = front.take("72 last March")
    assert taken.conversation == talk
    assert front.talk(talk).due_at == front.now
    assert [reply.words for reply in front.messages("waiting")] == ["72 last March"]


def test_the_same_message_is_taken_once_however_often_it_comes(front):
    talk = front.begin()
    front.take(Reply(("72",), id="SM-same"))
    front.take("another")
    repeated = front.take(Reply(("72",), id="SM-same"))
    assert (repeated.outcome, repeated.conversation) == ("repeated", None)
    assert [reply.words for reply in front.messages("waiting")] == ["72", "another"]
    assert front.talk(talk).turns == 0


def test_a_message_of_our_own_number_is_ignored(front):
    assert front.take("Hello, this is Earshot", who="+447700900999").outcome == "ignored"
    assert front.people() == 0


@pytest.mark.parametrize(
    "reply",
    [
        Reply(codes=("often",), prompt="lonely.1.0"),
        Reply(media="photo"),
        Reply(),
        Reply(("   ",)),
        Reply(("🙂" * 40,)),
    ],
    ids=["press", "photo", "empty", "blanks", "smileys"],
)
def test_presses_pictures_and_nothing_at_all_are_taken_too(front, reply):
    talk = front.begin()
    assert front.take(reply).conversation == talk
    (stored,) = front.messages("waiting")
    assert (stored.codes, stored.media, stored.words) == (reply.codes, reply.media, reply.words)


def test_a_press_and_a_picture_end_the_pause_in_which_texts_are_waited_for(front):
    talk = front.begin()
    for text, due in (("Well", 0), (Reply(codes=("a",), prompt="home.1.0"), -20)):
        with front.engine.begin() as connection:
            connection.execute(CONVERSATIONS.update().values(due_at=front.now.replace(hour=11)))
        front.take(text)
        waits = front.talk(talk).due_at > front.now
        assert waits is (due == 0)


def test_a_very_long_text_is_shortened_and_says_so(front):
    front.begin()
    front.take("a" * 30_000)
    (stored,) = front.messages("waiting")
    assert len(stored.words) == 20_004
    assert stored.words.endswith(" […]")


def test_what_is_written_after_the_end_goes_to_the_conversation_for_sixty_days(front):
    talk = front.begin()
    front.end(talk)
    front.later(days=59)
    assert front.take("one more thing, the bus stopped running").conversation == talk
    front.later(days=2)
    assert front.take("and another").conversation is None
    assert front.purposes() == ["welcome"]


def test_a_new_conversation_comes_before_one_that_ended(front):
    front.end(front.begin())
    second = front.begin()
    assert front.take("72").conversation == second


class TestUnasked:
    def test_somebody_who_writes_out_of_the_blue_is_asked_what_they_want_once_a_day(self, front):
        assert front.take("Who is this?").conversation is None
        front.take("You texted my mum")
        ((purpose, text),) = front.prompts()
        assert purpose == "welcome"
        assert ORGANISATION in text
        assert "STOP" in text
        front.later(hours=25)
        front.take("hello??")
        assert front.purposes() == ["welcome", "welcome"]
        assert next(reply.words for reply in front.messages("unheard")) == "Who is this?"

    @pytest.mark.parametrize("yes", ["Yes", "yes please", "Aye go on then", "START", "ok", "tak"])
    def test_a_clear_yes_begins_a_conversation(self, front, yes):
        front.take("What's this about?")
        front.later(days=6)
        taken = front.take(yes)
        talk = front.talk(taken.conversation)
        assert (talk.came_by, talk.disposition, talk.channel) == ("text", "started", "sms")
        assert talk.due_at is not None
        assert front.messages("waiting") == []

    @pytest.mark.parametrize(
        "unclear", ["what is it", "only if it is free", "yes but who are you", "maybe later", ""]
    )
    def test_anything_else_does_not(self, front, unclear):
        front.take("What's this about?")
        assert front.take(unclear).conversation is None
        assert front.purposes() == ["welcome"]

    def test_a_yes_counts_for_a_week_and_only_when_asked(self, front):
        assert front.take("Yes").conversation is None
        front.later(days=8)
        assert front.take("Yes").conversation is None
        assert front.take("Yes").conversation is not None

    def test_a_no_is_accepted_once_and_a_later_yes_still_counts(self, front):
        front.take("What's this?")
        front.take("no thanks love")
        front.take("no")
        assert front.purposes() == ["welcome", "declined"]
        front.later(days=2)
        assert front.take("Yes").conversation is not None


class TestKeywords:
    @pytest.mark.parametrize("text", ["TALK", "talk", " Talk. ", "“talk”", "Talk!"])
    def test_a_keyword_begins_a_conversation(self, front, text):
        front.add_keyword()
        taken = front.take(text)
        assert front.talk(taken.conversation).came_by == "keyword: TALK"
        assert front.messages("waiting") == []
        assert front.prompts() == []

    @pytest.mark.parametrize("text", ["talk to me", "talks", "TALK NOW", "t a l k"])
    def test_words_that_hold_it_do_not(self, front, text):
        front.add_keyword()
        assert front.take(text).conversation is None

    def test_in_an_open_conversation_it_is_an_answer(self, front):
        front.add_keyword()
        talk = front.begin()
        assert front.take("talk").conversation == talk
        assert [reply.words for reply in front.messages("waiting")] == ["talk"]

    def test_after_the_end_it_begins_another(self, front):
        front.add_keyword()
        talk = front.begin()
        front.end(talk)
        assert front.take("talk").conversation not in (None, talk)

    def test_a_closed_one_says_so_once_a_day(self, front):
        front.add_keyword()
        with front.engine.begin() as connection:
            organisation = respondents.organisation(connection, ORGANISATION, NOW)
            assert entrances.close(connection, organisation, "TALK", NOW)
        assert front.take("TALK").conversation is None
        front.take("TALK")
        assert front.purposes() == ["closed"]

    def test_a_guide_that_cannot_be_used_is_said_to_be_closed(self, front):
        front.add_keyword(guide="no-such-guide")
        assert front.take("TALK").conversation is None
        assert front.purposes() == ["closed"]

    def test_a_link_brings_its_keyword(self, front):
        front.add_keyword()
        taken = front.take(who="4711", channel="telegram", keyword="talk", begin=True)
        assert front.talk(taken.conversation).came_by == "keyword: TALK"


class TestBeginning:
    def test_a_button_begins_a_conversation_in_the_language_asked_for(self, front):
        taken = front.take(who="token", channel="web", begin=True, language="en")
        talk = front.talk(taken.conversation)
        assert (talk.came_by, talk.language, talk.path) == ("link", "en", "short")

    def test_pressed_twice_it_begins_one(self, front):
        first = front.take(who="token", channel="web", begin=True)
        second = front.take(who="token", channel="web", begin=True)
        assert first.conversation is not None
        assert second.conversation is None
        assert len(front.rows(CONVERSATIONS)) == 1
        assert front.messages("waiting") == []

    def test_start_in_an_open_chat_on_telegram_asks_again(self, front):
        talk = front.begin(who="4711", channel="telegram")
        assert front.take(who="4711", channel="telegram", begin=True).conversation == talk
        assert [reply.request for reply in front.messages("waiting")] == ["resume"]

    def test_a_language_that_the_guide_lacks_becomes_the_usual_one(self, front):
        taken = front.take(who="token", channel="web", begin=True, language="cy")
        assert front.talk(taken.conversation).language == "en"


class TestTooMany:
    def test_a_robot_that_answers_us_is_left_alone_after_an_hours_worth(self, front):
        front.intake.messages_per_hour = 5
        talk = front.begin()
        taken = [front.take("This mailbox is not monitored.") for _ in range(8)]
        assert [each.conversation for each in taken] == [talk] * 4 + [None] * 4
        assert front.purposes() == ["over_limit"]
        assert len(front.rows(MESSAGES)) == 9
        front.later(hours=2)
        assert front.take("sorry about that").conversation == talk

    def test_stop_is_obeyed_all_the_same(self, front):
        front.intake.messages_per_hour = 5
        talk = front.begin()
        for _ in range(9):
            front.take("blah")
        assert front.take("stop texting me please").conversation == talk
        assert front.contact().opted_out_at == front.now

    def test_somebody_elses_messages_do_not_count(self, front):
        front.intake.messages_per_hour = 5
        talk = front.begin()
        for _ in range(9):
            front.take("blah", who=BEN)
        assert front.take("72").conversation == talk


class TestAbroad:
    def test_a_number_from_elsewhere_is_stored_and_never_answered(self, front):
        assert front.take("Who is this", who="+4915112345678").outcome == "stored"
        front.take("I want to kill myself", who="+4915112345678")
        front.take("please stop texting me", who="+4915112345678")
        assert front.prompts() == []
        (raised,) = front.raised()
        assert raised.signposted == "not_possible"
        assert front.contact().opted_out_at is not None

    def test_countries_are_a_setting(self, front):
        front.intake.countries = frozenset(("GB", "IE"))
        front.take("Who is this", who="+353851234567")
        assert front.purposes() == ["welcome"]
