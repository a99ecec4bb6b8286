"""The audit keeps who did what, newest first, in a chain that shows what was done to it."""

import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, text, update
from storing import NOW

from storage import audit, chain, database
from storage.audit import Entry
from storage.connecting import address, connect_to
from storage.models import AUDIT


def write(engine, count, action="export"):
    for number in range(count):
        at = NOW + timedelta(minutes=number)
        with engine.begin() as connection:
            audit.note(connection, Entry(at, "j.smith", action, f"respondent {number}", {"n": 1}))


def verdict(engine, known=None):
    with database.for_reading(engine).connect() as connection:
        return audit.verify(connection, known)


def hashes(engine):
    with engine.connect() as connection:
        return list(connection.execute(select(AUDIT.c.hash).order_by(AUDIT.c.id)).scalars())


def change(engine, statement):
    with engine.begin() as connection:
        connection.execute(statement)


def test_entries_come_back_newest_first_and_by_subject(store):
    first = Entry(NOW, "j.smith", "export", "guide small", {"format": "csv", "conversations": 12})
    second = Entry(NOW + timedelta(hours=1), "a.khan", "contact_read", "respondent 3", {})
    with store.engine.begin() as connection:
        audit.note(connection, first)
        audit.note(connection, second)
    with store.engine.connect() as connection:
        assert audit.entries(connection) == [second, first]
        assert audit.entries(connection, about="guide small") == [first]
        assert audit.entries(connection, limit=1) == [second]


def test_an_entry_stands_only_if_the_transaction_does(store):
    with store.engine.connect() as connection:
        audit.note(connection, Entry(NOW, "j.smith", "export", "guide small", {}))
    with store.engine.connect() as connection:
        assert audit.entries(connection) == []


def test_an_empty_chain_holds(engine):
    assert verdict(engine) == audit.Verdict(0, "", None, False)


def test_a_chain_holds_whatever_is_in_it(engine):
    with engine.begin() as connection:
        for detail in ({}, {"ł": "ó\u2028", "z": [1, 2.5, None], "a": {"b": True}}, {"t": (1, 2)}):
            audit.note(connection, Entry(NOW, "Zoë Łukasz", "export", "guide ó", detail))
    found = verdict(engine)
    assert (found.entries, found.broken) == (3, None)
    assert found.last == hashes(engine)[-1]


@pytest.mark.parametrize(
    "changed",
    [
        {"who": "somebody.else"}, {"action": "nothing"}, {"about": "respondent 9"},
        {"at": NOW + timedelta(microseconds=1)}, {"detail": {"n": 2}},
    ],
    ids=str,
)  # fmt: skip
def test_a_row_that_was_changed_is_named(engine, changed):
    write(engine, 5)
    change(engine, update(AUDIT).where(AUDIT.c.id == 3).values(changed))
    found = verdict(engine)
    assert found.entries == 2
    assert (found.broken.id, found.broken.why) == (3, "changed")


def test_a_row_that_was_taken_out_is_named_by_the_one_behind_it(engine):
    write(engine, 5)
    change(engine, delete(AUDIT).where(AUDIT.c.id == 3))
    found = verdict(engine)
    assert (found.entries, found.broken.id, found.broken.why) == (2, 4, "torn")


def test_the_first_row_cannot_be_taken_out_unseen(engine):
    write(engine, 3)
    change(engine, delete(AUDIT).where(AUDIT.c.id == 1))
    assert verdict(engine).broken.id == 2


def test_a_row_that_was_changed_and_hashed_anew_breaks_the_next(engine):
    write(engine, 5)
    with engine.begin() as connection:
        row = connection.execute(select(AUDIT).where(AUDIT.c.id == 3)).one()._asdict()
        values = {name: row[name] for name in ("at", "action", "about", "detail")} | {"who": "x"}
        forged = chain.link(row["previous"], values)
        connection.execute(
            update(AUDIT).where(AUDIT.c.id == 3).values(who="x", hash=forged)
        )  # fmt: skip
    assert (verdict(engine).broken.id, verdict(engine).broken.why) == (4, "torn")


def test_rows_taken_off_the_end_are_missed_by_the_hash_that_was_written_down(engine):
    write(engine, 5)
    written_down = hashes(engine)[-1]
    assert verdict(engine, written_down).found
    change(engine, delete(AUDIT).where(AUDIT.c.id == 5))
    found = verdict(engine, written_down)
    assert (found.broken, found.found) == (None, False)


def test_the_chain_cannot_fork(engine):
    write(engine, 2)
    with engine.connect() as connection:
        row = connection.execute(select(AUDIT).where(AUDIT.c.id == 2)).one()._asdict()
    with pytest.raises(Exception, match=r"(?i)unique"):
        change(engine, insert(AUDIT).values({**row, "id": 9, "hash": "0"}))


MANY = """
import sys
from datetime import UTC, datetime
from storage import audit, database
engine = database.open_database(sys.argv[1], busy_seconds=60)
for n in range(25):
    with engine.begin() as connection:
        audit.note(connection, audit.Entry(datetime.now(UTC), sys.argv[2], "a", "b", {"n": n}))
"""


def test_many_processes_add_to_one_chain(engine, url):
    running = [
        subprocess.Popen([sys.executable, "-c", MANY, url, f"p{number}"]) for number in range(4)
    ]
    assert [each.wait(timeout=120) for each in running] == [0, 0, 0, 0]
    found = verdict(engine)
    assert (found.entries, found.broken) == (100, None)


@given(
    st.dictionaries(
        st.text(max_size=5),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
            lambda inner: st.lists(inner, max_size=3),
            max_leaves=4,
        ),
        max_size=3,
    ),
    st.datetimes(timezones=st.just(UTC)),
)
def test_a_row_hashes_the_same_after_json(detail, at):
    row = {"at": at, "detail": chain.plain(detail)}
    back = {"at": at, "detail": json.loads(json.dumps(detail, separators=(",", ":")))}
    assert chain.link("x", row) == chain.link("x", back)


@pytest.fixture
def before(empty_url, tmp_path):
    """A database of the version before the audit was chained."""
    folder = tmp_path / "older"
    shutil.copytree(database.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for later in (folder / "versions").glob("000[3-9]*.py"):
        later.unlink()
    assert database.upgrade(empty_url, folder).revision == "0002"
    return empty_url


def test_rows_from_before_are_chained_by_the_migration(before, kind):
    old = connect_to(address(before))
    moments = [datetime(2026, 3, 2, 9, 30, n, 123456 * n % 999999, UTC) for n in range(4)]
    with old.begin() as connection:
        for number, at in enumerate(moments):
            kept = at.replace(tzinfo=None).isoformat(" ") if kind == "sqlite" else at
            if kind == "sqlite" and number == 3:
                kept = f"{kept}.000000" if "." not in kept else kept
            connection.execute(
                text(
                    "INSERT INTO audit (at, who, action, about, detail) "
                    "VALUES (:at, 'j.smith', 'export', 'guide ó', :detail)"
                ),
                {"at": kept, "detail": json.dumps({"n": number, "ł": None})},
            )
    old.dispose()
    database.upgrade(before)
    engine = database.open_database(before)
    write(engine, 2)
    found = verdict(engine)
    assert (found.entries, found.broken) == (6, None)
    with engine.connect() as connection:
        kept = [row.at for row in connection.execute(select(AUDIT).order_by(AUDIT.c.id))]
    assert kept[:4] == moments
    engine.dispose()
