"""``earshot tables``: a release, which may be shared."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from sqlalchemy import Engine

from bot.cli.exits import Exit, Stop
from bot.cli.export import check_known, check_language
from bot.cli.starting import say, start, store, who
from bot.settings import Settings
from storage.audit import Entry, note
from storage.database import for_reading

if TYPE_CHECKING:
    from analysis.disclosure import Thresholds
    from analysis.outputs.contents import Contents
    from analysis.plans.plan import Plan
    from analysis.releasing import Released
    from dialogues.guide import Guide

BOOK, BOOK_OF_THE_MADE_UP = "releases", "releases-synthetic"
"""Folders in EARSHOT_VAR_DIR: real and made-up people never share a book."""


def tables(
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the release's folder.")],
    guide: Annotated[
        str | None, typer.Option(metavar="ID", help="The guide, if not the usual one.")
    ] = None,
    plan: Annotated[
        Path | None, typer.Option(metavar="FILE", help="An analysis plan of your own.")
    ] = None,
    language: Annotated[
        str, typer.Option(metavar="CODE", help="Language of the guide's words.")
    ] = "en",
    book: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="The book of releases, if not the usual one."),
    ] = None,
) -> None:
    """Make a release: tables, charts and maps of protected counts, which may be shared.

    Small numbers are withheld and the others rounded. Each release is numbered, kept in the book
    of releases, and compared with those before it.
    """
    settings = start("tables")
    _check_folder(out)  # before the counting, which takes a while
    with store(settings) as engine:
        guide_id = guide or settings.guide
        with for_reading(engine).connect() as connection:
            check_known(connection, guide_id)
        found = _released(engine, settings, guide_id, plan, language, book)
        path = _written(found.contents, out)
        _note(engine, guide_id, found.contents.number)
    print(path)
    if not found.new:
        say("No figure has moved since that release: it is the same again.")
    say(f"{found.contents.sharing} Open {path / _page()} in a browser.")


def _released(
    engine: Engine,
    settings: Settings,
    guide_id: str,
    plan: Path | None,
    language: str,
    book: Path | None,
) -> "Released":
    # These bring pandas, DuckDB and a solver; other commands need not wait for them.
    import duckdb

    from analysis.areas.shipped import shipped
    from analysis.counts.problems import StudyProblem
    from analysis.disclosure import DisclosureProblem
    from analysis.releases import ReleasesProblem
    from analysis.releasing import ReleasingProblem, Study, release
    from analysis.study import open_study
    from storage.columnar import columnar
    from storage.studies import read_study

    say("Counting, and protecting what is counted: about half a minute.")
    try:
        with columnar(engine) as reading:
            found = read_study(reading, guide_id)
            guides = tuple(found.guides.values())
            check_language(guides, language)
            checked = _plan(plan, guide_id, guides)
            with open_study(reading, found) as tables_:
                study = Study(tables_, guides, checked, shipped())
                folder = book or _book(settings, synthetic=study.synthetic)
                now = datetime.now(UTC)
                rules = _thresholds(settings)
                return release(study, folder, rules, at=now, by=who(), language=language)
    except (StudyProblem, DisclosureProblem, ReleasesProblem, ReleasingProblem) as problem:
        raise Stop(Exit.PROBLEMS, str(problem)) from None
    except (duckdb.IOException, duckdb.OutOfMemoryException) as problem:
        first = str(problem).splitlines()[0]
        raise Stop(Exit.FILES, f"There is no room to count in: {first}") from None


def _plan(path: Path | None, guide_id: str, guides: "tuple[Guide, ...]") -> "Plan":
    from analysis.plans.loading import load_plan, shipped_plans

    path = path or shipped_plans().get(guide_id)
    if path is None:
        raise Stop(
            Exit.USAGE,
            f"There is no analysis plan for the guide {guide_id}. Write one (docs/statistics.md "
            "says how) before you look at any answer, and give it with --plan.",
        )
    loaded = load_plan(path, guides)
    for problem in loaded.problems:
        say(str(problem))
    if loaded.plan is None:
        raise Stop(Exit.PROBLEMS, f"The analysis plan {path} has mistakes: correct them first.")
    return loaded.plan


def _book(settings: Settings, *, synthetic: bool) -> Path:
    return settings.var_dir / (BOOK_OF_THE_MADE_UP if synthetic else BOOK)


def _thresholds(settings: Settings) -> "Thresholds":
    from analysis.disclosure import Thresholds

    return Thresholds(
        smallest=settings.smallest_count,
        smallest_by_area=settings.smallest_count_by_area,
        round_to=settings.round_counts_to,
        because=settings.lower_thresholds_because,
    )


def _check_folder(out: Path) -> None:
    from analysis.outputs.files.problems import FilesProblem
    from analysis.outputs.release_files import check_folder

    try:
        check_folder(out)
    except FilesProblem as problem:
        raise Stop(Exit.FILES, str(problem)) from None


def _written(contents: "Contents", out: Path) -> Path:
    from analysis.areas.shipped import shipped
    from analysis.outputs.files.problems import FilesProblem
    from analysis.outputs.release_files import write_release

    try:
        return write_release(contents, shipped(), out)
    except FilesProblem as problem:
        raise Stop(Exit.FILES, str(problem)) from None


def _note(engine: Engine, guide_id: str, number: int) -> None:
    """Note in the audit that a release was written."""
    with engine.begin() as connection:
        entry = Entry(datetime.now(UTC), who(), "release", f"guide {guide_id}", {"number": number})
        note(connection, entry)


def _page() -> str:
    from analysis.outputs.page import NAME

    return NAME
