"""A release as a Power BI project: Parquet, a model in TMDL, a report with one page, a README."""

from collections.abc import Sequence
from pathlib import Path

import pyarrow.parquet as pq

from analysis.areas.shipped import Place
from analysis.outputs.contents import Contents
from analysis.outputs.powerbi.areas import area_tables
from analysis.outputs.powerbi.dimensions import dimensions
from analysis.outputs.powerbi.estimates import estimates
from analysis.outputs.powerbi.facts import facts
from analysis.outputs.powerbi.model import FOLDER, model_files, titles
from analysis.outputs.powerbi.report import NAME, SAFE, project_files
from analysis.outputs.powerbi.star import StarTable
from analysis.results.shown import check_protected

DATA = "data"
HOW = f"""How to open it

1. Put this folder where it is to stay, with everything in it.
2. Open {NAME}.pbip in Power BI Desktop. It first says that there are no data yet.
3. Transform data > Edit parameters: set {FOLDER} to the full path of the folder {DATA} in here,
   as it is shown in the address bar of the folder's window.
4. Close & Apply, then Refresh.

A new release: set {FOLDER} to the folder {DATA} of the new release and refresh. Names and
descriptions in the project go on telling of release {{number}}; the table Release tells which
figures are loaded.

The files were checked against the published formats, and by parsers; they were not opened in
Power BI Desktop before they came to you.
"""


def star(contents: Contents, place: Place) -> list[StarTable]:
    """Every table of the star schema: facts, then dimensions. Raises NotProtected."""
    for table in contents.counts:
        check_protected(table)
    found = [*facts(contents.counts), *estimates(contents)]
    areas, figures, values = area_tables(place, found)
    return [*found, values, *dimensions(contents, found), areas, figures]


def write_powerbi(contents: Contents, place: Place, folder: Path) -> list[Path]:
    """Write the project into ``folder``, which is made if needed; the paths of all its files.

    ``place`` has the areas and what open data say of them. The same contents
    give the same files. Whoever wants all or nothing gives a folder aside and
    puts it in place afterwards. Raises NotProtected for counts that did not go
    through disclosure control, PowerBiProblem for codes that Power BI cannot tell
    apart, and OSError where a file cannot be written.
    """
    tables = star(contents, place)
    model = f"{NAME}.SemanticModel/definition"
    texts = {
        **project_files(contents),
        **{f"{model}/{path}": text for path, text in model_files(contents, tables).items()},
        "README.txt": _readme(contents, tables),
    }
    written = [_write_text(folder / path, text) for path, text in texts.items()]
    return [*written, *(_write_data(table, contents, folder / DATA) for table in tables)]


def _write_text(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _write_data(table: StarTable, contents: Contents, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / table.file
    # Snappy is what every reader of Parquet knows, Power Query's too.
    pq.write_table(table.arrow(contents.sharing), path, compression="snappy")
    return path


def _readme(contents: Contents, tables: Sequence[StarTable]) -> str:
    names = titles(contents, tables)
    listed = "\n".join(
        f"- {names[each.id]} ({DATA}/{each.file}): {each.meaning}" for each in tables
    )
    heading = f"{contents.title}: release {contents.number} for Power BI"
    parts = (
        contents.sharing, heading, HOW.format(number=contents.number).rstrip(),
        "What to keep in mind", "\n".join(f"- {each}" for each in SAFE), "What is in it", listed,
    )  # fmt: skip
    return "\n\n".join(parts) + "\n"
