"""Opening the store, keeping it at its version, and saying what is wrong with it."""

import shutil
import sqlite3
import stat
import threading
from datetime import datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, select, text
from sqlalchemy.exc import IntegrityError
from storing import NOW, Store

from dialogues.exchange import Reply
from storage import database, inbox
from storage.connecting import address, connect_to
from storage.models import AUDIT, METADATA
from storage.problems import DatabaseProblem


def test_an_empty_database_is_made_ready_and_stays_so(empty_url, kind):
    before = database.status(empty_url)
    assert before.state == ("missing" if kind == "sqlite" else "empty")
    with pytest.raises(DatabaseProblem, match="earshot db upgrade"):
        database.open_database(empty_url)
    database.open_database(empty_url, create=True).dispose()
    after = database.status(empty_url)
    assert (after.state, after.revision) == ("current", after.newest)
    assert database.upgrade(empty_url) == after


def test_looking_at_the_status_makes_nothing(tmp_path):
    file = tmp_path / "store.db"
    assert database.status(f"sqlite:///{file}").state == "missing"
    assert not file.exists()


def test_the_migrations_make_the_tables_that_the_code_describes(engine):
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
        indexes = {
            index["name"]
            for table in METADATA.tables
            for index in inspect(connection).get_indexes(table)
        }
    assert {index.name for table in METADATA.tables.values() for index in table.indexes} <= indexes


def test_the_file_and_its_folder_are_made_for_their_owner_only(tmp_path):
    file = tmp_path / "var" / "store.db"
    database.upgrade(f"sqlite:///{file}")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_two_upgrades_at_once_wait_for_each_other(empty_url):
    problems = []

    def upgrade():
        try:
            database.upgrade(empty_url)
        except Exception as error:
            problems.append(error)

    threads = [threading.Thread(target=upgrade) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert database.status(empty_url).state == "current"


@pytest.fixture
def later_migrations(tmp_path):
    """The migrations of a later version, which has one more table."""
    folder = tmp_path / "migrations"
    shutil.copytree(database.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "ponies.py").write_text(ponies())
    return folder


NEWEST = max(path.name for path in (database.MIGRATIONS / "versions").glob("[0-9]*.py"))[:4]


def ponies(more: str = "") -> str:
    """A migration that follows on the newest there is."""
    return f"""
import sqlalchemy as sa
from alembic import op

revision = "later"
down_revision = "{NEWEST}"


def upgrade():
    op.create_table("ponies", sa.Column("id", sa.Integer, primary_key=True))
    op.execute("INSERT INTO ponies VALUES (1)")
    {more}
"""


def test_an_older_database_wants_an_upgrade_and_keeps_what_it_holds(store, url, later_migrations):
    talk = store.talk("yes", "44")
    assert database.status(url, later_migrations).state == "behind"
    with pytest.raises(DatabaseProblem, match="Back it up, then run: earshot db upgrade"):
        database.open_database(url, migrations=later_migrations)
    assert database.upgrade(url, later_migrations).revision == "later"
    engine = database.open_database(url, migrations=later_migrations)
    assert Store(engine, store.guide).receive(talk.id, "DN31 1HU")
    engine.dispose()


def test_a_newer_database_is_left_alone(store, url, later_migrations):
    database.upgrade(url, later_migrations)
    assert database.status(url).state == "newer"
    for act in (database.open_database, database.upgrade):
        with pytest.raises(DatabaseProblem, match="newer version of Earshot") as raised:
            act(url)
        assert raised.value.cause == "newer"
        assert f"later; this one knows {NEWEST}" in str(raised.value)


def test_an_upgrade_that_fails_changes_nothing(store, url, later_migrations):
    (later_migrations / "versions" / "ponies.py").write_text(ponies("op.nonsense()"))
    with pytest.raises(AttributeError):
        database.upgrade(url, later_migrations)
    assert database.status(url).state == "current"
    with store.engine.connect() as connection:
        assert "ponies" not in inspect(connection).get_table_names()


def test_somebody_elses_database_is_left_alone(empty_url, kind):
    if kind == "sqlite":
        open(address(empty_url).database, "w").close()
    engine = connect_to(address(empty_url), looking=True)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE recipes (id integer)"))
    engine.dispose()
    for act in (database.open_database, database.upgrade):
        with pytest.raises(DatabaseProblem, match="other tables than Earshot's"):
            act(empty_url)
    if kind == "sqlite":
        with sqlite3.connect(address(empty_url).database) as raw:
            assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        raw.close()


@pytest.mark.parametrize(
    "wrong", ["", "nonsense", "mysql://host/name", "sqlite://", "sqlite:///:memory:"]
)
def test_an_address_that_cannot_be_used_is_refused(wrong):
    with pytest.raises(DatabaseProblem, match="EARSHOT_DATABASE_URL") as raised:
        database.status(wrong)
    assert raised.value.cause == "address"


def test_a_database_that_cannot_be_reached_says_so_without_its_password():
    url = "postgresql://someone:topsecret@127.0.0.1:1/nowhere"
    with pytest.raises(DatabaseProblem, match="cannot be reached") as raised:
        database.open_database(url)
    assert raised.value.cause == "unreachable"
    assert "topsecret" not in str(raised.value)


def test_a_database_that_is_not_there_cannot_be_reached(url, kind):
    if kind == "sqlite":
        with pytest.raises(DatabaseProblem, match="There is no store"):
            database.open_database(url + ".gone")
    else:
        with pytest.raises(DatabaseProblem, match="cannot be reached"):
            database.open_database(address(url).set(database="gone").render_as_string(False))


def test_a_file_that_is_no_database_is_damaged(tmp_path):
    file = tmp_path / "store.db"
    file.write_bytes(b"dear diary, " * 1000)
    with pytest.raises(DatabaseProblem, match="damaged or is not a database"):
        database.open_database(f"sqlite:///{file}")


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DatabaseProblem, match="cannot be made"):
        database.upgrade(f"sqlite:///{tmp_path / 'file' / 'store.db'}")


