"""The last piece of a thought crosses the next question."""

from dataclasses import replace

from talking import heard_as, up_to

from dialogues.interview import Opened


def story_then_lonely(story="quiet since my wife died"):
    talk = up_to("story")
    talk.says(story)
    assert talk.open_id == "lonely"
    return talk


def test_late_words_go_on_with_the_answer_before_and_nothing_is_asked_again():
    talk = story_then_lonely()
    opened = talk.interview.opened
    assert talk.says("and my lad moved to Leeds", late=True) == ""
    story = talk.given("story")
    assert story.raw == "quiet since my wife died\nand my lad moved to Leeds"
    assert story.value == story.raw
    assert (talk.names, talk.interview.opened) == (["answer_given"], opened)


def test_the_same_words_in_good_time_are_asked_about():
    talk = story_then_lonely()
    assert "Any of the three will do." in talk.says("and my lad moved to Leeds")
    assert talk.given("story").raw == "quiet since my wife died"


def test_late_words_that_plainly_answer_are_the_answer():
    talk = story_then_lonely()
    talk.says("often", late=True)
    assert talk.given("lonely").codes == ("often",)
    assert talk.open_id == "support"


def test_late_words_that_only_hold_an_answer_go_on_with_the_answer_before():
    talk = story_then_lonely()
    talk.says("hardly ever see anyone", late=True)
    assert talk.open_id == "lonely"
    assert talk.given("story").raw.endswith("hardly ever see anyone")


def test_a_late_yes_and_more_is_no_consent():
    talk = up_to("wish")
    talk.says("a bus that runs")
    talk.says("yes a bus on sundays would be lovely", late=True)
    assert talk.open_id == "quote"
    assert "quote" not in talk.interview.answers


def test_a_late_request_is_served():
    talk = story_then_lonely()
    said = talk.says("why do you ask?", late=True, heard=heard_as("why", 0.95))
    assert said.endswith("How often do you feel lonely?")
    assert talk.given("story").raw == "quiet since my wife died"


def test_late_thanks_are_kept_and_not_answered():
    talk = story_then_lonely()
    assert talk.says("ta duck", late=True, heard=heard_as("thank", 0.95)) == ""
    assert talk.names == ["words_kept"]


def test_several_late_texts_are_added_in_order():
    talk = story_then_lonely()
    talk.says("and my lad moved", late=True)
    talk.says("to Leeds", late=True)
    assert talk.given("story").raw.split("\n")[-2:] == ["and my lad moved", "to Leeds"]


def test_after_an_answer_that_was_no_words_nothing_is_late():
    talk = up_to("support")
    assert talk.says("because of my knees", late=True) != ""
    assert talk.names == ["not_followed", "asked"]


def test_after_a_skipped_text_question_nothing_is_late():
    talk = up_to("story")
    talk.asks("skip")
    assert talk.open_id == "lonely"
    talk.says("because of my knees", late=True)
    assert talk.names == ["not_followed", "asked"]


def test_while_a_question_of_which_only_a_code_is_kept_is_open_nothing_is_late():
    talk = story_then_lonely()
    talk.interview = replace(talk.interview, last="story", opened=Opened("age", "age.9.0"))
    talk.says("and im 67 now with bad knees", late=True)
    assert "67" not in talk.given("story").raw
    assert talk.names == ["not_followed", "asked"]
