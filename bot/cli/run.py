"""``earshot run``: everything, under one roof, until Ctrl-C."""

from typing import Annotated

import typer

from bot.cli.exits import Exit, Stop
from bot.cli.starting import say, start, store
from bot.leaving import leaving
from bot.listening import listening

WRONG = frozenset({Exit.USAGE, Exit.SETTINGS, Exit.GUIDE})
"""Exit codes of a process that would only end the same way again."""

CODES = {"stopped": Exit.OK, "gave_up": Exit.SETTINGS, "trial_failed": Exit.FAULT}


def run(
    browser: Annotated[
        bool, typer.Option(help="Open the pages in a browser, where there is one.")
    ] = True,
    once: Annotated[
        bool,
        typer.Option("--once", help="Have two texts answered, say how that went, and stop."),
    ] = False,
) -> None:
    """Start the assistant, the application, the workers and delivery, and keep them going.

    Without a provider set up it is a demonstration on this machine, with a
    telephone to try it on. Ctrl-C stops it; everything is kept.
    """
    from bot.alerting.setting_up import ready  # only who runs waits for what running needs
    from bot.keyring import keys_of
    from bot.roof import Roof

    settings = start("run")
    if once and not settings.showing:
        raise Stop(Exit.USAGE, "--once is for the demonstration; providers are set up here.")
    listening(settings.host, settings.port).close()
    with store(settings, create=True) as engine, engine.connect() as connection:
        ready(settings, connection, keys_of(settings, engine))
    with Roof(settings, leaving(with_parent=False), fatal=WRONG).kept() as roof:
        ending = roof.watch(browser=browser and not once, once=once)
    say("Stopped. Everything that was said is kept.")
    raise typer.Exit(CODES[ending])
