"""What an author wrote, exactly as written, with line numbers.

PyYAML's ordinary loader forgets lines, keeps only the last of two equal keys
and turns ``no`` into False. Here its nodes are read instead, so that every
value keeps its own spelling and place.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

import yaml

from dialogues.files.yaml_mistakes import bad_character, explain
from dialogues.problems import Place, Problem, problem

Form = Literal["map", "list", "text", "number", "boolean", "nothing"]

_FORMS: dict[str, Form] = {
    "tag:yaml.org,2002:str": "text",
    "tag:yaml.org,2002:timestamp": "text",
    "tag:yaml.org,2002:value": "text",
    "tag:yaml.org,2002:merge": "text",
    "tag:yaml.org,2002:int": "number",
    "tag:yaml.org,2002:float": "number",
    "tag:yaml.org,2002:bool": "boolean",
    "tag:yaml.org,2002:null": "nothing",
    "tag:yaml.org,2002:map": "map",
    "tag:yaml.org,2002:seq": "list",
}

DEEPEST = 40
"""How many lists and fields may stand inside each other."""


@dataclass(frozen=True)
class Written:
    """A value as written: ``text`` for a scalar, ``fields`` for a map, ``items`` for a list.

    ``line`` is where its field or list item begins, counted from 1.
    """

    form: Form
    line: int
    text: str = ""
    fields: dict[str, "Written"] = field(default_factory=dict)
    items: tuple["Written", ...] = ()


def read_yaml(file: str, text: str) -> tuple[Written | None, list[Problem]]:
    """The file's one document as written, and the mistakes of YAML in it.

    Never raises: what cannot be read at all is None and a problem.
    """
    written, problems = _read(file, text)
    return written, list(problems)


@lru_cache(maxsize=8)
def _read(file: str, text: str) -> tuple[Written | None, tuple[Problem, ...]]:
    """The same; a guide is read again and again, and its YAML takes longest."""
    control = bad_character(file, text)
    if control:
        return None, (control,)
    try:
        refused = _refused(file, text)
        node = None if refused else yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        return None, (explain(file, text, error),)
    if refused:
        return None, (refused,)
    if node is None or _form(node) == "nothing":
        return None, (problem("file-empty", Place(file)),)
    problems: list[Problem] = []
    return _written(node, 1, file, problems), tuple(problems)


def _refused(file: str, text: str) -> Problem | None:
    """What YAML allows and guides do not, seen before it can do harm.

    Aliases could make a small file endless, and deep nesting exhausts the
    parser; authors only meet either by accident.
    """
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        tag = getattr(event, "tag", None)
        if depth > DEEPEST:
            detail = f"more than {DEEPEST} things stand inside each other"
            return problem("yaml-broken", _place(file, event), detail=detail)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            mark = "*" if isinstance(event, yaml.AliasEvent) else "&"
            return problem("yaml-alias", _place(file, event), mark=mark)
        if tag and tag not in _FORMS:
            return problem("yaml-first-character", _place(file, event), character="!")
    return None


def _place(file: str, event: Any) -> Place:
    return Place(file, event.start_mark.line + 1)


def _form(node: Any) -> Form:
    return _FORMS.get(node.tag, "text")


def _written(node: Any, line: int, file: str, problems: list[Problem]) -> Written:
    if isinstance(node, yaml.MappingNode):
        return Written("map", line, fields=_fields(node, file, problems))
    if isinstance(node, yaml.SequenceNode):
        items = (_written(item, _line(item), file, problems) for item in node.value)
        return Written("list", line, items=tuple(items))
    return Written(_form(node), line, text=node.value)


def _fields(node: Any, file: str, problems: list[Problem]) -> dict[str, Written]:
    fields: dict[str, Written] = {}
    for key, value in node.value:
        line = _line(key)
        if not isinstance(key, yaml.ScalarNode):
            detail = "a name before a colon must be a plain word"
            problems.append(problem("yaml-broken", Place(file, line), detail=detail))
        elif key.value in fields:
            first = fields[key.value].line
            found = problem("duplicate-field", Place(file, line), field=key.value, first=first)
            problems.append(found)
        else:
            fields[key.value] = _written(value, line, file, problems)
    return fields


def _line(node: Any) -> int:
    return int(node.start_mark.line) + 1
