"""A release as a folder: pages, pictures, tables and Power BI, whole or not at all.

Charts and maps are in :mod:`analysis.outputs.charts` and :mod:`analysis.outputs.maps`,
the page in :mod:`analysis.outputs.page`; here they are put in place together.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import numpy as np
import pandas as pd

from analysis.areas.shipped import Place
from analysis.outputs.charts.all_charts import all_charts
from analysis.outputs.charts.writing import write_charts
from analysis.outputs.contents import Contents
from analysis.outputs.files.shape import Tables, of_frames
from analysis.outputs.files.writing import FilesProblem, write_tables
from analysis.outputs.maps.all_maps import all_maps, likely_need
from analysis.outputs.page import NAME, write_page
from analysis.outputs.page_sections import common_notes
from analysis.outputs.powerbi import PowerBiProblem, write_powerbi
from analysis.results.table import ResultTable

SEED = 1
"""Of the random weights that show how steady ranks of need are: the same in every release."""


def write_release(contents: Contents, place: Place, folder: Path) -> Path:
    """Write a release into ``folder``, as a folder of its own; its path.

    What was there of the same release is replaced. Raises FilesProblem, and
    then leaves what was there as it was.
    """
    target = folder / f"release-{contents.number:04}"
    aside: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside = Path(mkdtemp(prefix=".writing-", dir=folder))
        _fill(contents, place, aside)
        aside.chmod(0o755)
        _put(aside, target)
    except PowerBiProblem as problem:
        raise FilesProblem(str(problem)) from problem
    except OSError as error:
        raise _not_written(folder, error) from error
    finally:
        if aside is not None:
            shutil.rmtree(aside, ignore_errors=True)
    return target


def check_folder(folder: Path) -> None:
    """Raise FilesProblem where no release could be written into the folder; leaves it as it was."""
    try:
        nearest = next(each for each in (folder, *folder.parents) if each.exists())
        TemporaryDirectory(prefix=".writing-", dir=nearest).cleanup()
    except OSError as error:
        raise _not_written(folder, error) from error


def release_tables(contents: Contents) -> Tables:
    """The finished tables as files have them: each row says who may have it."""
    frames = {table.name: _said(table, contents.sharing) for table in contents.tables}
    common = common_notes(contents)
    return Tables(
        "tables", contents.sharing, of_frames("tables", contents.sharing, frames).tables,
        book=_book(contents), opening=(*_which(contents), *common),
        about={table.name: (table.title, *(note for note in table.notes if note not in common))
               for table in contents.tables},
    )  # fmt: skip


def _not_written(folder: Path, error: OSError) -> FilesProblem:
    reason = error.strerror or type(error).__name__
    return FilesProblem(f"The release cannot be written to {folder}: {reason}.")


def _fill(contents: Contents, place: Place, folder: Path) -> None:
    charts = all_charts(contents, place)
    maps = all_maps(contents, place, likely_need(place, np.random.default_rng(SEED)))
    write_page(contents, charts, maps, place, folder)
    for name, pictures in (("charts", charts), ("maps", maps)):
        seen = [each for each in pictures if not each.blank]
        write_charts(seen, folder / name, contents.sharing)
    tables = release_tables(contents)
    write_tables(tables, folder, "xlsx")
    write_tables(tables, folder / "csv", "csv")
    power = folder / "powerbi"
    power.mkdir()
    write_powerbi(contents, place, power)
    (folder / "README.txt").write_text(_readme(contents), encoding="utf-8")


def _put(made: Path, target: Path) -> None:
    """Put a finished folder in the place of another; at no moment is half of it there."""
    old = made.with_name(f"{made.name}-before")
    if target.exists():
        os.replace(target, old)
    os.replace(made, target)
    shutil.rmtree(old, ignore_errors=True)


def _said(table: ResultTable, sharing: str) -> pd.DataFrame:
    return table.frame.assign(sharing=sharing)


def _book(contents: Contents) -> pd.DataFrame:
    rows = [
        (table.name, name, column.meaning, column.form, None, None)
        for table in contents.tables
        for name, column in table.columns.items()
    ]
    names = ["table", "column", "meaning", "kind", "code", "label"]
    return pd.DataFrame(rows, columns=names).astype("string")


def _readme(contents: Contents) -> str:
    return "\n".join([*_opening(contents), *_listed(contents.tables)]) + "\n"


def _which(contents: Contents) -> Iterator[str]:
    """Of what it is a release, and by which rules."""
    versions = ", ".join(guide.version for guide in contents.guides)
    yield f"{contents.title} ({contents.guides[0].id}, version {versions})"
    yield f"Release {contents.number} of {contents.at.day} {contents.at:%B %Y}."
    rules = contents.thresholds
    yield (
        f"Counts below {rules.smallest} are withheld (below {rules.smallest_by_area} by area), all "
        f"others are rounded to {rules.round_to}; totals are sums of the rounded numbers."
    )


def _opening(contents: Contents) -> Iterator[str]:
    yield contents.sharing
    yield ""
    yield from _which(contents)
    yield ""
    for name, what in _PARTS.items():
        yield f"{name:<14}{what}"
    yield ""
    yield "Tables:"
    yield ""


_PARTS: Mapping[str, str] = {
    NAME: "everything on one page, with charts and maps: open it in a browser",
    "tables.xlsx": "all tables, with what their columns mean",
    "csv/": "the same, a file a table",
    "charts/": "every chart that has a number to show, as SVG and PNG, and in words",
    "maps/": "every map, likewise",
    "powerbi/": "the same figures as a Power BI project",
}


def _listed(tables: tuple[ResultTable, ...]) -> Iterator[str]:
    for table in tables:
        yield f"{table.name}: {table.title}"
