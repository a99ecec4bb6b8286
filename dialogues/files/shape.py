"""Reads what is written by a JSON Schema: names, types and possible values.

The published schemas are the one list of fields there is; this knows the few
words of JSON Schema that they use, and unlike a validator it says what is
wrong in an author's terms, keeps what is right and goes on.
"""

import json
import math
import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from dialogues.files.written import Written
from dialogues.files.yaml_mistakes import UNPRINTABLE, unprintable
from dialogues.places import Marks
from dialogues.problems import Place, Problem, problem

SAID_LATER = frozenset(
    ("text", "label", "say", "title", "who", "person", "why", "code", "choices",
     "from", "to", "low", "high", "purpose")
)  # fmt: skip
"""Fields whose absence has a problem of its own, found when the whole guide is checked."""

_ABSENT = object()
_FOUND = {
    "map": "fields with colons", "list": "a list", "text": "text",
    "number": "a number", "boolean": "yes or no", "nothing": "empty",
}  # fmt: skip
_WANTED = {
    "object": "fields with colons, each on a line of its own", "array": "a list",
    "string": "text", "number": "a number", "integer": "a whole number", "boolean": "true or false",
}  # fmt: skip
_HINTS = {
    "object": "Write its fields below it, indented by two spaces.",
    "array": "Write a list: square brackets with commas between, or lines that begin with a dash.",
    "string": 'Write the text in quotation marks: "...".',
    "number": "Write figures without quotation marks, for example 3.",
    "integer": "Write a whole number in figures without quotation marks, for example 3.",
    "boolean": "Write true or false.",
}
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,15})?")
_TRUE = ("yes", "true", "on")


@dataclass
class Shaped:
    """What was right, as plain data; where all of it stands; what was wrong."""

    value: dict[str, Any]
    marks: Marks
    problems: list[Problem] = field(default_factory=list)


@cache
def schema(name: str) -> dict[str, Any]:
    """The published schema ``guide`` or ``translation``."""
    path = Path(__file__).parent.parent / f"{name}.schema.json"
    plain: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return plain


def read_shape(file: str, written: Written, name: str) -> Shaped:
    """Everything in ``written`` that fits the schema called ``name``."""
    return read_by(file, written, schema(name))


def read_by(file: str, written: Written, root: dict[str, Any]) -> Shaped:
    """Everything in ``written`` that fits the schema ``root``."""
    reader = _Reader(file, root)
    value, marks = reader.read(written, reader.root, reader.root["title"])
    return Shaped(value if isinstance(value, dict) else {}, marks, reader.problems)


def did_you_mean(wrong: str, possible: Any) -> str:
    """A remedy: the nearest possible word, or all of them."""
    names = [str(name) for name in possible]
    near = get_close_matches(wrong.lower(), names, n=1, cutoff=0.6)
    if near:
        return f'Did you mean "{near[0]}"?'
    return f"Possible here: {', '.join(names)}." if names else "There are none yet."


