"""The interview core, conversation by conversation."""

from dataclasses import replace

import pytest
from talking import LOW_LIMITS, NOW, Talk, heard_as, small_guide, up_to

from dialogues.exchange import EVENTS, Heard


def test_a_plain_conversation_from_hello_to_thanks():
    talk = Talk()
    assert talk.text == "Hello.\nAre you happy to take part?"
    assert "How old are you?" in talk.says("yes")
    assert "Which of these fit you?" in talk.says("61")
    assert "How many hours" in talk.says("1 and 2")
    assert "How have things been" in talk.says("20")
    assert "How often" in talk.says("not great since my wife died in march")
    assert "anybody help" in talk.says("some of the time")
    assert "How content" in talk.says("no")
    assert "What would help?" in talk.says("4")
    assert "May we quote you?" in talk.says("a bus that turns up")
    assert talk.says("no thanks") == "Thank you. That is all."
    assert (talk.interview.state, talk.interview.disposition) == ("ended", "complete")
    assert talk.given("age").codes == ("55-64",)
    assert talk.given("home").codes == ("alone", "carer")
    assert talk.given("hours").value == 20
    assert talk.given("story").raw == "not great since my wife died in march"
    assert talk.given("quote").codes == ("no",)
    assert "who" not in talk.interview.answers
    assert talk.names[-1] == "ended"


def test_every_event_is_in_the_catalogue_and_names_no_unknown_question():
    talk = up_to("quote")
    talk.asks("why")
    talk.asks("go_back")
    talk.says("erm")
    assert {event.name for event in talk.log} <= set(EVENTS)


class TestRefusingAndEnding:
    def test_no_consent_ends_as_refused_and_start_asks_again(self):
        talk = Talk()
        assert talk.says("no thank you") == "That's fine. Goodbye."
        assert talk.interview.disposition == "refused"
        assert "you asked to stop" in talk.says("hmm").lower()
        assert "happy to take part" in talk.asks("resume", "START")
        assert "How old" in talk.says("yes go on then")
        assert talk.interview.disposition == "started"

    def test_consent_cannot_be_skipped_and_is_never_assumed(self):
        talk = Talk()
        assert "need an answer" in talk.asks("skip")
        for words in ("purple", "what a question", "you tell me"):
            talk.says(words)
        assert talk.interview.state == "paused"
        assert "take_part" not in talk.interview.answers
        assert "How old" in talk.says("yes")

    def test_under_sixteen_ends_and_keeps_nothing(self):
        talk = up_to("age")
        assert "Childline" in talk.says("14")
        assert talk.interview.disposition == "ineligible"
        assert talk.interview.answers == {}
        assert "withdrawn" in talk.names
        assert "Childline" in talk.says("but i want to talk")
        assert "but i want to talk" not in str(talk.events)

    def test_a_slip_of_the_age_can_be_put_right(self):
        talk = up_to("age")
        talk.says("6")
        assert "happy to take part" in talk.asks("correct_answer", "sorry i meant 61")

    def test_stop_ends_at_once_and_start_goes_on_from_there(self):
        talk = up_to("lonely")
        assert "We have stopped" in talk.asks("stop", "STOP")
        assert talk.interview.disposition == "opted_out"
        assert "you asked to stop" in talk.says("ok bye").lower()
        assert "How often" in talk.asks("resume", "start")
        assert talk.interview.state == "open"

    def test_withdrawing_needs_a_yes_and_forgets_everything(self):
        talk = up_to("lonely")
        assert "deleted?" in talk.asks("withdraw", "delete everything i told you")
        assert "Nothing has been deleted" in talk.says("no wait")
        assert talk.open_id == "lonely"
        talk.asks("withdraw", "delete it all")
        assert "is deleted" in talk.says("yes")
        assert talk.interview.answers == {}
        assert talk.interview.disposition == "withdrawn"
        assert talk.names[-2:] == ["withdrawn", "ended"]
        talk.says("my neighbour is called Brenda")
        assert "Brenda" not in str(talk.events)

    @pytest.mark.parametrize(
        "words", ["maybe", "how do you mean", "yes but keep the bit about Don"]
    )
    def test_only_a_clear_yes_withdraws(self, words):
        talk = up_to("lonely")
        talk.asks("withdraw")
        assert "Nothing has been deleted" in talk.says(words)
        assert "take_part" in talk.interview.answers

    def test_words_after_the_end_are_kept(self):
        talk = up_to("quote")
        talk.says("yes")
        assert "kept what you added" in talk.says("oh and the library helps")
        assert talk.events[0].detail["words"] == "oh and the library helps"
        assert talk.interview.disposition == "complete"

    def test_too_many_turns_end_as_partial(self):
        talk = Talk(small_guide(limits=LOW_LIMITS))
        for _ in range(6):
            talk.asks("say_again")
        assert talk.interview.disposition == "partial"
        assert "limit_reached" in talk.names


