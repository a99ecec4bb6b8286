"""A figure once shown stays until many people came or left.

Two releases side by side must not show the few people between them. So each
cell remembers what was said of it last, and says something else only when that
takes at least ``move`` people, wherever in its range the earlier count was, and
wherever it was in releases between.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from analysis.counting import CountTable
from analysis.thresholds import DisclosureProblem, Thresholds

SMALL, LINKED, TABLE = "small", "linked", "table"
REASONS = {
    SMALL: "Too few people, now or when it was first counted.",
    LINKED: "Left out because others could be worked out from it, now or in an earlier release.",
    TABLE: "The whole table is left out, because it and others together would show too much.",
}
ENDLESS = 10**9

Key = tuple[str, ...]
Identity = tuple[str, tuple[str, ...]]


class Said(NamedTuple):
    """What a release says of a cell, and the counts that it may have for that (both ends in).

    ``figure`` is None where it is withheld. ``set_low`` and ``set_high`` are the
    counts that it may have had when that was first said.
    """

    figure: int | None
    reason: str
    low: int
    high: int
    set_low: int
    set_high: int


@dataclass(frozen=True)
class Released:
    """An earlier release: its protected tables and the thresholds it was made with."""

    number: int
    tables: tuple[CountTable, ...]
    thresholds: Thresholds


@dataclass(frozen=True)
class Memory:
    """Of each cell of each table, by base and dimensions: what was said last, and all counts left.

    ``known`` is what the cell can be if nobody came or left since: the overlap
    of what all releases say.
    """

    last: Mapping[tuple[Identity, Key], Said]
    known: Mapping[tuple[Identity, Key], tuple[int, int]]


def identity(table: CountTable) -> Identity:
    """What makes two tables the same: who is counted, and by what."""
    return table.base, tuple(sorted(table.by))


def keys(table: CountTable) -> list[Key]:
    """The cells' categories, in the order of the sorted dimensions."""
    return list(table.cells[sorted(table.by)].itertuples(index=False, name=None))


def remember(earlier: Sequence[Released]) -> Memory:
    """Read the earlier releases, oldest first."""
    last: dict[tuple[Identity, Key], Said] = {}
    known: dict[tuple[Identity, Key], tuple[int, int]] = {}
    for release in sorted(earlier, key=lambda one: one.number):
        for table in release.tables:
            for cell, figure, reason in _cells(table):
                said = _heard(last.get(cell), figure, reason, table, release.thresholds)
                low, high = known.get(cell, (0, ENDLESS))
                last[cell], known[cell] = said, (max(low, said.low), min(high, said.high))
    return Memory(last, known)


def say(count: int, before: Said | None, table: CountTable, rules: Thresholds) -> Said:
    """What this release says of a cell that has this count, before others are looked at."""
    least = rules.least(table)
    if before is None:
        return _anew(count, least, rules)
    if before.reason in (LINKED, TABLE):
        return before._replace(low=0, high=ENDLESS)
    if before.figure is None:
        return _after_small(count, before, least, rules)
    return _after_figure(count, before, least, rules)


def withheld(before: Said | None, reason: str, least: int) -> Said:
    """What a cell says that is left out for others' sake."""
    low = least if before is None and reason == LINKED else 0
    return Said(None, reason, low, ENDLESS, low, ENDLESS)


def _anew(count: int, least: int, rules: Thresholds) -> Said:
    if count < least:
        return Said(None, SMALL, 0, least - 1, 0, least - 1)
    figure = rules.rounded(count)
    low, high = rules.counts_of(figure, least)
    return Said(figure, "", low, high, low, high)


def _after_small(count: int, before: Said, least: int, rules: Thresholds) -> Said:
    _, above = _stays_between(before, least, rules)
    if count < above:
        return before._replace(low=0, high=above - 1)
    return _moved(_anew(count, least, rules), before, least, rules)


