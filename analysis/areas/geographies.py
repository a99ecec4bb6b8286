"""The kinds of areas that there are, each with the year of its boundaries.

A boundary year is part of a geography: ``lsoa11`` and ``lsoa21`` are two
geographies, although most of their codes are the same.
"""

import re
from dataclasses import dataclass

KINDS = {
    "lsoa": "LSOA",
    "msoa": "MSOA",
    "ward": "ward",
    "authority": "local authority",
}
"""Every kind of area, as people say it, from small to large."""

_CODES = {
    "lsoa": r"[EW]01\d{6}",
    "msoa": r"[EW]02\d{6}",
    "ward": r"[EW]05\d{6}",
    "authority": r"(E0[6-9]|W06)\d{6}",
}


@dataclass(frozen=True, order=True)
class Geography:
    """A kind of area and the year of its boundaries, for example LSOAs of 2021.

    Raises ValueError for a kind that is not in :data:`KINDS`.
    """

    kind: str
    year: int

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.kind!r} is no kind of area: {', '.join(KINDS)}")

    @property
    def name(self) -> str:
        """The short name, for example ``lsoa21``: the name of code columns and of files."""
        return f"{self.kind}{self.year % 100:02}"

    def __str__(self) -> str:
        return f"{KINDS[self.kind]} {self.year}"

    @property
    def pattern(self) -> str:
        """What codes of these areas look like in England and Wales (a regular expression)."""
        return _CODES[self.kind]


def geography(name: str) -> Geography:
    """The geography with a short name such as ``lsoa21``; years are of this century.

    Raises ValueError for anything else.
    """
    found = re.fullmatch(r"([a-z]+)(\d\d)", name)
    if found is None:
        raise ValueError(f"{name!r} names no geography: write, for example, lsoa21")
    return Geography(found[1], 2000 + int(found[2]))


def kind_of(code: str) -> str | None:
    """The kind of area whose codes look like this; None for anything else."""
    return next((kind for kind, look in _CODES.items() if re.fullmatch(look, code)), None)
