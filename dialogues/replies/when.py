"""Dates as far as they are known: a day, a month or only a year."""

from datetime import date
from typing import NamedTuple

_EARLIEST = 1880
_LATEST = 2100
_PIVOT = 30
"""Two figures up to this one are 20xx when today is not known."""


class When(NamedTuple):
    """A date as far as it was said, and the clause that says it."""

    iso: str
    how: str
    clause: int

    def first_day(self) -> date:
        """The earliest day that it may mean."""
        year, month, day = ([int(part) for part in self.iso.split("-")] + [1, 1])[:3]
        return date(year, month, day)


def full_year(year: int, today: date | None) -> int:
    """A year of two figures as four, never in the future."""
    if year > 99:
        return year
    newest = today.year % 100 if today else _PIVOT
    century = (today.year // 100 if today else 20) * 100
    return century + year if year <= newest else century - 100 + year


def as_iso(year: int, month: int | None = None, day: int | None = None) -> str:
    """ISO of what is known; empty if there is no such date."""
    if not _EARLIEST <= year <= _LATEST or (month is not None and not 1 <= month <= 12):
        return ""
    if month is None:
        return f"{year:04}"
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def latest(month: int, day: int | None, today: date | None) -> str:
    """The latest such month or day that is not after today."""
    if today is None:
        return ""
    for year in range(today.year, today.year - 5, -1):
        iso = as_iso(year, month, day)
        if iso and When(iso, "", 0).first_day() <= today:
            return iso
    return ""


def is_year(text: str) -> bool:
    """Whether the token is a year of four figures that dates are read of."""
    return text.isdigit() and len(text) == 4 and _EARLIEST <= int(text) <= _LATEST
