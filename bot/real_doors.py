"""No door for real people opens on a store of made-up ones."""

from sqlalchemy import Connection

from bot.settings import Settings, SettingsProblem
from storage.synthetic import is_synthetic


def no_made_up_people(settings: Settings, connection: Connection) -> None:
    """Raises SettingsProblem where real people would come among made-up ones.

    The demonstration, which is on this machine only, may show them.
    """
    if not settings.showing and is_synthetic(connection):
        raise SettingsProblem(
            "The database holds a synthetic study: its people are made up, and nobody real may "
            "come among them. Set EARSHOT_DATABASE_URL to another database. To look at the "
            "made-up people, run the demonstration: without a provider and EARSHOT_PUBLIC_URL."
        )
