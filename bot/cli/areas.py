"""``earshot areas``: figures about places, checked, combined, and compared."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import areas_need
from bot.cli.area_tables import Out, carried
from bot.cli.exits import Exit, Stop
from bot.cli.table_reports import report, write
from bot.cli.tables import show

if TYPE_CHECKING:
    from analysis.areas.descriptions import Description

app = typer.Typer(help="Figures about places: look at them, check your own, need by area.")

app.command("need")(areas_need.need)
app.command("proxies")(areas_need.proxies)


@app.command("list")
def list_(
    table: Annotated[
        str | None, typer.Argument(metavar="TABLE", help="A table, to see its columns.")
    ] = None,
) -> None:
    """Show the tables that come with Earshot; or one: its columns, source and licence."""
    from analysis.areas.shipped import shipped

    descriptions = _descriptions(shipped().description_files())
    if table is None:
        show(
            ("table", "areas", "year", "figures", "about"),
            (
                (name, str(each.geography), each.year, _kind(each), each.title)
                for name, each in descriptions.items()
            ),
        )
    elif table in descriptions:
        _columns(descriptions[table])
    else:
        there = ", ".join(descriptions)
        raise Stop(Exit.USAGE, f'There is no table "{table}"; there are: {there}.')


def _kind(description: "Description") -> str:
    return "modelled" if description.modelled else "measured"


def _columns(description: "Description") -> None:
    print(f"{description.title} ({description.geography}, {description.year})")
    show(
        ("column", "unit", "higher is", "of", "meaning"),
        (
            (each.name, each.unit, each.higher, each.base, each.meaning)
            for each in description.columns.values()
        ),
    )
    print(f"Figures: {_kind(description)}. {description.note}".rstrip())
    print(f"Source: {description.source}")
    print(f"Licence: {description.licence}")
    print(f"Show: {description.attribution}")


@app.command("check")
def check(
    description: Annotated[
        Path, typer.Argument(metavar="FILE.yml", help="The description beside your table.")
    ],
    to: Annotated[
        str | None,
        typer.Option(metavar="AREAS", help="Carry the figures to other areas, such as lsoa21."),
    ] = None,
    out: Out = None,
) -> None:
    """Load a table of your own; say what is used, what is left out, and why.

    Exit code 1 if the table cannot be used.
    """
    from analysis.areas.known_areas import known_areas
    from analysis.areas.shipped import shipped
    from analysis.areas.tables import load_table

    loaded = load_table(description, known_areas(shipped()))
    report(loaded.report)
    tables = {f"{description.stem}_left_out": loaded.report.table()}
    sharing = "Figures about places, not about the people in them."
    if loaded.table is not None:
        sharing += f" Licence: {loaded.table.description.licence}"
        used = carried(loaded.table, to) if to else loaded.table
        tables[f"{description.stem}_{to or 'used'}"] = used.frame.reset_index()
    if out is not None:
        write(tables, out, sharing)
    if loaded.table is None:
        raise Stop(Exit.PROBLEMS, "Correct the errors above, then check again.")


def _descriptions(files: list[Path]) -> "dict[str, Description]":
    from analysis.areas.descriptions import read_description

    read = (read_description(file)[0] for file in files)
    return {each.id: each for each in read if each is not None}
