"""``earshot optouts``: who asked to be sent nothing more, and noting that somebody did."""

import getpass
import sys
from contextlib import ExitStack
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog
import typer
from sqlalchemy import Connection

from bot.cli.exits import Exit, Stop
from bot.cli.organisations import Whose, organisation_named
from bot.cli.starting import say, start, store
from bot.cli.tables import minute, show
from bot.clock import utc_now
from bot.inviting.numbers import Untextable, read_number
from bot.keyring import keys_of
from bot.settings import Settings
from storage import contacts, respondents
from storage.audit import Entry, note
from storage.contacts import OptedOut
from storage.database import for_reading
from storage.secrets import Keys
from storage.stopping import stop_messages

app = typer.Typer(help="Who asked to be sent nothing more; no numbers.")

COLUMNS = ("respondent", "organisation", "channel", "since", "how we know")

HOW = {
    "word": "a word such as STOP",
    "sentence": "a sentence",
    "provider": "the provider said so",
    "blocked": "they blocked us",
    "staff": "noted by staff",
    "tombstone": "known from before a backup was put back",
}


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
        known, new = _opt_out(connection, keys, named, number, now)
        name = respondents.pseudonym(connection, known.respondent_id)
        about = f"respondent {known.respondent_id}"
        note(connection, Entry(now, getpass.getuser(), "opt_out", about, {"channel": "sms"}))
    structlog.get_logger().info("opted out by staff", respondent=known.respondent_id)
    print(f"{name} gets no more texts from {named}." if new else f"{name} got none already.")


def asked_for(settings: Settings) -> str:
    """The number that is typed in, which so stays out of the shell's history. Raises Stop."""
    say("Their mobile number:")
    countries = [each.strip().upper() for each in settings.countries.split(",")]
    try:
        return read_number(sys.stdin.readline(), countries)
    except Untextable as problem:
        raise Stop(Exit.USAGE, f"That number cannot be used: {problem}.") from None


def _opt_out(
    connection: Connection, keys: Keys, organisation: str, number: str, now: datetime
) -> tuple[contacts.Known, bool]:
    """Mark the contact, also of somebody new: a later list may hold them. End what is open."""
    organisation_id = respondents.organisation(connection, organisation, now)
    known = contacts.find_or_enrol(connection, keys, organisation_id, "sms", number, now)
    new = stop_messages(connection, known.respondent_id, "sms", now)
    return known, new


def _cells(each: OptedOut, zone: ZoneInfo) -> tuple[str, ...]:
    how = HOW.get(each.how, each.how)
    return each.pseudonym, each.organisation, each.channel, minute(each.at, zone), how
