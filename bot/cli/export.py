"""``earshot export``: the working extract as files."""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn
from sqlalchemy import Engine

from bot.cli.exits import Exit, Stop
from bot.cli.starting import say, start, store, who
from storage.audit import Entry, note
from storage.database import for_reading
from storage.synthetic import is_synthetic


class Format(StrEnum):
    """Kinds of files."""

    csv = "csv"
    xlsx = "xlsx"
    parquet = "parquet"


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
) -> None:
    """Write what was said as tables: a working extract, for the analyst's eyes only.

    One row a conversation, one row an answer, and a codebook beside them.
    Only of people whose consent to take part stands. Not for sharing.
    """
    settings = start("export")
    guide_id = guide or settings.guide
    with store(settings) as engine:
        paths = _write(engine, guide_id, out, format_, labels=not codes, language=language)
        with for_reading(engine).connect() as connection:
            made_up = is_synthetic(connection)
    for path in paths:
        print(path)
    say("This is a working extract, row by row: keep it safe and do not share it.")
    if made_up:
        say("Synthetic study: the people in it are made up, and nothing in it is a finding.")


def _write(
    engine: Engine, guide_id: str, out: Path, format_: Format, *, labels: bool, language: str
) -> list[Path]:
    # These bring pandas, which takes its time; other commands need not wait for it.
    from analysis.extracting import TABLES, extract
    from analysis.outputs.files import FilesProblem, write_tables
    from storage.studies import guide_ids

    with for_reading(engine).connect() as connection, _progress() as progress:
        _check_known(guide_id, guide_ids(connection))
        bar = progress.add_task("Reading what was said …", total=len(TABLES) + 1)
        tables = {}
        for name, table in extract(connection, guide_id, labels=labels, language=language):
            tables[name] = table
            progress.advance(bar)
        _note(engine, guide_id, len(tables["conversations"]))
        progress.update(bar, description="Writing the files …")
        try:
            return write_tables(tables, out, format_.value, book="extract")
        except FilesProblem as problem:
            raise Stop(Exit.FILES, str(problem)) from None


def _check_known(guide_id: str, known: Sequence[str]) -> None:
    if guide_id not in known:
        there = ", ".join(known) or "none"
        raise Stop(
            Exit.GUIDE, f'Nobody has been led through "{guide_id}" yet; used so far: {there}.'
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
        BarColumn(),
        console=Console(file=sys.stderr),
        transient=True,
    )
