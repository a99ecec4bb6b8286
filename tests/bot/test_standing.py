"""What keeps Earshot from answering, and figures from the store."""

from datetime import timedelta

import pytest
from prometheus_client import CollectorRegistry, generate_latest
from sqlalchemy import update
from storing import Store

from bot.standing import FRESH, StoreFigures, reasons
from storage import database
from storage.concerns import Raised, acknowledge, raise_concern
from storage.heartbeats import WELL, beat
from storage.models import MESSAGES
from storage.secrets import make_key_file

WORDS = "my stepfather Gordon hits me"


@pytest.fixture
def store(engine):
    return Store(engine)


@pytest.fixture
def reading(engine):
    return database.for_reading(engine)


@pytest.fixture
def url(engine):
    return engine.url.render_as_string()


def beats(store, **said):
    with store.engine.begin() as connection:
        for name, state in said.items():
            beat(connection, name.replace("_", "-"), state, store.now)


def figures(store, reading) -> dict[str, float]:
    registry = CollectorRegistry()
    registry.register(StoreFigures(reading, lambda: store.now))
    lines = generate_latest(registry).decode().splitlines()
    pairs = [line.rsplit(" ", 1) for line in lines if not line.startswith("#")]
    return {name.removeprefix("earshot_"): float(value) for name, value in pairs}


def test_it_is_ready_when_a_worker_and_delivery_are_well(store, reading, url):
    beats(store, worker=WELL, delivery=WELL)
    assert reasons(url, reading, store.now) == []


def test_one_worker_that_is_well_is_enough(store, reading, url):
    beats(store, worker_1="waiting for the assistant", worker_2=WELL, delivery=WELL)
    assert reasons(url, reading, store.now) == []


def test_workers_that_wait_for_the_assistant_are_the_reason(store, reading, url):
    beats(store, worker_1="waiting for the assistant", delivery=WELL)
    [reason] = reasons(url, reading, store.now)
    assert reason == "No worker can go on: waiting for the assistant."


def test_processes_that_fell_silent_are_the_reason(store, reading, url):
    beats(store, worker=WELL, delivery=WELL)
    silent = store.later(FRESH.total_seconds() + 1)
    found = reasons(url, reading, silent)
    assert [reason.split(":")[0] for reason in found] == [
        "No worker is running",
        "Delivery is not running",
    ]


def test_a_clock_set_back_makes_nobody_silent(store, reading, url):
    beats(store, worker=WELL, delivery=WELL)
    assert reasons(url, reading, store.now - timedelta(hours=1)) == []


def test_a_database_of_another_version_is_the_reason(store, reading, url, engine):
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    [reason] = reasons(url, reading, store.now)
    assert "not of this version" in reason


def test_a_database_that_is_away_is_the_reason_without_its_place(store, reading, url, tmp_path):
    for file in tmp_path.glob("store.db*"):
        file.write_bytes(b"this is no database at all, only words" * 400)
    assert reasons(url, reading, store.now) == ["The database cannot be used."]
    assert figures(store, reading) == {"database_up": 0.0}


def test_what_waits_is_told(store, reading):
    talk = store.talk(channel="sms")
    store.receive(talk.id, "yes", "sms")
    store.later(30)
    found = figures(store, reading)
    assert found["messages_waiting"] == 1
    assert found["oldest_message_seconds"] == 30
    assert found["messages_set_aside"] == 0
    assert found['prompts_waiting{channel="sms"}'] > 0


def test_messages_set_aside_are_told(store, reading):
    talk = store.talk()
    store.receive(talk.id, "yes")
    with store.engine.begin() as connection:
        waiting = update(MESSAGES).where(MESSAGES.c.state == "waiting")
        connection.execute(waiting.values(state="set_aside"))
    found = figures(store, reading)
    assert (found["messages_waiting"], found["messages_set_aside"]) == (0, 1)
    assert found["oldest_message_seconds"] == 0


def test_concerns_are_told_until_somebody_takes_them_up(store, reading, tmp_path):
    keys, conversation = make_key_file(tmp_path / "keys"), store.start(channel="sms")
    raised = Raised(
        store.organisation, 1, conversation, None, ("physical",), "direct", "self", "sms", WORDS,
        "queued",
    )  # fmt: skip
    with store.engine.begin() as connection:
        reference = raise_concern(connection, keys, raised, store.now)
    store.later(40)
    found = figures(store, reading)
    assert (found["concerns_open"], found["concerns_untold"]) == (1, 1)
    assert found["oldest_concern_seconds"] == 40
    with store.engine.begin() as connection:
        acknowledge(connection, reference, "ann", "", store.now)
    assert figures(store, reading)["concerns_open"] == 0


def test_processes_are_told_by_name_until_they_are_long_gone(store, reading):
    beats(store, worker_1=WELL, alerts="The mail server cannot be reached.")
    store.later(20)
    found = figures(store, reading)
    assert found['heartbeat_seconds{process="worker-1"}'] == 20
    assert found['process_well{process="worker-1"}'] == 1
    assert found['process_well{process="alerts"}'] == 0
    store.later(2 * 3600)
    assert 'process_well{process="alerts"}' not in figures(store, reading)
