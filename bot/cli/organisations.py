"""Which organisation is meant."""

from typing import Annotated

import typer
from sqlalchemy import Connection

from bot.cli.exits import Exit, Stop
from bot.settings import Settings
from storage.respondents import organisations

Whose = Annotated[
    str | None, typer.Option("--organisation", help="Which organisation, if not the usual one.")
]


def organisation_named(
    connection: Connection, name: str | None, settings: Settings
) -> tuple[str, int]:
    """The organisation's name and id; the usual one if none is named.

    The id is 0 while the store does not know the usual one yet. Raises Stop
    for a name that nobody has used: a slip of the pen would make another
    organisation, whose list of those who opted out is empty.
    """
    known = organisations(connection)
    wanted = name or settings.organisation
    usual = (settings.organisation, *settings.numbers.values())
    if wanted in known or wanted in usual:
        return wanted, known.get(wanted, 0)
    there = ", ".join(sorted({*known, *usual}))
    raise Stop(Exit.USAGE, f'There is no organisation "{wanted}", only: {there}.')
