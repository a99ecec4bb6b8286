"""Reckons a few of the functions of DAX, so that measures are tested as they are written.

Only what the measures of a release use: filters of columns, a star of
relationships from many to one, BLANK and its arithmetic. Anything else is an
error. What functions do is after https://dax.guide and Microsoft's reference.
"""

import math
import re
from dataclasses import dataclass, field, replace
from functools import cache

TOKEN = re.compile(
    r"""\s*(?:(?P<text>"[^"]*")|(?P<column>'(?:[^']|'')+'\[[^\]]+\])|(?P<table>'(?:[^']|'')+')
    |(?P<measure>\[[^\]]+\])|(?P<number>\d+(?:\.\d+)?)|(?P<word>[A-Za-z_]\w*)
    |(?P<sign>&&|\|\||<>|<=|>=|[-+*/=<>(),]))""",
    re.VERBOSE,
)
LEVELS = (("||",), ("&&",), ("=", "<>", "<", ">", "<=", ">=", "IN"), ("+", "-"), ("*", "/"))


class BadDax(ValueError):
    """The expression is not understood here."""


@dataclass(frozen=True)
class Model:
    """``rows`` by table; ``ways``: (table, column) to (table, key); ``measures`` by name."""

    rows: dict
    ways: dict
    measures: dict
    seen: dict = field(default_factory=dict)

    def value(self, measure, /, *filters):
        """A measure where ``filters`` (table, column, values) are set; None is BLANK."""
        own = {(table, column): set(values) for table, column, values in filters}
        return Reckoning(self, own).of(parse(self.measures[measure]))


@cache
def parse(dax):
    """The expression as nested tuples."""
    tokens, at = [], 0
    while dax[at:].strip():
        match = TOKEN.match(dax, at)
        if match is None:
            raise BadDax(f"not understood: {dax[at : at + 20]!r}")
        tokens.append((match.lastgroup, match[match.lastgroup]))
        at = match.end()
    parser = _Parser([*tokens, ("end", "")])
    found = parser.block()
    parser.take("")
    return found


class _Parser:
    def __init__(self, tokens):
        self.tokens, self.at = tokens, 0

    @property
    def next(self):
        return self.tokens[self.at][1]

    def take(self, wanted=None):
        kind, text = self.tokens[self.at]
        if wanted is not None and text != wanted:
            raise BadDax(f"{wanted!r} was expected, not {text!r}")
        self.at += 1
        return kind, text

    def block(self):
        variables = []
        while self.next == "VAR":
            self.take()
            _, name = self.take()
            self.take("=")
            variables.append((name, self.binary(0)))
        if variables:
            self.take("RETURN")
        return ("block", variables, self.binary(0))

    def binary(self, level):
        if level == len(LEVELS):
            return self.single()
        found = self.binary(level + 1)
        while self.next in LEVELS[level]:
            _, sign = self.take()
            found = ("sign", sign, found, self.binary(level + 1))
        return found

    def single(self):
        kind, text = self.take()
        if kind == "text":
            return ("value", text[1:-1])
        if kind == "number":
            return ("value", float(text))
        if kind == "column":
            table, name = re.fullmatch(r"'((?:[^']|'')+)'\[(.+)\]", text).groups()
            return ("column", table.replace("''", "'"), name)
        if kind == "table":
            return ("table", text[1:-1].replace("''", "'"))
        if kind == "measure":
            return ("measure", text[1:-1])
        if text == "(":
            found = self.binary(0)
            self.take(")")
            return found
        if kind == "word" and self.next == "(":
            return ("call", text, self.arguments())
        if kind == "word":
            return ("variable", text)
        raise BadDax(f"{text!r} cannot stand here")

    def arguments(self):
        self.take("(")
        found = []
        while self.next != ")":
            found.append(self.binary(0))
            if self.next != ")":
                self.take(",")
        self.take(")")
        return found


