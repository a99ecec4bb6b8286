"""Which respondent is meant."""

from typing import Annotated

import typer
from sqlalchemy import Connection

from bot.cli.exits import Exit, Stop
from storage import persons
from storage.persons import Person

Pseudonym = Annotated[str, typer.Argument(metavar="R-…", help="The pseudonym.")]


def respondent_named(connection: Connection, pseudonym: str, organisation: str | None) -> Person:
    """The one respondent of this pseudonym. Raises Stop where there is none, or several are."""
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
