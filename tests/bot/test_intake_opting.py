"""STOP stays stopped until they clearly opt in, and counts whatever else is going on."""

import pytest
from arriving import BEN

from dialogues.exchange import Reply
from storage.models import MESSAGES


def outs(front):
    return [reply for reply in front.messages() if reply.request == "stop"]


@pytest.mark.parametrize("word", ["STOP", "stop", "Stop ", "StopAll", "UNSUBSCRIBE"])
def test_a_carriers_word_opts_out_and_the_carrier_confirms_it(front, word):
    talk = front.begin()
    front.ask(talk)
    assert front.take(word).conversation == talk
    contact = front.contact()
    assert (contact.opted_out_at, contact.opted_out_how) == (front.now, "word")
    assert front.prompts() == []
    assert front.purposes("dropped") == ["turn"]
    (stop,) = front.messages("waiting")
    assert (stop.request, stop.words) == ("stop", word)
    assert front.talk(talk).due_at == front.now


@pytest.mark.parametrize(
    "text", ["END", "quit", "Cancel", "Stop!", "STOP.", "stop please", "no more texts thanks"]
)
def test_what_the_carrier_may_not_act_on_we_confirm(front, text):
    front.begin()
    front.take(text)
    assert front.contact().opted_out_at is not None
    assert front.purposes() == ["opted_out"]


def test_a_sentence_opts_out_as_well_and_we_confirm_it_once(front):
    talk = front.begin()
    front.ask(talk)
    assert front.take("stop texting me please").conversation == talk
    assert front.contact().opted_out_how == "sentence"
    ((purpose, text),) = front.prompts()
    assert purpose == "opted_out"
    assert "START" in text
    front.take("I said stop texting me")
    assert front.purposes() == ["opted_out"]


def test_stop_ends_the_pause_in_which_texts_are_waited_for(front):
    talk = front.begin()
    front.take("well it has been hard since")
    front.take("STOP")
    assert front.talk(talk).due_at <= front.now


def test_what_the_provider_says_it_took_for_an_opt_out_is_one(front):
    front.begin()
    front.take(Reply(("ARRET",), request="stop"))
    assert front.contact().opted_out_how == "provider"
    assert front.prompts() == []


@pytest.mark.parametrize(
    "text",
    [
        "Sorry wrong person", "yes", "what", "72", "No I mean it was the bus", "TALK", "",
        "I do miss it though", "🙂", "help", "stop", "please stop texting me",
    ],
)  # fmt: skip
def test_stop_stays_stopped_whatever_is_texted_next(front, text):
    front.add_keyword()
    talk = front.begin()
    front.take("STOP")
    front.end(talk, "opted_out")
    before = len(front.messages())
    assert front.take(text).conversation is None
    assert front.prompts() == []
    assert front.contact().opted_out_at is not None
    assert len(front.messages()) == before + 1
    assert front.messages()[-1].words == ""


@pytest.mark.parametrize("word", ["START", "Unstop", "start"])
def test_a_clear_word_opts_in_and_the_conversation_goes_on(front, word):
    talk = front.begin()
    front.take("STOP")
    front.end(talk, "opted_out")
    front.later(days=3)
    assert front.take(word).conversation == talk
    assert front.contact().opted_out_at is None
    assert front.purposes() == ["opted_in"]
    assert [reply.request for reply in front.messages("waiting")] == ["stop", "resume"]


def test_whoever_opts_in_after_a_finished_conversation_is_not_asked_again(front):
    talk = front.begin()
    front.end(talk, "complete")
    front.take("STOP")
    assert front.take("START").conversation is None
    assert front.purposes() == ["opted_in"]


def test_opting_in_and_out_again_is_obeyed(front):
    front.begin()
    for word, out in (("STOP", True), ("START", False), ("stop texting me", True)):
        front.take(word)
        assert (front.contact().opted_out_at is not None) is out
    assert front.purposes() == ["opted_out"]


def test_stop_out_of_the_blue_is_kept_and_not_answered_with_a_question(front):
    assert front.take("STOP").conversation is None
    assert front.contact().opted_out_at is not None
    assert front.prompts() == []
    assert front.take("Yes").conversation is None


def test_it_counts_for_one_person_and_one_organisation(front):
    front.begin()
    other = front.begin(who=BEN)
    front.take("STOP")
    assert front.take("72", who=BEN).conversation == other


class TestTelegram:
    def test_a_stop_is_confirmed_as_nobody_else_does(self, front):
        talk = front.begin(who="4711", channel="telegram")
        front.ask(talk)
        front.take("STOP", who="4711", channel="telegram")
        assert front.contact().opted_out_how == "word"
        assert front.purposes() == ["opted_out"]

    def test_the_command_is_an_opt_out(self, front):
        talk = front.begin(who="4711", channel="telegram")
        stop = Reply(("/stop",), request="stop")
        assert front.take(stop, who="4711", channel="telegram").conversation == talk
        assert front.purposes() == ["opted_out"]

    def test_whoever_blocks_us_is_sent_nothing(self, front):
        talk = front.begin(who="4711", channel="telegram")
        front.ask(talk)
        front.take(who="4711", channel="telegram", blocked=True)
        assert front.contact().opted_out_how == "blocked"
        assert front.prompts() == []
        assert len(outs(front)) == 1

    def test_start_after_it_goes_on_where_they_stopped(self, front):
        talk = front.begin(who="4711", channel="telegram")
        front.take("STOP", who="4711", channel="telegram")
        front.end(talk, "opted_out")
        assert front.take(who="4711", channel="telegram", begin=True).conversation == talk
        assert front.contact().opted_out_at is None

    def test_a_poster_scanned_after_it_begins_anew(self, front):
        front.add_keyword()
        talk = front.begin(who="4711", channel="telegram")
        front.take("STOP", who="4711", channel="telegram")
        front.end(talk, "opted_out")
        taken = front.take(who="4711", channel="telegram", begin=True, keyword="TALK")
        assert taken.conversation not in (None, talk)


def test_on_a_page_nobody_is_texted_so_stop_is_only_a_reply(front):
    talk = front.begin(who="token", channel="web")
    assert front.take("STOP", who="token", channel="web").conversation == talk
    assert front.contact().opted_out_at is None
    assert [reply.request for reply in front.messages("waiting")] == [""]


def test_help_is_passed_on_as_the_request_that_it_is(front):
    front.begin()
    front.take("HELP")
    assert [reply.request for reply in front.messages("waiting")] == ["help"]


def test_no_word_of_somebody_who_opted_out_is_stored(front):
    front.begin()
    front.take("STOP")
    front.take("my neighbour Doreen at number 9 would like it")
    with front.engine.connect() as connection:
        kept = str(connection.execute(MESSAGES.select()).all())
    assert "Doreen" not in kept
