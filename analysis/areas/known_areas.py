"""Which codes a place has in each boundary year: what codes of a table are held against."""

from collections.abc import Mapping

from analysis.areas.geographies import Geography, geography
from analysis.areas.shipped import Place

Known = Mapping[Geography, frozenset[str]]


def known_areas(place: Place) -> dict[Geography, frozenset[str]]:
    """Every code of the place by geography, from its boundaries and lookups."""
    found: dict[Geography, set[str]] = {}
    for file in (place.folder / "boundaries").glob("*.geojson"):
        found.setdefault(geography(file.stem), set()).update(place.names(file.stem).index)
    for file in (place.folder / "lookups").glob("*.csv"):
        one, other = file.stem.split("_")
        pairs = place.lookup(one, other)
        for name in (one, other):
            found.setdefault(geography(name), set()).update(pairs[name])
    return {name: frozenset(codes) for name, codes in found.items()}
