"""A Power BI project written once for a release, its Parquet in DuckDB."""

import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb
from releases_made import PLACE, release_made

from analysis.outputs.contents import Contents
from analysis.outputs.powerbi import write_powerbi
from analysis.outputs.powerbi.star import StarTable
from analysis.outputs.powerbi.writing import star


@dataclass(frozen=True)
class Project:
    """Where it is, what it was made of, and its tables as they should be."""

    folder: Path
    files: tuple[Path, ...]
    contents: Contents
    tables: tuple[StarTable, ...]

    def read(self) -> duckdb.DuckDBPyConnection:
        """A connection with a view of each Parquet file."""
        connection = duckdb.connect(":memory:", config={"threads": 1})
        for file in sorted((self.folder / "data").glob("*.parquet")):
            connection.execute(f"CREATE VIEW {file.stem} AS FROM read_parquet('{file}')")
        return connection

    def text(self, path: str) -> str:
        return (self.folder / path).read_text("utf-8")


@cache
def project_made(number: int = 400, protect: str = "rounded", synthetic: bool = True) -> Project:
    """The project of :func:`releases_made.release_made`."""
    contents = release_made(number, protect, synthetic=synthetic)
    folder = Path(tempfile.mkdtemp(prefix="earshot-powerbi-"))
    files = write_powerbi(contents, PLACE, folder)
    return Project(folder, tuple(files), contents, tuple(star(contents, PLACE)))
