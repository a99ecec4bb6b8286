"""Many messages at the same moment, and logs that say nothing about anybody."""

import io
import threading
import time
from collections import Counter
from contextlib import suppress

import pytest
import structlog
from arriving import ANN, Front
from sqlalchemy import text

from bot import logs
from bot.openings import Openings
from dialogues.exchange import Reply
from storage.models import CONCERNS, MESSAGES, PROMPTS
from storage.problems import DatabaseProblem


def at_once(*jobs) -> list:
    """What the jobs give, each in a thread of its own, all let go together."""
    given, ready = [], threading.Barrier(len(jobs))

    def work(job) -> None:
        ready.wait()
        given.append(job())

    threads = [threading.Thread(target=work, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return given


def test_one_message_sent_many_times_at_once_is_stored_once(front):
    same = Reply(("I want to kill myself",), id="SM-same")
    taken = at_once(*[lambda: front.take(same) for _ in range(6)])
    assert Counter(each.outcome for each in taken) == {"stored": 1, "repeated": 5}
    assert len(front.rows(CONCERNS)) == len(front.rows(MESSAGES)) == 1
    assert front.people() == 1
    assert front.purposes() == ["signposting"]


def test_somebody_pressing_begin_many_times_at_once_begins_one_conversation(front):
    taken = at_once(*[lambda: front.take(who="t", channel="web", begin=True) for _ in range(6)])
    assert len([each for each in taken if each.conversation]) == 1


def test_many_people_at_once_are_all_heard(front):
    numbers = [f"+4477009002{n:02d}" for n in range(12)]
    taken = at_once(*[lambda who=who: front.take("hello", who=who) for who in numbers])
    assert {each.outcome for each in taken} == {"stored"}
    assert front.people() == len(front.prompts()) == 12


@pytest.mark.parametrize("front", ["postgresql"], indirect=True)  # SQLite has one writer at a time
def test_two_that_wait_for_each_other_both_get_through(front):
    talk = front.begin()
    front.ask(talk)

    locked = threading.Event()

    def deliver() -> None:
        """Locks the prompt, then the contact: the other way round than intake."""
        with suppress(DatabaseProblem), front.engine.begin() as other:
            other.execute(text("SELECT 1 FROM prompts FOR UPDATE"))
            locked.set()
            while not other.execute(text("SELECT 1 FROM pg_locks WHERE NOT granted")).first():
                time.sleep(0.01)
            other.execute(text("UPDATE contacts SET unreachable_code = NULL"))

    def write() -> None:
        locked.wait()
        front.take("stop texting me please")

    at_once(deliver, write)
    assert front.contact().opted_out_at is not None
    assert [reply.request for reply in front.messages("waiting")] == ["stop"]
    assert len(front.rows(PROMPTS, PROMPTS.c.state == "waiting")) == 1


def test_no_word_no_number_and_no_name_reaches_the_log(front: Front):
    stream = io.StringIO()
    logs.start_logs(stream, "debug")
    try:
        front.begin()
        front.take("I am Doreen of 9 Marine Walk and I want to kill myself")
        front.take("Doreen " * 4000)
        front.take("STOP")
        front.intake.openings = Openings(front.guides, "no-such-guide", "en")
        front.take(who="Doreen-token", channel="web", begin=True)
    finally:
        structlog.reset_defaults()
    lines = stream.getvalue()
    assert lines.count("message taken in") == 5
    assert lines.count("no conversation could be begun") == 1
    assert not [word for word in ("Doreen", "Marine", "kill", ANN, ANN[1:]) if word in lines]
