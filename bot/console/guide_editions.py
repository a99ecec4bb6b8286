"""A guide as one of its versions or drafts: which there are, and one of them as an address says it.

An edition's address is a draft's number, ``folder`` for the file that comes
with the code, or the hash of one that was frozen.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Connection

from bot.authoring.guide_files import guide_files
from bot.authoring.sent import ONE_AT_A_TIME
from bot.authoring.xlsform.naming import GUIDE_ID
from bot.console.visits import HOME, Visit
from bot.forms import row_number
from bot.which_guide import OpeningProblem, guides_in
from dialogues.guide import Guide, from_document, hash_of
from dialogues.loading import Loaded, load_guide, load_text
from storage import guide_drafts, guides, publishing
from storage.publishing import Published, Used

FOLDER = "folder"
LONGEST_ID = 60

_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Edition:
    """A version or draft: what its author wrote, the guide in it, what was told of its form.

    ``loaded`` has no guide where what was written has errors.
    """

    guide_id: str
    ref: str
    called: str
    files: Mapping[str, str] = field(repr=False)
    loaded: Loaded = field(repr=False)
    told: Mapping[str, Sequence[str]] = field(default_factory=dict, repr=False)
    draft: guide_drafts.Draft | None = None

    @property
    def address(self) -> str:
        """Where its pages begin."""
        return f"{HOME}/guides/{self.guide_id}/of/{self.ref}"

    @property
    def guide(self) -> Guide | None:
        """The guide, where it has no errors."""
        return self.loaded.guide

    @property
    def errors(self) -> int:
        """How many mistakes keep it from being used."""
        return sum(problem.severity == "error" for problem in self.loaded.problems)

    @property
    def guide_hash(self) -> str:
        """The guide's hash, or "" where there is none."""
        return hash_of(self.guide) if self.guide else ""


@dataclass(frozen=True)
class Version:
    """A version in a list: where it is, since when, and how many conversations it has."""

    ref: str
    guide_hash: str
    version: str
    came: str
    since: datetime | None
    conversations: int
    in_use: bool


def is_guide_id(name: str) -> bool:
    """Whether this can be a guide's id."""
    return len(name) <= LONGEST_ID and GUIDE_ID.fullmatch(name) is not None


def is_there(visit: Visit, connection: Connection, guide_id: str) -> bool:
    """Whether the organisation has a guide of this id, or the folder has."""
    if not is_guide_id(guide_id):
        return False
    whose = visit.member.organisation_id
    return (
        guide_id in guides_in(folder(visit))
        or guide_drafts.latest(connection, whose, guide_id) is not None
        or bool(publishing.used(connection, whose, guide_id))
    )


def folder(visit: Visit) -> Path:
    """Where the guides are that come with the code."""
    return visit.parts.intake.openings.which.folder


def find(visit: Visit, connection: Connection, ref: str | None = None) -> Edition | None:
    """The edition that the address names, or ``ref`` of the same guide."""
    guide_id, wanted = visit.path["guide"], visit.path["edition"] if ref is None else ref
    if not is_guide_id(guide_id):
        return None
    whose, number = visit.member.organisation_id, row_number(wanted)
    if number is not None:
        draft = guide_drafts.find(connection, whose, guide_id, number)
        return None if draft is None else of_draft(draft)
    if wanted == FOLDER:
        return _in_folder(folder(visit), guide_id)
    return _frozen(connection, whose, guide_id, wanted) if _HASH.fullmatch(wanted) else None


def of_draft(draft: guide_drafts.Draft) -> Edition:
    """A draft, checked."""
    return Edition(
        draft.guide_id, str(draft.id), f"draft {draft.id}", draft.files, check(draft.files),
        draft.told, draft,
    )  # fmt: skip


def check(files: Mapping[str, str]) -> Loaded:
    """What is written in these files, and all that is wrong with it."""
    return _checked(tuple(sorted(files.items())))


