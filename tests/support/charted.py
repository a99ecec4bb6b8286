"""What is in a chart, read from its description."""

import json
from typing import Any


def rows(chart: Any) -> list[dict[str, Any]]:
    """Every row of data that is in the picture's description, in the order of drawing."""
    found: list[dict[str, Any]] = []

    def look(part: Any) -> None:
        if isinstance(part, dict):
            if isinstance(part.get("values"), str):
                found.extend(json.loads(part["values"]))
            for inside in part.values():
                look(inside)
        elif isinstance(part, list):
            for inside in part:
                look(inside)

    look(chart.spec.to_dict(validate=False))
    return found
