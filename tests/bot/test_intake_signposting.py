"""Who tells of harm is sent the organisation's approved words, from the moment of approval."""

import pytest
from arriving import BEN, Front
from sqlalchemy import event

from dialogues.signposting import TEXTS
from storage import respondents, signposting_texts
from storage.signposting_texts import Place

HURT = "my husband hits me and i cant leave the house"
OWN = "Thank you. If anyone is not safe, ring 999. Ada's house: 01472 900000."


@pytest.fixture
def front(engine) -> Front:
    return Front(engine)


def write(front: Front, words: str) -> signposting_texts.Text:
    with front.engine.begin() as connection:
        own = respondents.organisation(connection, "Friendship North", front.now)
        number = signposting_texts.write(
            connection, own, Place("", "en", "abuse"), words, "lee", front.now
        )
        text = signposting_texts.text(connection, own, number)
    assert text is not None
    return text


def sent(front: Front) -> list[str]:
    return [words for purpose, words in front.prompts() if purpose == "signposting"]


def test_own_words_are_sent_once_they_are_approved_and_no_restart_is_needed(front):
    text = write(front, OWN)
    front.take(HURT)
    assert sent(front) == [TEXTS["en"]["abuse"]]
    with front.engine.begin() as connection:
        own = respondents.organisation(connection, "Friendship North", front.now)
        signposting_texts.approve(connection, own, text, "Lee", front.now)
    front.take(HURT, BEN)
    assert sent(front) == [TEXTS["en"]["abuse"], OWN]


def test_own_words_are_looked_up_for_nobody_who_tells_of_no_harm(front):
    asked = []

    @event.listens_for(front.engine, "before_cursor_execute")
    def _note(connection, cursor, statement, *rest):
        asked.append(statement)

    front.take("hello there")
    assert not any("signposting_texts" in each for each in asked)
    front.take(HURT)
    assert sum("signposting_texts" in each for each in asked) == 1
    assert not any("FROM answers" in each for each in asked)
