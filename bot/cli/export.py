"""``earshot export``: the working extract as files."""

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn
from sqlalchemy import Connection, Engine

from bot.cli.exits import Exit, Stop
from bot.cli.starting import say, start, store, who
from dialogues.guide import Guide
from storage.audit import Entry, note
from storage.database import for_reading

if TYPE_CHECKING:
    from analysis.extracting import Extract


class Format(StrEnum):
    """Kinds of files."""

    csv = "csv"
    xlsx = "xlsx"
    parquet = "parquet"
    sav = "sav"
    jsonl = "jsonl"
    geojson = "geojson"


def export(
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the files.")],
    format_: Annotated[
        Format, typer.Option("--format", help="Files for which program.")
    ] = Format.csv,
    codes: Annotated[
        bool, typer.Option("--codes/--labels", help="Answers as codes, or in words.")
    ] = True,
    guide: Annotated[
        str | None, typer.Option(metavar="ID", help="The guide, if not the usual one.")
    ] = None,
    language: Annotated[
        str, typer.Option(metavar="CODE", help="Language of labels and codebook.")
    ] = "en",
    history: Annotated[
        bool, typer.Option("--history", help="Answers that later ones superseded, too.")
    ] = False,
) -> None:
    """Write what was said as tables: a working extract, for the analyst's eyes only.

    One row a conversation, one row an answer, and a codebook beside them.
    Only of people whose consent to take part stands. Not for sharing.
    """
    settings = start("export")
    guide_id = guide or settings.guide
    with store(settings) as engine:
        paths, told = _write(
            engine, guide_id, out, format_, labels=not codes, language=language,
            history=history,
        )  # fmt: skip
    for path in paths:
        print(path)
    for sentence in told:
        say(sentence)


def _write(
    engine: Engine, guide_id: str, out: Path, format_: Format, **how: Any
) -> tuple[list[Path], list[str]]:
    # These bring pandas and DuckDB, which take their time; other commands need not wait for them.
    import duckdb

    from analysis.extracting import extract
    from analysis.outputs.files.writing import FilesProblem, write_tables
    from storage.columnar import columnar

    with for_reading(engine).connect() as connection:
        check_known(connection, guide_id)
    with _progress() as progress, columnar(engine) as store:
        bar = progress.add_task("Reading what was said …", total=None)
        try:
            out.mkdir(parents=True, exist_ok=True)
            with extract(store, guide_id, folder=out, **how) as found:
                check_language(found.guides.values(), how["language"])
                _note(engine, guide_id, found.conversations)
                progress.update(bar, description="Writing the files …")
                return write_tables(found.files, out, format_.value), _told(found)
        except FilesProblem as problem:
            raise Stop(Exit.FILES, str(problem)) from None
        except (OSError, duckdb.IOException, duckdb.OutOfMemoryException) as error:
            raise Stop(Exit.FILES, f"{out} cannot be written to: {_first_line(error)}") from None


def _first_line(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error).splitlines()[0]


def _told(found: "Extract") -> list[str]:
    """What is in the extract, what is left out and why, and who may have it."""
    number, sharing = found.conversations, found.files.sharing
    sentence = f"{number:,} conversation{' is' if number == 1 else 's are'} in it"
    if found.left_out:
        reasons = (f"{reason.replace('_', ' ')} {n:,}" for reason, n in found.left_out.items())
        sentence += f"; left out, by consent or since not eligible: {', '.join(sorted(reasons))}"
    return [f"{sentence}.", f"{sharing[0].upper()}{sharing[1:]}. Keep it safe."]


def check_known(connection: Connection, guide_id: str) -> None:
    """Raise Stop for a guide that nobody has been led through; name the others that were used."""
    from storage.studies import guide_ids

    known = guide_ids(connection)
    if guide_id not in known:
        there = ", ".join(known) or "none"
        raise Stop(
            Exit.GUIDE, f'Nobody has been led through "{guide_id}" yet; used so far: {there}.'
        )
    others = ", ".join(each for each in known if each != guide_id)
    if others:
        say(f"Only of the guide {guide_id}. Others were used too, and are not in it: {others}.")


def check_language(guides: Iterable[Guide], language: str) -> None:
    """Raise Stop for a language that the guide has no words in.

    English, which is meant where none is named, never stops: the guide's own stands in for it.
    """
    known = sorted({code for guide in guides for code in guide.languages})
    if language not in {*known, "en"}:
        raise Stop(
            Exit.USAGE,
            f'The guide has no words in "{language}"; give --language one of: {", ".join(known)}.',
        )


def _note(engine: Engine, guide_id: str, count: int) -> None:
    """Note in the audit that somebody takes what was said away."""
    now = datetime.now(UTC)
    with engine.begin() as connection:
        detail = {"conversations": count}
        note(connection, Entry(now, who(), "export", f"guide {guide_id}", detail))


def _progress() -> Progress:
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        console=Console(file=sys.stderr),
        transient=True,
    )
