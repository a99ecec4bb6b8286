"""Lists and rounds by the settings: what the command line and the pages for staff share."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from bot.inviting.planning import Planner
from bot.inviting.reading import NumberList, read_list
from bot.inviting.terms import Asked, Usual, new_plan
from bot.settings import Settings
from dialogues.guide import Guide, hash_of
from storage.database import for_reading
from storage.rounds import Plan
from storage.secrets import Keys


def list_of(content: bytes, settings: Settings, column: str | None) -> NumberList:
    """The numbers of a file, by the countries and numbers of the settings. Raises ListProblem."""
    return read_list(content, settings.home_countries, column=column, own=settings.numbers)


def plan_of(
    asked: Asked,
    settings: Settings,
    guide: Guide,
    organisation: tuple[str, int],
    now: datetime,
) -> Plan:
    """The plan of a new round of an organisation, by its name and id. Raises TermsProblem."""
    named, organisation_id = organisation
    usual = Usual(
        named,
        settings.language,
        settings.quiet_from,
        settings.quiet_to,
        ZoneInfo(settings.timezone),
    )
    return new_plan(asked, usual, guide, hash_of(guide), organisation_id, now)


def planner_of(
    settings: Settings, engine: Engine, keys: Keys, clock: Callable[[], datetime]
) -> Planner:
    """What plans the invitations of a round."""
    return Planner(engine, for_reading(engine), keys, clock, ZoneInfo(settings.timezone))
