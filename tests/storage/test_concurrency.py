"""Several workers at once, and workers that are killed: every turn once, in order."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from sqlalchemy import select
from storing import Store

from storage.leases import Lease
from storage.models import ANSWERS, MESSAGES, PROMPTS, TURNS

ROOT = Path(__file__).parents[2]
WORKER = ROOT / "tests" / "support" / "turn_worker.py"
REPLIES = ("yes", "44", "DN31 1HU", "no", "1", "7", "a long winter", "no")


def worker(url: str, name: str, mode: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(WORKER), url, name, mode],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def send_replies(store: Store, started: list[int]) -> None:
    for reply in REPLIES:
        for conversation in started:
            store.receive(conversation, reply)


def lease_soon(store: Store, name: str) -> Lease:
    """PostgreSQL needs a moment to notice that somebody who held a lock is dead."""
    for _ in range(200):
        lease = store.lease(name)
        if lease is not None:
            return lease
        time.sleep(0.05)
    raise AssertionError("nothing could be leased")


def assert_each_turn_was_taken_once(store: Store, started: list[int]) -> None:
    turns, answers = defaultdict(list), Counter()
    with store.engine.connect() as connection:
        for row in connection.execute(select(TURNS).order_by(TURNS.c.number)):
            turns[row.conversation_id].append(row.number)
        for row in connection.execute(select(ANSWERS)):
            answers[row.conversation_id, row.question] += 1
        messages = connection.execute(select(MESSAGES).order_by(MESSAGES.c.id)).all()
    assert turns == {each: list(range(len(REPLIES) + 1)) for each in started}
    assert set(answers.values()) == {1}
    assert len(answers) == len(started) * len(REPLIES)
    taken = defaultdict(list)
    for message in messages:
        taken[message.conversation_id].append((message.state, message.turn))
    expected = [("done", n) for n in range(1, len(REPLIES) + 1)]
    assert taken == dict.fromkeys(started, expected)


def test_threads_never_take_the_same_conversation_while_replies_keep_coming(store):
    started = [store.start() for _ in range(6)]
    busy, problems, lock, all_in = set(), [], threading.Lock(), threading.Event()

    def take(name: str) -> bool:
        lease = store.lease(name)
        if lease is None:
            return False
        with lock:
            assert lease.conversation not in busy
            busy.add(lease.conversation)
        outcome = store.outcome(lease)
        with lock:
            busy.remove(lease.conversation)
        store.commit(lease, outcome)
        return True

    def work(name: str) -> None:
        try:
            while take(name) or not all_in.wait(0.001):
                pass
        except BaseException as error:
            problems.append(error)

    threads = [threading.Thread(target=work, args=(f"w{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    send_replies(store, started)
    all_in.set()
    for thread in threads:
        thread.join()
    assert problems == []
    assert not take("too late")
    assert_each_turn_was_taken_once(store, started)


def test_processes_never_take_the_same_conversation(store, url):
    started = [store.start() for _ in range(5)]
    send_replies(store, started)
    workers = [worker(url, f"w{n}", "work") for n in range(2)]
    taken = [each.communicate()[0].split("\n")[:-1] for each in workers]
    assert [each.returncode for each in workers] == [0, 0]
    assert len({line for lines in taken for line in lines}) == sum(map(len, taken))
    assert store.lease("too late") is None
    assert_each_turn_was_taken_once(store, started)


@pytest.mark.parametrize(("mode", "said"), [("lease", "leased"), ("commit", "in commit")])
def test_a_turn_whose_worker_is_killed_is_taken_once_all_the_same(store, url, mode, said):
    talk = store.talk()
    store.receive(talk.id, "yes")
    doomed = worker(url, "doomed", mode)
    assert doomed.stdout is not None
    assert doomed.stdout.readline().strip() == said
    os.kill(doomed.pid, signal.SIGKILL)
    doomed.wait()
    doomed.stdout.close()
    assert store.lease("heir") is None
    store.later(31)
    lease = lease_soon(store, "heir")
    assert [each.reply.words for each in lease.messages] == ["yes"]
    store.commit(lease, store.outcome(lease))
    with store.engine.connect() as connection:
        assert connection.execute(select(TURNS.c.number)).scalars().all() == [0, 1]
        assert connection.execute(select(ANSWERS.c.codes)).scalars().all() == [["yes"]]
        prompts = [row.prompt["question"] for row in connection.execute(select(PROMPTS))]
    assert prompts == ["take_part", "age"]
    assert store.lease("heir") is None
