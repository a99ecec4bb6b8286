"""A file that is there once it is whole, or not at all."""

import os
import signal
import stat
import subprocess
import sys

import pytest

from storage.backups.new_file import PART, new_file
from storage.backups.problems import BackupProblem


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def test_it_takes_its_name_once_it_is_whole_for_its_owner_only(tmp_path):
    path = tmp_path / "monday.earshot"
    with new_file(path) as file:
        file.write(b"all of it")
        assert not path.exists()
    assert path.read_bytes() == b"all of it"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert names(tmp_path) == ["monday.earshot"]


def test_what_is_there_is_never_written_over(tmp_path):
    path = tmp_path / "monday.earshot"
    path.write_text("precious")
    with pytest.raises(BackupProblem, match="is there already"), new_file(path):
        pass
    assert path.read_text() == "precious"
    path.unlink()
    with pytest.raises(BackupProblem, match="is there already"), new_file(path):
        path.write_text("came meanwhile")
    assert path.read_text() == "came meanwhile"
    assert names(tmp_path) == ["monday.earshot"]


def test_nothing_is_left_when_something_goes_wrong(tmp_path):
    with pytest.raises(KeyboardInterrupt), new_file(tmp_path / "a"):
        raise KeyboardInterrupt
    assert names(tmp_path) == []


def test_two_at_once_to_one_name_are_not_mixed(tmp_path):
    path = tmp_path / "monday.earshot"
    with new_file(path) as file:
        with pytest.raises(BackupProblem, match="being written already"), new_file(path):
            pass
        file.write(b"first")
    assert path.read_bytes() == b"first"


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with (
        pytest.raises(BackupProblem, match=r"nowhere \(No such file"),
        new_file(tmp_path / "nowhere" / "a"),
    ):
        pass


KILLED = """
import sys, time
from pathlib import Path
from storage.backups.new_file import new_file
with new_file(Path(sys.argv[1])) as file:
    file.write(b"half")
    file.flush()
    print("writing", flush=True)
    time.sleep(60)
"""


def test_what_one_that_was_killed_left_is_cleared_away_by_the_next(tmp_path):
    command = [sys.executable, "-c", KILLED, str(tmp_path / "monday.earshot")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"writing\n"
        with new_file(tmp_path / "other.earshot") as file:
            file.write(b"the other one's is not touched while it runs")
        assert names(tmp_path) == [f".monday.earshot{PART}", "other.earshot"]
        process.send_signal(signal.SIGKILL)
    with new_file(tmp_path / "tuesday.earshot") as file:
        file.write(b"whole")
    assert names(tmp_path) == ["other.earshot", "tuesday.earshot"]


FULL = """
import resource, sys
from pathlib import Path
from storage.backups.new_file import new_file
from storage.backups.problems import BackupProblem
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    with new_file(Path(sys.argv[1])) as file:
        for _ in range(100):
            file.write(bytes(10_000))
except BackupProblem as problem:
    print(problem)
"""


def test_a_disk_without_room_is_called_so_and_nothing_is_left(tmp_path):
    command = [sys.executable, "-c", FULL, str(tmp_path / "monday.earshot")]
    ended = subprocess.run(command, capture_output=True, text=True, env={**os.environ})
    assert "There is no room for the backup" in ended.stdout, ended.stderr
    assert names(tmp_path) == []