class _Reader:
    def __init__(self, file: str, root: dict[str, Any]) -> None:
        self.file = file
        self.root = root
        self.problems: list[Problem] = []

    def read(self, written: Written, schema: dict[str, Any], name: str) -> tuple[Any, Marks]:
        """The value and its marks; the value is ``_ABSENT`` where it is unusable."""
        rules = self._resolved(schema)
        marks = Marks(written.line)
        wanted = _types(rules)
        if "object" in wanted and written.form == "map":
            return self._map(written, rules, marks), marks
        if "array" in wanted and written.form == "list":
            return self._list(written, rules, name, marks), marks
        if written.form == "nothing":
            self._note("empty-field", written, field=name)
            return _ABSENT, marks
        return self._scalar(written, rules, name, wanted), marks

    def _resolved(self, schema: dict[str, Any]) -> dict[str, Any]:
        if "$ref" not in schema:
            return schema
        target = self.root["$defs"][schema["$ref"].rsplit("/", 1)[-1]]
        return {**target, **schema}

    def _note(self, code: str, written: Written, /, **words: object) -> None:
        self.problems.append(problem(code, Place(self.file, written.line), **words))

    def _map(self, written: Written, rules: dict[str, Any], marks: Marks) -> dict[str, Any]:
        fields = rules.get("properties", {})
        others = rules.get("additionalProperties")
        found: dict[str, Any] = {}
        for name, value in written.fields.items():
            known = fields.get(name) or others
            if not known:
                hint = did_you_mean(name, fields)
                self._note("unknown-field", value, field=name, thing=rules["title"], hint=hint)
                marks.parts[name] = Marks(value.line)
                continue
            if value.form == "nothing" and name in (*SAID_LATER, *rules.get("required", ())):
                marks.parts[name] = Marks(value.line)
                continue
            read, marks.parts[name] = self.read(value, known, name)
            if read is not _ABSENT:
                found[name] = read
        self._required(written, rules)
        return found

    def _required(self, written: Written, rules: dict[str, Any]) -> None:
        for name in rules.get("required", ()):
            value = written.fields.get(name)
            if name in SAID_LATER or (value is not None and value.form != "nothing"):
                continue
            thing = str(rules["title"])
            description = rules["properties"][name]["description"]
            self._note(
                "missing-field", value or written,
                thing=thing[:1].upper() + thing[1:], field=name, description=description,
            )  # fmt: skip

    def _list(
        self, written: Written, rules: dict[str, Any], name: str, marks: Marks
    ) -> list[Any] | object:
        if not written.items and rules.get("minItems"):
            self._note("empty-field", written, field=name)
            return _ABSENT
        found: list[Any] = []
        for item in written.items:
            read, itself = self.read(item, rules["items"], name)
            if read is not _ABSENT:
                marks.parts[len(found)] = itself
                found.append(read)
        most = rules.get("maxItems", len(found))
        if len(found) > most:
            wanted = f"a list of at most {most}"
            self._note("out-of-range", written, field=name, value=len(found), wanted=wanted)
        return found

    def _scalar(
        self, written: Written, rules: dict[str, Any], name: str, wanted: tuple[str, ...]
    ) -> Any:
        if written.form == "boolean" and "boolean" in wanted:
            return written.text.lower() in _TRUE
        if "string" in wanted and written.form in ("text", "number", "boolean"):
            return self._text(written, rules, name, wanted)
        if {"number", "integer"} & set(wanted) and written.form == "number":
            number = as_number(written.text, whole="number" not in wanted)
            if number is not None:
                return self._in_range(written, rules, name, number)
        return self._wrong_type(written, name, wanted)

    def _wrong_type(self, written: Written, name: str, wanted: tuple[str, ...]) -> object:
        self._note(
            "wrong-type", written,
            field=name, wanted=_WANTED[wanted[0]], found=_FOUND[written.form],
            hint=_HINTS[wanted[0]],
        )  # fmt: skip
        return _ABSENT

    def _text(
        self, written: Written, rules: dict[str, Any], name: str, wanted: tuple[str, ...]
    ) -> Any:
        text = written.text.strip()
        if written.form == "boolean":
            meaning = "true" if text.lower() in _TRUE else "false"
            self._note("unquoted-yes-no", written, written=text, meaning=meaning)
            return text
        if written.form == "number" and "number" not in wanted:
            return self._wrong_type(written, name, wanted)
        if not text:
            if name not in SAID_LATER:
                self._note("empty-field", written, field=name)
            return _ABSENT
        if hidden := UNPRINTABLE.search(text):
            self.problems.append(unprintable(Place(self.file, written.line), hidden[0]))
            return _ABSENT
        if "enum" in rules and text not in rules["enum"]:
            hint = did_you_mean(text, rules["enum"])
            self._note("unknown-value", written, field=name, value=text, hint=hint)
            return _ABSENT
        if "pattern" in rules and written.form == "text" and not _fits(rules["pattern"], text):
            wanted_id = rules["x-wanted"]
            self._note("bad-id", written, field=name, value=text, wanted=wanted_id)
        return text

    def _in_range(self, written: Written, rules: dict[str, Any], name: str, number: float) -> Any:
        low = rules.get("minimum", -math.inf)
        high = rules.get("maximum", math.inf)
        if "const" in rules and number != rules["const"]:
            hint = f"Write {rules['const']}."
            self._note("unknown-value", written, field=name, value=written.text, hint=hint)
            return _ABSENT
        if not low <= number <= high:
            wanted = f"from {low} to {high}"
            self._note("out-of-range", written, field=name, value=written.text, wanted=wanted)
            return _ABSENT
        return number


def _types(rules: dict[str, Any]) -> tuple[str, ...]:
    wanted = rules.get("type")
    if wanted is None:
        return ("integer",) if "const" in rules else ("string",)
    return (wanted,) if isinstance(wanted, str) else tuple(wanted)


def _fits(pattern: str, text: str) -> bool:
    """JSON Schema patterns are searched; ``$`` must not let a last line break pass."""
    return re.search(pattern.replace("$", r"\Z"), text) is not None


def as_number(text: str, whole: bool = False) -> int | float | None:
    """The number that the figures say; None for anything else."""
    found = _NUMBER.fullmatch(text)
    if found is None or (whole and found[1]):
        return None
    return float(text) if found[1] else int(text)
