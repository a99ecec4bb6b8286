"""``earshot person``: what one resident may ask for: a look, a copy, no more texts, oblivion."""

import sys
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.cli import person_ending
from bot.cli.exits import Exit, Stop
from bot.cli.optouts import asked_for
from bot.cli.organisations import Whose, organisation_named
from bot.cli.persons import Pseudonym, respondent_named
from bot.cli.starting import say, start, store, who
from bot.cli.tables import minute, show
from bot.clock import utc_now
from bot.keyring import keys_of
from bot.rights.words import TABLES, Check
from bot.settings import Settings
from storage import contacts, links, respondents
from storage.audit import Entry, note
from storage.database import for_reading
from storage.what_is_kept import Count, counts, everything

app = typer.Typer(
    help="What one resident may ask for: to see, to have, to take back, to be erased.",
    no_args_is_help=True,
)

app.command("stop")(person_ending.stop)
app.command("withdraw")(person_ending.withdraw)
app.command("erase")(person_ending.erase)


Checked = Annotated[
    Check,
    typer.Option(
        "--identity-checked",
        help="How you made sure who asks: saw a document, know them, rang them back on the number "
        "that is kept, or saw the open chat on their own device.",
    ),
]


@app.command("find")
def find(
    link: Annotated[
        bool, typer.Option("--link", help="Ask for the code of their link to the web chat.")
    ] = False,
    organisation: Whose = None,
) -> None:
    """Say which pseudonym belongs to a mobile number, or to a link back into the web chat.

    Asks for it, which so stays out of the shell's history; that you look is noted.
    """
    settings = start("person find")
    given = _code() if link else asked_for(settings)
    now = utc_now()
    with store(settings) as engine:
        keys = keys_of(settings, engine)
        with engine.begin() as connection:
            _, whose = organisation_named(connection, organisation, settings)
            if link:
                found = links.follow_link(connection, given, keys, now)
            else:
                known = contacts.find(connection, keys, whose, "sms", given)
                found = known.respondent_id if known else None
            if found is None:
                raise Stop(Exit.PROBLEMS, "Nothing is kept of anybody with that.")
            name = respondents.pseudonym(connection, found)
            note(connection, Entry(now, who(), "person_found", f"respondent {found}", {}))
    print(name)


@app.command("show")
def show_(pseudonym: Pseudonym, organisation: Whose = None) -> None:
    """Say how much is kept of a person, and since when; no words, no numbers."""
    settings = start("person show")
    with store(settings) as engine, for_reading(engine).connect() as connection:
        person = respondent_named(connection, pseudonym, organisation)
        found = counts(connection, person)
    print(f"{person.pseudonym} ({person.organisation})")
    show(("how many", "what", "first", "last"), [_cells(each, settings) for each in found])


@app.command("export")
def export(
    pseudonym: Pseudonym,
    folder: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the two files.")],
    identity_checked: Checked,
    organisation: Whose = None,
) -> None:
    """Write all that is kept of a person to a page and a JSON file, to be handed to them.

    Only after you have made sure who asks, and never by text: the telephone
    may be in somebody else's hands. Read it first: it may speak of others.
    """
    from bot.rights.copying import copy_of  # its templates take their time to load
    from bot.rights.handing_over import hand_over

    settings = start("person export")
    now = utc_now()
    with store(settings) as engine:
        keys = keys_of(settings, engine)
        with engine.begin() as connection:
            person = respondent_named(connection, pseudonym, organisation)
            kept = everything(connection, keys, person)
            detail = {"identity_checked": identity_checked.value}
            about = f"respondent {person.id}"
            note(connection, Entry(now, who(), "person_exported", about, detail))
    try:
        written = hand_over(copy_of(kept, now), folder, ZoneInfo(settings.timezone))
    except FileExistsError as problem:
        raise Stop(
            Exit.FILES, f"{problem.filename} is there already: choose another --folder."
        ) from None
    for path in written:
        print(path)
    say("Read it before you hand it over, and delete the files when you have.")


def _code() -> str:
    say("The link, or the code at its end:")
    return sys.stdin.readline().strip().rstrip("/").rpartition("/")[2]


def _cells(each: Count, settings: Settings) -> tuple[str, ...]:
    zone = ZoneInfo(settings.timezone)
    moments = [minute(at, zone) if at else "" for at in (each.first, each.last)]
    return str(each.rows), TABLES[each.table], *moments
