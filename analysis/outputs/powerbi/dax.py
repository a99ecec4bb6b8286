"""DAX for a family: the sum of shown figures, what is withheld, shares and Wilson intervals.

Where a selection holds more than one question, outcome, group and so on, people
would be counted more than once, and the measures are BLANK. The share and its
interval are those of :func:`analysis.statistics.shares.shares`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from analysis.outputs.powerbi.families import Family
from analysis.outputs.powerbi.measure import COUNT_FORMAT, SHARE_FORMAT, Measure, quoted
from analysis.results.shown import MAY_HIDE, MOST_HIDDEN
from analysis.statistics.minimum import MINIMUM
from analysis.statistics.shares import CONFIDENCE, normal_quantile

Z2: Final = normal_quantile(CONFIDENCE) ** 2


@dataclass(frozen=True)
class _Names:
    """The table of a family and its columns, as DAX writes them."""

    titles: Mapping[str, str]
    family: Family

    @property
    def table(self) -> str:
        return quoted(self.titles[self.family.table])

    def column(self, name: str) -> str:
        return f"{self.table}[{name}]"

    def measure(self, what: str) -> str:
        return f"[{self.family.noun} {what}]"

    @property
    def guard(self) -> str:
        """That nobody is counted twice; in "Cell" and where several answers may be given, too."""
        found = [f"HASONEVALUE({self.column(name)})" for name in self.family.one]
        if self.family.mixed:
            one = f"HASONEVALUE({self.column('answer_key')})"
            found.append(f'(MAX({self.column("several")}) = "no" || {one})')
        if self.family.table == "fact_other":
            overlapping = f"{quoted(self.titles['dim_table'])}[overlapping]"
            several = f'MAXX({self.table}, RELATED({overlapping})) = "no"'
            found.append(f"({several} || HASONEVALUE({self.column('cell')}))")
        return " && ".join(found) or "TRUE()"


def of_family(family: Family, titles: Mapping[str, str]) -> list[Measure]:
    """The measures of a family; ``titles`` are the tables' names in the model, by id."""
    return _family(family, _Names(titles, family))


def _family(family: Family, names: _Names) -> list[Measure]:
    who = family.counted.lower()
    found = [
        _made(family, "people" if family.counted == "People" else "conversations", _sum(names),
              COUNT_FORMAT, f"{family.counted}: the sum of the rounded figures that are shown. "
              f"{_blank(family)}"),
        _made(family, "cells withheld", _withheld(names), COUNT_FORMAT,
              "How many numbers of the selection are withheld. A withheld number is not 0."),
    ]  # fmt: skip
    if not family.pair and not family.whole:
        return found
    rest = "Withheld numbers are not in it." if not family.pair or family.mixed else ""
    return [
        *found,
        _made(family, "base", _base(names), COUNT_FORMAT,
              f"What the share is a share of: the sum of rounded {who} that are shown. "
              f"{rest} {_blank(family)}".replace("  ", " ")),
        _made(family, "share", _share(names), SHARE_FORMAT,
              f"Share of the {who} of the base, all rounded. BLANK where a number that it rests on "
              f"is withheld, where too much of the base may be, or where it is below {MINIMUM}. "
              f"{_blank(family)}"),
        _made(family, "share low", _wilson(names, "low"), SHARE_FORMAT,
              "Lower end of the 95% Wilson interval of the share, from rounded figures."),
        _made(family, "share high", _wilson(names, "high"), SHARE_FORMAT,
              "Upper end of the 95% Wilson interval of the share, from rounded figures."),
    ]  # fmt: skip


def _blank(family: Family) -> str:
    """Why the measure may be BLANK, in words."""
    if not family.one:
        return ""
    columns = ", one ".join(name.removesuffix("_key") for name in family.one)
    several = "; where several answers may be given, one answer" if family.mixed else ""
    return (
        f"Choose one {columns}{several}: it is BLANK for more than one, because the same people "
        "would be counted again."
    )


def _made(family: Family, what: str, dax: str, format_: str, meaning: str) -> Measure:
    return Measure(family.table, f"{family.noun} {what}", dax, format_, meaning.strip())


