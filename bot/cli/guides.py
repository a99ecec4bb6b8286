"""Finding a guide by what somebody types, and whether it can be used."""

from pathlib import Path

from bot.cli.exits import Exit, Stop
from bot.openings import guides_in
from dialogues.guide import Guide
from dialogues.loading import load_guide
from dialogues.problems import has_errors

SUFFIXES = (".yml", ".yaml")


def guide_file(name: str, folder: Path) -> Path:
    """Where the guide with this id is looked for; a file's name stands for itself."""
    return Path(name) if name.endswith(SUFFIXES) or "/" in name else folder / f"{name}.yml"


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
