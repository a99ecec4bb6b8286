"""Reads the expressions of a form, such as ``${age} >= 16 and selected(., 'a')``.

pyxform cuts them into words; here they are put together, as far as anything
in a guide could ever correspond to them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pyxform.parsing.expression import parse_expression

MOST_WORDS = 2_000
DEEPEST = 15

_REF = re.compile(r"\$\{([^{}]*)\}")
_SMART_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})
_OPERATORS = ("=", "!=", "<", ">", "<=", ">=")
_NAMED = {"SELF_REF", "PYXFORM_REF", "SYSTEM_LITERAL", "NUMBER"}


class Unreadable(Exception):
    """An expression to which nothing in a guide corresponds; the message says why."""


@dataclass(frozen=True)
class Ref:
    """``${name}``."""

    name: str


@dataclass(frozen=True)
class Here:
    """``.``, the answer to the question itself."""


@dataclass(frozen=True)
class Literal:
    """Text in quotation marks, or a number."""

    value: str | float


@dataclass(frozen=True)
class Call:
    """A function with its arguments."""

    name: str
    arguments: tuple["Node", ...]


@dataclass(frozen=True)
class Joined:
    """Parts joined by ``and`` or by ``or``, or the two sides of a comparison."""

    operator: str
    parts: tuple["Node", ...]


Node = Ref | Here | Literal | Call | Joined


def read_expression(text: str) -> Node:
    """The expression that ``text`` says; raises Unreadable."""
    words = _words(text)
    reader = _Reader(words)
    node = reader.either(0)
    if reader.at < len(words):
        raise Unreadable(f'nothing in a guide corresponds to "{words[reader.at][1].strip()}"')
    return node


def conjuncts(node: Node) -> tuple[Node, ...]:
    """The parts that must all be so."""
    return node.parts if isinstance(node, Joined) and node.operator == "and" else (node,)


def references(text: str) -> list[str]:
    """The names in ``${...}``, even those that ODK would not take."""
    return [name.strip() for name in _REF.findall(text)]


def _words(text: str) -> list[tuple[str, str]]:
    """Kind and spelling of each word; pyxform cuts ``<=`` in two and wants single spaces."""
    words: list[tuple[str, str]] = []
    names = references(text)
    numbered = _REF.sub("${name}", text).translate(_SMART_QUOTES)
    if "${name}" in "".join(re.findall(r"'[^']*'|\"[^\"]*\"", numbered)):
        raise Unreadable("an answer cannot be put into text")
    for token in parse_expression(numbered):
        kind, spelling = token.type, str(token)
        if kind == "PYXFORM_REF":
            spelling = f"${{{names.pop(0)}}}"
        if kind == "WHITESPACE":
            continue
        if kind == "OPS_COMP" and spelling == "=" and words and words[-1][1] in "<>!":
            words[-1] = ("OPS_COMP", words[-1][1] + "=")
        elif spelling.strip() in ("and", "or") and kind in ("OPS_BOOL", "NAME"):
            words.append(("OPS_BOOL", spelling.strip()))
        else:
            words.append((kind, spelling))
    if len(words) > MOST_WORDS:
        raise Unreadable("it is too long")
    return words


class _Reader:
    def __init__(self, words: Sequence[tuple[str, str]]) -> None:
        self.words = words
        self.at = 0

    def either(self, depth: int) -> Node:
        return self._joined("or", depth)

    def _joined(self, operator: str, depth: int) -> Node:
        if depth > DEEPEST:
            raise Unreadable("too many brackets stand inside each other")
        parts: list[Node] = []
        while True:
            part = self._joined("and", depth) if operator == "or" else self._compared(depth)
            same = isinstance(part, Joined) and part.operator == operator
            parts += part.parts if isinstance(part, Joined) and same else [part]
            if not self._took("OPS_BOOL", operator):
                return parts[0] if len(parts) == 1 else Joined(operator, tuple(parts))

    def _compared(self, depth: int) -> Node:
        left = self._operand(depth)
        kind, spelling = self._now()
        if kind != "OPS_COMP" or spelling not in _OPERATORS:
            return left
        self.at += 1
        return Joined(spelling, (left, self._operand(depth)))

    def _operand(self, depth: int) -> Node:
        kind, spelling = self._now()
        self.at += 1
        if kind == "OPEN_PAREN":
            inside = self.either(depth + 1)
            self._close()
            return inside
        if kind == "FUNC_CALL":
            return Call(spelling.removesuffix("("), self._arguments(depth))
        if kind == "NAME" and self._took("OPEN_PAREN"):
            return Call(spelling, self._arguments(depth))
        if kind not in _NAMED:
            raise Unreadable(f'nothing in a guide corresponds to "{spelling.strip() or "its end"}"')
        if kind == "NUMBER":
            return Literal(float(spelling))
        if kind == "SYSTEM_LITERAL":
            return Literal(spelling[1:-1])
        return Here() if kind == "SELF_REF" else Ref(spelling[2:-1])

    def _arguments(self, depth: int) -> tuple[Node, ...]:
        if self._took("CLOSE_PAREN"):
            return ()
        found = [self.either(depth + 1)]
        while self._took("COMMA"):
            found.append(self.either(depth + 1))
        self._close()
        return tuple(found)

    def _close(self) -> None:
        if not self._took("CLOSE_PAREN"):
            raise Unreadable("a bracket is not closed")

    def _now(self) -> tuple[str, str]:
        return self.words[self.at] if self.at < len(self.words) else ("", "")

    def _took(self, kind: str, spelling: str = "") -> bool:
        now = self._now()
        if now[0] != kind or (spelling and now[1] != spelling):
            return False
        self.at += 1
        return True
