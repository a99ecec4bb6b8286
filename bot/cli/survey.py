"""``earshot survey``: a partner's survey, scored and weighted."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.exits import Exit, Stop
from bot.cli.starting import say
from bot.cli.table_reports import figure, per_cent, report, write
from bot.cli.tables import show

if TYPE_CHECKING:
    import pandas as pd


WORKING = "Working tables of a survey: small groups are not withheld, so do not share them."


def survey(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The survey, .csv or .sav.")],
    mapping: Annotated[
        str,
        typer.Option(metavar="FILE.yml|ID", help="Which column is what: your file, or one's id."),
    ],
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder for the tables, as CSV files.")
    ] = None,
) -> None:
    """Score a partner's survey as the guide's measures are, weighted, with intervals.

    Says what was left out and why. Exit code 1 if it cannot be used. What it
    prints and writes are working tables: not for sharing.
    """
    from analysis.surveys.answers import load_survey
    from analysis.surveys.mappings import read_mapping
    from analysis.surveys.tables import EVERYBODY, survey_tables

    found, problems = read_mapping(_mapping_file(mapping))
    for problem in problems:
        print(problem)
    if found is None:
        raise Stop(Exit.PROBLEMS, "Correct the mapping, then try again.")
    loaded, told = load_survey(file, found)
    report(told)
    if loaded is None:
        raise Stop(Exit.PROBLEMS, "Correct the errors above, then try again.")
    tables = survey_tables(loaded)
    _show(tables.shares[tables.shares["group"] == EVERYBODY], "share")
    if len(tables.means):
        _show(tables.means[tables.means["group"] == EVERYBODY], "mean")
    print(found.acknowledgement or f"Source: {found.source}")
    if out is not None:
        named = {"shares": tables.shares, "means": tables.means, "left_out": told.table()}
        write({f"{found.id}_{name}": each for name, each in named.items()}, out, WORKING)
    say(WORKING)


def _mapping_file(name: str) -> Path:
    from analysis.surveys.mappings import SHIPPED

    shipped = SHIPPED / f"{name}.yml"
    return shipped if shipped.is_file() else Path(name)


def _show(rows: "pd.DataFrame", value: str) -> None:
    written = per_cent if value == "share" else figure
    answer = ("answer",) if value == "share" else ()
    columns = ("measure", "part", *(("of",) if rows["apart"].any() else ()), *answer)
    keys = ["apart" if name == "of" else name for name in columns]
    show(
        (*columns, value, "95% interval", "people", "without", "effective"),
        (
            (
                *(str(row[key]) for key in keys),
                written(row[value]),
                row["why_none"] or f"{written(row['low'])} to {written(row['high'])}",
                str(row["people"]), str(row["without"]), figure(row["effective"], 0),
            )
            for row in rows.to_dict("records")
        ),
    )  # fmt: skip
