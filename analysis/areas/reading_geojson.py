"""GeoJSON files: the properties of each feature are its row, and its outline goes with it."""

import json
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape

from analysis.areas.problems import told
from analysis.areas.reading import Layout, Written
from analysis.areas.reading_csv import decoded
from analysis.areas.reading_excel import as_text
from dialogues.problems import Place, Problem


def read_geojson(path: Path, _: Layout) -> Written:
    """The table in a FeatureCollection. Raises OSError where the file cannot be read."""
    text, problems = decoded(path.read_bytes(), path.name, "utf-8")
    if text is None:
        return Written(problems=problems)
    try:
        features = _features(json.loads(text))
        shapes = [_shape(each.get("geometry")) for each in features]
    except (ValueError, TypeError, KeyError, AttributeError, shapely.errors.ShapelyError) as error:
        reason = str(error) or type(error).__name__
        return Written(problems=[told("geojson-broken", Place(path.name), reason=reason)])
    written = _written(features, shapes)
    written.problems = [*problems, *_outside(path.name, shapes)]
    return written


def _features(found: Any) -> list[dict[str, Any]]:
    if not isinstance(found, dict) or found.get("type") != "FeatureCollection":
        raise ValueError("it is not a FeatureCollection")
    features: list[dict[str, Any]] = found["features"]
    if not features:
        raise ValueError("it has no features")
    return features


def _shape(geometry: dict[str, Any] | None) -> Any:
    return shape(geometry) if geometry else None


def _written(features: list[dict[str, Any]], shapes: list[Any]) -> Written:
    properties = [each.get("properties") or {} for each in features]
    header = tuple(dict.fromkeys(name for each in properties for name in each))
    rows = [
        (number, tuple(as_text(each.get(name)) for name in header))
        for number, each in enumerate(properties, 1)
    ]
    return Written(header=header, rows=rows, shapes=shapes)


def _outside(file: str, shapes: list[Any]) -> list[Problem]:
    """Coordinates that cannot be degrees: most often metres of the British National Grid."""
    for number, each in enumerate(shapes, 1):
        if each is None or each.is_empty:
            continue
        west, south, east, north = each.bounds
        if west < -180 or east > 180 or south < -90 or north > 90:
            sample = f"{west:g}, {south:g}"
            return [told("geojson-not-degrees", Place(file, number), sample=sample)]
    return []
