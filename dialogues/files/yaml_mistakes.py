"""What YAML's own error messages mean, in words for people who write guides."""

import re
from itertools import pairwise

import yaml

from dialogues.problems import Place, Problem, problem

UNPRINTABLE = re.compile(
    "[^\x09\x0a\x0d\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""Control characters, halves of surrogate pairs and the like."""


def bad_character(file: str, text: str) -> Problem | None:
    """The first character that YAML does not allow anywhere; None if there is none."""
    text = text.removeprefix("\ufeff")
    found = UNPRINTABLE.search(text)
    if found is None:
        return None
    line = text.count("\n", 0, found.start()) + 1
    return unprintable(Place(file, line), found[0])


def unprintable(place: Place, character: str) -> Problem:
    """The problem of a character that does not show."""
    return problem("yaml-character", place, character=f"U+{ord(character):04X}")


def explain(file: str, text: str, error: yaml.YAMLError) -> Problem:
    """The problem behind an error of the YAML parser."""
    said = str(getattr(error, "problem", "") or error)
    context = str(getattr(error, "context", "") or "")
    place = Place(file, _line(getattr(error, "problem_mark", None)))
    begun = Place(file, _line(getattr(error, "context_mark", None)))
    lines = text.splitlines()
    unclosed = _unclosed(lines[: place.line])
    if unclosed and ("<block end>" in said or "quoted scalar" in context):
        return _quotes(Place(file, unclosed), said)
    if "cannot start any token" in said or "entries are not allowed" in said:
        return _bad_start(place, said)
    if "mapping values are not allowed" in said:
        return _colon(place, lines)
    if "quoted scalar" in context or "double-quoted" in context:
        return _quotes(begun, said)
    if "an alias" in context or "an anchor" in context:
        return problem("yaml-alias", place, mark="*" if "alias" in context else "&")
    if "flow" in context:
        return problem("yaml-brackets", begun, detail=f"it begins in line {begun.line}")
    if "could not find expected ':'" in said:
        detail = "this line has no field name with a colon"
        return problem("yaml-indent", begun, detail=detail)
    return _line_by_line(place, said, lines)


def _unclosed(lines: list[str]) -> int:
    """The first line whose quotation mark is not closed before the next field; 0 if none is."""
    for number, (line, following) in enumerate(pairwise(lines), 1):
        opened = re.match(r"""\s*(?:- )?\w+:\s+(["'])""", line)
        if opened and line.count(opened[1]) == 1 and re.match(r"\s*(?:- )?\w+:(\s|$)", following):
            return number
    return 0


def _line(mark: object) -> int:
    return int(getattr(mark, "line", 0)) + 1


def _bad_start(place: Place, said: str) -> Problem:
    if "\\t" in said:
        return problem("yaml-tab", place)
    if "sequence entries" in said or "block entries" in said:
        return problem("yaml-first-character", place, character="a dash and a space")
    match = re.search(r"found (?:character )?(.+?)(?: that|$)", said)
    return problem("yaml-first-character", place, character=match[1] if match else "this")


def _colon(place: Place, lines: list[str]) -> Problem:
    """A second colon in the line, or a field indented below a value that is finished."""
    written = lines[place.line - 1] if place.line <= len(lines) else ""
    if len(re.findall(r":(?:\s|$)", written)) > 1:
        return problem("yaml-colon", place)
    if written.startswith("\t"):
        return problem("yaml-tab", place)
    return problem("yaml-indent", place, detail="this field does not belong to the line above it")


def _quotes(place: Place, said: str) -> Problem:
    detail = "it is opened here and not closed"
    if "escape" in said:
        detail = "a backslash inside double marks has a meaning of its own; write two of them"
    return problem("yaml-quotes", place, detail=detail)


def _line_by_line(place: Place, said: str, lines: list[str]) -> Problem:
    """Judge by the look of the line where the parser gave up."""
    written = lines[place.line - 1] if place.line <= len(lines) else ""
    if re.match(r"\s*\t", written):
        return problem("yaml-tab", place)
    if re.search(r""":\s+(["'])""", written) and "<block end>" in said:
        detail = "there is more text after the closing mark"
        return problem("yaml-quotes", place, detail=detail)
    if re.search(r":\s+[\[{]", written) and "<block end>" in said:
        detail = "there is more text after it"
        return problem("yaml-brackets", place, detail=detail)
    if "expected the node content" in said:
        return _bad_start(place, said)
    if "comment or a line break" in said:
        detail = "text after | or > must begin in the next line"
        return problem("yaml-indent", place, detail=detail)
    if "<block end>" in said or "document start" in said:
        return problem("yaml-indent", place, detail="this line begins too far left or right")
    return problem("yaml-broken", place, detail=said.split("\n")[0])
