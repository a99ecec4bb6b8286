"""Questions in words: each can be told from the others, and no placeholder is left."""

import pytest

from analysis.plans.loading import load_plan, shipped_plans
from analysis.results.words import Words, wording
from dialogues.loading import load_guide, shipped_guides

GUIDE = load_guide(shipped_guides()["social-isolation"]).guide
QUESTIONS = {each.id: each for each in GUIDE.questions if each.needs_reply}
PLAN = load_plan(shipped_plans()["social-isolation"], [GUIDE]).plan


@pytest.mark.parametrize("language", ["en", "pl"])
def test_no_two_questions_are_called_the_same(language):
    found = wording(QUESTIONS, language)
    assert len(set(found.values())) == len(found) == len(QUESTIONS)
    assert not [words for words in found.values() if "{" in words]


def test_the_id_stands_behind_words_that_come_twice_and_no_others():
    words = Words(QUESTIONS, PLAN)
    assert words.question("ethnic_white") == "Which of these fits you best? (ethnic_white)"
    assert words.question("lonely") == "How often do you feel lonely?"
    assert words.question("services_how") == "You have tried: … How did that go?"
    assert words.question("nothing") == "nothing"


def test_in_full_they_are_told_apart_likewise():
    words = Words(QUESTIONS, PLAN)
    assert words.in_full("ethnic_white") == "Which of these fits you best? (ethnic_white)"
    assert len(words.in_full("consent_quote")) > len(words.question("consent_quote"))
    assert words.in_full("nothing") == "nothing"


def test_in_the_language_that_is_asked_for():
    words = Words(QUESTIONS, PLAN, "pl")
    assert words.in_full("lonely") == QUESTIONS["lonely"].text["pl"]
    assert words.in_full("lonely") != Words(QUESTIONS, PLAN).in_full("lonely")
