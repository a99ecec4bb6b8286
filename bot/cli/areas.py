"""``earshot areas``: figures about places, checked, combined, and compared."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.exits import Exit, Stop
from bot.cli.table_reports import figure, per_cent, report, write
from bot.cli.tables import show
from dialogues.problems import has_errors

if TYPE_CHECKING:
    import pandas as pd

    from analysis.areas.descriptions import Description
    from analysis.areas.need import NeedIndex
    from analysis.areas.need_sensitivity import Need
    from analysis.areas.proxies import Disagreement
    from analysis.areas.tables import AreaTable

app = typer.Typer(help="Figures about places: look at them, check your own, need by area.")

Out = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Folder for the tables, as CSV files.")
]
SHOWN = 15
"""How many areas are printed; the files have all."""


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
    if loaded.table is not None:
        used = _carried(loaded.table, to) if to else loaded.table
        tables[f"{description.stem}_{to or 'used'}"] = used.frame.reset_index()
    if out is not None:
        write(tables, out)
    if loaded.table is None:
        raise Stop(Exit.PROBLEMS, "Correct the errors above, then check again.")


def _carried(table: "AreaTable", to: str) -> "AreaTable":
    """The table in another geography; prints what was copied, averaged or could not be."""
    from analysis.areas.carrying import carry, people
    from analysis.areas.geographies import geography
    from analysis.areas.lookups import NoWay
    from analysis.areas.shipped import shipped

    place = shipped()
    try:
        carried = carry(table, geography(to), place, people(place))
    except (NoWay, ValueError) as problem:
        raise Stop(Exit.USAGE, f"{str(problem).rstrip('.')}.") from None
    for each in carried.problems:
        print(each)
    return carried.table


@app.command("need")
def need(
    index: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.yml", help="An index of your own; not the one that comes along."
        ),
    ] = None,
    table: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE.yml", help="Description of a table that your index uses too."),
    ] = None,
    seed: Annotated[int, typer.Option(help="Where random weights begin.", min=0)] = 1,
    draws: Annotated[
        int, typer.Option(help="How many random weights are tried.", min=100, max=100_000)
    ] = 2000,
    out: Out = None,
) -> None:
    """Work out an index of need by area, and how its order hinges on the weights."""
    import numpy as np

    from analysis.areas.need_sensitivity import need as worked_out

    found, values = _indicators(index, table or [])
    result = worked_out(found, values, np.random.default_rng(seed), draws)
    result.areas.insert(1, "name", _names(result.areas["area"], found.geography.name))
    print(found.title)
    _show_need(result)
    if out is not None:
        tables = {"areas": result.areas, "weights": result.weights, "variants": result.variants}
        write({f"{found.id}_{name}": each for name, each in tables.items()}, out)


def _indicators(file: Path | None, more: list[Path]) -> "tuple[NeedIndex, pd.DataFrame]":
    """An index and its indicators by area. Raises Stop, all that is wrong printed."""
    from analysis.areas.need import indicator_values, read_need
    from analysis.areas.need_scores import missing
    from analysis.areas.shipped import shipped

    place = shipped()
    index, problems = read_need(file or place.folder / "need.yml")
    values = None
    if index is not None:
        files = _by_id([*place.description_files(), *more])
        tables = _tables(files, {each.table for each in index.indicators}, index.geography.name)
        values, told = indicator_values(index, tables)
        problems = [*problems, *told]
        if not told:
            problems += missing(values, index.weights, index.file)
    for problem in problems:
        print(problem)
    if index is None or values is None or has_errors(problems):
        raise Stop(Exit.PROBLEMS, "Correct the errors above, then try again.")
    return index, values


def _names(areas: "pd.Series", geography: str) -> "pd.Series":
    """The names of areas; empty where the place has none for this geography."""
    from analysis.areas.shipped import shipped

    try:
        return areas.map(shipped().names(geography)).fillna("")
    except ValueError:
        return areas.map(lambda _: "")


def _show_need(result: "Need") -> None:
    show(
        ("rank", "area", "name", "score", "ranks under random weights", "in the top fifth"),
        (
            (
                figure(row["rank"], 0), row["area"], str(row["name"]), figure(row["score"], 1),
                f"{figure(row['rank_random_low'], 0)} to {figure(row['rank_random_high'], 0)}",
                per_cent(row["top_fifth_share"]),
            )
            for row in result.areas.head(SHOWN).to_dict("records")
        ),
    )  # fmt: skip
    show(
        ("weights", "rank correlation", "of the top fifth kept", "largest move", "middle move"),
        (
            (
                row["weights"], figure(row["rank_correlation"]),
                f"{figure(row['top_fifth_kept'], 0)} of {figure(row['top_fifth'], 0)}",
                figure(row["largest_move"], 0), figure(row["middle_move"], 0),
            )
            for row in result.variants.to_dict("records")
        ),
    )  # fmt: skip
    print(result.note)


@app.command("proxies")
def proxies(out: Out = None) -> None:
    """Show two stand-ins for loneliness side by side, and that they disagree."""
    from analysis.areas.proxies import TABLES, disagreement
    from analysis.areas.shipped import shipped

    place = shipped()
    found = disagreement(place, _tables(_by_id(place.description_files()), set(TABLES)))
    _show_proxies(found)
    for problem in found.problems:
        print(problem)
    print(found.warning)
    if out is not None:
        write({"proxies_areas": found.areas, "proxies_standing": found.standing}, out)


def _show_proxies(found: "Disagreement") -> None:
    show(
        ("stand-in", "here", "mean of authorities", "rank from the loneliest"),
        (
            (
                row["proxy"], figure(row["figure"]), figure(row["average"]),
                f"{row['rank']} of {row['authorities']}",
            )
            for row in found.standing.to_dict("records")
        ),
    )  # fmt: skip
    agreement = found.agreement
    print(
        f"Over {agreement.areas} MSOAs their ranks correlate by {figure(agreement.correlation)} "
        f"(95 % interval {figure(agreement.low)} to {figure(agreement.high)})."
    )
    show(
        ("area", "name", "survey", "prescriptions", "ranks", "apart"),
        (
            (
                row["area"], str(row["name"]), figure(row["survey"], 1),
                figure(row["prescriptions"]),
                f"{row['survey_rank']:.0f} and {row['prescriptions_rank']:.0f}",
                f"{row['ranks_apart']:.0f}",
            )
            for row in found.areas.sort_values("ranks_apart", ascending=False).to_dict("records")
        ),
    )  # fmt: skip


def _descriptions(files: list[Path]) -> "dict[str, Description]":
    from analysis.areas.descriptions import read_description

    read = (read_description(file)[0] for file in files)
    return {each.id: each for each in read if each is not None}


def _by_id(files: list[Path]) -> dict[str, Path]:
    """Descriptions by the id in them; by their name where they cannot be read."""
    from analysis.areas.descriptions import read_description

    read = ((file, read_description(file)[0]) for file in files)
    return {each.id if each else file.stem: file for file, each in read}


def _tables(
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
            found[name] = loaded.table if to in (None, there) else _carried(loaded.table, str(to))
    return found
