"""A store that is locked, full, read-only or from a newer version, in mid-conversation."""

import ctypes
import os
import sqlite3

import pytest
from sqlalchemy import event

from bot.script import Line, Script
from storage import database
from storage.problems import DatabaseProblem


class Patient:
    """Somebody at a keyboard who mends the trouble and tries again."""

    scripted = False

    def __init__(self, lines, mend):
        self._lines, self._mend, self.asked = iter(lines), mend, 0

    def next(self):
        text = next(self._lines, None)
        return Line(text) if text is not None else None

    def again(self):
        self.asked += 1
        self._mend()
        return True


def test_a_reply_that_a_full_disk_refuses_is_tried_again(sit_down, upgraded, little, tmp_path):
    file = tmp_path / "store.db"
    file.write_bytes(upgraded.read_bytes())
    engine = database.open_database(f"sqlite:///{file}")
    table = sit_down(engine, little)
    table.chat.begin()
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("pragma page_count").scalar_one()
    most = [pages]

    @event.listens_for(engine, "begin")
    def _limit(connection):
        connection.exec_driver_sql(f"pragma max_page_count = {most[0]}")

    replies = Patient(["yes", "61", "1", "12", "so lonely " * 2000], lambda: most.insert(0, 10**6))
    assert table.chat.run(replies)
    assert replies.asked == 1
    assert "The disk that holds the database" in table.notices
    assert "Make room" in table.notices
    engine.dispose()


def test_a_script_stops_when_the_database_is_locked_and_goes_on_later(
    sit_down, engine, little, tmp_path
):
    table = sit_down(engine, little)
    table.chat.begin()
    other = sqlite3.connect(tmp_path / "store.db", isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(DatabaseProblem, match="The database is locked"):
        table.chat.run(Script([Line("yes")]))
    other.execute("rollback")
    assert "How old are you?" not in table.said
    table.chat.run(Script([Line("yes")]))
    assert table.said.count("How old are you?") == 1


def test_a_database_of_a_newer_version_is_left_alone(earshot, tmp_path):
    earshot("db", "upgrade")
    connection = sqlite3.connect(tmp_path / "earshot.db")
    with connection:
        connection.execute("update alembic_version set version_num = '9999'")
    connection.close()
    for command in (["chat"], ["conversations"], ["export", "--out", str(tmp_path)]):
        ended = earshot(*command, typed=b"yes\n")
        assert ended.code == 5
        assert "newer version of Earshot" in ended.err
    status = earshot("db", "status")
    assert (status.code, status.out) == (5, "")
    assert "version 9999" in status.err


def test_a_database_that_is_locked_by_others_is_explained(earshot, tmp_path):
    earshot("db", "upgrade")
    other = sqlite3.connect(tmp_path / "earshot.db", isolation_level=None)
    other.execute("begin immediate")
    ended = earshot("chat", typed=b"yes\n")
    assert ended.code == 5
    assert "The database is locked" in ended.err
    assert "Traceback" not in ended.err
    other.close()


def mind_permissions() -> None:
    """Give up the system administrator's right to write everywhere (Linux: CAP_DAC_OVERRIDE)."""
    if os.geteuid() == 0:
        drop_from_bounding_set, dac_override = 24, 1
        assert ctypes.CDLL(None).prctl(drop_from_bounding_set, dac_override, 0, 0, 0) == 0


def test_a_database_that_may_only_be_read_is_explained(start_earshot, earshot, tmp_path):
    earshot("db", "upgrade")
    (tmp_path / "earshot.db").chmod(0o444)
    process = start_earshot("chat", preexec_fn=mind_permissions)
    _, err = process.communicate()
    assert process.returncode == 5, err.decode()
    assert "can only be read" in err.decode()


def test_a_missing_database_is_made_only_to_talk(earshot):
    assert earshot("db", "status").code == 5
    assert earshot("conversations").code == 5
    assert earshot("db", "upgrade").code == 0
    assert "is up to date." in earshot("db", "status").out


def test_something_that_is_no_database_is_left_alone(earshot, tmp_path):
    (tmp_path / "earshot.db").write_bytes(b"these are my holiday snaps" * 100)
    ended = earshot("chat", typed=b"yes\n")
    assert ended.code == 5
    assert "is not a database" in ended.err
    assert (tmp_path / "earshot.db").read_bytes().startswith(b"these are my holiday snaps")