def _sum(names: _Names) -> str:
    people, pair = names.column("people"), names.family.pair
    summed = f'CALCULATE(SUM({people}), {names.column(pair)} = "yes")' if pair else f"SUM({people})"
    return f"IF(\n\t{names.guard},\n\t{summed}\n)"


def _withheld(names: _Names) -> str:
    return f'CALCULATE(COUNTROWS({names.table}), {names.column("withheld")} <> "") + 0'


def _base(names: _Names) -> str:
    family = names.family
    pair = f"CALCULATE(SUM({names.column('people')}), REMOVEFILTERS({names.column(family.pair)}))"
    if family.mixed:
        several = f'MAX({names.column("several")}) = "yes"'
        base = f"IF(\n\t\t{several},\n\t\t{pair},\n\t\t{_whole(names)}\n\t)"
    else:
        base = pair if family.pair else _whole(names)
    return f"IF(\n\t{names.guard},\n\t{base}\n)"


def _whole(names: _Names) -> str:
    return f"CALCULATE(SUM({names.column('people')}), {_of_base(names)})"


def _left_out(names: _Names) -> str:
    """How many withheld numbers are beside a base that is a sum of several."""
    withheld = f'{names.column("withheld")} <> ""'
    beside = f"CALCULATE(COUNTROWS({names.table}), {_of_base(names)}, {withheld}) + 0"
    if names.family.mixed:
        return f'IF(MAX({names.column("several")}) = "yes", 0, {beside})'
    return "0" if names.family.pair else beside


def _of_base(names: _Names) -> str:
    """The filters under which the numbers of a base stand."""
    family = names.family
    freed = [f"REMOVEFILTERS({quoted(names.titles[each])})" for each in family.beyond]
    freed += [f"REMOVEFILTERS({names.column(each)})" for each in family.whole]
    kept = [f"VALUES({names.column(each)})" for each in family.one]
    if family.apart:
        column, code = family.apart
        kept.append(f'{names.column(column)} <> "{code}"')
    return ", ".join([*freed, *kept])


def _share(names: _Names) -> str:
    counted = names.measure("people" if names.family.counted == "People" else "conversations")
    apart = ""
    if names.family.apart:
        column, code = names.family.apart
        apart = f' || "{code}" IN VALUES({names.column(column)})'
    return (
        f"VAR _shown = {counted}\n"
        f"VAR _base = {names.measure('base')}\n"
        f"VAR _hidden = {_hidden(names)}\n"
        f"VAR _left_out = {_left_out(names)}\n"
        "RETURN\n"
        f"\tIF(\n\t\tISBLANK(_shown) || _hidden > 0 || _base < {MINIMUM}"
        f" || _left_out * {MAY_HIDE} > _base * {MOST_HIDDEN}{apart},\n\t\tBLANK(),\n"
        "\t\tDIVIDE(_shown, _base)\n\t)"
    )


def _hidden(names: _Names) -> str:
    """How many of the numbers that a share rests on are withheld."""
    family, withheld = names.family, names.measure("cells withheld")
    pair = f"CALCULATE({withheld}, REMOVEFILTERS({names.column(family.pair)}))"
    if family.mixed:
        return f'IF(MAX({names.column("several")}) = "yes", {pair}, {withheld})'
    return pair if family.pair else withheld


def _wilson(names: _Names, end: str) -> str:
    counted = names.measure("people" if names.family.counted == "People" else "conversations")
    sign, exact = ("-", "_shown = 0, 0") if end == "low" else ("+", "_shown = _base, 1")
    spread = f"SQRT({Z2!r} * (_shown * (_base - _shown) / _base + {Z2!r} / 4))"
    return (
        f"VAR _shown = {counted}\n"
        f"VAR _base = {names.measure('base')}\n"
        "RETURN\n"
        f"\tIF(\n\t\tISBLANK({names.measure('share')}),\n\t\tBLANK(),\n"
        f"\t\tIF({exact}, (_shown + {Z2!r} / 2 {sign} {spread}) / (_base + {Z2!r}))\n\t)"
    )
