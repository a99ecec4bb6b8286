"""``earshot optouts``: who asked to be sent nothing more, and noting that somebody did."""

import sys
from contextlib import ExitStack
from zoneinfo import ZoneInfo

import structlog
import typer

from bot.cli.exits import Exit, Stop
from bot.cli.organisations import Whose, organisation_named
from bot.cli.starting import say, start, store, who
from bot.cli.tables import minute, show
from bot.clock import utc_now
from bot.inviting.numbers import Untextable, read_number
from bot.inviting.opting_out import HOW, note_opt_out
from bot.keyring import keys_of
from bot.settings import Settings
from storage import contacts, respondents
from storage.audit import Entry, note
from storage.contacts import OptedOut
from storage.database import for_reading

app = typer.Typer(help="Who asked to be sent nothing more; no numbers.")

COLUMNS = ("respondent", "organisation", "channel", "since", "how we know")


@app.callback(invoke_without_command=True)
def optouts(context: typer.Context) -> None:
    """List who asked to be sent nothing more, of all organisations; no numbers."""
    if context.invoked_subcommand is not None:
        return
    settings = start("optouts")
    with store(settings) as engine, for_reading(engine).connect() as connection:
        found = contacts.opted_out(connection)
    if not found:
        print("Nobody has asked to be sent nothing more.")
        return
    zone = ZoneInfo(settings.timezone)
    show(COLUMNS, [_cells(each, zone) for each in found])


@app.command("add")
def add(organisation: Whose = None) -> None:
    """Note that somebody asked to be sent no more texts, for example on the telephone.

    Asks for their number, which so stays out of the shell's history.
    """
    settings = start("optouts add")
    number = asked_for(settings)
    now = utc_now()
    with ExitStack() as stack:
        engine = stack.enter_context(store(settings, create=True))
        keys = keys_of(settings, engine)
        connection = stack.enter_context(engine.begin())
        named, _ = organisation_named(connection, organisation, settings)
        whose = respondents.organisation(connection, named, now)
        known, new = note_opt_out(connection, keys, whose, number, now)
        name = respondents.pseudonym(connection, known.respondent_id)
        about = f"respondent {known.respondent_id}"
        note(connection, Entry(now, who(), "opt_out", about, {"channel": "sms"}))
    structlog.get_logger().info("opted out by staff", respondent=known.respondent_id)
    print(f"{name} gets no more texts from {named}." if new else f"{name} got none already.")


def asked_for(settings: Settings) -> str:
    """The number that is typed in, which so stays out of the shell's history. Raises Stop."""
    say("Their mobile number:")
    try:
        return read_number(sys.stdin.readline(), settings.home_countries)
    except Untextable as problem:
        raise Stop(Exit.USAGE, f"That number cannot be used: {problem}.") from None


def _cells(each: OptedOut, zone: ZoneInfo) -> tuple[str, ...]:
    how = HOW.get(each.how, each.how)
    return each.pseudonym, each.organisation, each.channel, minute(each.at, zone), how
