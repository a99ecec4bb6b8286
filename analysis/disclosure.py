"""What may leave: counts in, protected counts out. Small, and in the way of every release.

The rules. A count below ``smallest`` (8), 0 included, is withheld; the others
are rounded to 5. In tables that cross an area with anything else, counts below
10 are withheld. Totals are sums of the figures that are shown, and nothing
else. A figure once shown stays until at least 8 people more came or left than
its rounding allows for; what was withheld as small is shown from 8 above the
highest small count; what was withheld for others' sake stays withheld.

The guarantee. Take an attacker who knows these rules, which cells are small
and which are withheld for others' sake (and are then not small), that cells
are counts of people, how the tables of the release add up, overlap and lie
within each other, also through margins that no table shows, the sums that
were told, and the releases before. No small count is then known, and no small
remainder of a shown count ("all but the carers", "in neither group"): there are
at least two values that it can have. Where withholding a figure or two of the
same sums does it, the values reach over at least ``narrowest`` (4), as far as
those of a figure that is shown. That holds for an attacker

1. who allows that any number of people came or left since earlier releases;
2. who knows that nobody did, and, since that leaves fewer possibilities, for
   one who allows for any number up to a limit, wherever all figures fit with
   nobody having come or left.

And no figure differs from the one before, is withheld after it was shown, or
is shown after it was withheld as small, unless at least ``move`` people of
that very cell came or left.

Not promised: that somebody who knows for certain who came and left learns
nothing from *when* a figure moves; and that nothing follows from running these
rules on guesses of the whole data (docs/disclosure.md says more).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from analysis.counting import CountTable
from analysis.differencing import (
    LINKED,
    REASONS,
    SMALL,
    TABLE,
    Memory,
    Released,
    Said,
    check_continuity,
    identity,
    keys,
    remember,
    renamed_release,
    say,
)
from analysis.linking import Cell, Sum, link
from analysis.suppressing import Release, cells_of, suppress
from analysis.thresholds import DisclosureProblem, Thresholds

__all__ = [
    "LINKED", "REASONS", "SMALL", "TABLE", "DisclosureProblem", "Released", "Sum", "Thresholds",
    "protect", "totals",
]  # fmt: skip


def protect(
    tables: Sequence[CountTable],
    thresholds: Thresholds,
    earlier: Sequence[Released] = (),
    *,
    sums: Iterable[Sum] = (),
    left_out: Collection[str] = (),
    renamed: Mapping[str, Mapping[str, str]] | None = None,
) -> list[CountTable]:
    """All tables of one release, protected together, since together they are read.

    ``earlier`` are all releases before it of the same study. Each of their
    tables must be counted again; those named in ``left_out`` are protected with
    the others and not returned. ``sums`` are known relations that dimensions do
    not show (wards of a district, patterns of membership). ``renamed`` gives
    categories' new names, ``{dimension: {old: new}}``. The tables come back in
    the order given, cells in theirs, with ``withheld``: "" or one of REASONS.

    The same counts give the same result, whatever the order. Raises
    DisclosureProblem where this cannot be done safely.
    """
    _check(tables, left_out)
    earlier = [renamed_release(release, renamed or {}) for release in earlier]
    check_continuity(tables, earlier, thresholds)
    release = _first_saying(tables, thresholds, remember(earlier), sums, set(left_out))
    suppress(release)
    shown = [table for table in tables if table.name not in left_out]
    return [_protected(table, release.said) for table in shown]


def totals(table: CountTable, keep: Sequence[str] = ()) -> pd.DataFrame:
    """Sums of the shown figures of a protected table, over all dimensions but those to keep.

    Columns: the kept dimensions; ``people``, the sum, missing where no figure is
    shown; ``cells_withheld``, how many cells the sum is without. It is no count,
    and must be called a sum of rounded figures wherever it is shown.
    Raises DisclosureProblem for a table that is not protected, for a dimension
    that it has not, and where categories share people.
    """
    if not table.protected:
        raise DisclosureProblem(f"The table {table.name} is not protected: no total is made of it.")
    if unknown := set(keep) - set(table.by):
        raise DisclosureProblem(f"The table {table.name} has no dimension {', '.join(unknown)}.")
    if shared := (set(table.by) - set(keep)) & set(table.overlapping):
        raise DisclosureProblem(
            f"The categories of {', '.join(sorted(shared))} in {table.name} share people: a sum "
            "over them would count people twice."
        )
    cells = table.cells.assign(cells_withheld=table.cells["people"].isna().astype("int64"))
    if not keep:
        cells["all"] = "all"
    groups = cells.groupby(list(keep) or ["all"], sort=False)
    summed = groups.agg(
        people=("people", lambda people: people.sum(min_count=1)),
        cells_withheld=("cells_withheld", "sum"),
    ).astype({"people": "Int64"})
    return summed.reset_index(drop=not keep)


def _check(tables: Sequence[CountTable], left_out: Collection[str]) -> None:
    names = [table.name for table in tables]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise DisclosureProblem(f"Two tables are called {twice[0]}: give each a name of its own.")
    if unknown := sorted(set(left_out) - set(names)):
        raise DisclosureProblem(f"There is no table {unknown[0]} to leave out.")
    if done := [table.name for table in tables if table.protected]:
        raise DisclosureProblem(f"The table {done[0]} is protected already: give the counts.")


def _first_saying(
    tables: Sequence[CountTable],
    rules: Thresholds,
    memory: Memory,
    sums: Iterable[Sum],
    left_out: set[str],
) -> Release:
    links = link(tables, sums)
    by_identity = cells_of(tables)
    said: dict[Cell, Said] = {}
    for name, table in by_identity.items():
        for key in keys(table):
            cell = (name, key)
            count = links.truth[links.number[cell]]
            said[cell] = say(count, memory.last.get(cell), table, rules)
    shown = {identity(table) for table in tables if table.name not in left_out}
    hidden = frozenset(cell for cell in said if cell[0] not in shown)
    return Release(links, said, by_identity, memory, rules, hidden)


def _protected(table: CountTable, said: Mapping[Cell, Said]) -> CountTable:
    mine = [said[identity(table), key] for key in keys(table)]
    cells = table.cells.assign(
        people=pd.array([one.figure for one in mine], dtype="Int64"),
        withheld=[one.reason for one in mine],
    )
    return replace(table, cells=cells)
