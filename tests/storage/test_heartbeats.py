"""Every process says that it is there, and how it is."""

from datetime import timedelta

from storing import NOW

from storage.heartbeats import WELL, Heartbeat, beat, states

LATER = NOW + timedelta(seconds=40)


def test_the_last_word_of_each_process_counts(store):
    with store.engine.begin() as connection:
        beat(connection, "worker-1", "waiting for the assistant", NOW)
        beat(connection, "delivery", WELL, NOW)
    with store.engine.begin() as connection:
        beat(connection, "worker-1", WELL, LATER)
    with store.engine.connect() as connection:
        assert states(connection) == [
            Heartbeat("delivery", WELL, NOW),
            Heartbeat("worker-1", WELL, LATER),
        ]


def test_processes_that_fell_silent_are_left_out_when_asked(store):
    with store.engine.begin() as connection:
        beat(connection, "worker-1", WELL, NOW)
        beat(connection, "worker-2", WELL, LATER)
    with store.engine.connect() as connection:
        assert [each.name for each in states(connection, since=LATER)] == ["worker-2"]


def test_the_number_of_a_process_is_not_its_role():
    assert Heartbeat("worker-2", WELL, NOW).role == "worker"
    assert Heartbeat("delivery", WELL, NOW).role == "delivery"
