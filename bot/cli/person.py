"""``earshot person``: what one resident may ask for: a look, a copy, no more texts, oblivion."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import structlog
import typer
from sqlalchemy import Connection, Engine

from bot.cli.exits import Exit, Stop
from bot.cli.optouts import asked_for
from bot.cli.organisations import Whose, organisation_named
from bot.cli.starting import say, start, store, who
from bot.cli.tables import minute, show
from bot.clock import utc_now
from bot.keyring import keys_of
from bot.settings import Settings
from storage import contacts, links, persons, respondents, withdrawing
from storage.audit import Entry, note
from storage.database import for_reading
from storage.erasing import StillOpen, erase, was_erased
from storage.persons import Person
from storage.scrubbing import scrub
from storage.stopping import channels, stop_messages
from storage.what_is_kept import Count, counts, everything

app = typer.Typer(
    help="What one resident may ask for: to see, to have, to take back, to be erased.",
    no_args_is_help=True,
)

Pseudonym = Annotated[str, typer.Argument(metavar="R-…", help="The pseudonym.")]

TABLES = {
    "respondents": "the pseudonym",
    "contacts": "numbers and addresses",
    "conversations": "conversations",
    "turns": "replies taken",
    "events": "what happened in them",
    "answers": "answers",
    "messages": "messages from them",
    "prompts": "messages to them",
    "deliveries": "attempts at sending these",
    "consents": "decisions about consent",
    "concerns": "concerns",
    "invitations": "invitations",
    "links": "links back into the web chat",
}


class Check(StrEnum):
    """How it was made sure who asks: what the audit keeps of it."""

    document = "document"
    known = "known"
    rang_back = "rang-back"
    in_chat = "in-chat"


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
        person = _one(connection, pseudonym, organisation)
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
            person = _one(connection, pseudonym, organisation)
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


@app.command("stop")
def stop(pseudonym: Pseudonym, organisation: Whose = None) -> None:
    """Note that a person wants no more messages; what they said stays."""
    settings = start("person stop")
    now = utc_now()
    with store(settings) as engine, engine.begin() as connection:
        person = _one(connection, pseudonym, organisation)
        ways = channels(connection, person.id)
        stopped = [each for each in ways if stop_messages(connection, person.id, each, now)]
        about = f"respondent {person.id}"
        note(connection, Entry(now, who(), "opt_out", about, {"channels": stopped}))
    done = "gets no more messages" if stopped else "got none already"
    print(f"{person.pseudonym} {done}.")


@app.command("withdraw")
def withdraw(
    pseudonym: Pseudonym,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether you are sure.")] = False,
    organisation: Whose = None,
) -> None:
    """Delete every word that a person said in conversations; that they took part stays.

    The words of a concern stay, too: somebody may have to act on them.
    """
    settings = start("person withdraw")
    now = utc_now()
    with store(settings) as engine:
        with for_reading(engine).connect() as connection:
            person = _one(connection, pseudonym, organisation)
        _be_sure(f"Delete all that {person.pseudonym} said? It cannot be undone.", yes)
        with engine.begin() as connection:
            for talk in persons.conversations(connection, person):
                withdrawing.withdraw(connection, talk, who=who(), now=now)
        print(f"What {person.pseudonym} said is deleted.")
        _clean_up(engine, f"earshot person withdraw {person.pseudonym}")


@app.command("erase")
def erase_(
    pseudonym: Pseudonym,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether you are sure.")] = False,
    although_open: Annotated[
        bool,
        typer.Option("--although-open", help="Also if nobody has taken up a concern about them."),
    ] = False,
    organisation: Whose = None,
) -> None:
    """Delete everything that is kept of a person, for ever.

    It is noted in the file of tombstones first, so that no backup and no list
    brings them back. Cut off half-way, the same command ends it.
    """
    settings = start("person erase")
    with store(settings) as engine:
        keys = keys_of(settings, engine)
        with for_reading(engine).connect() as connection:
            found = persons.find(connection, pseudonym, organisation)
            known = list(respondents.organisations(connection).values())
            before = not found and was_erased(connection, keys, pseudonym, known)
            person = None if before else _one(connection, pseudonym, organisation)
            much = counts(connection, person) if person else ()
        name = pseudonym.strip().upper()
        if person is not None:
            rows = sum(each.rows for each in much)
            _be_sure(f"Erase {name}, {rows} rows? It cannot be undone.", yes)
            try:
                with engine.begin() as connection:
                    erase(
                        connection, keys, person, who=who(), now=utc_now(),
                        although_open=although_open,
                    )  # fmt: skip
            except StillOpen as problem:
                raise Stop(Exit.PROBLEMS, _still_open(name, problem)) from None
            structlog.get_logger().info("person erased")
        print(f"{name} was erased before." if before else f"{name} is erased.")
        _clean_up(engine, f"earshot person erase {name}")


def _still_open(name: str, problem: StillOpen) -> str:
    which = " and ".join(problem.references)
    return (
        f"Nothing was erased. {which} is open: what {name} wrote may mean that somebody is at "
        "risk, and nobody could act on it any more. Read it (earshot concerns --words), act, and "
        f"take it up (earshot concerns take {problem.references[0]} --by NAME); or erase all the "
        "same with --although-open."
    )


def _one(connection: Connection, pseudonym: str, organisation: str | None) -> Person:
    found = persons.find(connection, pseudonym, organisation)
    if len(found) == 1:
        return found[0]
    if not found:
        raise Stop(
            Exit.USAGE,
            f'There is no respondent "{pseudonym}". See all with: earshot conversations; by a '
            "number with: earshot person find",
        )
    whose = ", ".join(each.organisation for each in found)
    raise Stop(Exit.USAGE, f'Several have "{pseudonym}": say which with --organisation: {whose}.')


def _be_sure(question: str, yes: bool) -> None:
    if yes:
        return
    say(f"{question} Type yes to go on:")
    if sys.stdin.readline().strip().lower() != "yes":
        raise Stop(Exit.PROBLEMS, "Nothing was changed.")


def _clean_up(engine: Engine, command: str) -> None:
    if not scrub(engine):
        raise Stop(
            Exit.DATABASE,
            "It is done, but the database's file could not be rewritten, as others were using it: "
            f"the words may still lie in it unseen. In a quiet minute run again: {command}",
        )


def _code() -> str:
    say("The link, or the code at its end:")
    return sys.stdin.readline().strip().rstrip("/").rpartition("/")[2]


def _cells(each: Count, settings: Settings) -> tuple[str, ...]:
    zone = ZoneInfo(settings.timezone)
    moments = [minute(at, zone) if at else "" for at in (each.first, each.last)]
    return str(each.rows), TABLES[each.table], *moments
