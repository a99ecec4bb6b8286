"""``earshot set-aside``: replies that could not be taken in; taking them again, leaving them."""

from collections.abc import Sequence
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from sqlalchemy import Connection

from bot.cli.exits import Exit, Stop
from bot.cli.starting import ShowWords, start, store, who
from bot.cli.tables import minute, show
from bot.clock import utc_now
from storage.audit import Entry, note
from storage.database import for_reading
from storage.set_aside import Aside, leave_set_aside, retry_set_aside, set_aside

app = typer.Typer(
    help="Replies that could not be taken in: list them, have them taken again, or leave them.",
    invoke_without_command=True,
)

COLUMNS = ("no.", "respondent", "channel", "set aside", "what", "what to do")


@app.callback()
def list_(
    context: typer.Context,
    words: ShowWords = False,
) -> None:
    """List replies that failed three times and are set aside."""
    if context.invoked_subcommand is not None:
        return
    settings = start("set-aside")
    zone = ZoneInfo(settings.timezone)
    with store(settings) as engine:
        with for_reading(engine).connect() as connection:
            found = set_aside(connection)
        if not found:
            print("Nothing is set aside.")
            return
        if words:
            with engine.begin() as connection:
                _note_each(connection, "set_aside_read", [each.conversation for each in found])
    columns = (*COLUMNS, "words") if words else COLUMNS
    show(columns, [_cells(each, zone)[: len(columns)] for each in found])


@app.command("retry")
def retry(
    number: Annotated[
        int | None,
        typer.Argument(metavar="NUMBER", help="One conversation's number; without it, all."),
    ] = None,
) -> None:
    """Have what is set aside taken again, unless the person has gone on meanwhile."""
    settings = start("set-aside retry")
    now = utc_now()
    with store(settings) as engine, engine.begin() as connection:
        count = retry_set_aside(connection, number, now)
        left = [each for each in set_aside(connection) if number in (None, each.conversation)]
        about = "all" if number is None else f"conversation {number}"
        note(connection, Entry(now, who(), "set_aside_retried", about, {"count": count}))
    if count:
        print(f"To be taken again: {count}. A worker does so at once, if one is running.")
    if left:
        print(
            f"Not taken again: {len(left)}. They have gone on since, and the words would now "
            "answer another question. Read them with: earshot set-aside --words"
        )
    if not count:
        raise Stop(Exit.PROBLEMS, "Nothing there can be taken again.")


@app.command("leave")
def leave(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="The conversation's number.")],
) -> None:
    """Take a conversation's replies off the list; their words are kept."""
    settings = start("set-aside leave")
    with store(settings) as engine, engine.begin() as connection:
        count = leave_set_aside(connection, number)
        if not count:
            raise Stop(Exit.USAGE, f"No reply of conversation {number} is set aside.")
        _note_each(connection, "set_aside_left", [number])
    print(f"Left as they are: {count}.")


def _note_each(connection: Connection, action: str, conversations: Sequence[int]) -> None:
    now, name = utc_now(), who()
    for conversation in sorted(set(conversations)):
        note(connection, Entry(now, name, action, f"conversation {conversation}", {}))


def _cells(each: Aside, zone: ZoneInfo) -> tuple[str, ...]:
    return (
        str(each.conversation), each.pseudonym, each.channel, minute(each.at, zone),
        "a reply" if each.reply else "the beginning",
        "they have gone on: read it, then leave it" if each.overtaken else "retry",
        (each.reply.words or each.reply.media or "") if each.reply else "",
    )  # fmt: skip
