"""Backups of each kind of database, restored into each."""

import itertools
import json
import threading
import zlib
from datetime import timedelta

import pytest
from filling import START, content, fill
from postgres import new_postgres_database
from sqlalchemy import inspect, text
from storing import NOW, Store

from storage import database, heartbeats, respondents
from storage.backups import making, reading, restoring
from storage.backups.problems import BackupProblem
from storage.backups.sealing import BackupKey, Sealer
from storage.problems import DatabaseProblem
from storage.secrets import KeyProblem

KEY = BackupKey("key file", b"k" * 32)
HEARD = timedelta(seconds=30)


@pytest.fixture(params=["sqlite", "postgresql"])
def into(request, postgres, tmp_path):
    """The address of a database without tables, to be restored into."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'restored.db'}"
    else:
        with new_postgres_database(postgres) as url:
            yield url


def back_up(engine, path, now=NOW):
    with database.for_reading(engine).connect() as connection:
        return making.make(connection, path, KEY, now)


def target(url, *, replace=False, now=NOW, **more):
    return restoring.Target(url, replace, now, HEARD, **more)


def restore(url, path, finish=lambda connection: None, **more):
    return restoring.restore(target(url, **more), reading.read(path, KEY), finish)


def everything(url, **more):
    engine = database.open_database(url)
    try:
        return content(engine, **more)
    finally:
        engine.dispose()


def tables(url):
    engine = database.open_to_rebuild(url)
    try:
        return inspect(engine).get_table_names()
    finally:
        engine.dispose()


@pytest.fixture
def full(engine):
    """A store with rows in every table."""
    with engine.begin() as connection:
        fill(connection)
    return engine


@pytest.fixture
def backup(full, tmp_path):
    """A backup of it."""
    path = tmp_path / "backup.earshot"
    back_up(full, path)
    return path


def test_every_row_of_every_table_comes_back_in_either_kind(full, backup, into):
    found = reading.check(backup, KEY)
    assert found.head == reading.Head(database.revisions()[0], NOW)
    assert found.rows == dict.fromkeys(content(full, but=("heartbeats",)), 3)
    assert restore(into, backup) is None
    assert database.status(into).state == "current"
    assert everything(into, but=("heartbeats",)) == content(full, but=("heartbeats",))
    assert everything(into, but=())["heartbeats"] == []


def test_a_backup_of_a_backup_is_the_same(full, backup, into, tmp_path):
    restore(into, backup)
    again = database.open_database(into)
    back_up(again, tmp_path / "again.earshot")
    again.dispose()
    one, two = (list(reading.read(path, KEY)) for path in (backup, tmp_path / "again.earshot"))
    assert one == two


def test_conversations_go_on_where_they_were(store, into, tmp_path):
    talk = store.talk("yes", "44", "DN31 1HU")
    back_up(store.engine, tmp_path / "b")
    restore(into, tmp_path / "b")
    engine = database.open_database(into)
    restored = Store(engine, store.guide, now=store.later())
    assert restored.receive(talk.id, "yes")
    lease = restored.lease(conversation_id=talk.id)
    restored.commit(lease, restored.outcome(lease))
    assert restored.talk("yes").id == talk.id + 1
    engine.dispose()


def test_numbers_that_were_given_once_are_not_given_again(store, into, tmp_path):
    gone = [store.start() for _ in range(3)][1:]
    with store.engine.begin() as connection:
        connection.execute(text("DELETE FROM conversations WHERE id > 1"))
    back_up(store.engine, tmp_path / "b")
    restore(into, tmp_path / "b")
    engine = database.open_database(into)
    assert Store(engine, store.guide).start() == max(gone) + 1
    engine.dispose()


def test_it_is_of_one_moment_while_others_write(store, tmp_path):
    stop, begun = threading.Event(), threading.Event()

    def write():
        while not stop.is_set():
            store.talk("yes", "44")
            begun.set()

    writer = threading.Thread(target=write)
    writer.start()
    assert begun.wait(20)
    paths = [tmp_path / f"{number}.earshot" for number in range(3)]
    for path in paths:
        back_up(store.engine, path)
    stop.set()
    writer.join()
    for path in paths:
        # Each conversation is there with its respondent, and as many turns as it says.
        talks, turns, people = {}, {}, set()
        table = ""
        for part in reading.read(path, KEY):
            if isinstance(part, reading.Opened):
                table, names = part.table, list(part.columns)
            elif table == "respondents":
                people.add(part[0])
            elif table == "conversations":
                row = dict(zip(names, part, strict=True))
                assert row["respondent_id"] in people
                talks[row["id"]] = row["turns"]
            elif table == "turns":
                turns[part[0]] = turns.get(part[0], 0) + 1
        assert talks
        assert {n: count for n, count in talks.items() if count} == turns


def test_an_older_database_is_backed_up_and_comes_back_up_to_date(empty_url, into, tmp_path):
    engine = database.open_to_rebuild(empty_url)
    with engine.begin() as connection:
        database.upgrade_in(connection, "0001")
        connection.execute(
            text("INSERT INTO organisations (id, name, created_at) VALUES (7, 'Council', :at)"),
            {"at": START if "postgres" in empty_url else "2026-01-05 08:30:00.123456"},
        )
    engine.dispose()
    with pytest.raises(DatabaseProblem, match="older version"):
        database.open_database(empty_url)
    old = database.open_database(empty_url, older=True)
    back_up(old, tmp_path / "b")
    old.dispose()
    assert reading.check(tmp_path / "b", KEY).head.revision == "0001"
    restore(into, tmp_path / "b")
    assert database.status(into).state == "current"
    assert everything(into)["organisations"] == [(7, "Council", START)]


def test_a_backup_of_a_newer_database_is_left_alone(full, into, tmp_path):
    with full.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    back_up(full, tmp_path / "b")
    with pytest.raises(BackupProblem, match=r"newer version of the database \(9999\)"):
        restore(into, tmp_path / "b")


def test_a_database_that_holds_people_is_left_alone_unless_it_is_to_be_replaced(full, url, backup):
    before = content(full)
    with pytest.raises(DatabaseProblem, match="restore with --replace") as raised:
        restore(url, backup)
    assert raised.value.cause == "holds"
    assert content(full) == before


@pytest.fixture
def other(into):
    """Another store, with a conversation in it."""
    engine = database.open_database(into, create=True)
    store = Store(engine)
    store.talk("yes", "44")
    yield store
    engine.dispose()


def test_what_is_replaced_is_kept_aside(full, backup, other, into, tmp_path):
    before = content(other.engine)
    other.engine.dispose()
    aside = restore(into, backup, replace=True)
    assert everything(into) == content(full)
    if aside.file is not None:
        assert aside.file.stat().st_mode & 0o777 == 0o600
        assert everything(f"sqlite:///{aside.file}") == before
    else:
        schema = {None: aside.words.split()[2]}
        engine = database.open_database(into).execution_options(schema_translate_map=schema)
        assert content(engine) == before
        engine.dispose()


def test_it_can_be_replaced_again_and_again(backup, other, into):
    asides = [restore(into, backup, replace=True, now=NOW + timedelta(seconds=n)) for n in range(3)]
    assert len({aside.words for aside in asides}) == 3


def test_a_newer_database_can_be_replaced_by_the_backup_from_before_its_upgrade(
    full, backup, other, into
):
    with other.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert database.status(into).state == "newer"
    restore(into, backup, replace=True)
    assert everything(into) == content(full)


def test_an_empty_store_is_replaced_without_being_asked(full, backup, into):
    database.upgrade(into)
    assert restore(into, backup) is None
    assert everything(into) == content(full)


def test_a_database_of_somebody_else_is_left_alone(backup, into):
    engine = database.open_to_rebuild(into)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE ponies (id INTEGER)"))
    engine.dispose()
    with pytest.raises(DatabaseProblem, match="other tables than Earshot's"):
        restore(into, backup, replace=True)
    assert tables(into) == ["ponies"]


def test_not_while_earshot_runs(backup, other, into):
    with other.engine.begin() as connection:
        heartbeats.beat(connection, "worker-1", "well", NOW - timedelta(seconds=20))
    before = content(other.engine, but=())
    with pytest.raises(DatabaseProblem, match=r"running .* \(worker-1\)\. Stop it, wait 30"):
        restore(into, backup, replace=True)
    assert content(other.engine, but=()) == before
    restore(into, backup, replace=True, now=NOW + timedelta(seconds=11))


class Stopped(Exception):
    """Something went wrong at the very end."""


def stopped(connection):
    raise Stopped


def test_what_goes_wrong_at_the_very_end_leaves_everything_as_it_was(backup, other, into, tmp_path):
    before, files = content(other.engine, but=()), sorted(tmp_path.iterdir())
    with pytest.raises(Stopped):
        restore(into, backup, stopped, replace=True)
    assert content(other.engine, but=()) == before
    assert sorted(tmp_path.iterdir()) == files


def test_a_database_that_was_not_there_is_not_there_after_what_went_wrong(backup, into, tmp_path):
    files = sorted(tmp_path.iterdir())
    with pytest.raises(Stopped):
        restore(into, backup, stopped)
    assert sorted(tmp_path.iterdir()) == files
    if into.startswith("postgresql"):
        assert tables(into) == []


def rewritten(backup, path, change):
    """A backup whose lines were changed by somebody who has the key."""
    head, *lines = _lines(backup)
    changed = change([head, *lines])
    press = zlib.compressobj()
    with path.open("wb") as file:
        sealer = Sealer(file, KEY)
        sealer.write(
            press.compress(b"".join(json.dumps(line).encode() + b"\n" for line in changed))
        )
        sealer.write(press.flush())
        sealer.finish()


def _lines(backup):
    with backup.open("rb") as file:
        packed = b"".join(reading.Opener(file, KEY, "b"))
    return [json.loads(line) for line in zlib.decompress(packed).splitlines()]


def without_people(lines):
    """The respondents' rows are gone, and so the conversations name nobody."""
    where = next(
        n for n, line in enumerate(lines) if line == {**_dict(line), "table": "respondents"}
    )
    kept = [
        *lines[: where + 1],
        *itertools.dropwhile(lambda x: isinstance(x, list), lines[where + 1 :]),
    ]
    kept[-1] = {"rows": {**kept[-1]["rows"], "respondents": 0}}
    return kept