def _after_figure(count: int, before: Said, least: int, rules: Thresholds) -> Said:
    below, above = _stays_between(before, least, rules)
    if not below < count < above:
        return _moved(_anew(count, least, rules), before, least, rules)
    if (before.figure or 0) % rules.round_to or (before.figure or 0) < rules.rounded(least):
        return withheld(before, LINKED, least)  # thresholds were raised
    return before._replace(low=below + 1, high=above - 1)


def _stays_between(before: Said, least: int, rules: Thresholds) -> tuple[int, int]:
    """The counts below and above which something else is said.

    Downwards a figure moves only if it was so high that no count for which it
    stays is within ``move`` of a small one: to see it fall would else tell one
    small count exactly, to whoever knows that one person left.
    """
    above = max(before.set_high + rules.move, least)
    below = before.set_low - rules.move
    if before.figure is None or below + 1 < least - 1 + rules.move:
        below = -1
    return below, above


def _moved(said: Said, before: Said, least: int, rules: Thresholds) -> Said:
    """What is said anew, for whoever knows that it had to move far for that."""
    below, above = _stays_between(before, least, rules)
    if said.figure is not None and said.figure > (before.figure or 0):
        return said._replace(low=max(said.low, above))
    return said._replace(high=min(said.high, below))


def _heard(
    before: Said | None, figure: int | None, reason: str, table: CountTable, rules: Thresholds
) -> Said:
    """What a release said, for whoever knows the rules and what was said before."""
    least = rules.least(table)
    if reason in (LINKED, TABLE):
        return withheld(before, reason, least)
    if before is not None and (before.figure, before.reason) == (figure, reason):
        return say(before.set_low, before, table, rules)
    said = _anew(0 if figure is None else max(figure, least), least, rules)
    return said if before is None else _moved(said, before, least, rules)


def _cells(table: CountTable) -> list[tuple[tuple[Identity, Key], int | None, str]]:
    name = identity(table)
    figures = [None if value != value else int(value) for value in _floats(table)]
    reasons = table.cells["withheld"].tolist()
    return [((name, key), *rest) for key, *rest in zip(keys(table), figures, reasons, strict=True)]


def _floats(table: CountTable) -> list[float]:
    return table.cells["people"].astype("Float64").to_numpy(float, na_value=float("nan")).tolist()


def check_continuity(
    tables: Sequence[CountTable], earlier: Sequence[Released], rules: Thresholds
) -> None:
    """Raise DisclosureProblem where tables or thresholds do not go on from the earlier releases."""
    now = {identity(table): table for table in tables}
    names = {table.name: table for table in tables}
    for release in earlier:
        rules.refuse_laxer(release.thresholds, release.number)
        for old in release.tables:
            same = now.get(identity(old))
            if same is None:
                _refuse_lost_table(old, names.get(old.name), release.number)
            elif gone := sorted(set(keys(old)) - set(keys(same))):
                raise DisclosureProblem(
                    f"The table {same.name} had the cell {', '.join(gone[0])} in release "
                    f"{release.number} and has it no more. If it has a new name, say so in "
                    "`renamed`; if nobody is in it, count it as 0."
                )


def _refuse_lost_table(old: CountTable, namesake: CountTable | None, number: int) -> None:
    if namesake is not None:
        raise DisclosureProblem(
            f"The table {old.name} was by {', '.join(old.by)} of “{old.base}” in release {number} "
            f"and is by {', '.join(namesake.by)} of “{namesake.base}” now: give it a new name."
        )
    raise DisclosureProblem(
        f"The table {old.name} of release {number} is not among the counts. Count it again; if "
        "it is not to be shown, name it in `left_out`: what is published stays known."
    )


def renamed_release(release: Released, renamed: Mapping[str, Mapping[str, str]]) -> Released:
    """The release with the categories' new names: ``{dimension: {old: new}}``."""
    tables = []
    for table in release.tables:
        names = {by: dict(renamed[by]) for by in table.by if by in renamed}
        tables.append(replace(table, cells=table.cells.replace(names)) if names else table)
    return replace(release, tables=tuple(tables))
