"""``earshot staff``: who may sign in to the console; adding the first administrator."""

from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.cli.exits import Exit, Stop
from bot.cli.organisations import Whose, organisation_named
from bot.cli.starting import start, store, who
from bot.cli.tables import minute, show
from bot.clock import utc_now
from bot.keyring import keys_of
from bot.settings import Settings
from storage import respondents, staff, ways_in
from storage.audit import Entry, note
from storage.database import for_reading
from storage.links import new_code
from storage.staff import ROLES, WAYS_IN, NameTaken, WayIn

app = typer.Typer(help="Who may sign in to the console: list, add, give a new link, stop.")

COLUMNS = ("name", "called", "role", "organisation", "by", "last signed in")

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
    from bot.console.roles import CALLED  # brings the whole console, for its words

    zone = ZoneInfo(settings.timezone)
    show(
        COLUMNS,
        [
            (
                each.name, each.shown_as, CALLED[each.role], each.organisation, each.way_in,
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
    by: Annotated[
        str, typer.Option(help="How they sign in: password, or oidc (the identity provider).")
    ] = "password",
    organisation: Whose = None,
) -> None:
    """Add a member of staff; by password, prints a link with which they choose one, once."""
    chosen = next((each for each in ROLES if each == role.strip().replace("-", "_")), None)
    if chosen is None:
        raise Stop(Exit.USAGE, f"{role} is no role. Choose one of: {', '.join(ROLES)}.")
    if not staff.plain_name(name):
        raise Stop(Exit.USAGE, "Write the name that they sign in with.")
    settings = start("staff add")
    way_in = _way_in(by, name, settings)
    with store(settings, create=True) as engine:
        keys, now, code = keys_of(settings, engine), utc_now(), new_code()
        with engine.begin() as connection:
            called, _ = organisation_named(connection, organisation, settings)
            whose = respondents.organisation(connection, called, now)
            try:
                added = staff.add(connection, whose, name, shown_as, chosen, now, way_in)
            except NameTaken as taken:
                raise Stop(Exit.PROBLEMS, f"{taken} is taken: choose another name.") from None
            detail = {"role": chosen, "by": way_in}
            note(connection, Entry(now, who(), "staff_added", f"staff {added}", detail))
            if way_in == "password":
                staff.make_link(connection, keys, added, code, now)
    _tell(settings, way_in, name, code)


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
            if known.way_in == "oidc":
                raise Stop(Exit.PROBLEMS, f"{known.name} has no password, and needs no link.")
            staff.make_link(connection, keys, known.id, code, utc_now())
            note(connection, Entry(utc_now(), who(), "staff_link_made", f"staff {known.id}", {}))
    _print_link(settings, name, code)


@app.command("way-in")
def way_in(
    name: Name,
    by: Annotated[
        str, typer.Option(help="How they sign in: password, or oidc (the identity provider).")
    ],
) -> None:
    """Let somebody sign in another way, or by another account. The way of before is over."""
    settings = start("staff way-in")
    chosen = _way_in(by, name, settings)
    with store(settings) as engine:
        keys, now, code = keys_of(settings, engine), utc_now(), new_code()
        with engine.begin() as connection:
            known = staff.named(connection, name)
            if known is None:
                raise Stop(Exit.USAGE, f"Nobody signs in as {name}. Run: earshot staff")
            ways_in.change(connection, known.id, chosen)
            note(connection, Entry(now, who(), "staff_way_in", f"staff {known.id}", {"by": chosen}))
            if chosen == "password":
                staff.make_link(connection, keys, known.id, code, now)
    _tell(settings, chosen, known.name, code)


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


def _way_in(by: str, name: str, settings: Settings) -> WayIn:
    chosen = next((each for each in WAYS_IN if each == by.strip()), None)
    if chosen is None:
        raise Stop(Exit.USAGE, f"{by} is no way to sign in. Choose one of: {', '.join(WAYS_IN)}.")
    if chosen == "oidc" and not settings.through_provider:
        raise Stop(Exit.USAGE, "Set EARSHOT_OIDC_ISSUER first: docs/signing-in-elsewhere.md")
    if chosen == "oidc" and not ways_in.is_address(name):
        raise Stop(Exit.USAGE, f"{name} must be their e-mail address at the identity provider.")
    return chosen


def _tell(settings: Settings, way_in: WayIn, name: str, code: str) -> None:
    if way_in == "password":
        _print_link(settings, name, code)
    else:
        print(f"{name} can sign in with {settings.oidc_called}.")


def _print_link(settings: Settings, name: str, code: str) -> None:
    from bot.console.staff_pages import join_address

    base = settings.public_url or f"http://{settings.host}:{settings.port}"
    print(f"{name} chooses a password here, once, within three days:\n{join_address(base, code)}")
