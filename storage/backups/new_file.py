"""A file that is there once it is whole, or not at all."""

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from storage.backups.problems import BackupProblem

PART = ".earshot-part"
"""Ends the name of a backup that is being written."""

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """Writes a file that only its owner can read and that takes its name when it is whole.

    Never over another. Until then it is beside it under another name; what a
    process that was killed has left there, the next one clears away. Raises
    BackupProblem.
    """
    _refuse_existing(path)
    part = path.with_name(f".{path.name}{PART}")
    try:
        _clear_left(path.parent)
        with _private(part, path) as file:
            try:
                yield file
                file.flush()
                os.fsync(file.fileno())
                _name(part, path)
            finally:
                part.unlink(missing_ok=True)
    except OSError as error:
        raise _problem(path, error) from error


@contextmanager
def _private(part: Path, path: Path) -> Iterator[BinaryIO]:
    """The new file, locked for as long as it is being written."""
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC
    try:
        handle = os.open(part, flags, 0o600)
    except FileExistsError:
        raise BackupProblem(f"A backup to {path} is being written already: wait for it.") from None
    with os.fdopen(handle, "wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield file


def _clear_left(folder: Path) -> None:
    for left in folder.glob(f".*{PART}"):
        # Locked: somebody is writing it just now. Gone: somebody else cleared it away.
        with suppress(BlockingIOError, FileNotFoundError), left.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            left.unlink()


def _name(part: Path, path: Path) -> None:
    try:
        os.link(part, path)
    except FileExistsError:
        _refuse_existing(path)
    except OSError:  # a disk without hard links: memory sticks, some shares
        _refuse_existing(path)
        part.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise BackupProblem(f"{path} is there already and is left alone. Name another file.")


def _problem(path: Path, error: OSError) -> BackupProblem:
    if error.errno in _NO_ROOM:
        return BackupProblem(
            f"There is no room for the backup in {path.parent}. Make room, or name a file on "
            "another disk. Nothing was left behind."
        )
    return BackupProblem(
        f"The backup cannot be written to {path.parent} ({error.strerror}). Name a folder that is "
        "there and may be written to."
    )