def _dict(line):
    return line if isinstance(line, dict) else {}


def test_rows_that_refer_to_nothing_are_not_restored(backup, into, tmp_path):
    rewritten(backup, tmp_path / "orphans", without_people)
    reading.check(tmp_path / "orphans", KEY)
    with pytest.raises((BackupProblem, DatabaseProblem), match="rows"):
        restore(into, tmp_path / "orphans")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda lines: lines[:-1], "damaged"),
        (lambda lines: [*lines[:2], *lines[3:]], "damaged"),
        (lambda lines: [*lines, lines[-1]], "damaged"),
        (lambda lines: [{**lines[0], "format": 2}, *lines[1:]], "does not know"),
        (lambda lines: [], "does not know"),
        (lambda lines: [*lines[:2], [1], *lines[2:]], "does not know"),
        (lambda lines: [lines[0], [1], *lines[1:]], "does not know"),
    ],
)
@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)  # the file is the same of both
def test_a_backup_that_makes_no_sense_is_refused_with_its_key(full, tmp_path, change, problem):
    back_up(full, tmp_path / "b")
    rewritten(tmp_path / "b", tmp_path / "strange", change)
    with pytest.raises(BackupProblem, match=problem):
        reading.check(tmp_path / "strange", KEY)


def test_a_table_that_this_version_does_not_make_is_refused(backup, into, tmp_path):
    def renamed(lines):
        lines[1] = {**lines[1], "columns": {**lines[1]["columns"], "pony": "text"}}
        name = lines[1]["table"]
        first = next(n for n, line in enumerate(lines) if n > 1 and isinstance(line, dict))
        lines[2:first] = [[*row, "x"] for row in lines[2:first]]
        assert name
        return lines

    rewritten(backup, tmp_path / "strange", renamed)
    with pytest.raises(BackupProblem, match="is not the one that this version"):
        restore(into, tmp_path / "strange")


