"""``earshot person stop``, ``withdraw`` and ``erase``: three wishes, each of its own kind."""

import sys
from typing import Annotated

import structlog
import typer
from sqlalchemy import Engine

from bot.cli.exits import Exit, Stop
from bot.cli.organisations import Whose
from bot.cli.persons import Pseudonym, respondent_named
from bot.cli.starting import say, start, store, who
from bot.clock import utc_now
from bot.keyring import keys_of
from storage import erasing, persons, respondents, withdrawing
from storage.audit import Entry, note
from storage.database import for_reading
from storage.erasing import StillOpen
from storage.scrubbing import scrub
from storage.stopping import channels, stop_messages
from storage.what_is_kept import counts

Yes = Annotated[bool, typer.Option("--yes", help="Do not ask whether you are sure.")]


def stop(pseudonym: Pseudonym, organisation: Whose = None) -> None:
    """Note that a person wants no more messages; what they said stays."""
    settings = start("person stop")
    now = utc_now()
    with store(settings) as engine, engine.begin() as connection:
        person = respondent_named(connection, pseudonym, organisation)
        ways = channels(connection, person.id)
        stopped = [each for each in ways if stop_messages(connection, person.id, each, now)]
        about = f"respondent {person.id}"
        note(connection, Entry(now, who(), "opt_out", about, {"channels": stopped}))
    done = "gets no more messages" if stopped else "got none already"
    print(f"{person.pseudonym} {done}.")


def withdraw(
    pseudonym: Pseudonym,
    yes: Yes = False,
    organisation: Whose = None,
) -> None:
    """Delete every word that a person said in conversations; that they took part stays.

    The words of a concern stay, too: somebody may have to act on them.
    """
    settings = start("person withdraw")
    now = utc_now()
    with store(settings) as engine:
        with for_reading(engine).connect() as connection:
            person = respondent_named(connection, pseudonym, organisation)
        _be_sure(f"Delete all that {person.pseudonym} said? It cannot be undone.", yes)
        with engine.begin() as connection:
            for talk in persons.conversations(connection, person):
                withdrawing.withdraw(connection, talk, who=who(), now=now)
        print(f"What {person.pseudonym} said is deleted.")
        _clean_up(engine, f"earshot person withdraw {person.pseudonym}")


def erase(
    pseudonym: Pseudonym,
    yes: Yes = False,
    although_open: Annotated[
        bool,
        typer.Option("--although-open", help="Also if a concern about what they wrote is open."),
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
            before = not found and erasing.was_erased(connection, keys, pseudonym, known)
            person = None if before else respondent_named(connection, pseudonym, organisation)
            much = counts(connection, person) if person else ()
        name = pseudonym.strip().upper()
        if person is not None:
            rows = sum(each.rows for each in much)
            _be_sure(f"Erase {name}, {rows} rows? It cannot be undone.", yes)
            try:
                with engine.begin() as connection:
                    erasing.erase(
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
        "risk, and nobody could act on it any more. Read it (earshot concerns --all --words), act, "
        f"take it up and close it (earshot concerns close {problem.references[0]} --by NAME "
        "--outcome WHICH); or erase all the same with --although-open."
    )


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
