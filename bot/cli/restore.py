"""``earshot restore``: a backup's content in the place of what is in the database."""

from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import structlog
import typer

from bot import backing_up
from bot.cli.starting import say, start, who
from bot.cli.tables import minute
from bot.clock import utc_now


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The backup's file.")],
    replace: Annotated[
        bool,
        typer.Option("--replace", help="Even if it holds people: they are kept aside."),
    ] = False,
) -> None:
    """Restore a backup into an empty database, once it is checked; Earshot must not be running."""
    settings = start("restore")
    say("Checking the backup, then restoring it; everything or nothing …")
    restored = backing_up.restore(settings, file, who(), utc_now(), replace=replace)
    rows = sum(restored.found.rows.values())
    structlog.get_logger().info("backup restored", count=rows)
    made = minute(restored.found.head.made_at, ZoneInfo(settings.timezone))
    print(f"Restored {rows} rows from {file}, as they were on {made}.")
    if restored.aside is not None:
        print(
            f"What was there before is kept in {restored.aside.words}. It holds what people said: "
            "remove it once it is not needed."
        )
    heeded = restored.heeded
    if heeded.erased or heeded.opted_out:
        print(
            f"Since it was made, {heeded.erased} people were erased and {heeded.opted_out} asked "
            "for no more messages: the tombstones saw to that again."
        )
    print(
        "Before you start Earshot: what was due to be sent then is sent now, and who took back "
        "what they said since is not known. See docs/operating.md, “After a restore”."
    )
