"""Requests that the channel has read already: opt-outs, commands, buttons."""

import pytest
from talking import heard_as, up_to

from dialogues.exchange import HANDED_BACK, REQUESTS

SURE_ANSWER = heard_as("answer", 0.99)


def requests(talk, request, *texts, **fields):
    return talk.says(*texts, request=request, heard=SURE_ANSWER, **fields)


@pytest.mark.parametrize("question", ["take_part", "age", "story", "lonely", "quote"])
def test_stop_ends_the_interview_as_opted_out_at_any_question(question):
    talk = up_to(question)
    assert "stopped" in requests(talk, "stop", "STOP")
    assert (talk.interview.state, talk.interview.disposition) == ("ended", "opted_out")
    assert talk.names == ["request_served", "ended"]


@pytest.mark.parametrize("asked", ["withdraw", "start_over", "pause"])
def test_stop_ends_it_also_while_something_else_is_waited_for(asked):
    talk = up_to("story")
    talk.asks(asked)
    requests(talk, "stop")
    assert (talk.interview.state, talk.interview.disposition) == ("ended", "opted_out")
    assert talk.interview.opened is None


def test_stop_ends_it_while_a_concern_holds_it():
    talk = up_to("lonely")
    talk.says("he hits me", concern="C-1")
    assert talk.interview.state == "held"
    requests(talk, "stop", "STOP")
    assert talk.interview.disposition == "opted_out"


def test_stop_with_a_concern_is_held_for_nobody_to_answer():
    talk = up_to("lonely")
    said = requests(talk, "stop", "STOP", concern="C-1")
    assert talk.names == ["words_kept", "held", "request_served", "ended"]
    assert talk.interview.disposition == "opted_out"
    assert "C-1" not in said


def test_stop_after_the_end_changes_nothing_and_says_nothing():
    talk = up_to(None)
    before = talk.interview
    assert before.disposition == "complete"
    assert requests(talk, "stop", "STOP") == ""
    assert (talk.interview.state, talk.interview.disposition) == ("ended", "complete")
    assert talk.interview.answers == before.answers


def test_stop_after_withdrawing_says_nothing():
    talk = up_to("story")
    talk.asks("withdraw")
    talk.says("yes")
    assert requests(talk, "stop") == ""
    assert talk.interview.disposition == "withdrawn"


def test_stop_counts_even_where_too_many_turns_would_end_it():
    talk = up_to("lonely")
    for _ in range(talk.guide.limits.turns - talk.interview.turns):
        talk.asks("say_again")
    requests(talk, "stop")
    assert talk.interview.disposition == "opted_out"


def test_start_after_stop_goes_on_where_it_stopped():
    talk = up_to("lonely")
    requests(talk, "stop", "STOP")
    assert "How often do you feel lonely?" in requests(talk, "resume", "START")
    assert (talk.interview.state, talk.interview.disposition) == ("open", "started")


def test_words_that_would_answer_are_not_taken_for_an_answer():
    talk = up_to("support")
    said = requests(talk, "help", "yes")
    assert talk.open_id == "support"
    assert "support" not in talk.interview.answers
    assert said.endswith("Does anybody help you?")


def test_help_while_a_yes_is_waited_for_leaves_all_as_it_was():
    talk = up_to("lonely")
    talk.asks("withdraw")
    said = requests(talk, "help")
    assert said.count("How often do you feel lonely?") == 1
    assert talk.interview.opened.stage == "ask"
    assert talk.interview.answers


def test_the_same_command_again_confirms_it():
    talk = up_to("lonely")
    talk.asks("withdraw")
    requests(talk, "withdraw")
    assert talk.interview.disposition == "withdrawn"


def test_a_request_in_a_break_ends_the_break():
    talk = up_to("lonely")
    talk.asks("pause", "later")
    requests(talk, "why")
    assert (talk.interview.state, talk.open_id) == ("open", "lonely")


@pytest.mark.parametrize("chosen", [{"texts": ("pl",)}, {"texts": ("Polski",)}, {"codes": ("pl",)}])
def test_a_language_is_switched_by_name_code_or_button(chosen):
    talk = up_to("lonely")
    texts = chosen.get("texts", ())
    said = requests(talk, "switch_language", *texts, codes=chosen.get("codes", ()))
    assert talk.interview.language == "pl"
    assert "Jak często?" in said


@pytest.mark.parametrize("request_", [*REQUESTS, "no such request"])
@pytest.mark.parametrize("state", ["first", "open", "probe", "confirm", "paused", "held", "ended"])
def test_every_request_is_taken_in_every_state(request_, state):
    talk = up_to("take_part" if state == "first" else "story")
    if state == "probe":
        talk.says("bad")
    elif state == "held":
        talk.says("he hits me", concern="C-1")
    elif state in ("confirm", "paused", "ended"):
        talk.asks({"confirm": "withdraw", "paused": "pause", "ended": "stop"}[state])
    requests(talk, request_, "words")
    assert "words" in str([event.detail for event in talk.events])


@pytest.mark.parametrize("question", ["take_part", "age", "story", "lonely", "quote"])
def test_handed_back_by_staff_it_says_so_and_asks_the_same_again(question):
    talk = up_to(question)
    before = talk.interview
    said = requests(talk, HANDED_BACK)
    assert said.startswith("This is the computer again. We will go on from where we were.")
    assert talk.interview.opened.question == question
    assert talk.interview.answers == before.answers
    assert talk.names == ["handed_back", "asked"]


@pytest.mark.parametrize("asked", ["pause", "withdraw", "start_over"])
def test_handed_back_it_goes_on_whatever_was_waited_for(asked):
    talk = up_to("story")
    talk.asks(asked)
    said = requests(talk, HANDED_BACK)
    assert said.endswith("How have things been for you?")
    assert (talk.interview.state, talk.interview.opened.stage) == ("open", "ask")


def test_handed_back_while_a_concern_holds_it_goes_on():
    talk = up_to("lonely")
    talk.says("he hits me", concern="C-1")
    said = requests(talk, HANDED_BACK)
    assert "How often do you feel lonely?" in said
    assert talk.interview.state == "open"


def test_handed_back_after_the_end_it_says_nothing():
    talk = up_to("story")
    requests(talk, "stop")
    assert requests(talk, HANDED_BACK) == ""
    assert talk.interview.disposition == "opted_out"
