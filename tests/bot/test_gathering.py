"""Texts of one thought, and late ones, through inbox, worker, core and store."""

import shutil

import pytest
from core_assistant import CoreAssistant
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from storing import Store
from talking import small_guide
from texting import Texting

from bot.assistant_client import TurnFailed
from dialogues.exchange import Heard, Reply
from storage import database
from storage.models import PROMPTS
from storage.set_aside import set_aside

TO_STORY = ("yes", "61", "1")


@pytest.fixture(scope="module")
def new_store(upgraded, tmp_path_factory):
    """Makes a fresh store on SQLite."""
    engines = []

    def make() -> Store:
        file = tmp_path_factory.mktemp("gathering") / "store.db"
        engines.append(database.open_database(f"sqlite:///{shutil.copy(upgraded, file)}"))
        return Store(engines[-1], small_guide())

    yield make
    for engine in engines:
        engine.dispose()


@pytest.fixture
def store(new_store):
    return new_store()


def up_to_story(store: Store, assistant=None, **how) -> Texting:
    phone = Texting(store, assistant or CoreAssistant(), **how)
    for text in TO_STORY:
        phone.text(text)
        phone.pass_seconds(20)
    assert phone.interview.opened.question == "story"
    return phone


def test_closed_questions_are_answered_at_once(store):
    phone = Texting(store, CoreAssistant())
    phone.text("yes")
    assert phone.turns() == [["yes"]]


def test_several_texts_for_one_thought_are_one_answer(store):
    phone = up_to_story(store)
    for text in ("well", "not great since she died", "in march"):
        phone.text(text)
        phone.pass_seconds(5)
    assert phone.turns()[3:] == []
    phone.pass_seconds(3)
    assert phone.turns()[3:] == [["well", "not great since she died", "in march"]]
    assert phone.interview.answers["story"].raw == "well\nnot great since she died\nin march"
    assert phone.inbox()[3:] == [("done", 4)] * 3


def test_stop_does_not_wait_for_more_of_the_thought(store):
    phone = up_to_story(store)
    phone.text("well", Reply(("STOP",), request="stop"))
    assert phone.turns()[3:] == [["well"], ["STOP"]]
    assert phone.interview.disposition == "opted_out"


def test_a_concern_does_not_wait(store):
    phone = up_to_story(store)
    phone.text("well", Reply(("he hits me",), concern="C-1"))
    assert phone.interview.state == "held"


def test_on_a_page_nobody_waits(store):
    phone = up_to_story(store, channel="web")
    phone.text("quiet since she died")
    assert phone.turns()[3:] == [["quiet since she died"]]


def answer_story(phone: Texting) -> None:
    phone.text("quiet since my wife died")
    phone.pass_seconds(8)
    assert phone.interview.opened.question == "lonely"


def test_a_text_that_crosses_the_next_question_belongs_to_the_answer_before(store):
    phone = up_to_story(store, delivery=3)
    answer_story(phone)
    phone.text("and my lad moved to Leeds")
    assert phone.interview.answers["story"].raw.endswith("died\nand my lad moved to Leeds")
    phone.pass_seconds(3 + 8)
    phone.text("he rings on sundays")
    assert phone.interview.answers["story"].raw.endswith("\nhe rings on sundays")
    asked = [said.text for _, who, said in phone.said if who == "Earshot"]
    assert sum("How often do you feel lonely?" in text for text in asked) == 1


def test_a_text_that_comes_later_is_a_reply_to_the_question(store):
    phone = up_to_story(store)
    answer_story(phone)
    phone.pass_seconds(1 + 9)
    phone.text("and my lad moved to Leeds")
    assert phone.interview.answers["story"].raw == "quiet since my wife died"
    assert phone.interview.opened.tries == 2


def refuse_poison(reply):
    if reply and "poison" in reply.words:
        raise TurnFailed("turn_failed", "This turn failed.")


def test_one_text_that_fails_does_not_take_the_others_with_it(store):
    phone = up_to_story(store, CoreAssistant(before=refuse_poison))
    phone.text("quiet since she died", "poison", "in march")
    phone.settle()
    assert phone.turns()[3] == ["quiet since she died"]
    with store.engine.connect() as connection:
        assert [aside.reply.words for aside in set_aside(connection)] == ["poison"]
    assert [state for state, _ in phone.inbox()[3:]] == ["done", "set_aside", "done"]
    with store.engine.connect() as connection:
        notices = connection.execute(select(PROMPTS).where(PROMPTS.c.purpose == "set_aside")).all()
    assert [(row.conversation_id, row.channel, row.state) for row in notices] == [
        (phone.id, "sms", "shown")
    ]


def test_a_reply_that_ends_its_workers_is_set_aside_after_three(store):
    class Killed(BaseException):
        """Nobody catches it: the worker is gone."""

    def kill(reply):
        if reply and "poison" in reply.words:
            raise Killed

    phone = Texting(store, CoreAssistant(before=kill))
    for _ in range(3):
        with pytest.raises(Killed):
            phone.text(*([] if phone.inbox() else ["poison", "yes"]))
        store.later(91)
    phone.began = store.now
    phone.pass_seconds(1)
    assert [state for state, _ in phone.inbox()] == ["set_aside", "done"]
    assert phone.interview.opened.question == "age"


WORDS = st.sampled_from([
    "yes", "61", "1", "often", "well", "not great since she died", "in march", "6", "🙂", "no",
    "and my lad moved", "2", "my sister", "a bus that runs",
])  # fmt: skip
ARRIVALS = st.lists(
    st.one_of(
        WORDS,
        st.integers(1, 12),
        st.sampled_from([
            Reply(("STOP",), request="stop"), Reply(("START",), request="resume"),
            Reply(("he hits me",), concern="C-1"), Reply(media="photo"), Reply(),
            Reply(("help",), request="help"), Reply(codes=("often",), prompt="lonely.5.0"),
        ]),
    ),
    max_size=20,
)  # fmt: skip
INTENTS = st.sampled_from(["answer", "affirm", "deny", "thank", "pause", "resume", "why", "skip"])


@settings(max_examples=25, deadline=None)
@given(ARRIVALS, st.integers(1, 12), INTENTS)
def test_whenever_texts_come_each_is_in_exactly_one_reply_in_order(
    new_store, arrivals, delivery, intent
):
    """Numbers are seconds that go by."""
    assistant = CoreAssistant(hears=lambda reply: Heard(intent, 0.9))
    phone = Texting(new_store(), assistant, delivery)
    sent = []
    for arrival in arrivals:
        if isinstance(arrival, int):
            phone.pass_seconds(arrival)
        else:
            phone.text(arrival)
            sent.extend(arrival.texts if isinstance(arrival, Reply) else [arrival])
    phone.settle()
    assert all(state == "done" for state, _ in phone.inbox())
    took = [turn for _, turn in phone.inbox()]
    assert took == sorted(took)
    heard = [text for reply in assistant.asked if reply for text in reply.texts]
    assert heard == sent
    assert set(phone.results) <= {"taken", "gathering"}