@dataclass(frozen=True)
class Reckoning:
    """In a filter context: by column the values that are let through."""

    model: Model
    filters: dict
    variables: dict = None
    row: tuple = None

    def of(self, expression):
        kind, *rest = expression
        return getattr(self, f"_{kind}")(*rest)

    def visible(self, table):
        """The rows of a table that its own filters let through, and those of its dimensions."""
        near = {table, *(to for (of, _), (to, _) in self.model.ways.items() if of == table)}
        key = frozenset((c, frozenset(let)) for c, let in self.filters.items() if c[0] in near)
        if (table, key) not in self.model.seen:
            self.model.seen[table, key] = self._seen(table)
        return self.model.seen[table, key]

    def _seen(self, table):
        own = {name: let for (of, name), let in self.filters.items() if of == table}
        for (of, name), (dimension, key) in self.model.ways.items():
            if of == table and any(each == dimension for each, _ in self.filters):
                keys = {row[key] for row in self.visible(dimension)}
                own[name] = own.get(name, keys) & keys
        return [
            row for row in self.model.rows[table]
            if all(row[name] in let for name, let in own.items())
        ]  # fmt: skip

    def values(self, column):
        _, table, name = column
        return {row[name] for row in self.visible(table)}

    def _block(self, variables, result):
        inner = self
        for name, expression in variables:
            found = inner.of(expression)
            inner = replace(inner, variables={**(inner.variables or {}), name: found})
        return inner.of(result)

    def _value(self, value):
        return value

    def _variable(self, name):
        return self.variables[name]

    def _measure(self, name):
        assert self.row is None, "a measure in a row would need the row as a filter"
        return Reckoning(self.model, self.filters).of(parse(self.model.measures[name]))

    def _column(self, table, name):
        if self.row is None or self.row[0] != table:
            raise BadDax(f"{table}[{name}] needs a row of its table")
        return self.row[1][name]

    def _sign(self, sign, left, right):
        if sign in ("&&", "||"):
            one = bool(self.of(left))
            return (one and bool(self.of(right))) if sign == "&&" else (one or bool(self.of(right)))
        if sign == "IN":
            assert right[:2] == ("call", "VALUES")
            return self.of(left) in self.values(right[2][0])
        one, other = self.of(left), self.of(right)
        if sign in ("+", "-"):
            if one is None and other is None:
                return None
            return (one or 0) + (other or 0) * (1 if sign == "+" else -1)
        if sign in ("*", "/"):
            if one is None or other is None:
                return None
            return one * other if sign == "*" else one / other
        return _compared(sign, one, other)

    def _call(self, name, arguments):
        return getattr(self, f"_do_{name.lower()}")(*arguments)

    def _do_if(self, condition, yes, no=("call", "BLANK", [])):
        return self.of(yes) if self.of(condition) else self.of(no)

    def _do_true(self):
        return True

    def _do_blank(self):
        return None

    def _do_isblank(self, value):
        return self.of(value) is None

    def _do_not(self, value):
        return not self.of(value)

    def _do_sqrt(self, value):
        return math.sqrt(self.of(value))

    def _do_divide(self, part, whole):
        one, other = self.of(part), self.of(whole)
        return None if one is None or not other else one / other

    def _do_hasonevalue(self, column):
        return len(self.values(column)) == 1

    def _do_sum(self, column):
        _, table, name = column
        found = [row[name] for row in self.visible(table) if row[name] is not None]
        return sum(found) if found else None

    def _do_max(self, column):
        found = [value for value in self.values(column) if value is not None]
        return max(found) if found else None

    def _do_countrows(self, table):
        return len(self.visible(table[1])) or None

    def _rows(self, table):
        """The rows of a table, or of FILTER of one: (table's name, row)."""
        if table[0] == "table":
            return [(table[1], row) for row in self.visible(table[1])]
        assert table[:2] == ("call", "FILTER")
        inner, condition = table[2]
        return [row for row in self._rows(inner) if replace(self, row=row).of(condition)]

    def _do_sumx(self, table, expression):
        found = [replace(self, row=row).of(expression) for row in self._rows(table)]
        there = [value for value in found if value is not None]
        return sum(there) if there else None

    def _do_maxx(self, table, expression):
        found = [replace(self, row=row).of(expression) for row in self._rows(table)]
        return max(found) if found else None

    def _do_related(self, column):
        _, dimension, name = column
        table, row = self.row
        [(own, key)] = [
            (own, key) for (of, own), (to, key) in self.model.ways.items()
            if of == table and to == dimension
        ]  # fmt: skip
        [found] = [each for each in self.model.rows[dimension] if each[key] == row[own]]
        return found[name]

    def _do_calculate(self, expression, *changes):
        """First filters are taken away, then those set take the place of others on their column."""
        filters = dict(self.filters)
        for kind, *rest in changes:
            if (kind, rest[0]) == ("call", "REMOVEFILTERS"):
                [(what, *of)] = rest[1]
                filters = {
                    column: let for column, let in filters.items()
                    if (column[0] != of[0] if what == "table" else column != tuple(of))
                }  # fmt: skip
        for change in changes:
            if change[:2] != ("call", "REMOVEFILTERS"):
                filters |= self._set(change)
        return Reckoning(self.model, filters, self.variables).of(expression)

    def _set(self, change):
        if change[:2] == ("call", "VALUES"):
            [column] = change[2]
            return {tuple(column[1:]): self.values(column)}
        kind, sign, (_, table, name), (_, value) = change
        assert kind == "sign"
        every = {row[name] for row in self.model.rows[table]}
        return {(table, name): {each for each in every if _compared(sign, each, value)}}


def _compared(sign, one, other):
    """BLANK is 0 to a number, and empty text to a text."""
    if one is None and other is not None:
        one = "" if isinstance(other, str) else 0
    if other is None and one is not None:
        other = "" if isinstance(one, str) else 0
    if one is None:
        one = other = 0
    return {
        "=": one == other, "<>": one != other, "<": one < other, ">": one > other,
        "<=": one <= other, ">=": one >= other,
    }[sign]  # fmt: skip
