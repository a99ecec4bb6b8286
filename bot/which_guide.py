"""Which guide is meant by an id: the one place that decides.

What the organisation published last under the id comes first. Where it has
published nothing, the guide of that name in the folder is meant, which comes
with the code. A retired one is meant by nobody.
"""

import threading
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from dialogues.guide import Guide, hash_of
from dialogues.loading import load_guide
from storage import publishing
from storage.guides import Shelf
from storage.publishing import Standing

State = tuple[tuple[str, int, int], ...]
"""Names, times and sizes of a guide's files."""


class OpeningProblem(Exception):
    """A conversation cannot be begun; the sentence says what is wrong with the guide."""


class RetiredGuide(OpeningProblem):
    """The organisation begins no more conversations in it."""


@dataclass(frozen=True)
class Meant:
    """The guide that is meant, and its hash. It need not be frozen yet."""

    guide: Guide
    guide_hash: str


@dataclass(frozen=True)
class _Read:
    state: State
    meant: Meant


class WhichGuide:
    """Finds guides by their ids. Each is read and checked once for each state of its files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._shelf = Shelf()
        self._read: dict[str, _Read] = {}
        self._lock = threading.Lock()

    def meant(self, connection: Connection, organisation_id: int, guide_id: str) -> Meant:
        """What this organisation means by the id. Raises OpeningProblem if it cannot be used."""
        known = publishing.standing(connection, organisation_id, guide_id)
        if known.retired_at is not None:
            raise RetiredGuide(
                f"The guide {guide_id} is retired: publish a new version, or bring it back."
            )
        return self.newest(connection, known, guide_id)

    def ids(self, connection: Connection, organisation_id: int) -> list[str]:
        """The ids of the guides in which this organisation may begin conversations."""
        there = {*guides_in(self.folder), *publishing.known(connection, organisation_id)}
        return sorted(there - publishing.retired(connection, organisation_id))

    def newest(self, connection: Connection, known: Standing, guide_id: str) -> Meant:
        """What is meant by an id that stands like this, retired or not. Raises OpeningProblem."""
        if known.guide_hash is None:
            return self.shipped(guide_id)
        return Meant(self._shelf.guide(connection, known.guide_hash), known.guide_hash)

    def shipped(self, guide_id: str) -> Meant:
        """The one in the folder as its file is now. Raises OpeningProblem."""
        path = self.folder / f"{guide_id}.yml"
        with self._lock:
            state, kept = _state(path), self._read.get(guide_id)
            if kept is None or kept.state != state:
                guide = _load(path)
                kept = _Read(state, Meant(guide, hash_of(guide)))
                self._read[guide_id] = kept
            return kept.meant


def guides_in(folder: Path) -> list[str]:
    """The ids of the guides in a folder, without translations."""
    return sorted(path.stem for path in folder.glob("*.yml") if "." not in path.stem)


def _state(path: Path) -> State:
    """What changes when the guide or one of its translations does."""
    files = (path, *sorted(path.parent.glob(f"{path.stem}.*.yml")))
    found = [(file.name, file.stat()) for file in files if file.is_file()]
    return tuple((name, about.st_mtime_ns, about.st_size) for name, about in found)


def _load(path: Path) -> Guide:
    if not path.is_file():
        raise OpeningProblem(f"There is no guide {path}.")
    guide = load_guide(path).guide
    if guide is None:
        raise OpeningProblem(
            f"The guide {path} has errors and cannot be used. Run: earshot guide check {path}"
        )
    return guide
