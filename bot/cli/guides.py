"""Finding a guide by what somebody types, and whether it can be used."""

from pathlib import Path

from sqlalchemy import Connection

from bot.cli.exits import Exit, Stop
from bot.which_guide import OpeningProblem, RetiredGuide, WhichGuide, guides_in
from dialogues.guide import Guide
from dialogues.loading import load_guide
from dialogues.problems import has_errors

SUFFIXES = (".yml", ".yaml")


def guide_file(name: str, folder: Path) -> Path:
    """Where the guide with this id is looked for; a file's name stands for itself."""
    return Path(name) if is_file(name) else folder / f"{name}.yml"


def is_file(name: str) -> bool:
    """Whether somebody typed a file's name, not an id."""
    return name.endswith(SUFFIXES) or "/" in name


def find_guide(name: str, folder: Path) -> Path:
    """The file of the guide with this id, or of this name.

    Raises Stop for one that there is not.
    """
    path = guide_file(name, folder)
    if path.is_file():
        return path
    known = ", ".join(guides_in(folder)) or "none"
    raise Stop(
        Exit.GUIDE, f'There is no guide "{name}": name a file, or one of those here: {known}.'
    )


def usable(name: str, folder: Path) -> Guide:
    """The guide of this name, ready for use.

    Raises Stop where there is none or it has errors.
    """
    file = find_guide(name, folder)
    found = load_guide(file)
    if found.guide is not None and not has_errors(found.problems):
        return found.guide
    count = sum(problem.severity == "error" for problem in found.problems)
    errors = "an error" if count == 1 else f"{count} errors"
    raise Stop(
        Exit.GUIDE,
        f"The guide {file} has {errors} and cannot be used. Run: earshot guide check {file}",
    )


def meant(name: str, folder: Path, connection: Connection, organisation_id: int) -> Guide:
    """The guide in which this organisation's conversations begin, by its id or its file.

    ``organisation_id`` is 0 for one that the store does not know yet. Raises
    Stop where there is no such guide, or it cannot be used.
    """
    if is_file(name):
        return usable(name, folder)
    try:
        return WhichGuide(folder).meant(connection, organisation_id, name).guide
    except RetiredGuide as problem:
        raise Stop(Exit.GUIDE, str(problem)) from None
    except OpeningProblem:
        return usable(name, folder)
