"""Which organisation is meant."""

from sqlalchemy.orm import Session

from bot.cli.exits import Exit, Stop
from bot.settings import Settings
from storage.respondents import organisations


def organisation_named(session: Session, name: str | None, settings: Settings) -> tuple[str, int]:
    """The organisation's name and id; the usual one if none is named.

    The id is 0 while the store does not know the usual one yet. Raises Stop
    for a name that nobody has used: a slip of the pen would make another
    organisation, whose list of those who opted out is empty.
    """
    known = organisations(session)
    wanted = name or settings.organisation
    usual = (settings.organisation, *_of_numbers(settings.twilio_numbers))
    if wanted in known or wanted in usual:
        return wanted, known.get(wanted, 0)
    there = ", ".join(sorted({*known, *usual}))
    raise Stop(Exit.USAGE, f'There is no organisation "{wanted}", only: {there}.')


def _of_numbers(numbers: str) -> list[str]:
    """Organisations that have telephone numbers of their own."""
    pairs = (each.partition("=") for each in numbers.split(","))
    return [name.strip() for _, _, name in pairs if name.strip()]
