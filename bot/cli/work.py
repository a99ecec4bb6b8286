"""``earshot work``: takes the turns of everybody who writes."""

from typing import Annotated

import typer

from bot.cli.starting import WithParent, start, store
from bot.leaving import leaving


def work(
    name: Annotated[
        str, typer.Option(help="This worker's own name, where there are several.")
    ] = "worker",
    with_parent: WithParent = False,
) -> None:
    """Take turns with the assistant, until stopped; several workers need PostgreSQL."""
    from bot.interpreter import let_threads_in_often
    from bot.keyring import keys_of  # only who works waits for what working needs
    from bot.working import work as take_turns

    settings = start("work")
    stop = leaving(with_parent=with_parent)
    with store(settings) as engine:
        let_threads_in_often()
        print("taking turns", flush=True)
        take_turns(settings, engine, keys_of(settings, engine), stop, name)
