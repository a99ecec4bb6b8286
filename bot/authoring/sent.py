"""Files that an author sends: a guide in YAML with its translations, or a form of Kobo or ODK."""

import json
import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from bot.authoring.guide_files import guide_files
from bot.authoring.xlsform.naming import GUIDE_ID
from bot.authoring.xlsform.remarks import Refused
from dialogues.guide import to_document

if TYPE_CHECKING:
    from bot.authoring.xlsform.importing import Imported

FORMS = (".xlsx", ".xlsm")
OLDER_FORMS = (".xls", ".ods", ".csv")
YAML = (".yml", ".yaml")

MOST_FILES = 20
LARGEST_TEXT = 500_000
"""Bytes of a guide's files together; a long guide in two languages has a hundred thousand, and
half a million takes five seconds to check."""

LARGEST_UNPACKED = 12_000_000
"""Bytes of a form once it is unpacked; one of a thousand questions in five languages has two
million."""

ONE_AT_A_TIME = threading.Lock()
"""Reading and checking take the process that residents' messages come through: never twice."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True)
class Sent:
    """What was sent, as files of the guide; ``told`` is what became of a form's rest."""

    guide_id: str
    files: Mapping[str, str] = field(repr=False)
    told: Mapping[str, Sequence[str]] = field(default_factory=dict, repr=False)


class Unusable(Exception):
    """Nothing can be made of what was sent: what is wrong, and all the ``mistakes`` of a form."""

    def __init__(self, problem: str, mistakes: Sequence[str] = ()) -> None:
        super().__init__(problem)
        self.mistakes = tuple(mistakes)


def read_sent(files: Sequence[tuple[str, bytes]], guide_id: str = "") -> Sent:
    """The guide in files of these names; ``guide_id`` is what it must be, if anything.

    Mistakes inside of a guide are kept for the check to find. Raises Unusable.
    """
    if not files:
        raise Unusable("Choose a file first: a guide (.yml) or a form (.xlsx).")
    suffixes = {_suffix(name) for name, _ in files}
    if suffixes & {*FORMS, *OLDER_FORMS}:
        if len(files) > 1:
            raise Unusable("Send a form by itself, without other files.")
        return _form(*files[0], guide_id)
    if not suffixes <= set(YAML):
        raise Unusable("A guide is a file that ends in .yml, a form one that ends in .xlsx.")
    return _texts(files, guide_id)


def translation_name(guide_id: str, language: str) -> str:
    """The name of the file with the wording in a language. Raises Unusable."""
    if not _LANGUAGE.fullmatch(language):
        raise Unusable("A language is said by its code, for example pl for Polish.")
    return f"{guide_id}.{language}.yml"


def check_files(files: Mapping[str, str]) -> None:
    """That a guide's files are not beyond measure. Raises Unusable."""
    _check_size(sum(len(text.encode(errors="replace")) for text in files.values()))
    if len(files) > MOST_FILES:
        raise Unusable(f"A guide may have {MOST_FILES} files, and this has more.")


def _check_size(size: int) -> None:
    if size > LARGEST_TEXT:
        raise Unusable(f"A guide may have {LARGEST_TEXT // 1000} KB, and this has more.")


def _form(name: str, data: bytes, guide_id: str) -> Sent:
    # pyxform takes half a second to load, for which no other page should wait.
    from bot.authoring.xlsform.importing import import_data

    called = PurePath(name.replace("\\", "/")).name
    try:
        with ONE_AT_A_TIME:
            found = import_data(called, data, guide_id, LARGEST_UNPACKED)
            _check_size(len(json.dumps(to_document(found.guide))) // 2)
            files = guide_files(found.guide, {})
    except Refused as refused:
        mistakes = [str(mistake) for mistake in refused.mistakes]
        raise Unusable("No guide can be made of this form.", mistakes) from None
    return Sent(found.guide.id, files, _told(found))


def _told(found: "Imported") -> dict[str, list[str]]:
    return {"left": list(map(str, found.left)), "changed": list(map(str, found.changed))}


def _texts(files: Sequence[tuple[str, bytes]], guide_id: str) -> Sent:
    _check_size(sum(len(data) for _, data in files))
    parts = [PurePath(name.replace("\\", "/")).stem.split(".") for name, _ in files]
    named = {part[0].lower() for part in parts}
    if len(named) > 1 and not guide_id:
        raise Unusable("Send one guide at a time, with its translations.")
    name = guide_id or named.pop()
    if not GUIDE_ID.fullmatch(name):
        raise Unusable(
            f'"{name}" cannot be a guide\'s id: call the file by small letters, figures and '
            "hyphens, for example my-guide.yml."
        )
    found: dict[str, str] = {}
    for part, (_, data) in zip(parts, files, strict=True):
        called = f"{name}.yml" if len(part) == 1 else translation_name(name, ".".join(part[1:]))
        if called in found:
            raise Unusable(f"Two of the files would be {called}: send one of them.")
        found[called] = _text(called, data)
    return Sent(name, found)


def _text(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unusable(
            f"{name} is not saved as UTF-8 text. In your editor, save it again with the encoding "
            "UTF-8."
        ) from None


def _suffix(name: str) -> str:
    return PurePath(name.lower().replace("\\", "/")).suffix
