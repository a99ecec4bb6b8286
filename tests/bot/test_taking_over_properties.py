"""Whatever the order of texts, replies of staff, turns and sending: the assistant keeps silent
while staff hold a conversation, and nothing that was said to staff is ever an answer."""

import itertools
import shutil

import pytest
from arriving import Front, new_keys
from held_talk import HeldTalk
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from storage import database
from storage.models import CONTACTS, CONVERSATIONS, MESSAGES, PROMPTS
from storage.taking_over import SPOKEN

KEYS = new_keys()

MOVES = st.one_of(
    st.tuples(
        st.just("says"),
        st.sampled_from(
            ("yes", "44", "2", "hello?", "STOP", "START", "my husband hits me", "talk to a person",
             "delete my answers", "TALK")
        ),
    ),
    st.tuples(st.just("asks"), st.sampled_from(("stop", "pause", "resume", "ask_person"))),
    st.tuples(st.just("staff"), st.sampled_from(("lee@north", "kim@north"))),
    st.tuples(st.just("back"), st.just("")),
    st.tuples(st.just("turns"), st.just("")),
    st.tuples(st.just("lease"), st.just("")),
    st.tuples(st.just("sends"), st.just("")),
    st.tuples(st.just("waits"), st.sampled_from(("a minute", "a night"))),
)  # fmt: skip


class Holding:
    """One conversation, the moves in it, and what must be so after each."""

    def __init__(self, talk: HeldTalk) -> None:
        self.talk, self.task = talk, None

    def do(self, move: str, what: str) -> None:
        talk, held = self.talk, self.talk.held
        before = len(talk.front.rows(PROMPTS, PROMPTS.c.purpose == "turn"))
        getattr(self, move)(what)
        if held and talk.held:
            after = len(talk.front.rows(PROMPTS, PROMPTS.c.purpose == "turn"))
            assert after == before, "a turn was taken while staff held it"
        self.check()

    def says(self, what: str) -> None:
        self.talk.says(what)

    def asks(self, what: str) -> None:
        self.talk.says("", request=what)

    def staff(self, what: str) -> None:
        out = self.talk.front.contact().opted_out_at is not None
        assert self.talk.staff("A word from Lee.", what) != out

    def back(self, what: str) -> None:
        held = self.talk.held
        assert self.talk.back() == held
        assert not self.talk.held

    def turns(self, what: str) -> None:
        if self.task is not None:
            self.talk.worker.take(self.task)
            self.task = None
        self.talk.turns()

    def lease(self, what: str) -> None:
        self.task = self.task or self.talk.worker.next_task()

    def sends(self, what: str) -> None:
        held = self.talk.held
        shown = {row.id for row in self.talk.front.rows(PROMPTS, PROMPTS.c.state == "shown")}
        self.talk.sent()
        if held:
            for row in self.talk.front.rows(PROMPTS, PROMPTS.c.state == "shown"):
                assert row.id in shown or row.purpose in SPOKEN

    def waits(self, what: str) -> None:
        self.talk.front.later(**({"minutes": 1} if what == "a minute" else {"hours": 9}))

    def check(self) -> None:
        talk, front = self.talk, self.talk.front
        row, messages = talk.row, front.rows(MESSAGES)
        assert {each.state for each in messages} <= {"waiting", "done", "unheard", "to_staff"}
        taken = [each for each in messages if each.state == "to_staff"]
        assert all(each.turn is None and each.conversation_id == talk.number for each in taken)
        if row.taken_over_at is not None:
            assert row.held_at is None
            assert row.due_at is None
            assert "waiting" not in {each.state for each in messages}
            waiting = front.rows(PROMPTS, PROMPTS.c.state == "waiting")
            assert {each.purpose for each in waiting} <= set(SPOKEN)
        out = front.rows(CONTACTS, CONTACTS.c.opted_out_at.is_not(None))
        for each in front.rows(PROMPTS, PROMPTS.c.purpose == "staff", PROMPTS.c.state == "waiting"):
            assert not out or each.respondent_id not in {who.respondent_id for who in out}
        assert len(front.rows(CONVERSATIONS)) == 1

    def finish(self) -> None:
        """Handed back and left to itself, it ends in order: nothing waits for ever."""
        if self.talk.held:
            self.talk.back()
        self.turns("")
        for _ in range(5):
            self.talk.front.later(hours=6)
            self.talk.sent()
        assert self.talk.row.due_at is None
        assert "waiting" not in self.talk.states()
        assert "waiting" not in {
            row.state for row in self.talk.front.rows(PROMPTS) if row.purpose != "reminder"
        }
        with self.talk.front.engine.connect() as connection:
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []


@pytest.fixture(scope="module")
def new_talk(upgraded, tmp_path_factory):
    """Makes conversations in fresh stores on SQLite."""
    engines, folder, number = [], tmp_path_factory.mktemp("held"), itertools.count()

    def make() -> HeldTalk:
        file = shutil.copy(upgraded, folder / f"{next(number)}.db")
        engines.append(database.open_database(f"sqlite:///{file}"))
        return HeldTalk(Front(engines[-1], keys=KEYS))

    yield make
    for engine in engines:
        engine.dispose()


@settings(max_examples=60, deadline=None)
@given(st.lists(MOVES, max_size=25))
def test_in_any_order_the_assistant_keeps_silent_while_staff_speak(new_talk, moves):
    holding = Holding(new_talk())
    for move, what in moves:
        holding.do(move, what)
    holding.finish()
