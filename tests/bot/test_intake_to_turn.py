"""From a text that arrives to what is said back, with the real interview core."""

import pytest
from arriving import ANN, Front
from core_assistant import CoreAssistant

from bot.conversing import Worker
from dialogues.exchange import Reply
from storage.models import CONSENTS, MESSAGES, PROMPTS


class Line:
    """Somebody on the telephone; every text is taken at once, and everything said is sent."""

    def __init__(self, front: Front) -> None:
        self.front = front
        self.worker = Worker(
            "w", front.engine, CoreAssistant(), lambda: front.now,
            channels=("sms", "telegram", "web"), keys=front.keys,
        )  # fmt: skip
        self.conversation = self.say("", begin=True).conversation

    def say(self, text: str | Reply, **more):
        taken = self.front.take(text, **more)
        while self.worker.take_turn() is not None:
            pass
        return taken

    def sent(self) -> str:
        """What went out since we last looked, to somebody who has not opted out."""
        said = "\n".join(text for _, text in self.front.prompts())
        with self.front.engine.begin() as connection:
            connection.execute(
                PROMPTS.update().where(PROMPTS.c.state == "waiting").values(state="shown")
            )
        return said

    @property
    def disposition(self) -> str:
        return str(self.front.talk(self.conversation).disposition)


@pytest.fixture
def line(front):
    return Line(front)


def test_a_conversation_goes_its_way_by_text(line):
    assert "Are you happy to take part?" in line.sent()
    line.say("Yes")
    assert "How old are you?" in line.sent()
    assert [row.state for row in line.front.rows(CONSENTS)] == ["given"]


def test_stop_ends_the_interview_and_start_takes_it_up_again(line):
    line.say("Yes")
    line.sent()
    line.say("STOP")
    assert line.disposition == "opted_out"
    assert line.front.talk(line.conversation).ended_at is not None
    line.say("what was that")
    line.front.later(days=2)
    line.sent()
    assert line.say("START").conversation == line.conversation
    assert line.disposition == "started"
    assert "How old are you?" in line.sent()


def test_whoever_is_blocked_is_opted_out(front):
    line = Line(front)
    line.say("", blocked=True)
    assert line.disposition == "opted_out"


def test_a_concern_holds_the_questions_until_its_turn_is_taken_and_they_go_on(line):
    line.say("Yes")
    line.sent()
    taken = line.front.take("I want to kill myself")
    assert line.front.talk(line.conversation).held_at is not None
    assert line.front.purposes() == ["signposting"]
    while line.worker.take_turn() is not None:
        pass
    assert line.front.talk(line.conversation).held_at is None
    said = line.sent()
    assert said.index("999") < said.index("go on")
    assert "How old" not in said
    assert taken.concern == line.front.raised()[0].reference


def test_a_second_disclosure_in_a_held_conversation_does_not_repeat_the_signposting(line):
    line.say("Yes")
    line.say("I want to kill myself")
    line.sent()
    line.say("I really do want to die")
    assert "Samaritans" not in line.sent()
    assert len(line.front.raised()) == 1


def test_stop_after_a_disclosure_ends_the_interview(line):
    line.say("Yes")
    line.say("I want to kill myself")
    line.say("STOP")
    assert line.disposition == "opted_out"
    assert line.front.contact().opted_out_at is not None
    assert line.front.raised()[0].signposted == "not_possible"


def test_no_message_is_left_waiting(line):
    for text in ("Yes", "72", "STOP", "hello?", "START", "1", Reply(media="photo"), "HELP", ""):
        line.say(text)
    states = {row.state for row in line.front.rows(MESSAGES)}
    assert states == {"done", "unheard"}
    assert ANN not in str(line.front.rows(MESSAGES))
