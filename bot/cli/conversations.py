"""``earshot conversations``: who has got how far, without a word that was said."""

from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.cli.starting import start, store
from bot.cli.tables import minute, show
from storage.conversations import Summary, recent
from storage.costs import Cost, costs
from storage.database import for_reading

COLUMNS = (
    "no.", "respondent", "guide", "by", "path", "channel", "language",
    "disposition", "answers", "started", "last", "parts", "pence",
)  # fmt: skip


def conversations(
    limit: Annotated[int, typer.Option(min=1, help="How many to list, the latest first.")] = 50,
) -> None:
    """List conversations: pseudonym, guide, channel, how far it got; no words that were said."""
    settings = start("conversations")
    with store(settings) as engine, for_reading(engine).connect() as connection:
        found = recent(connection, limit)
        cost = costs(connection, [each.id for each in found])
    if not found:
        print("There are no conversations yet. Begin one with: earshot chat")
        return
    zone = ZoneInfo(settings.timezone)
    show(COLUMNS, [_cells(each, cost.get(each.id, Cost()), zone) for each in found])


def _cells(summary: Summary, cost: Cost, zone: ZoneInfo) -> tuple[str, ...]:
    return (
        str(summary.id), summary.pseudonym, f"{summary.guide_id} {summary.guide_version}",
        summary.role, summary.path, summary.channel, summary.language, summary.disposition,
        str(summary.answers), minute(summary.started_at, zone), minute(summary.updated_at, zone),
        str(cost.parts) if cost.texts else "", f"{cost.pence:.0f}" if cost.texts else "",
    )  # fmt: skip
