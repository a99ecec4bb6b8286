"""``earshot deliver``: sends what is to be said; invites, reminds, tells of concerns."""

from bot.cli.starting import DemoFile, WithParent, start, store
from bot.leaving import leaving


def deliver(with_parent: WithParent = False, demo: DemoFile = None) -> None:
    """Send prompts, invitations and reminders, and tell of concerns, until stopped."""
    from bot.demo.account import in_demo  # only who delivers waits for what delivery needs
    from bot.looking_after import look_after

    settings = in_demo(start("deliver"), demo)
    stop = leaving(with_parent=with_parent)
    with store(settings) as engine:
        look_after(settings, engine, stop)
