"""``earshot guide``: look a guide over before anybody is led through it."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.exits import Exit, Stop
from bot.cli.guides import find_guide, guides_in, usable
from bot.settings import load_settings
from dialogues.checks.reading import WANTED, reading_grade
from dialogues.comparing import compare, describe
from dialogues.guide_template import new_guide
from dialogues.loading import Loaded, load_guide
from dialogues.outline import outline
from dialogues.problems import Problem, has_errors

app = typer.Typer(help="Guides: check, read, compare, and begin a new one.")


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
        _report(file, found)
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


@app.command("diff")
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The earlier version: file or id.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The later version: file or id.")],
) -> None:
    """Say what changed between two versions, and whether answers stay comparable."""
    folder = load_settings().guides_dir
    print(describe(compare(usable(old, folder), usable(new, folder))).rstrip())


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


def _report(file: Path, found: Loaded) -> None:
    for name, problems in groupby(found.problems, key=lambda problem: problem.file):
        print(name)
        for problem in problems:
            print(_line(problem))
    print(f"{file}: {_counts(found.problems)}")
    if found.guide is not None:
        grade = reading_grade(found.guide)
        print(f"  reads at school grade {grade:.1f} (aim: {WANTED:g} or below)")


def _line(problem: Problem) -> str:
    where = f"line {problem.line}" if problem.line else "all of it"
    return f"  {where}: {problem.severity}: {problem.problem} {problem.remedy} [{problem.code}]"


def _counts(problems: Iterable[Problem]) -> str:
    kinds = [problem.severity for problem in problems]
    counts = ((kind, kinds.count(kind)) for kind in ("error", "warning"))
    said = [f"{n} {kind}{'' if n == 1 else 's'}" for kind, n in counts if n]
    return ", ".join(said) or "nothing to correct"
