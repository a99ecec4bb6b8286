"""Keys for what must not be readable in the database.

Contact details are encrypted (Fernet: AES-128-CBC with HMAC-SHA256) and found
again only by a keyed hash. A key file holds hashing keys and sealing keys. The
first sealing key seals, all of them open; the first hashing key files, and the
older ones only tell who is meant by hashes of which no address is kept
(tombstones, links). So both can be changed. Whoever holds the database but not
the file learns no address.
"""

import base64
import fcntl
import hashlib
import hmac
import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class KeyProblem(Exception):
    """A key file or a sealed text cannot be used; the sentence says what to do."""


class Keys:
    """Seals, opens and fingerprints; does not show its keys in a traceback."""

    def __init__(
        self, sealing: Sequence[str], hashing: bytes, older_hashing: Sequence[bytes] = ()
    ) -> None:
        if not sealing or any(len(each) < 32 for each in (hashing, *older_hashing)):
            raise KeyProblem("The key file needs one sealing key and a hashing key of 32 bytes.")
        try:
            self._first = Fernet(sealing[0])
            self._box = MultiFernet([Fernet(each) for each in sealing])
        except ValueError as error:
            raise KeyProblem("The key file holds a sealing key that is not one.") from error
        self._hashing, self._older = hashing, tuple(older_hashing)
        self.sealing = len(sealing)
        """How many sealing keys there are; more than one while keys are being changed."""
        self.hashed_before = bool(older_hashing)
        """Whether there were other hashing keys before."""

    def __repr__(self) -> str:
        return "Keys(hidden)"

    def seal(self, text: str) -> str:
        """The text, encrypted with the first sealing key."""
        return self._box.encrypt(text.encode()).decode()

    def unseal(self, sealed: str) -> str:
        """The text that was sealed with any of the sealing keys. Raises KeyProblem."""
        try:
            return self._box.decrypt(sealed.encode()).decode()
        except InvalidToken as error:
            raise KeyProblem(
                "A contact was sealed with another key. Put the key file back that was in use "
                "when it was stored."
            ) from error

    def is_newest(self, sealed: str) -> bool:
        """Whether it was sealed with the first sealing key."""
        try:
            self._first.decrypt(sealed.encode())
        except InvalidToken:
            return False
        return True

    def fingerprint(self, organisation_id: int, channel: str, address: str) -> str:
        """HMAC-SHA256 of an address within one organisation and channel, in hex.

        A telephone number must be in E.164 form (``+447700900123``), so that
        one number has one fingerprint.
        """
        return _hmac(self._hashing, organisation_id, channel, address)

    def fingerprints(self, organisation_id: int, channel: str, address: str) -> tuple[str, ...]:
        """:meth:`fingerprint`, and after it those by older hashing keys."""
        keys = (self._hashing, *self._older)
        return tuple(_hmac(each, organisation_id, channel, address) for each in keys)


def _hmac(key: bytes, organisation_id: int, channel: str, address: str) -> str:
    named = f"{organisation_id}\n{channel}\n{address}".encode()
    return hmac.new(key, named, hashlib.sha256).hexdigest()


def make_key_file(path: Path) -> Keys:
    """Make a new key file that only its owner can read, and its keys.

    Raises FileExistsError rather than replace one: without its keys no
    contact in the database can be read again.
    """
    lines = f"hash {_encoded(secrets.token_bytes(32))}\nseal {Fernet.generate_key().decode()}\n"
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(lines)
        file.flush()
        os.fsync(file.fileno())
    return read_key_file(path)


def add_sealing_key(path: Path) -> Keys:
    """Put a new sealing key first in the file; the older ones still open."""
    lines = path.read_text().splitlines()
    at = next((n for n, line in enumerate(lines) if line.startswith("seal ")), len(lines))
    lines.insert(at, f"seal {Fernet.generate_key().decode()}")
    return _rewrite(path, lines)


def add_hashing_key(path: Path) -> Keys:
    """Put a new hashing key first in the file; the older ones stay for what they hashed."""
    fresh = f"hash {_encoded(secrets.token_bytes(32))}"
    return _rewrite(path, [fresh, *path.read_text().splitlines()])


def drop_older_sealing_keys(path: Path) -> Keys:
    """Leave only the first sealing key in the file: what others sealed opens no more."""
    lines = path.read_text().splitlines()
    sealing = [line for line in lines if line.startswith("seal ")]
    return _rewrite(path, [line for line in lines if line not in sealing[1:]])


@contextmanager
def changing(path: Path) -> Iterator[None]:
    """Lets one process at a time change the keys in the file. Raises KeyProblem for another."""
    folder = os.open(path.resolve().parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise KeyProblem(f"The keys in {path} are being changed just now: wait for it.") from None
    finally:
        os.close(folder)


def _rewrite(path: Path, lines: Sequence[str]) -> Keys:
    """Put these lines in the file's place, on the disk before anything is sealed by them."""
    path = path.resolve()
    fresh, owner = path.with_name(path.name + ".new"), path.stat()
    handle = os.open(fresh, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w") as file:
        os.fchown(handle, owner.st_uid, owner.st_gid)
        file.write("\n".join(lines) + "\n")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return read_key_file(path)


def read_key_file(path: Path) -> Keys:
    """The keys in the file. Raises KeyProblem when it is missing, open to others or broken."""
    try:
        mode = path.stat().st_mode
        lines = path.read_text().splitlines()
    except OSError as error:
        raise KeyProblem(
            f"The key file {path} cannot be read: {error.strerror}. "
            "Put it back from where it is kept safe."
        ) from error
    if mode & 0o077:
        raise KeyProblem(f"The key file {path} can be read by others. Run: chmod 600 {path}")
    pairs = [line.split(" ", 1) for line in lines if line.strip()]
    try:
        hashing = [base64.urlsafe_b64decode(value) for name, value in pairs if name == "hash"]
        return Keys([value for name, value in pairs if name == "seal"], hashing[0], hashing[1:])
    except (ValueError, IndexError) as error:
        raise KeyProblem(
            f"The key file {path} is broken. Put it back from where it is kept safe."
        ) from error


def _encoded(key: bytes) -> str:
    return base64.urlsafe_b64encode(key).decode()
