"""Whoever asks for a person hears when somebody is there, if anybody ever is."""

from datetime import datetime, timezone

import pytest
from talking import heard_as, small_guide, up_to

from dialogues.exchange import Reply
from dialogues.turn import take_reply

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=timezone.utc)
ASKS = heard_as("ask_person", 0.99)


def answer(talk, staffed: str, words: str = "can i talk to someone") -> str:
    turn = take_reply(small_guide(), talk.interview, Reply((words,)), ASKS, NOW, staffed)
    return turn.prompts[0].text


@pytest.mark.parametrize("question", ["age", "story", "lonely"])
def test_it_is_said_after_the_words_of_the_guide_and_before_the_question(question):
    silent, told = (answer(up_to(question), each) for each in ("", "from Monday 9 am"))
    person = silent.split("\n\n")[0]
    assert told == silent.replace(
        person, f"{person} Somebody is here to answer from Monday 9 am.", 1
    )


def test_it_is_said_in_their_language():
    talk = up_to("story")
    talk.asks("switch_language", "po polsku proszę")
    assert "Ktoś może odpisać dziś do godz. 17." in answer(talk, "dziś do godz. 17")


def test_where_nobody_is_ever_there_nothing_is_promised():
    assert "here to answer" not in answer(up_to("age"), "")


def test_it_is_said_to_nobody_who_asks_for_something_else():
    talk = up_to("age")
    why = heard_as("why", 0.99)
    turn = take_reply(small_guide(), talk.interview, Reply(("why",)), why, NOW, "today until 5 pm")
    assert "5 pm" not in turn.prompts[0].text
