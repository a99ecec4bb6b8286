"""``earshot signposting``: texts from a file, to be approved on the pages for staff."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
import yaml

from bot.cli.exits import Exit, Stop
from bot.cli.organisations import Whose, organisation_named
from bot.cli.starting import start, store, who
from dialogues.signposting import read_local
from storage import respondents, signposting_texts
from storage.areas import is_everywhere
from storage.audit import Entry, note
from storage.signposting_texts import Place

app = typer.Typer(
    help="Signposting: an organisation's own words that point to help.", no_args_is_help=True
)


@app.callback()
def signposting() -> None:
    """Signposting: an organisation's own words that point to help."""


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE.yml", help="Texts by language and group.")],
    area: Annotated[
        str, typer.Option(metavar="AREA", help="For which area, if not everywhere.")
    ] = "",
    organisation: Whose = None,
) -> None:
    """Keep the texts of a file. None is used before a safeguarding lead has approved it."""
    settings = start("signposting import")
    texts = _read(file)
    now, count = datetime.now(UTC), 0
    place = "" if is_everywhere(area) else " ".join(area.split())
    with store(settings, create=True) as engine, engine.begin() as connection:
        name, _ = organisation_named(connection, organisation, settings)
        own = respondents.organisation(connection, name, now)
        for language, groups in texts.items():
            for kind, words in groups.items():
                there = Place(place, language, kind)
                made = signposting_texts.write(connection, own, there, words, who(), now)
                about = f"signposting {made}"
                note(connection, Entry(now, who(), "signposting_written", about, {}))
                count += 1
    print(f"Kept for {name}, not yet approved: {count}. A safeguarding lead looks at each on the")
    print("pages for staff, under Concerns, Signposting texts, and approves it there.")


def _read(file: Path) -> dict[str, dict[str, str]]:
    try:
        return read_local(yaml.safe_load(file.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as problem:
        raise Stop(Exit.FILES, f"{file} cannot be read: {problem}.") from None
    except (yaml.YAMLError, ValueError) as problem:
        raise Stop(Exit.PROBLEMS, f"{file} cannot be used: {problem}") from None
