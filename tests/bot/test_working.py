"""Taking turns in the background: several threads, and what happens when something is away."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from core_assistant import CoreAssistant
from sqlalchemy import select
from storing import Store
from talking import small_guide

from bot.assistant_client import AssistantUnavailable
from bot.conversing import SENT, Worker
from bot.settings import Settings, SettingsProblem
from bot.working import AWAY, Workshop, local_clock, work
from dialogues.exchange import Reply
from storage import database
from storage.heartbeats import WELL
from storage.leases import lease
from storage.models import MESSAGES, TURNS
from storage.secrets import make_key_file

PATIENCE = 60.0
"""Seconds after which a test gives up waiting."""


@pytest.fixture
def store(engine) -> Store:
    return Store(engine, small_guide())


def workshop(store: Store, engine, assistant, threads=3) -> Workshop:
    worker = Worker(
        "worker", store.engine, assistant, lambda: store.now,
        leasing=database.for_passing(engine), reading=database.for_reading(engine),
        channels=SENT,
    )  # fmt: skip
    return Workshop(worker, engine, threads, glance=0.005)


@contextmanager
def running(shop: Workshop) -> Iterator[Workshop]:
    stop = threading.Event()
    thread = threading.Thread(target=shop.run, args=(stop,))
    thread.start()
    try:
        yield shop
    finally:
        stop.set()
        thread.join()


def wait_until(met) -> None:
    until = time.monotonic() + PATIENCE
    while not met():
        assert time.monotonic() < until, "nothing came of it"
        time.sleep(0.01)


def waiting(store: Store) -> int:
    with store.engine.connect() as connection:
        states = connection.execute(select(MESSAGES.c.state)).scalars().all()
    return states.count("waiting")


def heard(store: Store, conversation: int) -> list[str]:
    wanted = (
        select(TURNS.c.reply)
        .where(TURNS.c.conversation_id == conversation, TURNS.c.reply.is_not(None))
        .order_by(TURNS.c.number)
    )
    with store.engine.connect() as connection:
        return [text for row in connection.execute(wanted) for text in row.reply["texts"]]


def test_many_people_are_answered_at_once_and_each_in_order(store, engine):
    people = [store.start(channel="web") for _ in range(8)]
    said = ["yes", "why?", "no idea", "say that again", "61 maybe"]
    with running(workshop(store, engine, CoreAssistant())):
        for text in said:
            for person in people:
                store.receive(person, text, "web")
        wait_until(lambda: not waiting(store))
    for person in people:
        with store.engine.connect() as connection:
            numbers = connection.execute(
                select(MESSAGES.c.turn).where(MESSAGES.c.conversation_id == person)
            )
        assert list(numbers.scalars()) == [1, 2, 3, 4, 5]
        assert heard(store, person)[0] == "yes"


def test_what_waits_while_the_assistant_is_away_is_done_when_it_returns(store, engine):
    back = threading.Event()

    def away(reply):
        if not back.is_set():
            raise AssistantUnavailable("nobody answers")

    people = [store.start(channel="web") for _ in range(4)]
    for person in people:
        store.receive(person, "yes", "web")
    with running(workshop(store, engine, CoreAssistant(before=away))) as shop:
        wait_until(lambda: shop.state == AWAY)
        assert waiting(store) == 4
        back.set()
        wait_until(lambda: not waiting(store))
        wait_until(lambda: shop.state == WELL)
    assert [heard(store, person) for person in people] == [["yes"]] * 4


def test_trouble_that_nobody_thought_of_ends_no_thread(store, engine):
    person = store.start(channel="web")
    shop = workshop(store, engine, CoreAssistant(), threads=1)
    trouble = [RuntimeError("who knows"), OSError("what")]

    def clock():
        if trouble and threading.current_thread() is not threading.main_thread():
            raise trouble.pop()
        return store.now

    shop.worker = replace(shop.worker, clock=clock)
    with running(shop):
        store.receive(person, "yes", "web")
        wait_until(lambda: not waiting(store))
    assert trouble == []


def test_a_terminals_conversations_are_left_to_it(store, engine):
    terminal, page = store.start(), store.start(channel="web")
    with running(workshop(store, engine, CoreAssistant())):
        store.receive(terminal, "yes")
        store.receive(page, "yes", "web")
        wait_until(lambda: heard(store, page) == ["yes"])
    assert heard(store, terminal) == []


def test_what_a_worker_of_this_name_left_behind_is_taken_up_at_once(store, engine):
    person = store.start(channel="web")
    with store.engine.begin() as connection:
        assert lease(connection, worker="worker.0", now=store.now, seconds=3600)
    store.receive(person, "yes", "web")
    with running(workshop(store, engine, CoreAssistant())):
        wait_until(lambda: heard(store, person) == ["yes"])


def test_a_turn_that_has_begun_is_ended_before_the_worker_stops(store, engine):
    asked, go_on = threading.Event(), threading.Event()

    def slow(reply: Reply | None) -> None:
        asked.set()
        assert go_on.wait(PATIENCE)

    person = store.start(channel="web")
    stop = threading.Event()
    shop = workshop(store, engine, CoreAssistant(before=slow), threads=1)
    thread = threading.Thread(target=shop.run, args=(stop,))
    thread.start()
    assert asked.wait(PATIENCE)
    stop.set()
    go_on.set()
    thread.join()
    with store.engine.connect() as connection:
        assert connection.execute(select(TURNS.c.conversation_id)).scalars().all() == [person]


def test_the_clock_is_where_people_are():
    assert local_clock("Asia/Kolkata")().utcoffset() == timedelta(hours=5, minutes=30)


def test_work_needs_an_assistant(engine, tmp_path):
    keys = make_key_file(tmp_path / "keys")
    with pytest.raises(SettingsProblem, match="EARSHOT_ASSISTANT_ADDRESS"):
        work(Settings(_env_file=None), engine, keys, threading.Event())
