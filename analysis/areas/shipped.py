"""The place that comes with Earshot: its boundaries, lookups and tables, as they were shipped.

What each figure means, its source and its licence stand in the descriptions
beside the tables and in the place's README. Tests hold every table to its
description, so that they are read here without checking them again.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

PLACES = Path(__file__).parent.parent / "places"
NORTH_EAST_LINCOLNSHIRE = "north_east_lincolnshire"


@dataclass(frozen=True)
class Place:
    """A folder with ``boundaries/``, ``lookups/`` and ``tables/``.

    Geographies are named as in :mod:`analysis.areas.geographies`: ``lsoa21``.
    """

    folder: Path

    def boundary_file(self, geography: str) -> Path:
        """The GeoJSON of a geography (WGS84): each feature has ``code`` and ``name``.

        Raises ValueError where the place has no such boundaries.
        """
        return self._file("boundaries", geography, ".geojson")

    def boundaries(self, geography: str) -> "GeoDataFrame":
        """The same, one row an area: ``code``, ``name``, ``geometry`` (EPSG:4326)."""
        import geopandas

        return geopandas.read_file(self.boundary_file(geography))[["code", "name", "geometry"]]

    def names(self, geography: str) -> pd.Series:
        """The name of every area, by its code."""
        import json

        features = json.loads(self.boundary_file(geography).read_text("utf-8"))["features"]
        named = {each["properties"]["code"]: each["properties"]["name"] for each in features}
        return pd.Series(named, name="name", dtype="string").rename_axis(geography)

    def lookup(self, one: str, other: str) -> pd.DataFrame:
        """Which area of ``one`` belongs to which of ``other``: a column each, codes.

        Raises ValueError where the place has no such lookup.
        """
        return pd.read_csv(self._file("lookups", f"{one}_{other}", ".csv"), dtype="string")

    def frame(self, table: str) -> pd.DataFrame:
        """A table as shipped, by the codes of its areas. Raises ValueError for an unknown one."""
        return pd.read_csv(self._file("tables", table, ".csv"), index_col=0)

    def description_files(self) -> list[Path]:
        """The descriptions of all tables, in the order of their names."""
        return sorted((self.folder / "tables").glob("*.yml"))

    def _file(self, folder: str, name: str, ending: str) -> Path:
        path = self.folder / folder / f"{name}{ending}"
        if not path.is_file():
            there = ", ".join(sorted(file.stem for file in path.parent.glob(f"*{ending}")))
            raise ValueError(f"{self.folder.name} has no {folder} {name!r}; it has: {there}")
        return path


@cache
def shipped(name: str = NORTH_EAST_LINCOLNSHIRE) -> Place:
    """A place that comes with Earshot. Raises ValueError for one that does not."""
    if not (PLACES / name / "README.md").is_file():
        there = ", ".join(sorted(each.name for each in PLACES.iterdir() if each.is_dir()))
        raise ValueError(f"there is no place {name!r}; there is: {there}")
    return Place(PLACES / name)
