"""The extra columns in which a form keeps what only a guide can hold.

On the sheets survey and settings they are called ``earshot::why::Polish (pl)``.
On the sheet choices that would break ODK, which makes an XML element of every
column there: they are called ``earshot_heard_as_pl``.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from dialogues.guide import Condition, Ending, Limits, Path, Words

NAME = "earshot"
"""What the names of all extra columns begin with."""

PREFIX = f"{NAME}::"
CHOICE_PREFIX = f"{NAME}_"

WORDED = ("text", "short", "why", "hint", "probe", "unit", "low", "high", "reask", "called")
PLAIN = (
    "id",
    "kind",
    "thin",
    "paths",
    "only_if",
    "ends",
    "item",
    "purpose",
    "wording_version",
    "sensitivity",
    "keep",
)
"""Columns of the sheet survey, with and without a language."""

CHOICE_WORDED = ("heard_as",)
CHOICE_PLAIN = ("code", "exclusive", "other")
"""Columns of the sheet choices."""

GUIDE_WORDED = ("title", "who", "person", "phrases")
GUIDE_PLAIN = ("licence", "limits", "measures", "reviewed")
"""Columns of the sheet settings."""

PATHS: tuple[Path, ...] = ("short", "full")

DEEPEST = 34
"""How many conditions may stand inside each other: no file of a guide holds more."""

DISPOSITIONS = ("refused", "ineligible")
GROUPS = ("all", "any", "not")
TESTS = ("is", "one_of", "includes", "at_least", "at_most", "answered")


def guarded(text: str) -> str:
    """The text without ``${``, which ODK takes for a name in every column of a form."""
    return re.sub(r"\$(?=[{\\])", r"$\\", text)


def unguarded(text: str) -> str:
    """The text as it was before :func:`guarded`."""
    return re.sub(r"\$\\(?=[{\\])", "$", text)


def write_list(items: Sequence[str]) -> str:
    """Words in one cell, with bars between; as JSON where a word has a bar itself."""
    plain = " | ".join(items)
    return plain if read_list(plain) == tuple(items) else json.dumps(items, ensure_ascii=False)


def read_list(text: str) -> tuple[str, ...]:
    """The words in a cell."""
    if text.startswith("["):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, list) and all(isinstance(item, str) for item in found):
            return tuple(found)
    return tuple(part.strip() for part in text.split("|") if part.strip())


def read_pairs(text: str) -> dict[str, str]:
    """``a=b, c=d`` as a dictionary; raises ValueError."""
    pairs = [part.partition("=") for part in text.replace(";", ",").split(",") if part.strip()]
    if not all(key.strip() and equals and value.strip() for key, equals, value in pairs):
        raise ValueError("it must look like this: ucla3=ucla3, ons4=ons4")
    return {key.strip(): value.strip() for key, _, value in pairs}


def read_limits(text: str) -> Limits:
    """``parts=4, tries=2`` as limits; raises ValueError."""
    known = {limit.name for limit in fields(Limits)}
    given = read_pairs(text)
    if wrong := set(given) - known:
        raise ValueError(f"there is no limit called {sorted(wrong)[0]}")
    numbers: dict[str, Any] = {
        key: float(value) if "." in value else int(value) for key, value in given.items()
    }
    return Limits(**numbers)


def write_limits(limits: Limits) -> str:
    """The limits that are not the usual ones."""
    usual = Limits()
    names = [limit.name for limit in fields(Limits)]
    changed = [name for name in names if getattr(limits, name) != getattr(usual, name)]
    return ", ".join(f"{name}={getattr(limits, name)}" for name in changed)


def read_json(text: str) -> Any:
    """What JSON says; raises ValueError with a sentence for authors."""
    try:
        return json.loads(text)
    except ValueError as error:
        raise ValueError(f"it is not JSON ({error})") from None
    except RecursionError:
        raise ValueError("too many brackets stand inside each other") from None


def write_json(value: Any) -> str:
    """JSON in one line, letters as they are."""
    return json.dumps(value, ensure_ascii=False)


def condition_fields(condition: Condition) -> dict[str, Any]:
    """A condition as authors write it."""
    if condition.test == "not":
        return {"not": condition_fields(condition.parts[0])}
    if condition.test in GROUPS:
        return {condition.test: [condition_fields(part) for part in condition.parts]}
    operand = condition.operand
    said = list(operand) if isinstance(operand, tuple) else operand
    return {"question": condition.question, condition.test: said}


def read_condition(text: str) -> Condition:
    """A condition as JSON, as authors write its fields; raises ValueError."""
    return condition_from(read_json(text))


def condition_from(plain: Any, depth: int = 0) -> Condition:
    """The condition that :func:`condition_fields` wrote; raises ValueError for anything else."""
    if depth > DEEPEST:
        raise ValueError("too many conditions stand inside each other")
    if isinstance(plain, dict) and len(plain) == 1:
        test, inside = next(iter(plain.items()))
        if test == "not":
            return Condition("not", (condition_from(inside, depth + 1),))
        if test in GROUPS and isinstance(inside, list) and inside:
            return Condition(test, tuple(condition_from(part, depth + 1) for part in inside))
    if isinstance(plain, dict) and len(plain) == 2 and isinstance(plain.get("question"), str):
        test = next(name for name in plain if name != "question")
        operand = plain[test]
        if test in TESTS and _fits(test, operand):
            said = tuple(operand) if isinstance(operand, list) else operand
            return Condition(test, question=plain["question"], operand=said)
    raise ValueError('a condition looks like this: {"question": "age", "at_least": 16}')


def _fits(test: str, operand: Any) -> bool:
    if test == "answered":
        return isinstance(operand, bool)
    if test == "one_of":
        return isinstance(operand, list) and all(isinstance(code, str) for code in operand)
    if test in ("at_least", "at_most"):
        return isinstance(operand, (int, float)) and not isinstance(operand, bool)
    return isinstance(operand, (str, int, float)) and not isinstance(operand, bool)


def read_row(by_language: Mapping[str, tuple[str, ...]]) -> tuple[Words, ...]:
    """Lists of words by language as a list of wordings by language."""
    longest = max((len(items) for items in by_language.values()), default=0)
    return tuple(
        {language: items[n] for language, items in by_language.items() if n < len(items)}
        for n in range(longest)
    )


def read_paths(text: str) -> tuple[Path, ...]:
    """``short``, ``full`` or both; raises ValueError."""
    given = text.replace(",", " ").split()
    if set(given) - set(PATHS):
        raise ValueError("the paths are short and full")
    return tuple(path for path in PATHS if path in given)


def read_endings(text: str) -> tuple[Ending, ...]:
    """Endings as :func:`write_endings` wrote them; raises ValueError."""
    plain = read_json(text)
    if not isinstance(plain, list):
        raise ValueError("endings are a list")
    return tuple(_ending(one) for one in plain)


def _ending(plain: Any) -> Ending:
    fits = isinstance(plain, dict) and set(plain) == {"if", "as", "say"}
    if not fits or plain["as"] not in DISPOSITIONS or not isinstance(plain["say"], dict):
        raise ValueError(
            'endings look like this: [{"if": {…}, "as": "refused", "say": {"en": "Bye."}}]'
        )
    say = {str(language): str(words) for language, words in plain["say"].items()}
    return Ending(condition_from(plain["if"]), plain["as"], say)


def write_endings(endings: Sequence[Ending]) -> str:
    """Endings as JSON, their conditions as authors write them."""
    return write_json(
        [{"if": condition_fields(e.when), "as": e.as_, "say": e.say} for e in endings]
    )
