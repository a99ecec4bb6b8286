"""``earshot serve``: the application that webhooks and the web chat reach."""

from bot.cli.starting import DemoFile, WithParent, start
from bot.leaving import leaving


def serve(with_parent: WithParent = False, demo: DemoFile = None) -> None:
    """Serve webhooks, the web chat, health and metrics, until stopped."""
    from bot.demo.account import in_demo  # only who serves waits for what serving needs
    from bot.serving import serve as serve_until

    settings = in_demo(start("serve"), demo)
    serve_until(settings, demo, leaving(with_parent=with_parent))
