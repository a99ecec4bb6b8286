"""Figures as people write them into tables, read without guessing."""

import math
import re
from dataclasses import dataclass, field

_PLAIN = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d{1,3})?")
_THOUSANDS = re.compile(r"[-+]?\d{1,3}(,\d{3})+(\.\d+)?")


@dataclass
class Figures:
    """The figures of a column: None where a cell is empty or no number.

    ``bad`` are the positions of cells that are no number, ``cleaned`` an
    example and a count for each way of writing that was read through.
    """

    values: list[float | None] = field(default_factory=list)
    bad: list[int] = field(default_factory=list)
    cleaned: dict[str, tuple[str, int]] = field(default_factory=dict)


def figures(cells: list[str], empty: tuple[str, ...], *, percent: bool = False) -> Figures:
    """The figures in a column's cells.

    A cell that is blank or one of ``empty`` has none. ``1,234`` is read as
    1234 and, in a column of per cents, ``12%`` as 12; a decimal comma is no
    number, since 1,234 could then be either.
    """
    found = Figures()
    for at, cell in enumerate(cells):
        text = cell.strip()
        if not text or text in empty:
            found.values.append(None)
            continue
        value, how = _figure(text, percent)
        found.values.append(value)
        if value is None:
            found.bad.append(at)
        elif how:
            sample, count = found.cleaned.get(how, (text, 0))
            found.cleaned[how] = sample, count + 1
    return found


def _figure(text: str, percent: bool) -> tuple[float | None, str]:
    how = ""
    if percent and text.endswith("%"):
        text, how = text[:-1].rstrip(), "a percent sign"
    if _THOUSANDS.fullmatch(text):
        text, how = text.replace(",", ""), "commas for thousands"
    if not _PLAIN.fullmatch(text):
        return None, ""
    value = float(text)
    return (value, how) if math.isfinite(value) else (None, "")
