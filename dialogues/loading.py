"""Turns an author's files into a guide, or into all that is wrong with them.

Nothing here raises for what a file contains: every mistake is a
:class:`~dialogues.problems.Problem`, and all are found in one go. A guide
comes out only when none of them is an error.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

from dialogues.checking import check_guide
from dialogues.files.building import build
from dialogues.files.shape import Shaped, as_number, read_shape
from dialogues.files.translating import Translation, translate
from dialogues.files.written import Written, read_yaml
from dialogues.guide import FORMAT, Guide
from dialogues.places import Places
from dialogues.problems import Place, Problem, has_errors, in_order, problem

GUIDES = Path(__file__).parent / "guides"
"""Where the guides that come with Earshot are."""

_ABSENCES = frozenset(
    ("missing-wording", "choices-missing", "choice-without-code", "scale-without-ends",
     "standard-words", "consent-without-purpose", "no-consent", "nothing-asked",
     "translation-missing")
)  # fmt: skip
"""What often only follows from a mistake in the same line; not worth saying twice."""


@dataclass(frozen=True)
class Loaded:
    """A guide read from files: ``guide`` is None when any problem is an error."""

    guide: Guide | None
    problems: tuple[Problem, ...] = ()


def load_guide(path: Path) -> Loaded:
    """The guide in ``path``, with the translations that lie beside it."""
    files: dict[str, str] = {}
    problems: list[Problem] = []
    for file in (path, *_translations_beside(path)):
        try:
            files[str(file)] = file.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            problems.append(problem("file-not-utf8", Place(str(file))))
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            problems.append(problem("file-unreadable", Place(str(file)), reason=reason))
    if str(path) not in files:
        return Loaded(None, in_order(problems))
    return _load(str(path), files, problems)


def load_text(files: dict[str, str]) -> Loaded:
    """The guide in these files, given as names and texts: one guide, and its translations."""
    own = [name for name in files if _language_in(name) is None]
    if len(own) != 1:
        names = ", ".join(files) or "there are none"
        return Loaded(None, (problem("guide-file-missing", Place(""), names=names),))
    return _load(own[0], files, [])


def shipped_guides() -> dict[str, Path]:
    """The guides that come with Earshot, by their ids."""
    return {path.stem: path for path in sorted(GUIDES.glob("*.yml")) if "." not in path.stem}


def _translations_beside(path: Path) -> list[Path]:
    beside = path.parent.glob("*.yml") if path.parent.is_dir() else ()
    return sorted(
        file for file in beside if _language_in(file.name) and _stem(file.name) == path.stem
    )


def _language_in(name: str) -> str | None:
    """``pl`` of ``social-isolation.pl.yml``; None of a guide's own file."""
    suffixes = PurePath(name).suffixes
    return suffixes[-2].removeprefix(".") if len(suffixes) > 1 else None


def _stem(name: str) -> str:
    return PurePath(name).name.split(".")[0]


def _load(own: str, files: dict[str, str], problems: list[Problem]) -> Loaded:
    shaped = _shape(own, files[own], "guide", problems)
    translations = [
        Translation(name, str(read.value.get("language", "")), read.value, read.marks)
        for name in sorted(files)
        if name != own and (read := _shape(name, files[name], "translation", problems))
    ]
    if shaped is None:
        return Loaded(None, in_order(problems))
    built = build(own, shaped)
    problems += built.problems
    places = Places(own)
    places.put(built.marks)
    problems += _check_name(own, built.guide.id, places)
    guide = built.guide
    for translation in translations:
        guide = _translated(guide, translation, places, problems)
    problems += _not_repeated(check_guide(guide, places), problems)
    return Loaded(None if has_errors(problems) else guide, in_order(problems))


def _shape(file: str, text: str, kind: str, problems: list[Problem]) -> Shaped | None:
    """The file's contents as far as they can be used; None if they cannot be at all."""
    written, found = read_yaml(file, text)
    problems += found
    if written is None:
        return None
    newer = _newer(file, written)
    if newer:
        problems.append(newer)
        return None
    if written.form != "map":
        problems.append(_not_fields(file, written))
        return None
    shaped = read_shape(file, written, kind)
    problems += shaped.problems
    return shaped


def _not_fields(file: str, written: Written) -> Problem:
    return problem(
        "wrong-type", Place(file, 1),
        field="the file", wanted="fields with colons",
        found="a list" if written.form == "list" else "text",
        hint="Begin with format: 1, id: and title:, each on a line of its own.",
    )  # fmt: skip


def _newer(file: str, written: Written) -> Problem | None:
    """In a newer format nothing else can be judged."""
    given = written.fields.get("format")
    number = as_number(given.text, whole=True) if given and given.form == "number" else None
    if given is None or number is None or number <= FORMAT:
        return None
    return problem("format-newer", Place(file, given.line), format=number, known=FORMAT)


def _check_name(file: str, guide_id: str, places: Places) -> list[Problem]:
    wanted = f"{guide_id}.yml"
    name = PurePath(file).name
    if not guide_id or name == wanted:
        return []
    what = f'the guide\'s id is "{guide_id}"'
    return [problem("file-name", places.find("id"), name=name, what=what, wanted=wanted)]


def _translated(
    guide: Guide, translation: Translation, places: Places, problems: list[Problem]
) -> Guide:
    """The guide with the translation, unless it belongs elsewhere."""
    if not translation.language:
        return guide
    reason, field = _mismatch(guide, translation)
    if reason:
        marks = translation.given.parts.get(field)
        place = Place(translation.file, marks.line if marks else 0)
        problems.append(problem("translation-mismatch", place, reason=reason))
        return guide
    translated, marks = translate(guide, translation)
    problems += translation.problems
    places.put_translation(translation.language, translation.file, marks)
    return translated


def _mismatch(guide: Guide, translation: Translation) -> tuple[str, str]:
    language, of = translation.language, translation.plain.get("guide", "")
    named = _language_in(translation.file)
    if guide.id and of and of != guide.id:
        return f'it translates "{of}", but the guide is "{guide.id}"', "guide"
    if language in guide.languages:
        return f'there is wording in "{language}" already', "language"
    if language != named:
        return f'its name says "{named}", but its language is "{language}"', "language"
    return "", ""


def _not_repeated(found: Iterable[Problem], before: Iterable[Problem]) -> list[Problem]:
    """Problems that do not merely follow from one that is known in the same line."""
    known = {(p.file, p.line) for p in before}
    return [p for p in found if p.code not in _ABSENCES or (p.file, p.line) not in known]
