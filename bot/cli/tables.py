"""Tables on the screen and in pipes."""

import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from rich import box
from rich.console import Console
from rich.table import Table

PIPE_WIDTH = 250
"""A file or pipe has no width of its own: nothing is to be cut off there."""


def show(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table."""
    table = Table(*columns, box=box.SIMPLE_HEAD)
    for row in rows:
        table.add_row(*row)
    Console(width=None if sys.stdout.isatty() else PIPE_WIDTH, highlight=False).print(table)


def minute(moment: datetime, zone: ZoneInfo) -> str:
    """A moment to the minute, by the clock on the wall."""
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M")
