"""A small and strict reader of TMDL, after Microsoft's description of the language.

It knows only the objects and properties that a release uses, and refuses
everything else: spaces in the indentation, a property twice, an unquoted name
with a space, a description that stands above nothing.
https://learn.microsoft.com/analysis-services/tmdl/tmdl-overview
"""

import re
from dataclasses import dataclass, field

PROPERTIES = {
    "database": {"compatibilityLevel"},
    "model": {"culture", "defaultPowerBIDataSourceVersion", "discourageImplicitMeasures",
              "sourceQueryCulture"},
    "table": {"lineageTag"},
    "column": {"dataType", "isKey", "isHidden", "formatString", "lineageTag", "summarizeBy",
               "sourceColumn", "sortByColumn"},
    "measure": {"formatString", "lineageTag"},
    "partition": {"mode", "source"},
    "expression": {"lineageTag"},
    "relationship": {"fromColumn", "toColumn"},
    "annotation": set(),
}  # fmt: skip
CHILDREN = {
    "table": {"column", "measure", "partition", "annotation"},
    "column": {"annotation"}, "expression": {"annotation"},
}  # fmt: skip
ROOTS = {"database", "model", "table", "expression", "relationship", "annotation"}
FLAGS = {"isKey", "isHidden", "discourageImplicitMeasures"}
EXPRESSIONS = {"source"}
DEFAULTS = {"measure", "partition", "expression", "annotation"}
NAME = r"'(?:[^']|'')+'|[^\s'.=:]+"
DECLARED = re.compile(rf"(\w+)(?: ({NAME}))?(?: =(?: (.*))?)?")
PROPERTY = re.compile(r"(\w+): (.+)")
EXPRESSION = re.compile(r"(\w+) =(?: (.+))?")
REFERENCE = re.compile(rf"ref (\w+) ({NAME})")


class BadTmdl(ValueError):
    """The text is not TMDL; the message says which line."""


@dataclass
class Thing:
    """An object: its kind, name, default value or expression, properties and children."""

    kind: str
    name: str
    default: str = ""
    about: str = ""
    properties: dict[str, str] = field(default_factory=dict)
    children: list["Thing"] = field(default_factory=list)

    def all(self, kind: str) -> list["Thing"]:
        return [child for child in self.children if child.kind == kind]


def read_tmdl(text: str) -> list[Thing]:
    """The objects of a document; ``ref`` lines are objects of the kind "ref"."""
    return _Reader(text).things(0, None)


def unquoted(name: str) -> str:
    """A name without its quotes."""
    return name[1:-1].replace("''", "'") if name.startswith("'") else name


class _Reader:
    def __init__(self, text: str) -> None:
        if not text.endswith("\n") or text.endswith("\n\n"):
            raise BadTmdl("the text does not end with one line end")
        self.lines = text[:-1].split("\n")
        self.at = 0
        for number, line in enumerate(self.lines, start=1):
            if line != line.rstrip() or re.match(r"\t* ", line):
                raise BadTmdl(f"line {number}: spaces where there must be none")

    def things(self, level: int, parent: Thing | None) -> list[Thing]:
        """Objects (and the parent's properties) at this level, until a line further out."""
        found, about = [], []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line:
                self._refuse_if(bool(about), "a description with nothing right below it")
                self.at += 1
                continue
            depth = len(line) - len(line.lstrip("\t"))
            if depth < level:
                break
            self._refuse_if(depth > level, "indented too far")
            rest = line.strip()
            if rest.startswith("/// "):
                about.append(rest[4:])
                self.at += 1
                continue
            if parent is not None and not about and self._property(rest, level, parent):
                self._refuse_if(bool(found), "a property below a child")
                continue
            found.append(self._object(rest, level, parent, " ".join(about)))
            about = []
        self._refuse_if(bool(about), "a description with nothing below it")
        return found

    def _property(self, rest: str, level: int, parent: Thing) -> bool:
        allowed = PROPERTIES[parent.kind]
        named = re.match(r"\w+", rest)
        if not named or named[0] not in allowed:
            return False
        name = named[0]
        self._refuse_if(name in parent.properties, f"{name} twice")
        if name in FLAGS:
            self._refuse_if(rest != name, f"{name} takes no value here")
            value = "true"
        elif name in EXPRESSIONS:
            match = EXPRESSION.fullmatch(rest)
            self._refuse_if(match is None, f"{name} is an expression")
            parent.properties[name] = self._expression(match[2] or "", level + 1)
            return True
        else:
            match = PROPERTY.fullmatch(rest)
            self._refuse_if(match is None, f"{name} has no value")
            value = match[2]
        parent.properties[name] = value
        self.at += 1
        return True

    def _object(self, rest: str, level: int, parent: Thing | None, about: str) -> Thing:
        reference = REFERENCE.fullmatch(rest)
        if reference:
            self._refuse_if(parent is not None, "a reference must stand at the root here")
            self.at += 1
            return Thing("ref", unquoted(reference[2]), reference[1])
        match = DECLARED.fullmatch(rest)
        self._refuse_if(match is None, f"no object: {rest!r}")
        kind = match[1]
        allowed = ROOTS if parent is None else CHILDREN.get(parent.kind, set())
        self._refuse_if(kind not in allowed, f"no {kind} may stand here")
        self._refuse_if((" =" in rest) != (kind in DEFAULTS), f"default value of {kind}")
        self._refuse_if(match[2] is None and kind != "database", f"a {kind} without a name")
        thing = Thing(kind, unquoted(match[2] or ""), about=about)
        if kind in DEFAULTS:
            thing.default = self._expression(match[3] or "", level + 2)
        else:
            self.at += 1
        thing.children = self.things(level + 1, thing)
        return thing

    def _expression(self, first: str, level: int) -> str:
        """The rest of the line, or the lines below that are at least so deep."""
        self.at += 1
        if first:
            return first
        lines = []
        while self.at < len(self.lines) and self.lines[self.at].startswith("\t" * level):
            lines.append(self.lines[self.at])
            self.at += 1
        self._refuse_if(not lines, "an expression of no lines")
        least = min(len(line) - len(line.lstrip("\t")) for line in lines)
        return "\n".join(line[least:] for line in lines)

    def _refuse_if(self, wrong: bool, why: str) -> None:
        if wrong:
            raise BadTmdl(f"line {self.at + 1}: {why}")
