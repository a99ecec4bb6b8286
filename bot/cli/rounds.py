"""``earshot rounds``: what became of invitations, and stopping them."""

from collections.abc import Sequence
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.cli.exits import Exit, Stop
from bot.cli.starting import start, store, who
from bot.cli.tables import minute, show
from bot.clock import utc_now
from bot.inviting.telling import STATES, share
from storage import rounds
from storage.audit import Entry, note
from storage.database import for_reading
from storage.response import Response, response
from storage.rounds import Round

app = typer.Typer(help="Rounds of invitations: what became of them, and stopping one.")

COLUMNS = (
    "round", "organisation", "starts", "planned", "waiting", "invited", "delivered", "replied",
    "complete", "opted out", "unreachable", "parts", "pence",
)  # fmt: skip


@app.command("list")
def list_(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="One round, in full.")] = None,
) -> None:
    """List rounds: how far people got, how many answered, what it cost."""
    settings = start("rounds list")
    zone = ZoneInfo(settings.timezone)
    with store(settings) as engine, for_reading(engine).connect() as connection:
        found = [(each, response(connection, each.id)) for each in rounds.rounds(connection, name)]
    if not found and name is not None:
        raise Stop(Exit.USAGE, f'There is no round "{name}". See all with: earshot rounds list')
    if not found:
        print("There are no rounds yet. Begin one with: earshot invite LIST.csv --name … --basis …")
    elif name is None:
        show(COLUMNS, [_cells(*each, zone) for each in found])
    else:
        for each, became in found:
            _tell(each, became, zone)


@app.command("stop")
def stop(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The round.")],
    organisation: Annotated[
        str | None, typer.Option(help="Whose round, where several have one of this name.")
    ] = None,
) -> None:
    """Stop a round: nobody else is invited or reminded; who has begun may finish."""
    settings = start("rounds stop")
    now = utc_now()
    with store(settings) as engine, engine.begin() as connection:
        one = _one(rounds.rounds(connection, name), name, organisation)
        stopped = rounds.stop(connection, one.id, now)
        note(connection, Entry(now, who(), "round_stopped", f"round {one.id}", {}))
    words = "is stopped" if stopped else "was stopped already"
    print(f"The round “{name}” {words}: nobody else is invited or reminded.")


def _one(found: Sequence[Round], name: str, organisation: str | None) -> Round:
    named = [each for each in found if organisation in (None, each.organisation)]
    if len(named) == 1:
        return named[0]
    if not named:
        raise Stop(Exit.USAGE, f'There is no round "{name}". See all with: earshot rounds list')
    whose = ", ".join(each.organisation for each in named)
    raise Stop(
        Exit.USAGE, f'Several have a round "{name}": say which with --organisation: {whose}.'
    )


def _cells(each: Round, became: Response, zone: ZoneInfo) -> tuple[str, ...]:
    def count(*states: str) -> str:
        return str(sum(became.states.get(state, 0) for state in states))

    name = each.plan.name + (" (stopped)" if each.stopped_at else "")
    complete = share(became.states.get("complete", 0), became.invited)
    return (
        name, each.organisation, minute(each.plan.starts_at, zone), str(became.planned),
        count("waiting"), str(became.invited), str(became.delivered),
        share(became.replied, became.invited), complete,
        count("opted_out"), count("unreachable"), str(became.parts), f"{became.pence:.0f}",
    )  # fmt: skip


def _tell(each: Round, became: Response, zone: ZoneInfo) -> None:
    plan = each.plan
    stopped = f", stopped {minute(each.stopped_at, zone)}" if each.stopped_at else ""
    print(f"{plan.name} ({each.organisation}), from {minute(plan.starts_at, zone)}{stopped}")
    print(f"  may be contacted because: {plan.basis}")
    print(f"  planned      {became.planned}")
    for state, words in STATES.items():
        if became.states.get(state):
            print(f"  {became.states[state]:>5} {words}")
    complete = became.states.get("complete", 0)
    partial = became.states.get("partial", 0)
    print(f"  invited      {became.invited}")
    print(f"  delivered    {share(became.delivered, became.invited)} of the invited")
    print(f"  replied      {share(became.replied, became.invited)} of the invited")
    print(f"  complete     {share(complete, became.invited)} of the invited")
    print(f"  or partial   {share(complete + partial, became.invited)} of the invited")
    print(f"  cost         {became.parts} parts, {became.pence:.1f} pence")