def test_sqlite_runs_as_it_should(url, kind, engine):
    if kind == "sqlite":
        with engine.connect() as connection:
            asked = {
                name: connection.execute(text(f"PRAGMA {name}")).scalar_one()
                for name in ("journal_mode", "foreign_keys", "busy_timeout", "synchronous",
                             "secure_delete")
            }  # fmt: skip
        assert asked == {
            "journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 5000, "synchronous": 2,
            "secure_delete": 1,
        }  # fmt: skip
    else:
        with engine.connect() as connection:
            assert connection.execute(text("SHOW lock_timeout")).scalar_one() == "5s"


def test_only_what_may_be_lost_is_committed_without_waiting_for_the_disk(store, kind, engine):
    asked, calm, sure = {
        "sqlite": ("PRAGMA synchronous", 1, 2),
        "postgresql": ("SHOW synchronous_commit", "off", "on"),
    }[kind]
    conversation = store.start()
    for how, expected in (
        (engine, sure),
        (database.for_passing(engine), calm),
        (engine, sure),
    ):
        with how.begin() as connection:
            assert connection.execute(text(asked)).scalar_one() == expected
            assert inbox.receive(connection, conversation, Reply(("hello",)), "terminal", NOW)
    with store.engine.connect() as connection:
        assert len(inbox.waiting(connection, conversation)) == 3


def test_foreign_keys_hold(store):
    with pytest.raises(IntegrityError):
        store.receive(4711, "to nobody")


def test_a_locked_database_says_so_and_nothing_is_lost(store, url):
    conversation = store.start()
    engine = database.open_database(url, busy_seconds=0.2)
    impatient = Store(engine, store.guide)
    other = connect_to(address(url))
    with other.begin() as busy:
        busy.execute(text("UPDATE conversations SET turns = turns"))
        with pytest.raises(DatabaseProblem, match="is locked") as raised:
            impatient.receive(conversation, "hello")
        assert raised.value.cause == "locked"
    assert impatient.receive(conversation, "hello")
    engine.dispose()
    other.dispose()


def read_only(url: str, kind: str) -> str:
    if kind == "sqlite":
        return f"sqlite:///file:{address(url).database}?mode=ro&uri=true"
    name = address(url).database
    engine = connect_to(address(url))
    with engine.begin() as connection:
        connection.execute(text(f"ALTER DATABASE {name} SET default_transaction_read_only = on"))
    engine.dispose()
    return url


def test_a_read_only_database_says_so_but_can_be_read(store, url, kind):
    conversation = store.start()
    engine = database.open_database(read_only(url, kind))
    with pytest.raises(DatabaseProblem, match="can only be read") as raised:
        Store(engine, store.guide)
    assert raised.value.cause == "read_only"
    with database.for_reading(engine).connect() as connection:
        assert connection.execute(text("SELECT id FROM conversations")).scalar_one() == conversation
    engine.dispose()


def test_a_full_disk_says_so_and_nothing_is_half_stored(tmp_path):
    url = f"sqlite:///{tmp_path / 'store.db'}"
    engine = database.open_database(url, create=True)
    store = Store(engine)
    conversation = store.start()
    with store.engine.connect() as connection:
        connection.execute(text("PRAGMA max_page_count = 1"))
        with pytest.raises(DatabaseProblem, match="is full") as raised:
            inbox.receive(connection, conversation, Reply(("long " * 200_000,)), "terminal", NOW)
        assert raised.value.cause == "full"
    engine.dispose()
    assert Store(database.open_database(url)).receive(conversation, "hello")


def test_reading_sessions_see_one_moment_and_cannot_write(store, engine):
    conversation = store.start()
    with database.for_reading(engine).connect() as connection:
        count = text("SELECT count(*) FROM messages")
        assert connection.execute(count).scalar_one() == 0
        assert store.receive(conversation, "hello")
        assert connection.execute(count).scalar_one() == 0
    with database.for_reading(engine).connect() as connection:
        assert connection.execute(count).scalar_one() == 1
        with pytest.raises(DatabaseProblem, match="can only be read"):
            connection.execute(text("DELETE FROM messages"))
    assert store.receive(conversation, "hello again")


def test_readers_are_not_in_the_way_of_a_writer_and_the_other_way_round(store, engine):
    store.start()
    with store.engine.connect() as writing:
        writing.execute(text("UPDATE conversations SET turns = 7"))
        with database.for_reading(engine).connect() as reading:
            assert reading.execute(text("SELECT turns FROM conversations")).scalar_one() == 0


def test_moments_without_a_zone_are_refused(engine):
    with pytest.raises(Exception, match="time zone"), engine.begin() as connection:
        connection.execute(
            AUDIT.insert(),
            {
                "at": datetime(2026, 1, 1), "who": "", "action": "", "about": "", "detail": {},
                "previous": "", "hash": "",
            },
        )  # fmt: skip
    with engine.begin() as connection:
        assert connection.execute(select(AUDIT)).all() == []


def test_an_sqlite_file_upgraded_with_orphans_is_left_as_it_was(tmp_path):
    file = tmp_path / "store.db"
    url = f"sqlite:///{file}"
    database.upgrade(url)
    with sqlite3.connect(file) as raw:
        raw.execute("INSERT INTO respondents VALUES (1, 99, 'R-X', '2026-01-01')")
    raw.close()
    with pytest.raises(DatabaseProblem, match="It is as it was before"):
        database.upgrade(url)
