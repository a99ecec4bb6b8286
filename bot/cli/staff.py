"""``earshot staff``: who may sign in to the console; adding the first administrator."""

from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.cli.exits import Exit, Stop
from bot.cli.organisations import Whose, organisation_named
from bot.cli.starting import start, store, who
from bot.cli.tables import minute, show
from bot.clock import utc_now
from bot.console.roles import CALLED
from bot.console.staff_pages import join_address
from bot.keyring import keys_of
from bot.settings import Settings
from storage import respondents, staff
from storage.audit import Entry, note
from storage.database import for_reading
from storage.links import new_code
from storage.staff import ROLES, NameTaken

app = typer.Typer(help="Who may sign in to the console: list, add, give a new link, stop.")

COLUMNS = ("name", "called", "role", "organisation", "last signed in")

Name = Annotated[str, typer.Argument(metavar="NAME", help="The name they sign in with.")]


@app.callback(invoke_without_command=True)
def listed(context: typer.Context) -> None:
    """List the members of staff of all organisations."""
    if context.invoked_subcommand is not None:
        return
    settings = start("staff")
    with store(settings) as engine, for_reading(engine).connect() as connection:
        found = staff.members(connection)
    if not found:
        print("Nobody can sign in yet. Run: earshot staff add NAME --role administrator")
        return
    zone = ZoneInfo(settings.timezone)
    show(
        COLUMNS,
        [
            (
                each.name, each.shown_as, CALLED[each.role], each.organisation,
                "stopped" if each.stopped_at
                else minute(each.signed_in_at, zone) if each.signed_in_at else "",
            )
            for each in found
        ],
    )  # fmt: skip


@app.command("add")
def add(
    name: Name,
    role: Annotated[str, typer.Option(help=f"What they may do: {', '.join(ROLES)}.")],
    shown_as: Annotated[
        str, typer.Option("--called", metavar="WORDS", help="What they are called on pages.")
    ] = "",
    organisation: Whose = None,
) -> None:
    """Add a member of staff; prints a link with which they choose a password, once."""
    chosen = next((each for each in ROLES if each == role.strip().replace("-", "_")), None)
    if chosen is None:
        raise Stop(Exit.USAGE, f"{role} is no role. Choose one of: {', '.join(ROLES)}.")
    if not staff.plain_name(name):
        raise Stop(Exit.USAGE, "Write the name that they sign in with.")
    settings = start("staff add")
    with store(settings, create=True) as engine:
        keys, now, code = keys_of(settings, engine), utc_now(), new_code()
        with engine.begin() as connection:
            called, _ = organisation_named(connection, organisation, settings)
            whose = respondents.organisation(connection, called, now)
            try:
                added = staff.add(connection, whose, name, shown_as, chosen, now)
            except NameTaken as taken:
                raise Stop(Exit.PROBLEMS, f"{taken} is taken: choose another name.") from None
            staff.make_link(connection, keys, added, code, now)
            note(connection, Entry(now, who(), "staff_added", f"staff {added}", {"role": chosen}))
    _print_link(settings, name, code)


@app.command("link")
def link(name: Name) -> None:
    """Make a new link for somebody who lost theirs, or their password."""
    settings = start("staff link")
    with store(settings) as engine:
        keys, code = keys_of(settings, engine), new_code()
        with engine.begin() as connection:
            known = staff.named(connection, name)
            if known is None:
                raise Stop(Exit.USAGE, f"Nobody signs in as {name}. Run: earshot staff")
            staff.make_link(connection, keys, known.id, code, utc_now())
            note(connection, Entry(utc_now(), who(), "staff_link_made", f"staff {known.id}", {}))
    _print_link(settings, name, code)


@app.command("stop")
def stop(name: Name) -> None:
    """Stop somebody from signing in, at once; what they did stays under their name."""
    settings = start("staff stop")
    with store(settings) as engine, engine.begin() as connection:
        known = staff.named(connection, name)
        if known is None:
            raise Stop(Exit.USAGE, f"Nobody signs in as {name}. Run: earshot staff")
        staff.stop(connection, known.id, utc_now())
        note(connection, Entry(utc_now(), who(), "staff_stopped", f"staff {known.id}", {}))
    print(f"{known.name} can no longer sign in.")


def _print_link(settings: Settings, name: str, code: str) -> None:
    base = settings.public_url or f"http://{settings.host}:{settings.port}"
    print(f"{name} chooses a password here, once, within three days:\n{join_address(base, code)}")
