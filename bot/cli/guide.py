"""``earshot guide``: look a guide over before anybody is led through it."""

from pathlib import Path
from typing import Annotated

import typer

from bot.authoring.guide_files import guide_files
from bot.cli import guide_forms
from bot.cli.exits import Exit, Stop
from bot.cli.guide_reports import report
from bot.cli.guides import find_guide, usable
from bot.openings import guides_in
from bot.settings import load_settings
from dialogues.comparing import compare as differences
from dialogues.comparing import describe
from dialogues.guide import Guide
from dialogues.guide_template import new_guide
from dialogues.loading import load_guide, load_text
from dialogues.outline import outline
from dialogues.problems import has_errors

app = typer.Typer(help="Guides: check, read, compare, begin a new one, exchange with Kobo and ODK.")


@app.command("check")
def check(
    guides: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE|ID", help="Guides; all that are here if none is named."),
    ] = None,
) -> None:
    """Find every mistake in guides and their translations; exit code 1 if there are errors."""
    folder = load_settings().guides_dir
    files = [find_guide(name, folder) for name in guides or guides_in(folder)]
    loaded = [(file, load_guide(file)) for file in files]
    for file, found in loaded:
        report(str(file), found)
    if any(has_errors(found.problems) for _, found in loaded):
        raise Stop(Exit.PROBLEMS, "Correct the errors above, then check again.")


@app.command("show")
def show(
    guide: Annotated[str, typer.Argument(metavar="FILE|ID", help="The guide.")],
    language: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Language to read it in; the guide's own if not given."),
    ] = None,
) -> None:
    """Print a guide as an outline that can be read aloud."""
    found = usable(guide, load_settings().guides_dir)
    if language and language not in found.languages:
        there = ", ".join(found.languages)
        raise Stop(Exit.USAGE, f'The guide has no wording in "{language}", only in: {there}.')
    print(outline(found, language), end="")


@app.command("compare")
def compare(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="The earlier version: file, id, or XLSForm.")
    ],
    new: Annotated[
        str, typer.Argument(metavar="NEW", help="The later version: file, id, or XLSForm.")
    ],
) -> None:
    """Say what changed between two versions, and whether answers stay comparable."""
    folder = load_settings().guides_dir
    print(describe(differences(_version(old, folder), _version(new, folder))).rstrip())


@app.command("new")
def new(
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="Its id: small letters, figures and dashes.")
    ],
    title: Annotated[str, typer.Option(help="Its title, as people see it.")] = "My guide",
) -> None:
    """Begin a new guide: a small one that works, to be changed."""
    path = load_settings().guides_dir / f"{id_}.yml"
    try:
        text = new_guide(id_, title)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except ValueError as error:
        raise Stop(Exit.USAGE, str(error)) from None
    except FileExistsError:
        raise Stop(Exit.GUIDE, f"{path} is there already: choose another id.") from None
    except OSError as error:
        raise Stop(Exit.FILES, f"{path} cannot be written: {error.strerror}.") from None
    print(f"{path} is a start. Change it, then run: earshot guide check {id_}")


app.command("import")(guide_forms.import_)
app.command("export")(guide_forms.export)


def _version(name: str, folder: Path) -> Guide:
    """A guide by its id or file, or as a form says it."""
    if not name.lower().endswith(guide_forms.FORM_SUFFIXES):
        return usable(name, folder)
    found = load_text(guide_files(guide_forms.read_form(Path(name)).guide, {}))
    if found.guide is None:
        raise Stop(
            Exit.GUIDE,
            f"The guide in {name} has errors. To see them, run: earshot guide import {name}",
        )
    return found.guide
