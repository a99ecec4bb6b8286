"""Begins conversations, in a guide as its file is now.

A guide is read and checked once for each state of its files, so that
beginning a conversation costs no more than storing it.
"""

import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from dialogues.exchange import Role
from dialogues.guide import Guide, content_hash, to_document
from dialogues.guide import Path as GuidePath
from dialogues.interview import Disposition
from dialogues.loading import load_guide
from storage import conversations, guides

State = tuple[tuple[str, int, int], ...]
"""Names, times and sizes of a guide's files."""


class OpeningProblem(Exception):
    """A conversation cannot be begun; the sentence says what is wrong with the guide."""


@dataclass(frozen=True)
class _Read:
    state: State
    guide: Guide
    guide_hash: str


class Openings:
    """Begins conversations; ``guide_id`` and ``language`` are used where none is named."""

    def __init__(self, guides_dir: Path, guide_id: str, language: str) -> None:
        self.guide_id, self.language = guide_id, language
        self._folder = guides_dir
        self._read: dict[str, _Read] = {}
        self._lock = threading.Lock()

    def guide(self, guide_id: str | None = None) -> Guide:
        """The guide with this id as it is now. Raises OpeningProblem if it cannot be used."""
        return self._guide(guide_id or self.guide_id).guide

    def known(self) -> list[str]:
        """The ids of the guides that there are, usable or not."""
        return guides_in(self._folder)

    def usable(self) -> list[Guide]:
        """The guides that somebody can be led by; those with errors are left out."""
        found = []
        for guide_id in self.known():
            try:
                found.append(self.guide(guide_id))
            except OpeningProblem:
                continue
        return found

    def begin(
        self,
        connection: Connection,
        respondent_id: int,
        *,
        channel: str,
        came_by: str,
        now: datetime,
        guide_id: str | None = None,
        path: GuidePath = "short",
        role: Role = "resident",
        language: str | None = None,
        disposition: Disposition = "started",
    ) -> int:
        """Begin a conversation, due for its first turn; its id.

        A language that the guide lacks becomes the usual one, or else the
        guide's own. Raises OpeningProblem before anything is stored.
        """
        read = self._guide(guide_id or self.guide_id)
        if not guides.is_frozen(connection, read.guide_hash):
            guides.freeze(connection, read.guide, now)
        return conversations.start(
            connection,
            guide_hash=read.guide_hash,
            path=path,
            role=role,
            channel=channel,
            language=self._language(read.guide, language),
            respondent_id=respondent_id,
            now=now,
            came_by=came_by,
            disposition=disposition,
        )

    def _guide(self, name: str) -> _Read:
        path = self._folder / f"{name}.yml"
        with self._lock:
            state, kept = _state(path), self._read.get(name)
            if kept is None or kept.state != state:
                guide = _load(path)
                kept = _Read(state, guide, content_hash(to_document(guide)))
                self._read[name] = kept
            return kept

    def _language(self, guide: Guide, wanted: str | None) -> str:
        spoken = (wanted, self.language)
        return next((each for each in spoken if each in guide.languages), None) or guide.language


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
