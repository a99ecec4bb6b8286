"""What became of a file of figures, on the screen; and tables written where somebody wants them."""

from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.exits import Exit, Stop
from bot.cli.starting import say

if TYPE_CHECKING:
    import pandas as pd

    from analysis.areas.reports import Report

MOST = 40
"""How many problems are printed one by one; the rest is counted."""


def report(found: "Report") -> None:
    """Print what was used and left out of a file, and why."""
    first, *problems = found.lines()
    print(first)
    for line in problems[:MOST]:
        print(line)
    if len(problems) > MOST:
        print(f"  … and {len(problems) - MOST} more; --out writes everything that was left out.")


def write(tables: "dict[str, pd.DataFrame]", out: Path, sharing: str) -> None:
    """Write tables as CSV and name the files; each row says in words who may have it.

    Raises Stop where they cannot be written.
    """
    from analysis.outputs.files.shape import of_frames
    from analysis.outputs.files.writing import FilesProblem, write_tables

    named = {name: table.assign(sharing=sharing) for name, table in tables.items()}
    try:
        paths = write_tables(of_frames("tables", sharing, named), out, "csv")
    except FilesProblem as problem:
        raise Stop(Exit.FILES, str(problem)) from None
    for path in paths:
        say(f"Written: {path}")


def figure(number: float, digits: int = 2) -> str:
    """A figure for the screen; a dash where there is none."""
    return "–" if number != number else f"{number:.{digits}f}"


def per_cent(share: float) -> str:
    """A share from 0 to 1 as per cent; a dash where there is none."""
    return "–" if share != share else f"{100 * share:.1f}%"
