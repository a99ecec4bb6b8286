"""Which rows of a table are of which area, and which rows are of none that can be used."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from analysis.areas.descriptions import Description
from analysis.areas.geographies import KINDS, Geography, kind_of
from analysis.areas.known_areas import Known
from analysis.areas.problems import told
from analysis.areas.reports import LeftOut
from dialogues.problems import Place, Problem

EXAMPLES = {"lsoa": "E01013128", "msoa": "E02002726", "ward": "E05001713", "authority": "E06000012"}
NAMED = 5
"""How many areas a sentence names at most; the report's table has them all."""

Row = tuple[int, tuple[str, ...]]


@dataclass
class Coded:
    """Rows by their area's code: ``rows`` are used, the others left out and told."""

    rows: dict[str, Row] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass
class _Checker:
    description: Description
    known: Known
    file: str
    used: frozenset[int]
    coded: Coded = field(default_factory=Coded)

    def tell(self, code: str, line: int, /, **words: object) -> None:
        self.coded.problems.append(told(code, Place(self.file, line), **words))

    def leave_out(self, code: str, line: int, area: str, /, **words: object) -> None:
        self.tell(code, line, **words)
        self.coded.left_out.append(LeftOut(line, area, code))


def coded_rows(
    rows: list[Row], header: tuple[str, ...], description: Description, known: Known
) -> Coded:
    """Rows by area, by the cell that ``header`` calls the code. ``known``: the codes of a place.

    Left out and told: rows without a code, with codes of other kinds or years
    or places, and rows that say different things of one area.
    """
    at = header.index(description.code)
    described = {each.header for each in description.columns.values()}
    used = frozenset(number for number, name in enumerate(header) if name in described)
    checker = _Checker(description, known, description.file.name, used)
    pairs = _cleaned(checker, [(row[1][at], row) for row in rows])
    if not description.by_name:
        pairs = _of_the_kind(checker, pairs)
        pairs = _of_the_place(checker, pairs)
    _once_each(checker, pairs)
    return checker.coded


def _cleaned(checker: _Checker, pairs: list[tuple[str, Row]]) -> list[tuple[str, Row]]:
    found, changed = [], []
    for written, row in pairs:
        code = " ".join(written.split())
        if not checker.description.by_name:
            code = code.upper()
        if not code:
            checker.leave_out("row-without-code", row[0], "")
            continue
        if code != written:
            changed.append(written)
        found.append((code, row))
    if changed:
        checker.tell("code-cleaned", 0, count=len(changed), sample=changed[0])
    return found


def _of_the_kind(checker: _Checker, pairs: list[tuple[str, Row]]) -> list[tuple[str, Row]]:
    wanted = checker.description.geography
    called, example = _one(wanted.kind), EXAMPLES[wanted.kind]
    kept = []
    for code, row in pairs:
        if re.fullmatch(wanted.pattern, code):
            kept.append((code, row))
            continue
        words: dict[str, object] = {"code": code, "wanted": called}
        other = kind_of(code)
        if other:
            found = _one(other)
            checker.leave_out("code-other-kind", row[0], code, **words, found=found)
        else:
            checker.leave_out("code-malformed", row[0], code, **words, example=example)
    return kept


def _one(kind: str) -> str:
    return f"{'an' if kind in ('lsoa', 'msoa') else 'a'} {KINDS[kind]}"


def _of_the_place(checker: _Checker, pairs: list[tuple[str, Row]]) -> list[tuple[str, Row]]:
    own = checker.description.geography
    if own not in checker.known:
        checker.tell("geography-unlisted", 0, geography=own)
        return pairs
    pairs = _of_the_year(checker, pairs)
    if checker.description.wider:
        return pairs
    codes = checker.known[own]
    elsewhere = [(code, row) for code, row in pairs if code not in codes]
    if elsewhere:
        sample = some([code for code, _ in elsewhere])
        checker.tell(
            "area-elsewhere", 0, count=len(elsewhere), known=f"{len(codes)} {own}", sample=sample
        )
        left_out = [LeftOut(row[0], code, "area-elsewhere") for code, row in elsewhere]
        checker.coded.left_out += left_out
    return [(code, row) for code, row in pairs if code in codes]


def _of_the_year(checker: _Checker, pairs: list[tuple[str, Row]]) -> list[tuple[str, Row]]:
    """Codes that exist in another boundary year only are never taken for this year's."""
    own = checker.description.geography
    other = _other_years(own, checker.known)
    foreign = {code for code, _ in pairs if code in other}
    if not foreign:
        return pairs
    before = frozenset().union(*(codes for name, codes in checker.known.items()
                                 if name.kind == own.kind and name != own))  # fmt: skip
    if not any(code in checker.known[own] - before for code, _ in pairs):
        year = other[min(foreign)]
        words = {"said": own.year, "count": len(foreign), "sample": some(sorted(foreign))}
        checker.tell("boundaries-wrong", 0, found=year, **words)
        return pairs
    for code, row in pairs:
        if code in foreign:
            words = {"code": code, "found": other[code], "said": own.year}
            checker.leave_out("boundaries-mixed", row[0], code, **words)
    return [(code, row) for code, row in pairs if code not in foreign]


def _other_years(own: Geography, known: Known) -> Mapping[str, int]:
    """Codes of this kind that do not exist in the own year, with a year in which they do."""
    return {
        code: name.year
        for name, codes in known.items()
        if name.kind == own.kind
        for code in codes - known[own]
    }


def _once_each(checker: _Checker, pairs: list[tuple[str, Row]]) -> None:
    by_area: dict[str, list[Row]] = {}
    for code, row in pairs:
        by_area.setdefault(code, []).append(row)
    for code, rows in by_area.items():
        first, others = rows[0], rows[1:]
        if any(_said(row, checker) != _said(first, checker) for row in others):
            lines = ", ".join(str(line) for line, _ in rows)
            checker.tell("rows-disagree", first[0], area=code, lines=lines)
            left_out = [LeftOut(line, code, "rows-disagree") for line, _ in rows]
            checker.coded.left_out += left_out
            continue
        for line, _ in others:
            checker.leave_out("row-repeated", line, code, area=code, first=first[0])
        checker.coded.rows[code] = first


def _said(row: Row, checker: _Checker) -> list[str]:
    """What a row says in the columns that are used."""
    return [cell.strip() for number, cell in enumerate(row[1]) if number in checker.used]


def some(codes: list[str]) -> str:
    """A few of the areas by name, and how many more there are."""
    more = f" and {len(codes) - NAMED} more" if len(codes) > NAMED else ""
    return ", ".join(codes[:NAMED]) + more
