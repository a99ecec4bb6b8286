"""Threads of one process that write to SQLite wait for each other, not for the clock."""

import threading

import pytest
from sqlalchemy import insert, select
from storing import NOW

from storage import database
from storage.models import ORGANISATIONS
from storage.problems import DatabaseProblem


@pytest.fixture
def kind() -> str:
    return "sqlite"


def add(session, name: str) -> None:
    session.execute(insert(ORGANISATIONS).values(name=name, created_at=NOW))


def names(engine) -> list[str]:
    with database.readings(engine)() as session:
        return sorted(session.execute(select(ORGANISATIONS.c.name)).scalars())


def test_every_thread_gets_its_turn(engine):
    sessions, done = database.sessions(engine), []

    def write(number: int) -> None:
        for each in range(20):
            with sessions.begin() as session:
                add(session, f"{number}-{each}")
        done.append(number)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 8
    assert len(names(engine)) == 160


def add_and_fail(sessions) -> None:
    with sessions.begin() as session:
        add(session, "never")
        raise ZeroDivisionError


def test_a_transaction_that_fails_lets_the_next_one_write(engine):
    sessions = database.sessions(engine)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            add_and_fail(sessions)
    with sessions() as session:
        add(session, "one")
        session.commit()
        add(session, "two")
        session.commit()
    assert names(engine) == ["one", "two"]


def test_whoever_waits_too_long_is_told_that_it_is_locked(url):
    engine = database.open_database(url, busy_seconds=0.1)
    sessions = database.sessions(engine)
    with sessions.begin() as first:
        add(first, "first")
        with pytest.raises(DatabaseProblem) as problem, sessions.begin() as second:
            add(second, "second")
        assert problem.value.cause == "locked"
    assert names(engine) == ["first"]
    engine.dispose()


def test_readers_wait_for_nobody(engine):
    with database.sessions(engine).begin() as session:
        add(session, "first")
        assert names(engine) == []
