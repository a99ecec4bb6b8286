"""``earshot invite``: a round of invitations from a list of numbers."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, cast, get_args
from zoneinfo import ZoneInfo

import typer
from sqlalchemy import Connection, Engine

from bot.cli.exits import Exit, Stop
from bot.cli.guides import meant
from bot.cli.invite_report import report
from bot.cli.organisations import organisation_named
from bot.cli.starting import start as begin_command
from bot.cli.starting import store, who
from bot.clock import utc_now
from bot.inviting import terms
from bot.inviting.list_problem import ListProblem
from bot.inviting.making import list_of, plan_of, planner_of
from bot.inviting.planning import Planned
from bot.inviting.reading import NumberList
from bot.inviting.telling import invited
from bot.inviting.terms import Asked, TermsProblem, check_same
from bot.keyring import keys_of
from bot.settings import Settings
from dialogues.guide import Path as GuidePath
from storage import guides, respondents, rounds
from storage.audit import note
from storage.rounds import Plan, Round


def invite(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The list of numbers.")],
    name: Annotated[str, typer.Option(help="What the round is called.")],
    basis: Annotated[
        str | None, typer.Option(help="Why these people may be contacted, in your words.")
    ] = None,
    guide: Annotated[
        str | None, typer.Option(metavar="FILE|ID", help="The guide, if not the usual one.")
    ] = None,
    path: Annotated[str | None, typer.Option(help="short or full; short if not said.")] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="Language to begin in, if not the usual.")
    ] = None,
    organisation: Annotated[
        str | None, typer.Option(help="Who invites, if not the usual organisation.")
    ] = None,
    start: Annotated[
        str | None,
        typer.Option(metavar="WHEN", help='"2026-03-02 10:00", or a date; now if not said.'),
    ] = None,
    quiet: Annotated[
        str | None,
        typer.Option(metavar="HH:MM-HH:MM", help="Quiet hours, if not the usual ones."),
    ] = None,
    per_minute: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=terms.MOST_PER_MINUTE,
            help=f"Invitations a minute; {terms.PER_MINUTE} if not said.",
        ),
    ] = None,
    reminders: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=terms.MOST_REMINDERS,
            help=f"Reminders for each, at most; {terms.REMINDERS} if not said.",
        ),
    ] = None,
    every: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=terms.MOST_HOURS,
            metavar="HOURS",
            help=f"Hours of silence before a reminder; {terms.EVERY} if not said.",
        ),
    ] = None,
    lead: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help="Said before the guide's words; may be empty."),
    ] = None,
    column: Annotated[
        str | None, typer.Option(help="The column with the numbers, if its name does not say so.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Look and report; invite nobody.")
    ] = False,
) -> None:
    """Invite the people on a list by text message, once each, into a guide.

    Bad rows are reported with their line and left out. The same list again
    adds only who is not in the round yet.
    """
    settings = begin_command("invite")
    found = _list(file, column, settings)
    options = (language, basis, start, quiet, per_minute, reminders, every, lead)
    asked = Asked(name.strip(), _path(path), *options)
    with store(settings) as engine:
        wish = _Wish(settings, engine, asked, guide, organisation)
        planned, plan = _plan(wish, found, dry_run=dry_run)
        if planned.invited and not dry_run:
            _note(engine, plan, found, planned)
    report(file, found, planned, plan, ZoneInfo(settings.timezone), dry_run=dry_run)
    if not planned.invited:
        raise Stop(Exit.PROBLEMS, "There is nobody on this list to be invited.")


def _note(engine: Engine, plan: Plan, found: NumberList, planned: Planned) -> None:
    with engine.begin() as connection:
        made = rounds.find(connection, plan.organisation_id, plan.name)
        if made is not None:
            note(connection, invited(utc_now(), who(), made.id, found.bad, planned))


@dataclass(frozen=True)
class _Wish:
    """What was asked for, and where."""

    settings: Settings
    engine: Engine
    asked: Asked
    guide: str | None
    organisation: str | None


def _plan(wish: _Wish, found: NumberList, *, dry_run: bool) -> tuple[Planned, Plan]:
    """Plan the round, or only try that out."""
    engine, settings = wish.engine, wish.settings
    planner = planner_of(settings, engine, keys_of(settings, engine), utc_now)
    with planner.reading.connect() as connection:
        named, organisation = organisation_named(connection, wish.organisation, settings)
        known = rounds.find(connection, organisation, wish.asked.name)
        if known is not None:
            _check_goes_on(connection, known, wish)
    if known is not None:
        plan = known.plan
        if dry_run:
            return planner.try_out(plan, known, found.rows), plan
        return planner.plan(plan, found.rows), plan
    with planner.reading.connect() as connection:
        guide = meant(wish.guide or settings.guide, settings.guides_dir, connection, organisation)
    try:
        plan = plan_of(wish.asked, settings, guide, (named, organisation), utc_now())
    except TermsProblem as problem:
        raise _stop(problem) from None
    if dry_run or not found.rows:
        return planner.try_out(plan, None, found.rows), plan
    with engine.begin() as connection:
        guides.freeze(connection, guide, utc_now())
        plan = replace(plan, organisation_id=respondents.organisation(connection, named, utc_now()))
    return planner.plan(plan, found.rows), plan


def _stop(problem: TermsProblem) -> Stop:
    return Stop(Exit.USAGE, problem.told(f"--{problem.term.replace('_', '-')}"))


def _check_goes_on(connection: Connection, known: Round, wish: _Wish) -> None:
    """That people can be added to a round that is there, on the terms asked for."""
    if known.stopped_at is not None:
        raise Stop(Exit.USAGE, f'The round "{known.plan.name}" was stopped: choose another --name.')
    led = guides.document(connection, known.plan.guide_hash)["id"]
    if wish.guide is not None and Path(wish.guide).stem != led:
        raise Stop(
            Exit.USAGE,
            f'The round "{known.plan.name}" goes by the guide {led}: leave --guide out, or choose '
            "another --name.",
        )
    try:
        check_same(wish.asked, known.plan, ZoneInfo(wish.settings.timezone))
    except TermsProblem as problem:
        raise _stop(problem) from None


def _list(file: Path, column: str | None, settings: Settings) -> NumberList:
    try:
        return list_of(file.read_bytes(), settings, column)
    except ListProblem as problem:
        raise Stop(Exit.FILES, f"{file}: {problem}") from None


def _path(path: str | None) -> GuidePath | None:
    if path is None or path in get_args(GuidePath):
        return cast(GuidePath | None, path)
    raise Stop(Exit.USAGE, f"--path {path} is neither short nor full.")
