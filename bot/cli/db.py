"""``earshot db``: the database's version."""

import typer

from bot.cli.exits import Exit, Stop
from bot.cli.starting import start
from storage import database

app = typer.Typer(help="The database: how it stands, and bringing it up to date.")

STATES = {
    "missing": "is not there yet. Run: earshot db upgrade",
    "empty": "is empty. Run: earshot db upgrade",
    "behind": "is from an older version of Earshot. Back it up, then run: earshot db upgrade",
    "current": "is up to date.",
    "newer": "is from a newer version of Earshot. Update Earshot, or put an older backup back.",
    "not_ours": "holds other tables than Earshot's. Set EARSHOT_DATABASE_URL to another.",
}


@app.command("status")
def show_status() -> None:
    """Say how the database stands; exit code 5 unless it can be used as it is."""
    settings = start("db status")
    found = database.status(settings.database_url)
    version = f" (version {found.revision}, newest {found.newest})" if found.revision else ""
    sentence = f"The database {found.place}{version} {STATES[found.state]}"
    if found.state != "current":
        raise Stop(Exit.DATABASE, sentence)
    print(sentence)


@app.command("upgrade")
def upgrade() -> None:
    """Bring the database to the newest version, or make it."""
    settings = start("db upgrade")
    found = database.upgrade(settings.database_url)
    print(f"The database {found.place} is up to date (version {found.revision}).")
