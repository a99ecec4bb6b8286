"""Turns around the questions: what people ask for, what they correct, what they press."""

import pytest
from talking import heard_as, small_guide, up_to

from dialogues.exchange import REQUESTS


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
