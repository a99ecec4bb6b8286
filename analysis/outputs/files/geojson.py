"""GeoJSON: the wide table on a map, for QGIS and the like.

A point stands for the small area (LSOA) that somebody lives in: it is a place
inside of it, the same for everybody there, and nobody's home.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.areas.shipped import shipped
from analysis.outputs.files.problems import FilesProblem
from analysis.outputs.files.shape import Tables, moment, rows

WHAT = "Each point is a place inside a small area (LSOA 2021), the same for all who live in it."

_DIGITS = 5
"""Of a degree: about a metre."""


def write_geojson(tables: Tables, folder: Path) -> list[Path]:
    """One file, a feature a row of ``tables.mapped``, whose column ``tables.area`` has the area.

    A row whose area is not known has no geometry. Raises FilesProblem where no
    table can be mapped.
    """
    if tables.mapped is None:
        raise FilesProblem(
            "Nothing here can be put on a map: the guide asks for no postcode. "
            "Export as csv, xlsx, parquet, sav or jsonl."
        )
    table, area = tables.mapped
    reader = tables.tables[table]()
    names, points = reader.schema.names, _points()
    path = folder / f"{table}.geojson"
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        opening = {"type": "FeatureCollection", "sharing": tables.sharing, "about": WHAT}
        file.write(json.dumps(opening, ensure_ascii=False)[:-1] + ', "features": [')
        for number, row in enumerate(rows(reader)):
            file.write(",\n" if number else "\n")
            file.write(json.dumps(_feature(dict(zip(names, row, strict=True)), area, points),
                                  ensure_ascii=False))  # fmt: skip
        file.write("\n]}\n")
    return [path]


def _feature(
    row: Mapping[str, Any], area: str, points: Mapping[str, tuple[float, float]]
) -> dict[str, Any]:
    point = points.get(row[area])
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": list(point)} if point else None,
        "properties": {name: moment(cell) for name, cell in row.items() if cell is not None},
    }


def _points() -> dict[str, tuple[float, float]]:
    """Longitude and latitude of a point inside each small area (WGS84)."""
    areas = shipped().boundaries("lsoa21")
    inside = areas.geometry.representative_point()
    return {
        code: (round(point.x, _DIGITS), round(point.y, _DIGITS))
        for code, point in zip(areas["code"], inside, strict=True)
    }
