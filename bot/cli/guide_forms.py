"""``earshot guide import`` and ``export``: guides from and into the forms of Kobo and ODK."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.authoring.guide_files import guide_files
from bot.authoring.xlsform.naming import GUIDE_ID
from bot.authoring.xlsform.remarks import Refused
from bot.authoring.xlsform.writing import TooLong, write_workbook
from bot.cli.exits import Exit, Stop
from bot.cli.guide_reports import report
from bot.cli.guides import SUFFIXES, usable
from bot.settings import load_settings
from dialogues.loading import load_guide
from dialogues.problems import has_errors

if TYPE_CHECKING:
    from bot.authoring.xlsform.importing import Imported

FORM_SUFFIXES = (".xlsx", ".xlsm")


def import_(
    form: Annotated[Path, typer.Argument(metavar="FORM.xlsx", help="The XLSForm.")],
    id_: Annotated[
        str, typer.Option("--id", metavar="ID", help="The guide's id; the form's own if not given.")
    ] = "",
    to: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The file to write; in the guides' folder if not given."),
    ] = None,
) -> None:
    """Make a guide of a form from Kobo or ODK, and list what could not be carried over."""
    wanted = _wanted_id(id_, to)
    found = read_form(form, wanted)
    path = to or load_settings().guides_dir / f"{found.guide.id}.yml"
    files = guide_files(found.guide, heads(form, found))
    written = {path.parent / name: text for name, text in files.items()}
    write_new({file: text.encode() for file, text in written.items()})
    _tell("Not carried over", found.left)
    _tell("Carried over, but look at it", found.changed)
    print("Written:", ", ".join(map(str, written)))
    loaded = load_guide(path)
    report(str(path), loaded)
    if has_errors(loaded.problems):
        raise Stop(
            Exit.PROBLEMS,
            f"Add what the form could not say (the errors above), then run: "
            f"earshot guide check {path}",
        )


def export(
    guide: Annotated[str, typer.Argument(metavar="FILE|ID", help="The guide.")],
    xlsform: Annotated[Path, typer.Option(metavar="FILE.xlsx", help="The workbook to write.")],
) -> None:
    """Write a guide as a form for Kobo or ODK, and list what a form cannot hold."""
    from bot.authoring.xlsform.exporting import export_guide

    if xlsform.suffix.lower() != ".xlsx":
        raise Stop(Exit.USAGE, f"{xlsform} must end in .xlsx, or Excel would not open it.")
    form = export_guide(usable(guide, load_settings().guides_dir))
    try:
        write_new({xlsform: write_workbook(form.sheets)})
    except TooLong as error:
        raise Stop(Exit.GUIDE, str(error)) from None
    _tell("Kept in extra columns, which Kobo and ODK pass over and import reads back", form.kept)
    _tell("Done otherwise by a form", form.otherwise)
    print(f"Written: {xlsform}")


def read_form(form: Path, guide_id: str = "") -> "Imported":
    """The guide in a form. Raises Stop, with every mistake and its place, where there is none."""
    # pyxform takes half a second to load, for which no other command should wait.
    from bot.authoring.xlsform.importing import import_form

    try:
        return import_form(form, guide_id)
    except Refused as refused:
        lines = "\n".join(f"  {mistake}" for mistake in refused.mistakes)
        raise Stop(Exit.PROBLEMS, f"{form} cannot be imported:\n{lines}") from None
    except OSError as error:
        raise Stop(Exit.FILES, f"{form} cannot be read: {error.strerror}.") from None


def write_new(files: dict[Path, bytes]) -> None:
    """Write files that are not there yet: all of them, or none. Raises Stop."""
    there = [str(file) for file in files if file.exists()]
    if there:
        what = f"{' and '.join(there)} {'is' if len(there) == 1 else 'are'} there already"
        raise Stop(Exit.FILES, f"{what}: move it away, or choose another name.")
    written: list[Path] = []
    try:
        for file, data in files.items():
            with file.open("xb") as new:
                written.append(file)
                new.write(data)
    except OSError as error:
        for file in written:
            file.unlink(missing_ok=True)
        raise Stop(
            Exit.FILES, f"{error.filename or 'The file'} cannot be written: {error.strerror}."
        ) from None


def _wanted_id(id_: str, to: Path | None) -> str:
    """The id that was asked for, in so many words or by the file's name; "" for neither."""
    if to is not None and (to.suffix != SUFFIXES[0] or "." in to.stem):
        raise Stop(Exit.USAGE, f"{to} must be called by the guide's id, for example my-guide.yml.")
    wanted = id_ or (to.stem if to else "")
    if wanted and not GUIDE_ID.fullmatch(wanted):
        raise Stop(
            Exit.USAGE,
            f'"{wanted}" cannot be a guide\'s id: use small letters, figures and hyphens.',
        )
    if to is not None and to.stem != wanted:
        raise Stop(Exit.USAGE, f"The guide {wanted} must be in a file called {wanted}.yml.")
    return wanted


def heads(form: Path, found: "Imported") -> dict[str, Sequence[str]]:
    """The notes that stand at the head of each file."""
    made = f"Made of the form {form.name} by: earshot guide import"
    own = [made]
    for heading, remarks in (
        ("Not carried over:", found.left),
        ("Carried over, but look at it:", found.changed),
    ):
        own += ["", heading, *(f"- {remark}" for remark in remarks)] if remarks else []
    others = {language: [made] for language in found.guide.languages}
    return {**others, found.guide.language: own}


def _tell(heading: str, lines: Iterable[object]) -> None:
    told = [f"  {line}" for line in lines]
    if told:
        print(f"{heading} ({len(told)}):", *told, sep="\n")
