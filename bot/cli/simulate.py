"""``earshot simulate``: a synthetic study, of residents who are made up."""

import os
import sys
import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from sqlalchemy import Engine

from bot.cli.exits import Exit, Stop
from bot.cli.starting import say, start, store, who
from bot.settings import SQLITE, Settings, database_address
from storage.audit import Entry, note

if TYPE_CHECKING:
    from analysis.simulation.kept_lines import Taker
    from analysis.simulation.storing import Stored
    from analysis.simulation.studies import Study

FOLDER = "synthetic"
"""Folder in EARSHOT_VAR_DIR for the store of made-up people, if no other is named."""

FIRST_DAY = "2026-03-02"
"""When the study begins, unless said otherwise: fixed, so that a seed makes the same study."""

KEPT = "Stopped. What was stored is kept: the same command goes on where it stopped."


@dataclass(frozen=True)
class Asked:
    """What was asked for on the command line."""

    respondents: int
    seed: int
    guide: str
    since: datetime
    processes: int
    through_rasa: bool


def simulate(
    respondents: Annotated[
        int, typer.Option(metavar="N", min=1, max=1_000_000, help="How many residents.")
    ],
    seed: Annotated[
        int, typer.Option(metavar="S", min=0, help="The same seed makes the same residents.")
    ] = 1,
    guide: Annotated[
        str | None, typer.Option(metavar="FILE|ID", help="The guide, if not the usual one.")
    ] = None,
    store_at: Annotated[
        str | None,
        typer.Option("--store", metavar="ADDRESS", help="Another store than var/synthetic."),
    ] = None,
    since: Annotated[
        str, typer.Option("--from", metavar="DATE", help="The day on which the first begin.")
    ] = FIRST_DAY,
    processes: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Processes; as many as cores.")
    ] = None,
    through_rasa: Annotated[
        bool, typer.Option("--through-rasa", help="Let the real assistant hear: much slower.")
    ] = False,
) -> None:
    """Simulate residents who are made up, and store what they say apart from everybody real.

    Where they live and how old they are follows the census; everything else is invented.
    """
    settings = _settings(start("simulate"), store_at)
    asked = Asked(
        respondents, seed, guide or settings.guide, _day(since),
        processes or os.cpu_count() or 1, through_rasa,
    )  # fmt: skip
    try:
        _simulate(asked, settings)
    except KeyboardInterrupt:
        say(f"\n{KEPT}")
        raise typer.Exit(Exit.INTERRUPTED) from None


def _settings(settings: Settings, address: str | None) -> Settings:
    """The settings, with the store of made-up people in the place of the usual one."""
    usual = f"{SQLITE}{settings.var_dir / FOLDER / 'earshot.db'}"
    try:
        found = database_address(address) if address else usual
    except ValueError as problem:
        raise Stop(Exit.USAGE, f"--store {address}: {problem}.") from None
    return settings.model_copy(update={"database_url": found})


def _day(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        raise Stop(
            Exit.USAGE, f"--from {text}: write the day as {FIRST_DAY}, year first."
        ) from None


def _simulate(asked: Asked, settings: Settings) -> None:
    # Only who simulates waits for numpy.
    from analysis.simulation.storing import store_study

    with store(settings, create=True) as engine, ExitStack() as leaving:
        study = _study(asked, settings, engine)
        taker = _taker(settings, leaving) if asked.through_rasa else None
        began = time.monotonic()
        with _progress() as progress:
            bar = progress.add_task("Residents who are made up …", total=asked.respondents)
            stored = store_study(
                engine, study, asked.respondents, settings.organisation,
                processes=asked.processes, taker=taker,
                advance=lambda count: progress.advance(bar, count),
            )  # fmt: skip
        if stored.added:
            _note(engine, asked, study, stored)
        _report(asked, settings, stored, time.monotonic() - began)


def _study(asked: Asked, settings: Settings, engine: Engine) -> "Study":
    from analysis.simulation.studies import Study
    from bot.cli.guides import meant
    from storage.database import for_reading
    from storage.respondents import organisations
    from storage.synthetic import check_synthetic

    with for_reading(engine).connect() as connection:
        check_synthetic(connection)
        whose = organisations(connection).get(settings.organisation, 0)
        guide = meant(asked.guide, settings.guides_dir, connection, whose)
    return Study.of(guide, asked.seed, asked.since)


def _taker(settings: Settings, leaving: ExitStack) -> "Taker":
    """The real assistant: one of our own, unless the settings name one that runs."""
    from bot.cli.chat import WAKING, assistant_of
    from bot.cli.through_assistant import AssistantTaker

    assistant = assistant_of(settings)
    leaving.callback(assistant.close)
    say(WAKING)
    assistant.start()
    return AssistantTaker(assistant)


def _note(engine: Engine, asked: Asked, study: "Study", stored: "Stored") -> None:
    detail = {
        "seed": asked.seed,
        "added": stored.added,
        "through_rasa": asked.through_rasa,
    }
    with engine.begin() as connection:
        about = f"guide {study.guide.id}"
        note(connection, Entry(datetime.now(UTC), who(), "simulate", about, detail))


def _report(asked: Asked, settings: Settings, stored: "Stored", seconds: float) -> None:
    if not stored.added:
        print(f"{stored.there} residents of seed {asked.seed} are there already; nothing to do.")
    else:
        before = f" ({stored.there} were there before)" if stored.there else ""
        speed = stored.added / seconds if seconds > 0 else 0.0
        added = f"{stored.added} resident{'' if stored.added == 1 else 's'} added{before}"
        print(f"{added}, in {seconds:.0f} s, {speed:.0f} a second.")
        print(_in_words(stored.dispositions))
    say("Synthetic study: these people are made up, and nothing here is a finding.")
    say(f"To look at it: EARSHOT_DATABASE_URL={settings.database_url} earshot conversations")


def _in_words(dispositions: Mapping[str, int]) -> str:
    most_first = sorted(dispositions.items(), key=lambda each: (-each[1], each[0]))
    return ", ".join(f"{name} {count}" for name, count in most_first)


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(file=sys.stderr),
        transient=True,
    )
