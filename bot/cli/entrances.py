"""``earshot entrances``: keywords on posters and in links."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Connection

from bot.cli.exits import Exit, Stop
from bot.cli.guides import meant
from bot.cli.organisations import Whose, organisation_named
from bot.cli.starting import start, store
from bot.cli.tables import show
from bot.clock import utc_now
from bot.inviting import posters
from bot.inviting.keywords import KeywordProblem, checked
from bot.inviting.terms import TermsProblem, checked_language
from bot.settings import Settings
from dialogues.guide import Path as GuidePath
from storage import entrances, respondents
from storage.database import for_reading
from storage.entrances import Listed

app = typer.Typer(help="Keywords on posters and in links, and their QR codes.")

COLUMNS = (
    "keyword", "organisation", "guide", "path", "language", "place", "since", "begun", "closed",
)  # fmt: skip

Keyword = Annotated[str, typer.Argument(metavar="KEYWORD", help="The word.")]


class By(StrEnum):
    """Ways in that a QR code can open."""

    text = "text"
    web = "web"
    telegram = "telegram"


class PathName(StrEnum):
    """Paths through a guide."""

    short = "short"
    full = "full"


@app.command("add")
def add(
    keyword: Keyword,
    place: Annotated[str, typer.Option(help="Where it hangs or is linked from.")],
    guide: Annotated[
        str | None, typer.Option(metavar="ID", help="The guide, if not the usual one.")
    ] = None,
    path: Annotated[PathName, typer.Option(help="Which questions.")] = PathName.short,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="Language to begin in, if not the usual.")
    ] = None,
    organisation: Whose = None,
) -> None:
    """Add a keyword: whoever sends it is led into the guide."""
    settings = start("entrances add")
    word = _checked(keyword)
    with store(settings, create=True) as engine, engine.begin() as connection:
        now = utc_now()
        named, whose = organisation_named(connection, organisation, settings)
        led = meant(guide or settings.guide, settings.guides_dir, connection, whose)
        try:
            speaks = checked_language(led, language or settings.language)
        except TermsProblem as problem:
            raise Stop(Exit.USAGE, problem.told("--language")) from None
        chosen: GuidePath = path.value
        added = entrances.add(
            connection,
            organisation_id=respondents.organisation(connection, named, now),
            keyword=word,
            guide_id=led.id,
            path=chosen,
            language=speaks,
            place=place,
            now=now,
        )
    if not added:
        raise Stop(Exit.USAGE, f"{named} has the keyword {word} already. Close it first.")
    print(f"{word} leads into {led.id} ({speaks}, {chosen} path) for {named}.")


@app.command("list")
def list_() -> None:
    """List keywords, where they hang, and how many conversations each began."""
    settings = start("entrances list")
    with store(settings) as engine, for_reading(engine).connect() as connection:
        found = entrances.entrances(connection)
    if not found:
        print("There are no keywords yet. Add one with: earshot entrances add WORD --place …")
        return
    show(COLUMNS, [_cells(each) for each in found])


@app.command("close")
def close(keyword: Keyword, organisation: Whose = None) -> None:
    """Close a keyword: it begins nothing more. Adding it again opens it."""
    settings = start("entrances close")
    with store(settings) as engine, engine.begin() as connection:
        named, whose = organisation_named(connection, organisation, settings)
        closed = entrances.close(connection, whose, keyword, utc_now())
    if not closed:
        raise Stop(Exit.USAGE, f"{named} has no open keyword {keyword.upper()}.")
    print(f"{keyword.upper()} is closed: whoever sends it is told so.")


@app.command("poster")
def poster(
    keyword: Keyword,
    out: Annotated[Path, typer.Option(metavar="FILE", help="The picture: .svg, .png or .pdf.")],
    by: Annotated[By, typer.Option(help="What the code opens.")] = By.text,
    bot: Annotated[
        str | None, typer.Option(metavar="NAME", help="The bot's name, for Telegram.")
    ] = None,
    organisation: Whose = None,
) -> None:
    """Make a keyword's QR code for a poster, and say what to print beside it."""
    settings = start("entrances poster")
    kind = posters.kind_of(out)
    if kind is None:
        raise Stop(Exit.USAGE, f"{out} is neither .svg nor .png nor .pdf.")
    with store(settings) as engine, for_reading(engine).connect() as connection:
        named, word = _open_one(connection, keyword, organisation, settings)
    try:
        made = posters.poster_of(word, by.value, named, settings, bot or "")
    except posters.PosterProblem as problem:
        raise Stop(Exit.SETTINGS, str(problem)) from None
    out.write_bytes(posters.picture(made, kind))
    print(out)
    print(f"Print beside it: {made.words}")


def _open_one(
    connection: Connection, keyword: str, organisation: str | None, settings: Settings
) -> tuple[str, str]:
    """The organisation, and its open keyword."""
    named, whose = organisation_named(connection, organisation, settings)
    found = entrances.find(connection, whose, keyword)
    if found is None:
        raise Stop(
            Exit.USAGE,
            f"{named} has no open keyword {keyword.upper()}. Add it with: earshot entrances add",
        )
    return named, found.keyword


def _checked(keyword: str) -> str:
    try:
        return checked(keyword)
    except KeywordProblem as problem:
        raise Stop(Exit.USAGE, str(problem)) from None


def _cells(each: Listed) -> tuple[str, ...]:
    found = each.entrance
    return (
        found.keyword, each.organisation, found.guide_id, found.path, found.language, found.place,
        _day(found.created_at), str(each.conversations),
        _day(found.closed_at) if found.closed_at else "",
    )  # fmt: skip


def _day(moment: datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d")
