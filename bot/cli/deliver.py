"""``earshot deliver``: sends what is to be said; invites, reminds, tells of concerns."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.starting import start, store
from bot.leaving import leaving


def deliver(
    with_parent: Annotated[
        bool, typer.Option("--with-parent", hidden=True, help="Stop with who started it.")
    ] = False,
    demo: Annotated[
        Path | None, typer.Option(hidden=True, help="The demonstration's account.")
    ] = None,
) -> None:
    """Send prompts, invitations and reminders, and tell of concerns, until stopped."""
    from bot.demo.account import in_demo  # only who delivers waits for what delivery needs
    from bot.looking_after import look_after

    settings = in_demo(start("deliver"), demo)
    stop = leaving(with_parent=with_parent)
    with store(settings) as engine:
        look_after(settings, engine, stop)
