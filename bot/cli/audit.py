"""``earshot audit``: who looked at what and did what, and whether that record is whole."""

import json
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.cli.exits import Exit, Stop
from bot.cli.starting import start, store
from bot.cli.tables import minute, show
from storage.audit import Entry, entries, verify
from storage.database import for_reading

app = typer.Typer(
    help="The audit: who looked at what and did what, and whether that record is whole.",
    invoke_without_command=True,
)

COLUMNS = ("when", "who", "did what", "to what", "more")

WHY = {
    "changed": "that row was changed",
    "torn": "rows before it were taken out, put in, or changed",
}


@app.callback()
def audit(
    context: typer.Context,
    about: Annotated[
        str | None,
        typer.Option(metavar="WHAT", help='Only what was done to this, such as "conversation 12".'),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many to list, the latest first.")] = 50,
) -> None:
    """List who looked at what and did what, the latest first."""
    if context.invoked_subcommand is not None:
        return
    settings = start("audit")
    with store(settings) as engine, for_reading(engine).connect() as connection:
        found = entries(connection, about=about, limit=limit)
    if not found:
        print("There is nothing in the audit.")
        return
    zone = ZoneInfo(settings.timezone)
    show(COLUMNS, [_cells(each, zone) for each in found])


@app.command("verify")
def verify_(
    known: Annotated[
        str | None,
        typer.Option(metavar="HASH", help="Look for this hash, which was written down earlier."),
    ] = None,
) -> None:
    """Say whether the audit is as it was written, and name the first row that is not.

    Write the hash that it says down elsewhere: without it, nobody can tell
    whether the last rows were taken off.
    """
    settings = start("audit verify")
    with store(settings) as engine, for_reading(engine).connect() as connection:
        found = verify(connection, known)
    if found.broken is not None:
        when = minute(found.broken.at, ZoneInfo(settings.timezone))
        raise Stop(
            Exit.PROBLEMS,
            f"The audit was tampered with: {found.entries} rows hold, then it breaks at row "
            f"{found.broken.id} of {when}: {WHY[found.broken.why]}. Compare it with a backup.",
        )
    if known is not None and not found.found:
        raise Stop(
            Exit.PROBLEMS,
            "The audit does not have the row with that hash any more: rows were taken off its end, "
            "or an older backup was put back.",
        )
    print(f"The audit holds: {found.entries} rows. Write down: {found.last or 'nothing yet'}")


def _cells(each: Entry, zone: ZoneInfo) -> tuple[str, ...]:
    more = json.dumps(each.detail, ensure_ascii=False) if each.detail else ""
    return minute(each.at, zone), each.who, each.action, each.about, more
