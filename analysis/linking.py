"""Which counts follow from which: the sums that hold between the tables of a release.

Whoever has several tables before them knows that the same people are in them:
the wards' groups add up to the wards, an overlapping group is no larger than
its ward, two groups share at least as many as do not fit side by side. Each
such rule becomes a row of coefficients over the counts, equal to nothing; what
is left over in a sum that need not come out becomes a count of its own, a
remainder ("did not answer", "are not in the group"), for that can be small too.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, groupby

from analysis.counting import MEMBER, YES, CountTable
from analysis.differencing import Identity, Key, identity, keys
from analysis.thresholds import DisclosureProblem

Cell = tuple[Identity, Key]


@dataclass(frozen=True)
class Sum:
    """A sum known from elsewhere: the cells of ``parts`` make up the cell ``whole``.

    A cell is a table's name and its categories in the order of the table's
    ``by``. With ``exact`` false the parts need not be all of the whole. Patterns
    of membership that make up a group, and wards that make up a district, are
    told to disclosure control so.
    """

    whole: tuple[str, Key]
    parts: tuple[tuple[str, Key], ...]
    exact: bool = True


@dataclass
class Links:
    """The counts, numbered, and what holds between them.

    ``number`` numbers the cells; hidden margins and remainders have numbers
    beyond. ``rows`` are pairs of numbers and coefficients that sum to nothing.
    ``remainders`` are the numbers of counts that are no cells and yet people: what a
    cell has beside its parts.
    """

    number: dict[Cell, int]
    truth: list[int]
    rows: list[tuple[list[int], list[int]]] = field(default_factory=list)
    remainders: list[int] = field(default_factory=list)

    def add(self, truth: int) -> int:
        """A new count that is no cell; its number."""
        self.truth.append(truth)
        return len(self.truth) - 1

    def equal(self, whole: int, parts: Sequence[int]) -> None:
        """The parts make up the whole."""
        self.rows.append(([whole, *parts], [1] + [-1] * len(parts)))

    def within(self, whole: int, parts: Sequence[int]) -> None:
        """The parts are within the whole, and the remainder is people.

        That of a count which no table shows is mostly who gave no answer: it is
        reckoned with, and not guarded.
        """
        rest = self.add(self.truth[whole] - sum(self.truth[part] for part in parts))
        if whole < len(self.number):
            self.remainders.append(rest)
        self.equal(whole, [*parts, rest])

    def covered(self, whole: int, parts: Sequence[int]) -> None:
        """The parts, which share people, have everybody of the whole among them."""
        twice = self.add(sum(self.truth[part] for part in parts) - self.truth[whole])
        self.rows.append(([whole, twice, *parts], [1, 1] + [-1] * len(parts)))


def link(tables: Sequence[CountTable], sums: Iterable[Sum] = ()) -> Links:
    """All that holds between the tables, which are of one moment, and the sums that are told.

    Sums between tables of the same base are found by their dimensions; whether
    parts make up a whole or are only within it is read off the counts, for an
    attacker may well know. Raises DisclosureProblem where parts that share
    nobody are more than their whole, and where a sum that was told is none.
    """
    by_identity = _merged(tables)
    cells = [
        ((name, key), count)
        for name, table in by_identity.items()
        for key, count in zip(keys(table), table.cells["people"].tolist(), strict=True)
    ]
    links = Links({cell: n for n, (cell, _) in enumerate(cells)}, [count for _, count in cells])
    for _, group in groupby(sorted(by_identity), key=lambda name: name[0]):
        _Base(links, [by_identity[name] for name in group]).link()
    for told in sums:
        _told(links, {table.name: table for table in tables}, told)
    links.remainders = _that_are_people(links)
    return links


def _that_are_people(links: Links) -> list[int]:
    """The remainders but for those between two names of one count, where nobody can be."""
    same = {tuple(numbers) for numbers, _ in links.rows if len(numbers) == 2}
    none = {row[0][-1] for row in links.rows if len(row[0]) == 3 and tuple(row[0][:2]) in same}
    return [number for number in links.remainders if number not in none]


def _merged(tables: Sequence[CountTable]) -> dict[Identity, CountTable]:
    """One table an identity; twice the same is well, twice otherwise is not."""
    found: dict[Identity, CountTable] = {}
    for table in sorted(tables, key=lambda one: one.name):
        other = found.setdefault(identity(table), table)
        if other is not table and _counts(other) != _counts(table):
            raise DisclosureProblem(
                f"The tables {other.name} and {table.name} count the same people by "
                f"{', '.join(table.by)} and differ: give dimensions that differ other names, "
                "or say in `base` how the people differ."
            )
    return found


def _counts(table: CountTable) -> dict[Key, int]:
    return dict(zip(keys(table), table.cells["people"].tolist(), strict=True))


@dataclass
class _Base:
    """The tables that count the same people."""

    links: Links
    tables: list[CountTable]
    margins: dict[tuple[str, ...], dict[Key, int]] = field(default_factory=dict)

    def link(self) -> None:
        slices = {wanted: self._slices_on(wanted) for wanted in self._wanted()}
        for wanted in sorted(slices, key=lambda dims: (-len(dims), dims)):
            self._link_margin(wanted, slices[wanted])
        for table in self.tables:
            for first, second in combinations(sorted(table.overlapping), 2):
                self._link_pairs(table, first, second)

    def _wanted(self) -> set[tuple[str, ...]]:
        """The dimensions of each table, and what two tables, or groups in one, have in common."""
        sets: set[frozenset[str]] = {frozenset(table.by) for table in self.tables}
        sets |= {frozenset(t.by) - {*t.overlapping, MEMBER} for t in self.tables if t.overlapping}
        shared = {one & other for one, other in combinations(sets, 2)}
        return {tuple(sorted(dims)) for dims in sets | shared | {frozenset[str]()}}

    def _slices_on(self, wanted: tuple[str, ...]) -> list["_Slices"]:
        larger = [table for table in self.tables if set(wanted) < set(table.by)]
        return [_Slices(self.links, table, wanted) for table in larger]

    def _link_margin(self, wanted: tuple[str, ...], found: list["_Slices"]) -> None:
        margin = self._cells_of(wanted) or _hidden(self.links, found)
        self.margins[wanted] = margin
        for slices in found:
            slices.link(margin)

    def _cells_of(self, wanted: tuple[str, ...]) -> dict[Key, int]:
        number = self.links.number
        same = [table for table in self.tables if tuple(sorted(table.by)) == wanted]
        return {key: number[identity(table), key] for table in same for key in keys(table)}

    def _link_pairs(self, table: CountTable, first: str, second: str) -> None:
        """Two groups side by side must fit into all, but for those in both."""
        dims = tuple(sorted(table.by))
        singles = self.margins.get(tuple(dim for dim in dims if dim != second), {})
        everybody = self.margins.get(tuple(dim for dim in dims if dim not in (first, second)), {})
        if not singles or not everybody:
            return
        at, other_at = dims.index(first), dims.index(second)
        for key in keys(table):
            rest = tuple(v for n, v in enumerate(key) if n not in (at, other_at))
            one = tuple(v for n, v in enumerate(key) if n != other_at)
            other = tuple(key[other_at] if n == at else v for n, v in enumerate(key))
            other = tuple(v for n, v in enumerate(other) if n != other_at)
            ends = (everybody.get(rest), singles.get(one), singles.get(other))
            if None not in ends:
                self._link_pair(self.links.number[identity(table), key], *ends)  # type: ignore[arg-type]

    def _link_pair(self, both: int, everybody: int, one: int, other: int) -> None:
        if one == other:
            self.links.equal(one, [both])
            return
        truth = self.links.truth
        neither = truth[everybody] + truth[both] - truth[one] - truth[other]
        if neither >= 0:
            rest = self.links.add(neither)
            self.links.remainders.append(rest)
            self.links.rows.append(([everybody, both, one, other, rest], [1, 1, -1, -1, -1]))


class _Slices:
    """A table summed to fewer dimensions; one slice for each dropped overlapping category."""

    def __init__(self, links: Links, table: CountTable, wanted: tuple[str, ...]) -> None:
        self.links, self.table = links, table
        dims = tuple(sorted(table.by))
        kept = [dims.index(dim) for dim in wanted]
        dropped = [dims.index(d) for d in dims if d in table.overlapping and d not in wanted]
        self.parts: dict[Key, dict[Key, list[int]]] = defaultdict(lambda: defaultdict(list))
        self.both_sides = MEMBER in dims and MEMBER not in wanted
        only_members = self.both_sides and set(table.overlapping) & set(wanted)
        for key in keys(table):
            if only_members and key[dims.index(MEMBER)] != YES:
                continue
            number = links.number[identity(table), key]
            slice_, cell = (tuple(key[n] for n in which) for which in (dropped, kept))
            self.parts[slice_][cell].append(number)

    def sums(self) -> Iterable[tuple[Key, int]]:
        """For each slice and cell of the margin, how many the parts are."""
        for cells in self.parts.values():
            for cell, parts in cells.items():
                yield cell, sum(self.links.truth[part] for part in parts)

    def link(self, margin: dict[Key, int]) -> None:
        for slice_, cells in self.parts.items():
            exact = (not slice_ or self.both_sides) and all(
                self._rest(margin, cell, parts) == 0 for cell, parts in cells.items()
            )
            for cell, parts in cells.items():
                self._check(margin, cell, parts)
                (self.links.equal if exact else self.links.within)(margin[cell], parts)
        if len(self.parts) > 1:
            self._cover(margin)

    def _cover(self, margin: dict[Key, int]) -> None:
        together: dict[Key, list[int]] = defaultdict(list)
        for cells in self.parts.values():
            for cell, parts in cells.items():
                together[cell] += parts
        if all(self._rest(margin, cell, parts) <= 0 for cell, parts in together.items()):
            for cell, parts in together.items():
                self.links.covered(margin[cell], parts)

    def _rest(self, margin: dict[Key, int], cell: Key, parts: list[int]) -> int:
        truth = self.links.truth
        return truth[margin[cell]] - sum(truth[n] for n in parts) if cell in margin else 0

    def _check(self, margin: dict[Key, int], cell: Key, parts: list[int]) -> None:
        if cell not in margin:
            raise DisclosureProblem(
                f"The table {self.table.name} counts people in {', '.join(cell)}, which another "
                "table of the same people lacks: count all categories in each, with 0 for nobody."
            )
        if self._rest(margin, cell, parts) < 0:
            raise DisclosureProblem(
                f"The table {self.table.name} counts more people in "
                f"{', '.join(cell) or 'all'} than there are: if its categories share people, name "
                "them in `overlapping`; if it counts others, say so in `base`."
            )


def _hidden(links: Links, found: list[_Slices]) -> dict[Key, int]:
    """Counts that no table shows and several add up to: as many as the fullest says."""
    most: dict[Key, int] = {}
    for slices in found:
        for cell, count in slices.sums():
            most[cell] = max(count, most.get(cell, 0))
    return {cell: links.add(count) for cell, count in most.items()}


def _told(links: Links, tables: dict[str, CountTable], told: Sum) -> None:
    whole, *parts = (_numbered(links, tables, cell) for cell in (told.whole, *told.parts))
    rest = links.truth[whole] - sum(links.truth[part] for part in parts)
    if rest < 0 or (rest and told.exact):
        raise DisclosureProblem(
            f"The parts of {', '.join(told.whole[1])} in {told.whole[0]} do not add up to it: "
            "correct the sum that was told."
        )
    (links.equal if told.exact else links.within)(whole, parts)


def _numbered(links: Links, tables: dict[str, CountTable], cell: tuple[str, Key]) -> int:
    name, key = cell
    table = tables.get(name)
    if table is not None and len(key) == len(table.by):
        in_order = tuple(value for _, value in sorted(zip(table.by, key, strict=True)))
        if (number := links.number.get((identity(table), in_order))) is not None:
            return number
    raise DisclosureProblem(f"A sum names the cell {', '.join(key)} of {name}, which is not there.")