@lru_cache(maxsize=16)
def _checked(files: tuple[tuple[str, str], ...]) -> Loaded:
    with ONE_AT_A_TIME:
        return load_text(dict(files))


def in_use(visit: Visit, connection: Connection, guide_id: str) -> Guide | None:
    """The guide in which conversations would begin now, were it not retired."""
    which, whose = visit.parts.intake.openings.which, visit.member.organisation_id
    known = publishing.standing(connection, whose, guide_id)
    try:
        return which.newest(connection, known, guide_id).guide
    except OpeningProblem:
        return None


def versions(visit: Visit, connection: Connection, guide_id: str) -> list[Version]:
    """The versions of a guide: published ones, the folder's, those that conversations began in."""
    whose = visit.member.organisation_id
    published = publishing.published(connection, whose, guide_id)
    used = {each.guide_hash: each for each in publishing.used(connection, whose, guide_id)}
    found = _published(published, used)
    shipped = _shipped(visit, guide_id, used, in_use=not published)
    if shipped is not None and shipped.guide_hash not in {each.guide_hash for each in found}:
        found.append(shipped)
    known = {each.guide_hash for each in found}
    found += [
        Version(each.guide_hash, each.guide_hash, each.version, "an earlier file", each.frozen_at,
                each.conversations, in_use=False)
        for each in used.values() if each.guide_hash not in known
    ]  # fmt: skip
    return found


def _published(published: Sequence[Published], used: Mapping[str, Used]) -> list[Version]:
    """One for each guide that was published, as it was published last."""
    last: dict[str, Version] = {}
    for number, each in enumerate(published):
        talks = used[each.guide_hash].conversations if each.guide_hash in used else 0
        last.setdefault(
            each.guide_hash,
            Version(each.guide_hash, each.guide_hash, each.version, f"by {each.published_by}",
                    each.published_at, talks, in_use=not number),
        )  # fmt: skip
    return list(last.values())


def _shipped(
    visit: Visit, guide_id: str, used: Mapping[str, Used], *, in_use: bool
) -> Version | None:
    try:
        meant = visit.parts.intake.openings.which.shipped(guide_id)
    except OpeningProblem:
        return None
    talks = used[meant.guide_hash].conversations if meant.guide_hash in used else 0
    version = meant.guide.version
    return Version(FOLDER, meant.guide_hash, version, "comes with Earshot", None, talks, in_use)


def _in_folder(folder: Path, guide_id: str) -> Edition | None:
    path = folder / f"{guide_id}.yml"
    if not path.is_file():
        return None
    there = [path, *sorted(folder.glob(f"{guide_id}.*.yml"))]
    files = {file.name: file.read_bytes().decode("utf-8", "replace") for file in there}
    loaded = load_guide(path) if _says_otherwise(there) else check(files)
    return Edition(guide_id, FOLDER, "the one that comes with Earshot", files, loaded)


def _says_otherwise(there: Sequence[Path]) -> bool:
    """Whether a file is no UTF-8 text, which what is shown of it does not tell."""
    try:
        for file in there:
            file.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def _frozen(
    connection: Connection, organisation_id: int, guide_id: str, guide_hash: str
) -> Edition | None:
    """One that the organisation published, or in which it has conversations."""
    published = publishing.published(connection, organisation_id, guide_id)
    here = next((each for each in published if each.guide_hash == guide_hash), None)
    used = publishing.used(connection, organisation_id, guide_id)
    if here is None and guide_hash not in {each.guide_hash for each in used}:
        return None
    guide = from_document(guides.document(connection, guide_hash))
    draft = (
        None if here is None
        else guide_drafts.find(connection, organisation_id, guide_id, here.draft_id)
    )  # fmt: skip
    files = guide_files(guide, {}) if draft is None else draft.files
    loaded = Loaded(guide, () if draft is None else check(files).problems)
    return Edition(
        guide_id, guide_hash, f"version {guide.version}", files, loaded,
        draft.told if draft else {},
    )  # fmt: skip
