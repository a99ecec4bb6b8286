"""What a description promises of the figures, as a pandera schema."""

from typing import NamedTuple

import pandera.pandas as pa

from analysis.areas.descriptions import Column, Description


class Bounds(NamedTuple):
    """What figures of a unit may be: both ends included; None is open."""

    least: float | None
    most: float | None
    whole: bool


UNITS = {
    "count": Bounds(0, None, True),
    "percent": Bounds(0, 100, False),
    "proportion": Bounds(0, 1, False),
    "rate": Bounds(0, None, False),
    "score": Bounds(None, None, False),
    "rank": Bounds(1, None, False),
    "decile": Bounds(1, 10, True),
    "quintile": Bounds(1, 5, True),
}
"""What each unit allows. Ranks may be halves, where areas share one."""


def bounds(column: Column, *, modelled: bool = False) -> Bounds:
    """What the figures of a column may be: its unit's bounds, narrowed by its own.

    Modelled counts need not be whole.
    """
    unit = UNITS[column.unit]
    least = column.least if column.least is not None else unit.least
    most = column.most if column.most is not None else unit.most
    return Bounds(least, most, unit.whole and not (modelled and column.unit == "count"))


def schema(description: Description) -> pa.DataFrameSchema:
    """The schema of a table of areas that is by code: one row an area, one column a figure."""
    look = ".+" if description.by_name else description.geography.pattern
    return pa.DataFrameSchema(
        {
            each.name: _text() if each.unit == "text" else _figure(each, description.modelled)
            for each in description.columns.values()
        },
        index=pa.Index("string", pa.Check.str_matches(f"^(?:{look})$"), unique=True, name="area"),
        strict=True,
    )


def _text() -> pa.Column:
    return pa.Column("string", nullable=True)


def _figure(column: Column, modelled: bool) -> pa.Column:
    least, most, whole = bounds(column, modelled=modelled)
    checks = []
    if least is not None:
        checks.append(pa.Check.ge(least, error=f"it is below {least:g}"))
    if most is not None:
        checks.append(pa.Check.le(most, error=f"it is above {most:g}"))
    if whole:
        checks.append(pa.Check(lambda figures: figures % 1 == 0, error="it is not whole"))
    return pa.Column("float64", checks, nullable=True)