def test_another_key_restores_nothing(backup, into):
    other = BackupKey("key file", b"o" * 32)
    with pytest.raises(KeyProblem):
        restoring.restore(target(into), reading.read(backup, other), lambda connection: None)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(BackupProblem, match="No such file"):
        reading.check(tmp_path / "nothing", KEY)


def test_every_column_of_the_store_can_be_backed_up(engine):
    from storage.backups.cells import kinds
    from storage.backups.cells import tables as found

    with engine.connect() as connection:
        assert all(kinds(table) for table in found(connection))


def test_people_who_opted_out_are_known_after_a_restore(store, into, tmp_path):
    from storage import contacts, secrets

    keys = secrets.make_key_file(tmp_path / "keys")
    with store.engine.begin() as connection:
        known = contacts.find_or_enrol(
            connection, keys, store.organisation, "sms", "+447700900123", NOW
        )
        contacts.opt_out(connection, known.contact_id, "word", NOW)
    back_up(store.engine, tmp_path / "b")
    restore(into, tmp_path / "b")
    engine = database.open_database(into)
    with engine.connect() as connection:
        assert respondents.keys_fit(connection, keys) == "newest"
        again = contacts.find(connection, keys, store.organisation, "sms", "+447700900123")
        assert again.opted_out_at == NOW
    engine.dispose()


@pytest.mark.parametrize("into", ["sqlite"], indirect=True)  # PostgreSQL keeps it in itself
def test_what_cannot_be_kept_aside_is_not_replaced(backup, other, into, tmp_path):
    before = content(other.engine)
    (tmp_path / "restored.db.before_restore_20260302_093000.part").mkdir()
    with pytest.raises(BackupProblem, match="cannot be kept aside"):
        restore(into, backup, replace=True)
    assert content(other.engine) == before
