"""Taking turns: what a worker does when the assistant or the store does not do its part."""

import json
import threading
from datetime import timedelta

import pytest

from bot.assistant_client import AssistantClient, AssistantUnavailable, TurnFailed
from bot.conversing import Worker
from bot.script import Line, Script
from storage.leases import lease
from storage.set_aside import set_aside

REFUSAL = b'{"error": "turn_failed", "message": "The assistant could not take this turn."}'


def refuse(*words: bytes):
    """An assistant that fails every turn with these words."""
    return lambda turn, asked: (500, REFUSAL) if any(word in asked for word in words) else None


@pytest.fixture
def through_gate(gate, assistant):
    with AssistantClient(gate.address, assistant.secret) as client:
        yield client


@pytest.fixture
def table(sit_down, engine, little, through_gate):
    table = sit_down(engine, little, asked=through_gate)
    table.chat.begin()
    return table


def test_a_reply_that_fails_three_times_is_set_aside_and_the_rest_goes_on(table, gate, engine):
    gate.answer = refuse(b"poison")
    before = gate.turns
    table.chat.run(Script([Line("yes"), Line("poison"), Line("61")]))
    assert gate.turns - before == 5
    assert table.chat.set_aside == 1
    assert "this reply could not be taken in" in table.notices
    assert table.said.count("How old are you?") == 1
    assert table.said.count("Which of these fit you?") == 1
    with engine.connect() as connection:
        [kept] = set_aside(connection)
    assert kept.reply.texts == ("poison",)


def test_a_first_turn_that_fails_three_times_is_given_up(sit_down, engine, little, gate, earshot):
    gate.answer = refuse(b"begin")
    ended = earshot("chat", typed=b"yes\n")
    assert ended.code == 6
    assert "could not be begun" in ended.err


def test_a_set_aside_reply_shows_in_the_exit_code(earshot, gate):
    gate.answer = refuse(b"poison")
    ended = earshot("chat", typed=b"yes\n61\n1\npoison\n12\nfine\n")
    assert ended.code == 8
    assert ended.out.count("How many hours") == 1


def test_an_assistant_that_stays_away_is_given_up_and_the_reply_is_kept(table, gate):
    gate.answer = lambda turn, asked: (502, b"nobody")
    waited = []
    table.chat.revive = waited.append
    with pytest.raises(Exception, match="run the same command again"):
        table.chat.run(Script([Line("yes", "one")]))
    assert waited == [1, 2, 3, 4, 5]
    gate.answer = lambda turn, asked: None
    table.chat.run(Script([Line("yes", "one")]))
    assert "How old are you?" not in table.said
    table.chat.welcome_back()
    assert table.said.count("How old are you?") == 1


def test_a_wrong_secret_is_not_the_replys_fault(sit_down, engine, little, assistant):
    with AssistantClient(assistant.address, "wrong") as client:
        table = sit_down(engine, little, asked=client)
        for _ in range(5):
            with pytest.raises(AssistantUnavailable):
                table.chat.worker.take_turn(table.chat.conversation)


def test_an_answer_without_sense_leaves_everything_as_it_was(table, gate):
    nonsense = json.dumps({"interview": {}, "prompts": [], "events": [], "heard": {}, "model": ""})
    gate.answer = lambda turn, asked: (200, nonsense.encode())
    before = table.chat.interview()
    table.chat.revive = lambda attempt: setattr(gate, "answer", lambda turn, asked: None)
    table.chat.run(Script([Line("yes")]))
    assert before.turns == 0
    assert table.chat.interview().turns == 1


def test_a_turn_whose_lease_is_lost_is_taken_again(table, gate, engine):
    """Another worker takes over while the assistant is asked."""
    worker = table.chat.worker

    def take_over(turn):
        gate.before = lambda turn: None
        later = worker.clock() + timedelta(hours=1)
        with engine.begin() as connection:
            number = table.chat.conversation
            assert lease(
                connection, worker="other", now=later, seconds=0.001, conversation_id=number
            )

    gate.before = take_over
    table.chat.worker = Worker(
        worker.name, engine, worker.assistant, lambda: worker.clock() + timedelta(hours=2)
    )
    table.chat.run(Script([Line("yes"), Line("61")]))
    assert table.chat.interview().turns == 2
    assert table.said.count("How old are you?") == 1


def test_two_workers_never_take_the_same_turn(sit_down, engine, little, assistant):
    with AssistantClient(assistant.address, assistant.secret) as client:
        tables = [sit_down(engine, little, asked=client, name=f"w{n}") for n in range(6)]
        results: list[str] = []

        def work(worker):
            while (result := worker.take_turn()) is not None:
                results.append(result)

        workers = [threading.Thread(target=work, args=(t.chat.worker,)) for t in tables[:2]]
        for each in workers:
            each.start()
        for each in workers:
            each.join()
    assert results == ["taken"] * 6
    assert [table.chat.interview().turns for table in tables] == [0] * 6


def test_nobody_is_asked_when_no_turn_is_due(table):
    def ask(*_):
        raise TurnFailed("turn_failed", "nobody should be asked")

    worker = table.chat.worker
    idle = Worker("idle", worker.engine, type("Nobody", (), {"turn": ask})(), worker.clock)
    assert idle.take_turn() is None
    assert idle.take_turn(table.chat.conversation) is None