class TestNotUnderstood:
    def test_asks_twice_more_in_other_words_then_moves_on_with_the_words_kept(self):
        talk = up_to("lonely")
        said = [
            talk.says(words)
            for words in ("well", "it depends on the day", "swings and roundabouts")
        ]
        assert "Any of the three" in said[0]
        assert "Pick the line" in said[1]
        assert len({text.split("\n")[0] for text in said}) == 3
        assert "move on" in said[2]
        answer = talk.given("lonely")
        assert answer.missing == "not_understood"
        assert answer.raw == "well\nit depends on the day\nswings and roundabouts"
        assert talk.open_id == "support"

    def test_the_words_of_failed_tries_stay_with_the_answer_that_comes(self):
        talk = up_to("content")
        talk.says("so so")
        talk.says("6")
        assert talk.given("content").raw == "so so\n6"
        assert talk.given("content").value == 6

    def test_says_what_was_wrong_with_a_number(self):
        talk = up_to("content")
        assert "from 0 to 10" in talk.says("11")

    def test_a_greeting_is_not_a_failed_try(self):
        talk = Talk()
        talk.says("hiya", heard=heard_as("greet"))
        assert talk.interview.opened.tries == 1
        assert talk.open_id == "take_part"


class TestOpenQuestions:
    def test_words_are_an_answer_though_they_resemble_a_request(self):
        talk = up_to("wish")
        said = talk.says("someone to talk to on the phone", heard=heard_as("ask_person", 0.7))
        assert talk.given("wish").value == "someone to talk to on the phone"
        assert "reply PERSON" in said
        assert "request_offered" in talk.names

    def test_a_long_account_is_never_a_request(self):
        words = "i had to stop driving after the stroke and since then " * 3
        talk = up_to("story")
        talk.says(words, heard=heard_as("stop", 0.99))
        assert talk.given("story").raw == words

    def test_a_sure_request_is_served(self):
        talk = up_to("story")
        talk.asks("why", "why do you ask")
        assert "story" not in talk.interview.answers

    def test_an_answer_and_a_question_in_one_reply_keep_the_answer(self):
        talk = up_to("story")
        clauses = [("its the evenings love.", "answer", 0.9), ("why do you ask?", "why", 0.97)]
        said = talk.says(
            "its the evenings love. why do you ask?", heard=heard_as("why", 0.9, clauses)
        )
        assert talk.given("story").value.startswith("its the evenings")
        assert said.startswith("We want it in your words.")
        assert talk.open_id == "lonely"

    def test_an_answer_that_ends_in_a_wish_to_stop_is_kept_and_stopping_offered(self):
        talk = up_to("wish")
        clauses = [("a bus that runs.", "answer", 0.9), ("can we leave it there", "stop", 0.9)]
        said = talk.says(
            "a bus that runs. can we leave it there", heard=heard_as("answer", 0.6, clauses)
        )
        assert talk.given("wish").value.startswith("a bus")
        assert "to stop, reply STOP" in said

    def test_stop_is_obeyed_whatever_stands_beside_it(self):
        talk = up_to("wish")
        clauses = [("ive had enough of this.", "answer", 0.6), ("stop", "stop", 0.97)]
        talk.says("ive had enough of this. stop", heard=heard_as("stop", 0.9, clauses))
        assert talk.interview.disposition == "opted_out"

    def test_a_thin_answer_gets_one_gentle_probe(self):
        talk = up_to("story")
        assert "a little more" in talk.says("bad")
        talk.says("nobody rings since ron went")
        assert talk.given("story").raw == "bad\nnobody rings since ron went"
        talk.asks("go_back")
        assert "How often" in talk.says("bad")

    def test_declining_the_probe_keeps_the_answer(self):
        talk = up_to("story")
        talk.says("bad")
        talk.asks("skip", "no leave it")
        assert talk.given("story").raw == "bad"
        assert talk.open_id == "lonely"

    def test_several_messages_make_one_answer_kept_whole(self):
        talk = up_to("story")
        talk.says("its the evenings", "thats when it hits you", "x" * 9000)
        assert talk.given("story").raw.count("\n") == 2
        assert len(talk.given("story").raw) > 9000

    def test_something_else_is_asked_what(self):
        talk = up_to("home")
        assert "own words" in talk.says("3")
        talk.says("im in a caravan")
        assert talk.given("home").other == "im in a caravan"
        assert talk.given("home").codes == ("other",)


