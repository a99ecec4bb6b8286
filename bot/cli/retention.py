"""``earshot retention``: what has been kept for long enough; taking it away."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from sqlalchemy import Engine

from bot.cli.starting import start, store, who
from bot.cli.tables import minute, show
from bot.clock import utc_now
from bot.retaining import apply, periods_of
from bot.settings import Settings
from storage.database import for_reading
from storage.overdue import Periods, cutoffs
from storage.retention import Due, survey

COLUMNS = ("kind", "kept for", "due", "oldest", "what")


def retention(
    apply_: Annotated[
        bool, typer.Option("--apply", help="Take away what is due; without it, only say so.")
    ] = False,
) -> None:
    """Say what has been kept for as long as the settings say, or take it away."""
    settings = start("retention")
    periods, now = periods_of(settings), utc_now()
    with store(settings) as engine:
        found = _survey(engine, periods, now)
        show(COLUMNS, [_cells(each, periods, ZoneInfo(settings.timezone)) for each in found])
        if apply_:
            removed = apply(engine, periods, who(), now)
            print(f"Taken away: {sum(removed.values())}. It is noted in the audit.")
        else:
            _explain(found, settings)


def _survey(engine: Engine, periods: Periods, now: datetime) -> Sequence[Due]:
    with for_reading(engine).connect() as connection:
        return survey(connection, cutoffs(periods, now))


def _cells(due: Due, periods: Periods, zone: ZoneInfo) -> tuple[str, ...]:
    days = getattr(periods, due.kind.period)
    oldest = minute(due.oldest, zone)[:10] if due.oldest else ""
    return due.kind.name, f"{days} days", str(due.count), oldest, due.kind.what


def _explain(found: Sequence[Due], settings: Settings) -> None:
    if any(each.count for each in found):
        print("Nothing was taken away. To do so: earshot retention --apply")
    if not settings.retention:
        print("It is not done by itself: EARSHOT_RETENTION is off.")
