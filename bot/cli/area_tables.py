"""What the commands about areas share: tables by name, figures carried to other areas."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.exits import Exit, Stop
from bot.cli.table_reports import report

if TYPE_CHECKING:
    from analysis.areas.tables import AreaTable

ABOUT_PLACES = (
    "Figures about places, not about the people in them. Show their sources with them: "
    "earshot areas list TABLE."
)
"""Stands in every row of tables of what comes along."""

Out = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Folder for the tables, as CSV files.")
]


def carried(table: "AreaTable", to: str) -> "AreaTable":
    """The table in another geography; prints what was copied, averaged or could not be."""
    from analysis.areas.carrying import carry, people
    from analysis.areas.geographies import geography
    from analysis.areas.lookups import NoWay
    from analysis.areas.shipped import shipped

    place = shipped()
    try:
        moved = carry(table, geography(to), place, people(place))
    except (NoWay, ValueError) as problem:
        raise Stop(Exit.USAGE, f"{str(problem).rstrip('.')}.") from None
    for each in moved.problems:
        print(each)
    return moved.table


def by_id(files: list[Path]) -> dict[str, Path]:
    """Descriptions by the id in them; by their name where they cannot be read."""
    from analysis.areas.descriptions import read_description

    read = ((file, read_description(file)[0]) for file in files)
    return {each.id if each else file.stem: file for file, each in read}


def tables(
    files: dict[str, Path], wanted: set[str], to: str | None = None
) -> "dict[str, AreaTable]":
    """Tables by id, in the geography ``to``; prints what was left out of any or carried."""
    from analysis.areas.known_areas import known_areas
    from analysis.areas.shipped import shipped
    from analysis.areas.tables import load_table

    found = {}
    for name in sorted(wanted & set(files)):
        loaded = load_table(files[name], known_areas(shipped()))
        if loaded.report.left_out or not loaded.report.usable:
            report(loaded.report)
        if loaded.table is not None:
            there = loaded.table.description.geography.name
            found[name] = loaded.table if to in (None, there) else carried(loaded.table, str(to))
    return found