class TestOddReplies:
    @pytest.mark.parametrize(
        "media", ["photo", "voice", "video", "location", "file", "sticker", "contact"]
    )
    def test_media_get_an_honest_reply(self, media):
        talk = up_to("story")
        assert "Thank you, but I" in talk.says(media=media)
        assert talk.open_id == "story"

    def test_a_photo_with_words_keeps_the_words(self):
        talk = up_to("story")
        talk.says("me and Don at Cleethorpes in happier days", media="photo")
        assert "happier" in talk.given("story").value

    @pytest.mark.parametrize(
        "words",
        ["", "   ", "\x00", "🙂" * 50, "\u202eمرحبا", "a" * 10_000, "\ud800", "%PDF-1.4\x01\x02"],
    )
    def test_anything_typed_leaves_a_valid_state(self, words):
        for opened in ("take_part", "age", "home", "hours", "story", "lonely", "content"):
            talk = up_to(opened)
            talk.says(words, heard=Heard())
            assert talk.prompts

    def test_a_concern_keeps_the_answer_and_holds_the_questions(self):
        talk = up_to("story")
        assert "do not have to" in talk.says("i dont want to be here any more", concern="c1")
        assert talk.given("story").raw == "i dont want to be here any more"
        assert talk.interview.state == "held"
        assert "do not have to" in talk.says("i dont know")
        assert "How often" in talk.asks("resume", "go on")

    def test_the_helpers_note_stays_apart_from_the_words(self):
        talk = up_to("story", role="helper", path="full")
        talk.says("quiet since my wife died", note="tearful, took a break")
        assert talk.given("story").raw == "quiet since my wife died"
        assert talk.given("story").note == "tearful, took a break"
        assert talk.given("story").by == "helper"


def test_piping_and_shorter_wording():
    from dialogues.guide import Question

    guide = small_guide()
    piped = Question(
        "after", "text", {"en": "You said: {home}. {{Right?}} {hours} hours."},
        short={"en": "So {home}?"},
    )  # fmt: skip
    guide = replace(guide, questions=(*guide.questions[:5], piped))
    assert up_to("after", guide).text == (
        "You said: I live alone and I look after somebody. {Right?} 20 hours."
    )
    assert up_to("after", guide, channel="sms").text.startswith("So I live alone")


def test_time_is_an_argument():
    talk = up_to("age")
    talk.says("61")
    assert talk.given("age").at.startswith(NOW.date().isoformat())
