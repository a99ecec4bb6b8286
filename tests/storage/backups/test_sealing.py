"""Sealed files: whole and unchanged, or not opened at all."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.backups.problems import BackupProblem
from storage.backups.sealing import (
    PIECE,
    BackupKey,
    Opener,
    Sealer,
    key_of_file,
    key_of_passphrase,
)
from storage.secrets import KeyProblem, make_key_file

KEY = BackupKey("key file", b"k" * 32)
OTHER = BackupKey("key file", b"o" * 32)
TAG = 16


def sealed(data: bytes, key: BackupKey = KEY, step: int = 1000) -> bytes:
    file = io.BytesIO()
    sealer = Sealer(file, key)
    for start in range(0, len(data), step):
        sealer.write(data[start : start + step])
    sealer.finish()
    return file.getvalue()


def opened(file: bytes, key: BackupKey = KEY) -> bytes:
    return b"".join(Opener(io.BytesIO(file), key, "b.earshot"))


HEAD = len(sealed(b"")) - TAG
LENGTHS = (0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 5)


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("step", [999, PIECE, 10 * PIECE])
def test_what_was_sealed_is_opened(length, step):
    data = bytes(n % 251 for n in range(length))
    assert opened(sealed(data, step=step)) == data


def test_the_digest_is_that_of_the_file():
    import hashlib

    file = io.BytesIO()
    sealer = Sealer(file, KEY)
    sealer.write(b"hello" * 40_000)
    sealer.finish()
    opener = Opener(io.BytesIO(file.getvalue()), KEY, "b")
    assert len(b"".join(opener)) == 200_000
    assert sealer.digest == opener.digest == hashlib.sha256(file.getvalue()).hexdigest()


def test_nothing_can_be_read_in_it_and_no_two_are_alike():
    words = b"I feel so alone since he died. " * 100
    one, two = sealed(words), sealed(words)
    assert b"alone" not in one
    assert one[HEAD:] != two[HEAD:]


WHOLE = sealed(bytes(n % 251 for n in range(3 * PIECE + 5)))


@given(st.integers(0, len(WHOLE) - 1))
def test_a_file_that_is_cut_anywhere_is_refused(length):
    with pytest.raises((BackupProblem, KeyProblem)):
        opened(WHOLE[:length])


@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
def test_a_file_with_any_byte_changed_is_refused(where, by):
    changed = bytearray(WHOLE)
    changed[where] ^= by
    with pytest.raises((BackupProblem, KeyProblem)):
        opened(bytes(changed))


def pieces(file: bytes) -> list[bytes]:
    body = file[HEAD:]
    return [body[n : n + PIECE + TAG] for n in range(0, len(body), PIECE + TAG)]


@pytest.mark.parametrize(
    "order", [(1, 0, 2, 3), (0, 2, 3), (0, 1, 1, 2, 3), (0, 1, 2), (0, 1, 2, 3, 3), (3,), ()]
)
def test_pieces_out_of_their_place_are_refused(order):
    parts = pieces(WHOLE)
    with pytest.raises(BackupProblem, match="damaged or cut off"):
        opened(WHOLE[:HEAD] + b"".join(parts[n] for n in order))


def test_pieces_of_another_backup_with_the_same_key_are_refused():
    other = sealed(bytes(3 * PIECE + 5))
    mixed = [*pieces(WHOLE)[:1], *pieces(other)[1:]]
    with pytest.raises(BackupProblem, match="damaged or cut off"):
        opened(WHOLE[:HEAD] + b"".join(mixed))


def test_anything_added_at_the_end_is_refused():
    with pytest.raises(BackupProblem, match="damaged or cut off"):
        opened(WHOLE + b"x")


def test_another_key_and_another_kind_of_key_are_told_apart():
    with pytest.raises(KeyProblem, match="is not the one that the backup"):
        opened(WHOLE, OTHER)
    with pytest.raises(KeyProblem, match="was made with a key file, and the settings name a pass"):
        opened(WHOLE, BackupKey("passphrase", KEY.secret))


@pytest.mark.parametrize("file", [b"", b"hello", b"SQLite format 3\x00" + bytes(200), b"x" * 9999])
def test_what_is_no_backup_is_called_so(file):
    with pytest.raises(BackupProblem, match="is not a backup that this version"):
        opened(file)


def test_a_passphrase_opens_what_it_sealed_and_another_does_not():
    key = key_of_passphrase("tulip anvil ferry crumb moss")
    file = sealed(b"hello", key)
    assert opened(file, key) == b"hello"
    with pytest.raises(KeyProblem, match="The passphrase is not the one"):
        opened(file, key_of_passphrase("tulip anvil ferry crumb moth"))


def test_a_short_passphrase_is_refused_and_keys_do_not_show():
    with pytest.raises(KeyProblem, match="16 characters or more"):
        key_of_passphrase("fifteen letters")
    assert "tulip" not in repr(key_of_passphrase("tulip anvil ferry crumb moss"))


class TestKeyFile:
    def test_its_content_is_the_key_whatever_its_line_ends_with(self, tmp_path):
        path = tmp_path / "backup.key"
        path.touch(0o600)
        path.write_bytes(b"a" * 64)
        first = key_of_file(path)
        path.write_bytes(b"a" * 64 + b"\n")
        assert key_of_file(path) == first

    def test_the_keys_of_the_store_are_refused_under_any_name(self, tmp_path):
        path = tmp_path / "renamed.key"
        make_key_file(path)
        with pytest.raises(KeyProblem, match="backups need a key of their own"):
            key_of_file(path)

    def test_one_that_is_missing_short_or_open_to_others_is_refused(self, tmp_path):
        path = tmp_path / "backup.key"
        with pytest.raises(KeyProblem, match="cannot be read"):
            key_of_file(path)
        path.touch(0o600)
        path.write_bytes(b"short")
        with pytest.raises(KeyProblem, match="too short"):
            key_of_file(path)
        path.chmod(0o644)
        with pytest.raises(KeyProblem, match="chmod 600"):
            key_of_file(path)
