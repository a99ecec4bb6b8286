"""``earshot keys``: whether everything that is sealed opens; a new key in the old one's place."""

from collections.abc import Mapping
from typing import Annotated

import typer

from bot.cli.exits import Exit, Stop
from bot.cli.starting import say, start, store, who
from bot.cli.tables import show
from bot.clock import utc_now
from bot.rotating import rotate as rotate_keys
from bot.rotating import rotate_hashing
from bot.settings import Settings
from storage.audit import Entry, note
from storage.database import for_reading
from storage.resealing import Sealed
from storage.resealing import check as check_sealed
from storage.secrets import read_key_file

app = typer.Typer(
    help="The keys that seal contacts and concerns: check them, and change them.",
    no_args_is_help=True,
)

COLUMNS = ("sealed", "newest key", "older key", "cannot be opened", "cannot be found")


@app.command("check")
def check() -> None:
    """Open everything that is sealed, and say with which key; shows none of it."""
    settings = start("keys check")
    keys = read_key_file(settings.key_file)
    with store(settings) as engine:
        with for_reading(engine).connect() as connection:
            stands = check_sealed(connection, keys)
        with engine.begin() as connection:
            note(connection, Entry(utc_now(), who(), "keys_checked", "store", {}))
    _show(stands)
    print(f"Sealing keys in {settings.key_file}: {keys.sealing}.")
    if keys.sealing > 1:
        print("Keys are being changed. To finish: earshot keys rotate")
    _stop_if_lost(stands)


@app.command("rotate")
def rotate(
    hashing: Annotated[
        bool, typer.Option("--hashing", help="The key by which contacts are found, instead.")
    ] = False,
) -> None:
    """Put a new key in front, seal everything anew, and drop the old key; stop Earshot first."""
    settings = start("keys rotate")
    if hashing:
        _rotate_hashing(settings)
        return
    say("Sealing everything anew. If this is interrupted, run it again: it goes on.")
    with store(settings) as engine:
        rotated = rotate_keys(settings, engine, who(), utc_now())
    _show(rotated.stands)
    print(f"Sealed anew: {rotated.resealed}.")
    if rotated.dropped:
        print(
            f"The old key is no longer in {settings.key_file}. Copy the file to where it is kept "
            "safe, and keep the old copy for as long as backups from before."
        )
    _stop_if_lost(rotated.stands)


def _rotate_hashing(settings: Settings) -> None:
    say("Filing everybody anew. If this is interrupted, run it again: it goes on.")
    with store(settings) as engine:
        filed = rotate_hashing(settings, engine, who(), utc_now())
    print(f"Filed anew: {filed}. All staff are signed out, and links for choosing a password end.")
    print(
        f"The older key stays in {settings.key_file}: by it alone the tombstones know who was "
        "erased. Copy the file to where it is kept safe."
    )


def _show(stands: Mapping[str, Sealed]) -> None:
    show(COLUMNS, [_cells(name, each) for name, each in stands.items()])


def _cells(name: str, each: Sealed) -> tuple[str, ...]:
    found = str(each.misfiled) if name == "contacts" else ""
    return (
        name.replace("_", " "), str(each.newest), str(each.older), str(each.unopened), found
    )  # fmt: skip


def _stop_if_lost(stands: Mapping[str, Sealed]) -> None:
    lost = sum(each.unopened + each.misfiled for each in stands.values())
    if lost:
        raise Stop(
            Exit.PROBLEMS,
            f"{lost} of these were sealed or filed with a key that is not in the key file. Add "
            "the line of that key (seal …) from an older copy of the file below the others, and "
            "check again.",
        )
