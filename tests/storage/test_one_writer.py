"""Threads of one process that write to SQLite wait for each other, not for the clock."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import insert, select
from storing import NOW

from storage import database
from storage.models import ORGANISATIONS
from storage.problems import DatabaseProblem

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def kind() -> str:
    return "sqlite"


def add(connection, name: str) -> None:
    connection.execute(insert(ORGANISATIONS).values(name=name, created_at=NOW))


def names(engine) -> list[str]:
    with database.for_reading(engine).connect() as connection:
        return sorted(connection.execute(select(ORGANISATIONS.c.name)).scalars())


def test_every_thread_gets_its_turn(engine):
    done = []

    def write(number: int) -> None:
        for each in range(20):
            with engine.begin() as connection:
                add(connection, f"{number}-{each}")
        done.append(number)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 8
    assert len(names(engine)) == 160


def add_and_fail(engine) -> None:
    with engine.begin() as connection:
        add(connection, "never")
        raise ZeroDivisionError


def test_a_transaction_that_fails_lets_the_next_one_write(engine):
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            add_and_fail(engine)
    with engine.connect() as connection:
        add(connection, "one")
        connection.commit()
        add(connection, "two")
        connection.commit()
    assert names(engine) == ["one", "two"]


def test_whoever_waits_too_long_is_told_that_it_is_locked(url):
    engine = database.open_database(url, busy_seconds=0.1)
    with engine.begin() as first:
        add(first, "first")
        with pytest.raises(DatabaseProblem) as problem, engine.begin() as second:
            add(second, "second")
        assert problem.value.cause == "locked"
    assert names(engine) == ["first"]
    engine.dispose()


def test_every_process_gets_its_turn(url):
    """Engines of their own wait for each other at the files, as processes do."""
    engines = [database.open_database(url, first=number == 0) for number in range(4)]

    def write(number: int) -> None:
        for each in range(20):
            with engines[number].begin() as connection:
                add(connection, f"{number}-{each}")

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(names(engines[0])) == 80
    for engine in engines:
        engine.dispose()


WRITES_FOR_EVER = """
import sys, time
from sqlalchemy import text
from storage import database
with database.open_database(sys.argv[1]).begin() as connection:
    connection.execute(text("DELETE FROM organisations"))
    print("writing", flush=True)
    time.sleep(600)
"""


def test_a_process_that_is_killed_while_it_writes_keeps_nobody_waiting(url):
    engine = database.open_database(url, busy_seconds=0.2)
    command = [sys.executable, "-c", WRITES_FOR_EVER, url]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "writing\n"
        with pytest.raises(DatabaseProblem), engine.begin() as connection:
            add(connection, "too early")
        other.kill()
    with engine.begin() as connection:
        add(connection, "after")
    assert names(engine) == ["after"]
    engine.dispose()


def test_readers_wait_for_nobody(engine):
    with engine.begin() as connection:
        add(connection, "first")
        assert names(engine) == []
