"""What an author wrote, exactly as written, with line numbers.

PyYAML's ordinary loader forgets lines, keeps only the last of two equal keys
and turns ``no`` into False. Here its nodes are read instead, so that every
value keeps its own spelling and place.
"""

from dataclasses import dataclass, field
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
    control = bad_character(file, text)
    if control:
        return None, [control]
    try:
        alias = _alias(file, text)
        node = None if alias else yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        return None, [explain(file, text, error)]
    except RecursionError:
        detail = "it is nested too deeply"
        return None, [problem("yaml-broken", Place(file, 1), detail=detail)]
    if alias:
        return None, [alias]
    if node is None or _form(node) == "nothing":
        return None, [problem("file-empty", Place(file))]
    return _read(file, node)


def _read(file: str, node: Any) -> tuple[Written | None, list[Problem]]:
    problems: list[Problem] = []
    try:
        return _written(node, 1, file, problems), problems
    except RecursionError:
        detail = "it is nested too deeply"
        return None, [problem("yaml-broken", Place(file, 1), detail=detail)]


def _alias(file: str, text: str) -> Problem | None:
    """Anchors and aliases could make a small file endless; authors only meet them by accident."""
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent):
            return problem("yaml-alias", _place(file, event), mark="*")
        if getattr(event, "anchor", None):
            return problem("yaml-alias", _place(file, event), mark="&")
        tag = getattr(event, "tag", None)
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
