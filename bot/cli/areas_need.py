"""``earshot areas need`` and ``proxies``: figures combined and figures compared."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.area_tables import ABOUT_PLACES, Out, by_id, tables
from bot.cli.exits import Exit, Stop
from bot.cli.table_reports import figure, per_cent, write
from bot.cli.tables import show
from dialogues.problems import has_errors

if TYPE_CHECKING:
    import pandas as pd

    from analysis.areas.need import NeedIndex
    from analysis.areas.need_sensitivity import Need
    from analysis.areas.proxies import Disagreement

SHOWN = 15
"""How many areas are printed; the files have all."""


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
        parts = {"areas": result.areas, "weights": result.weights, "variants": result.variants}
        write({f"{found.id}_{name}": each for name, each in parts.items()}, out, ABOUT_PLACES)


def _indicators(file: Path | None, more: list[Path]) -> "tuple[NeedIndex, pd.DataFrame]":
    """An index and its indicators by area. Raises Stop, all that is wrong printed."""
    from analysis.areas.need import indicator_values, read_need
    from analysis.areas.need_scores import missing
    from analysis.areas.shipped import shipped

    place = shipped()
    index, problems = read_need(file or place.folder / "need.yml")
    values = None
    if index is not None:
        files = by_id([*place.description_files(), *more])
        used = tables(files, {each.table for each in index.indicators}, index.geography.name)
        values, told = indicator_values(index, used)
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


def proxies(out: Out = None) -> None:
    """Show two stand-ins for loneliness side by side, and that they disagree."""
    from analysis.areas.proxies import TABLES, disagreement
    from analysis.areas.shipped import shipped

    place = shipped()
    found = disagreement(place, tables(by_id(place.description_files()), set(TABLES)))
    _show_proxies(found)
    for problem in found.problems:
        print(problem)
    print(found.warning)
    if out is not None:
        parts = {"proxies_areas": found.areas, "proxies_standing": found.standing}
        write(parts, out, ABOUT_PLACES)


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
        f"(95% interval {figure(agreement.low)} to {figure(agreement.high)})."
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
