"""``earshot concerns``: who may be at risk and nobody has taken up yet; taking one up."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from sqlalchemy import Engine

from bot.alerting.notices import notices
from bot.alerting.telling import told
from bot.cli.exits import Exit, Stop
from bot.cli.starting import ShowWords, say, start, store, who
from bot.keyring import keys_of
from bot.settings import Settings
from storage import casework
from storage.audit import Entry, note
from storage.concerns import Stored, UnknownConcern, acknowledge, open_concerns
from storage.database import for_reading
from storage.heartbeats import states

app = typer.Typer(
    help="Concerns: list those that nobody has taken up, and take one up.",
    invoke_without_command=True,
)


@app.callback()
def concerns(
    context: typer.Context,
    all_: Annotated[bool, typer.Option("--all", help="Also those that were taken up.")] = False,
    words: ShowWords = False,
) -> None:
    """List the concerns that nobody has taken up, the oldest first."""
    if context.invoked_subcommand is not None:
        return
    settings = start("concerns")
    with store(settings) as engine:
        found = _read(engine, settings, words=words, taken=all_)
        _print(found, ZoneInfo(settings.timezone))
        _say_how_alerts_are(engine, settings)


@app.command("take")
def take(
    reference: Annotated[str, typer.Argument(metavar="REFERENCE", help="For example C-7KQ2M9.")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who takes it up.")],
    note_: Annotated[
        str, typer.Option("--note", metavar="WORDS", help="What is done about it.")
    ] = "",
) -> None:
    """Say that a person has a concern in hand: its alerts stop."""
    settings = start("concerns take")
    wanted = reference.strip().upper()
    with store(settings) as engine, engine.begin() as connection:
        try:
            taken = acknowledge(connection, wanted, by, note_, datetime.now(UTC))
        except UnknownConcern as problem:
            raise Stop(Exit.USAGE, f"{problem} Run: earshot concerns --all") from None
    if not taken:
        raise Stop(Exit.PROBLEMS, f"{wanted} was taken up already. Run: earshot concerns --all")
    print(f"{wanted} is taken up by {by}; no more alerts are sent of it.")


@app.command("close")
def close(
    reference: Annotated[str, typer.Argument(metavar="REFERENCE", help="For example C-7KQ2M9.")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who closes it.")],
    outcome: Annotated[casework.Outcome, typer.Option(help="What came of it.")],
) -> None:
    """Say that nothing is left to be done about a concern that was taken up."""
    settings = start("concerns close")
    wanted = reference.strip().upper()
    with store(settings) as engine:
        keys = keys_of(settings, engine)
        with engine.begin() as connection:
            found = open_concerns(connection, keys, acknowledged=True)
            known = {each.reference: each for each in found}
            if wanted not in known:
                raise Stop(Exit.USAGE, f"{UnknownConcern(wanted)} Run: earshot concerns --all")
            closed = casework.close(connection, known[wanted], by, outcome, datetime.now(UTC))
    if not closed:
        raise Stop(
            Exit.PROBLEMS,
            f"{wanted} is closed already, or nobody has taken it up. Run: earshot concerns --all",
        )
    print(f"{wanted} is closed by {by}.")


def _read(engine: Engine, settings: Settings, *, words: bool, taken: bool) -> Sequence[Stored]:
    """The concerns; a look at words is in the audit before anybody sees them."""
    keys = keys_of(settings, engine)
    if not words:
        with for_reading(engine).connect() as connection:
            return open_concerns(connection, keys, acknowledged=taken)
    with engine.begin() as connection:
        found = open_concerns(connection, keys, words=True, acknowledged=taken)
        now, name = datetime.now(UTC), who()
        for concern in found:
            note(connection, Entry(now, name, "concern_read", f"concern {concern.reference}", {}))
    return found


def _print(found: Sequence[Stored], zone: ZoneInfo) -> None:
    if not found:
        print("There are no open concerns.")
    for concern in found:
        print("\n".join(told(concern, zone)), end="\n\n")


def _say_how_alerts_are(engine: Engine, settings: Settings) -> None:
    with for_reading(engine).connect() as connection:
        beats = states(connection)
    for sentence in notices(settings, beats, datetime.now(UTC)):
        say(sentence)
