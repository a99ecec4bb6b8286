"""What a measure of the model is."""

from dataclasses import dataclass

COUNT_FORMAT, SHARE_FORMAT, RATE_FORMAT = "#,0", "0.0%", "0.0"


@dataclass(frozen=True)
class Measure:
    """A measure of the model, in the table ``table`` (an id of the star schema)."""

    table: str
    name: str
    dax: str
    format: str
    meaning: str


def quoted(name: str) -> str:
    """A table's name as DAX writes it."""
    return "'" + name.replace("'", "''") + "'"
