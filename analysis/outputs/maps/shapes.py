"""Boundaries made ready for drawing: on the National Grid, simplified together, hatched."""

from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from analysis.areas.shipped import Place

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

NATIONAL_GRID = 27700
"""EPSG code: metres, north is up, and areas of one district true to a thousandth."""
TOLERANCE = 25.0
"""Metres: half a pixel of a map that is 420 pixels wide."""
HATCH = 450.0
"""Metres between the lines over an area whose figure is withheld."""


@cache
def shapes(place: Place, geography: str) -> "GeoDataFrame":
    """``code``, ``name``, ``geometry`` (metres), neighbours still touching; rings clockwise.

    Clockwise is what Vega takes for the inside of an area. On a plane it makes
    no difference, on a globe it would fill all the rest.
    """
    found = place.boundaries(geography).to_crs(epsg=NATIONAL_GRID)
    simple = shapely.coverage_simplify(found.geometry.to_numpy(), TOLERANCE)
    turned = [shapely.orient_polygons(each, exterior_cw=True) for each in simple]
    return found.set_geometry(turned, crs=found.crs)


def features(frame: "GeoDataFrame", values: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """GeoJSON features, one an area, in whole metres, with the values of each."""
    return [
        {"type": "Feature", "properties": own, "geometry": _whole(geometry)}
        for geometry, own in zip(frame.geometry, values, strict=True)
    ]


def _whole(geometry: Any) -> dict[str, Any]:
    mapped: dict[str, Any] = shapely.geometry.mapping(shapely.set_precision(geometry, 1.0))
    return mapped


def hatching(frame: "GeoDataFrame") -> list[dict[str, Any]]:
    """Slanted lines over all areas of the frame, as GeoJSON features; none for none."""
    if not len(frame):
        return []
    west, south, east, north = frame.total_bounds
    high = north - south
    starts = np.arange(west - high, east, HATCH)
    lines = shapely.MultiLineString([[(start, south), (start + high, north)] for start in starts])
    cut = [shapely.intersection(lines, geometry) for geometry in frame.geometry]
    drawn = [each for each in cut if not each.is_empty]
    return [{"type": "Feature", "properties": {}, "geometry": _whole(each)} for each in drawn]


def middles(frame: "GeoDataFrame") -> list[tuple[float, float]]:
    """A place well inside each area for its number: the middle of the largest circle that fits."""
    circles = [shapely.maximum_inscribed_circle(each, tolerance=50) for each in frame.geometry]
    return [(line.coords[0][0], line.coords[0][1]) for line in circles]
