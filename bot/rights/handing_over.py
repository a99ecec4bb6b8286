"""The copy as two files: a page to read, and the same for a program."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.rights.copying import Copy
from bot.rights.words import HOW_FAR, KINDS_OF_MISSING, LOOKS, PURPOSES, STATES

HERE = Path(__file__).parent


def as_page(copy: Copy, zone: ZoneInfo) -> str:
    """The copy as a page that can be read and printed; times by the clock of ``zone``."""
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["minute"] = lambda at: f"{at.astimezone(zone):%d %B %Y, %H:%M}"
    environment.globals.update(
        how_far=HOW_FAR, missing=KINDS_OF_MISSING, looks_in_words=LOOKS, purposes=PURPOSES,
        states=STATES,
    )  # fmt: skip
    return environment.get_template("copy.html").render(copy=copy)


def as_json(copy: Copy) -> str:
    """The copy as JSON; moments in UTC."""
    return json.dumps(copy, ensure_ascii=False, indent=2, default=_plain) + "\n"


def hand_over(copy: Copy, folder: Path, zone: ZoneInfo) -> list[Path]:
    """Write both files to the folder, which is made if needed; their paths.

    Only their owner may read them. Raises FileExistsError rather than replace
    one, and other kinds of OSError; no file is left behind then.
    """
    page = folder / f"{copy['copy_of']}.html"
    data = folder / f"{copy['copy_of']}.json"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    written: list[Path] = []
    try:
        for path, text in ((page, as_page(copy, zone)), (data, as_json(copy))):
            handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            written.append(path)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return written


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a copy")
