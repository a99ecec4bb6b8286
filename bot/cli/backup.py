"""``earshot backup``: everything in one encrypted file, and whether such a file is whole."""

from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import structlog
import typer
from typer.core import TyperGroup

from bot.backing_up import back_up, backup_key
from bot.cli.starting import start, who
from bot.cli.tables import minute
from bot.clock import utc_now
from storage.backups.reading import check as check_backup


class _Making(TyperGroup):
    """A group whose command ``make`` may be left out: ``earshot backup FILE``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            args = ["make", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_Making,
    help="Back everything up into one encrypted file, and check such files.",
    no_args_is_help=True,
)

File = Annotated[Path, typer.Argument(metavar="FILE", help="The backup's file.")]


@app.command("make")
def make(file: File) -> None:
    """Back the database up into a new file, encrypted, whatever is running.

    `make` may be left out. The file is never one that is there already.
    """
    settings = start("backup")
    now = utc_now()
    made = back_up(settings, file, who(), now)
    rows = sum(made.rows.values())
    structlog.get_logger().info("backup made", count=rows)
    print(f"Backed up {rows} rows of {len(made.rows)} tables to {file}.")
    print(f"SHA-256: {made.digest}")


@app.command("check")
def check(file: File) -> None:
    """Read all of a backup, and say whether it is whole and unchanged; restores nothing."""
    settings = start("backup check")
    found = check_backup(file, backup_key(settings))
    made = minute(found.head.made_at, ZoneInfo(settings.timezone))
    rows = sum(found.rows.values())
    print(
        f"The backup {file} is whole: {rows} rows of {len(found.rows)} tables, made {made}, "
        f"database version {found.head.revision}."
    )
    print(f"SHA-256: {found.digest}")
