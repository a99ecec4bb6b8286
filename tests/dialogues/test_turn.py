"""The interview core, conversation by conversation."""

from dataclasses import replace

import pytest
from talking import LOW_LIMITS, NOW, Talk, heard_as, small_guide, up_to

from dialogues.exchange import EVENTS, REQUESTS, Heard


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


class TestRequests:
    @pytest.mark.parametrize("request_name", sorted(set(REQUESTS)))
    def test_each_is_served_in_any_state_without_trouble(self, request_name):
        for opened in ("take_part", "age", "story", "content"):
            talk = up_to(opened)
            talk.asks(request_name)
            assert talk.prompts
            talk.asks(request_name)
            talk.asks("pause")
            talk.asks(request_name)

    def test_skip_dont_know_and_rather_not_say_stay_apart(self):
        talk = up_to("age")
        talk.asks("prefer_not_to_say", "id rather not")
        talk.asks("skip", "pass")
        talk.asks("dont_know", "havent the foggiest")
        assert talk.given("age").missing == "prefer_not_to_say"
        assert talk.given("home").missing == "skipped"
        assert talk.given("story").missing == "dont_know"
        assert talk.given("story").raw == "havent the foggiest"

    def test_why_gives_the_reason_and_asks_again_without_counting(self):
        talk = up_to("age")
        assert talk.asks("why").startswith("Loneliness differs by age.")
        assert "How old" in talk.text
        assert talk.interview.opened.tries == 1

    def test_answering_and_asking_at_once_keeps_the_answer_and_serves_the_request(self):
        talk = up_to("age")
        said = talk.says(
            "61 but why do you want to know",
            heard=heard_as("answer", 0.5, [("61", "answer", 0.9),
                                           ("why do you want to know", "why", 0.95)]),
        )  # fmt: skip
        assert talk.given("age").codes == ("55-64",)
        assert said.startswith("Loneliness differs by age.")
        assert talk.open_id == "home"

    def test_an_answer_with_a_wish_to_pause_keeps_both(self):
        talk = up_to("lonely")
        talk.says(
            "often. can we do this later",
            heard=heard_as("answer", 0.4, [("often.", "answer", 0.9),
                                           ("can we do this later", "pause", 0.9)]),
        )  # fmt: skip
        assert talk.given("lonely").codes == ("often",)
        assert talk.interview.state == "paused"
        assert "anybody help" in talk.asks("resume", "ready")

    def test_a_pause_remembers_when_and_goes_on_where_it_stopped(self):
        talk = up_to("lonely")
        talk.asks("pause", "tomorrow morning love")
        until = next(e for e in talk.events if e.name == "paused").detail["until"]
        assert until == "2026-03-03T09:00:00+00:00"
        assert talk.asks("thank", "ta") == ""
        assert "This is where we were" in talk.asks("greet", "morning")
        assert talk.open_id == "lonely"

    def test_an_answer_in_a_pause_is_an_answer(self):
        talk = up_to("lonely")
        talk.asks("pause")
        talk.says("often")
        assert talk.given("lonely").codes == ("often",)

    def test_asking_for_a_person_is_recorded_and_the_question_stays(self):
        talk = up_to("story")
        assert "talk to a person" in talk.asks("ask_person", "can i talk to a real person")
        assert "person_asked_for" in talk.names
        assert talk.open_id == "story"

    def test_language_switches_and_the_question_is_put_in_it(self):
        talk = up_to("lonely")
        assert "Jak często?" in talk.asks("switch_language", "po polsku prosze")
        assert talk.interview.language == "pl"
        assert "Przepraszam" in talk.asks("switch_language", "français")

    def test_starting_over_needs_a_yes_and_keeps_nothing_counted(self):
        talk = up_to("lonely")
        talk.asks("start_over")
        assert "happy to take part" in talk.says("yes")
        assert talk.interview.answers == {}
        assert "started_over" in talk.names


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


class TestCorrecting:
    def test_by_name_and_value(self):
        talk = up_to("content")
        said = talk.asks("correct_answer", "change my age to 67")
        assert talk.given("age").codes == ("65-74",)
        assert said.startswith("Thank you, I have changed that.")
        assert talk.open_id == "content"

    def test_the_last_answer_without_naming_it(self):
        talk = up_to("support")
        talk.asks("correct_answer", "sorry i meant some of the time")
        assert talk.given("lonely").codes == ("sometimes",)

    def test_by_name_without_a_value_puts_the_question_again(self):
        talk = up_to("content")
        assert "How old are you?" in talk.asks("correct_answer", "change my age")
        talk.says("70")
        assert talk.given("age").codes == ("65-74",)
        assert talk.open_id == "content"

    def test_closing_a_branch_and_opening_it_again(self):
        talk = up_to("content")
        assert talk.given("hours").value == 20
        talk.asks("correct_answer", "change home to I live alone")
        assert ("answer_closed", "hours") in [(e.name, e.question) for e in talk.events]
        talk.asks("correct_answer", "change home to 1 2")
        assert ("answer_restored", "hours") in [(e.name, e.question) for e in talk.events]
        assert talk.open_id == "content"

    def test_a_correction_that_opens_a_question_asks_it(self):
        talk = up_to("content", small_guide())
        talk.asks("go_back")
        talk.asks("go_back")
        assert talk.open_id == "support"
        talk.says("no")
        assert ("answer_closed", "who") in [(e.name, e.question) for e in talk.events]
        assert talk.open_id == "content"

    def test_after_the_end_too(self):
        talk = up_to("quote")
        talk.says("yes")
        talk.asks("correct_answer", "change my age to 67")
        assert talk.given("age").codes == ("65-74",)
        assert talk.interview.disposition == "complete"
        assert "ended" not in talk.names

    def test_taking_back_consent_by_correction_ends_as_refused(self):
        talk = up_to("age")
        talk.asks("correct_answer", "sorry i meant no")
        assert talk.interview.disposition == "refused"


class TestPresses:
    def test_codes_answer_the_open_question(self):
        talk = up_to("home")
        talk.presses("alone", "carer")
        assert talk.given("home").codes == ("alone", "carer")
        assert talk.given("home").how == "pressed"

    @pytest.mark.parametrize("codes", [(), ("bogus",), ("alone", "alone")])
    def test_codes_that_do_not_fit_are_gently_refused(self, codes):
        talk = up_to("home")
        assert "earlier question" in talk.presses(*codes)
        assert talk.open_id == "home"

    def test_codes_that_do_not_go_together_are_asked_again(self):
        talk = up_to("home")
        assert "none of the others fit" in talk.presses("alone", "none")
        assert "not_followed" in talk.names
        assert talk.open_id == "home"
        talk.presses("none")
        assert talk.given("home").codes == ("none",)

    def test_an_old_button_corrects_its_own_question_only(self):
        talk = up_to("lonely")
        old = talk.interview.opened.prompt
        talk.says("often")
        talk.presses("never", prompt=old)
        assert talk.given("lonely").codes == ("never",)
        assert "support" not in talk.interview.answers
        assert talk.open_id == "support"

    def test_an_old_button_of_nothing_is_refused(self):
        talk = up_to("support")
        talk.presses("yes", prompt="content.3.0")
        assert "support" not in talk.interview.answers
        assert "old_press" in talk.names

    def test_a_scale_and_a_confirmation(self):
        talk = up_to("content")
        talk.presses("7")
        assert talk.given("content").value == 7
        talk.asks("withdraw")
        talk.presses("yes")
        assert talk.interview.disposition == "withdrawn"


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
