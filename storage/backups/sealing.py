"""Files that nobody can read, shorten or change unnoticed without the key.

The way that `age` does it (the STREAM construction): AES-256-GCM over pieces
of 64 KiB, each numbered, the last one marked, with the file's head as
associated data. A piece that is missing, added, changed or out of its place
does not open, and a file without a last piece is not whole.

The key is drawn by HKDF from a key file or, by scrypt before it, from a
passphrase. It has nothing to do with the keys that seal contacts: those are
not in a backup, and whoever has the backup needs both.
"""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from storage.backups.problems import BackupProblem
from storage.secrets import KeyProblem

MAGIC = b"earshot backup 1\n"
PIECE = 64 * 1024
SHORTEST_PASSPHRASE = 16
"""Characters: whoever has the file can try as many as they like."""

SHORTEST_KEY = 32
"""Bytes of a key file."""

_TAG, _SALT, _CHECK = 16, 16, 16
_HEAD = len(MAGIC) + 1 + _SALT + _CHECK
_KINDS: dict[bytes, "Kind"] = {b"p": "passphrase", b"k": "key file"}

Kind = Literal["passphrase", "key file"]


@dataclass(frozen=True)
class BackupKey:
    """What a backup is encrypted with; does not show itself in a traceback."""

    kind: Kind
    secret: bytes = field(repr=False)


def key_of_passphrase(words: str) -> BackupKey:
    """The key of a passphrase. Raises KeyProblem where it is too short."""
    if len(words) < SHORTEST_PASSPHRASE:
        raise KeyProblem(
            f"The passphrase of backups is too short: take {SHORTEST_PASSPHRASE} characters or "
            "more, for example five words drawn by dice."
        )
    return BackupKey("passphrase", words.encode())


def key_of_file(path: Path) -> BackupKey:
    """The key in a file. Raises KeyProblem where it cannot serve as one."""
    try:
        mode, content = path.stat().st_mode, path.read_bytes().strip()
    except OSError as error:
        raise KeyProblem(
            f"The key file of backups, {path}, cannot be read: {error.strerror}. Put it back, or "
            f"make one: (umask 077; openssl rand -base64 48 > {path})"
        ) from None
    if mode & 0o077:
        raise KeyProblem(
            f"The key file of backups, {path}, can be read by others. Run: chmod 600 {path}"
        )
    if content.startswith((b"hash ", b"seal ")):
        raise KeyProblem(
            f"{path} holds the keys of the store: backups need a key of their own, because the "
            f"store's keys must not be kept beside them. Make one: "
            "(umask 077; openssl rand -base64 48 > earshot-backup.key)"
        )
    if len(content) < SHORTEST_KEY:
        raise KeyProblem(
            f"The key file of backups, {path}, is too short: it needs {SHORTEST_KEY} bytes or "
            f"more. Make one: (umask 077; openssl rand -base64 48 > {path})"
        )
    return BackupKey("key file", content)


class Sealer:
    """Writes a sealed file; ``digest`` is the SHA-256 of what has been written."""

    def __init__(self, file: BinaryIO, key: BackupKey) -> None:
        self._file, self._hash = file, hashlib.sha256()
        salt = os.urandom(_SALT)
        drawn, check = _drawn(key, salt)
        self._box, self._number = AESGCM(drawn), 0
        self._waiting = bytearray()
        self._head = MAGIC + key.kind[0].encode() + salt + check
        self._put(self._head)

    def write(self, data: bytes) -> None:
        """Add to what is sealed."""
        self._waiting += data
        while len(self._waiting) > PIECE:
            self._seal(bytes(self._waiting[:PIECE]), last=False)
            del self._waiting[:PIECE]

    def finish(self) -> None:
        """Write the last piece: without it the file is not whole."""
        self._seal(bytes(self._waiting), last=True)

    @property
    def digest(self) -> str:
        return self._hash.hexdigest()

    def _seal(self, piece: bytes, *, last: bool) -> None:
        self._put(self._box.encrypt(_nonce(self._number, last), piece, self._head))
        self._number += 1

    def _put(self, data: bytes) -> None:
        self._hash.update(data)
        self._file.write(data)


class Opener:
    """Reads a sealed file; ``digest`` is the SHA-256 of what has been read.

    Raises BackupProblem or KeyProblem, also while it is being read: nothing
    that was read counts before the end was reached.
    """

    def __init__(self, file: BinaryIO, key: BackupKey, name: str) -> None:
        self._file, self._name, self._hash = file, name, hashlib.sha256()
        self._head = self._take(_HEAD)
        kind = _KINDS.get(self._head[len(MAGIC) : len(MAGIC) + 1])
        if not self._head.startswith(MAGIC) or len(self._head) < _HEAD or kind is None:
            raise BackupProblem(f"{name} is not a backup that this version of Earshot can read.")
        if kind != key.kind:
            raise KeyProblem(
                f"The backup {name} was made with a {kind}, and the settings name a {key.kind}. "
                "Set EARSHOT_BACKUP_PASSPHRASE or EARSHOT_BACKUP_KEY_FILE, whichever it was."
            )
        salt, check = self._head[-_SALT - _CHECK : -_CHECK], self._head[-_CHECK:]
        drawn, ours = _drawn(key, salt)
        if ours != check:
            raise KeyProblem(
                f"The {kind} is not the one that the backup {name} was made with, or the file's "
                f"beginning is damaged. Use the {kind} of that time, or another copy."
            )
        self._box = AESGCM(drawn)

    def __iter__(self) -> Iterator[bytes]:
        piece, number = self._take(PIECE + _TAG), 0
        while True:
            following = self._take(PIECE + _TAG)
            yield self._open(piece, number, last=not following)
            if not following:
                return
            piece, number = following, number + 1

    @property
    def digest(self) -> str:
        return self._hash.hexdigest()

    def _open(self, piece: bytes, number: int, *, last: bool) -> bytes:
        try:
            return self._box.decrypt(_nonce(number, last), piece, self._head)
        except InvalidTag:
            raise damaged(self._name) from None

    def _take(self, size: int) -> bytes:
        data = self._file.read(size)
        self._hash.update(data)
        return data


def damaged(name: str) -> BackupProblem:
    """That a file is not as it was written."""
    return BackupProblem(
        f"The backup {name} is damaged or cut off: it is not as it was written. "
        "Use another copy, or an earlier backup."
    )


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


def _drawn(key: BackupKey, salt: bytes) -> tuple[bytes, bytes]:
    """The key of one file, used nowhere else, and what shows that it is the right one."""
    secret = key.secret
    if key.kind == "passphrase":
        secret = Scrypt(salt=salt, length=32, n=2**17, r=8, p=1).derive(secret)
    drawn = HKDF(SHA256(), 32 + _CHECK, salt, b"earshot backup 1").derive(secret)
    return drawn[:32], drawn[32:]
