"""``earshot conversations``: who has got how far, without a word that was said."""

import sys
from datetime import datetime
from typing import Annotated

import typer
from rich import box
from rich.console import Console
from rich.table import Table

from bot.cli.starting import start, store
from storage.conversations import Summary, recent
from storage.database import readings

COLUMNS = (
    "no.", "respondent", "guide", "by", "path", "channel", "language",
    "disposition", "answers", "started", "last",
)  # fmt: skip

PIPE_WIDTH = 250


def conversations(
    limit: Annotated[int, typer.Option(min=1, help="How many to list, the latest first.")] = 50,
) -> None:
    """List conversations: pseudonym, guide, channel, how far it got; no words that were said."""
    settings = start("conversations")
    with store(settings) as engine, readings(engine)() as session:
        found = recent(session, limit)
    if not found:
        print("There are no conversations yet. Begin one with: earshot chat")
        return
    table = Table(*COLUMNS, box=box.SIMPLE_HEAD)
    for summary in found:
        table.add_row(*_cells(summary))
    # A file or pipe has no width of its own: nothing is to be cut off there.
    Console(width=None if sys.stdout.isatty() else PIPE_WIDTH, highlight=False).print(table)


def _cells(summary: Summary) -> tuple[str, ...]:
    return (
        str(summary.id), summary.pseudonym, f"{summary.guide_id} {summary.guide_version}",
        summary.role, summary.path, summary.channel, summary.language, summary.disposition,
        str(summary.answers), _minute(summary.started_at), _minute(summary.updated_at),
    )  # fmt: skip


def _minute(moment: datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")
