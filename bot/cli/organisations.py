"""Which organisation is meant, and which telephone numbers it has."""

from collections.abc import Iterator

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
    usual = (settings.organisation, *(whose for _, whose in _numbers(settings)))
    if wanted in known or wanted in usual:
        return wanted, known.get(wanted, 0)
    there = ", ".join(sorted({*known, *usual}))
    raise Stop(Exit.USAGE, f'There is no organisation "{wanted}", only: {there}.')


def numbers_of(settings: Settings, organisation: str | None = None) -> list[str]:
    """Our telephone numbers: all of them, or those of one organisation."""
    return [number for number, whose in _numbers(settings) if organisation in (None, whose)]


def _numbers(settings: Settings) -> Iterator[tuple[str, str]]:
    for each in settings.twilio_numbers.split(","):
        number, _, whose = each.partition("=")
        if number.strip():
            yield number.strip(), whose.strip() or settings.organisation
