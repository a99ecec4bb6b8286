"""A form's ``constraint`` as the bounds of a question, and choices that stand alone."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.authoring.xlsform.expressions import Call, Here, Joined, Literal, Node, conjuncts
from bot.authoring.xlsform.relevance import NUMERIC, number
from dialogues.guide import Kind

_TURNED = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "="}
_COUNT = Call("count-selected", (Here(),))
_ONE_AT_MOST = (("<=", 1.0), ("<", 2.0), ("=", 1.0))
_MORE_THAN_ONE = ((">", 1.0), (">=", 2.0), ("!=", 1.0))


@dataclass
class Bounds:
    """What of a constraint a guide can say; ``rest`` says why of each part it cannot."""

    smallest: float | None = None
    largest: float | None = None
    exclusive: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)


def bounds(node: Node, kind: Kind, whole: bool, codes: Mapping[str, str]) -> Bounds:
    """The bounds in a constraint; ``codes`` are those of the form's choices."""
    found, others = Bounds(), []
    for part in conjuncts(node):
        alone = _alone(part, codes) if kind == "several" else None
        if alone:
            found.exclusive.append(alone)
        else:
            others.append(part)
    subject: Node = _COUNT if kind == "several" else Here()
    for part in others:
        compared = _compared(_without_alone(part, found.exclusive, codes), subject)
        if kind not in (*NUMERIC, "several") or compared is None:
            found.rest.append(_why(part, kind))
        elif not _bound(found, *compared, whole=whole):
            found.rest.append("a number with decimals can only be at least or at most a bound")
    return found


def _bound(found: Bounds, operator: str, value: float, *, whole: bool) -> bool:
    if operator in ("<", ">") and not whole:
        return False
    if operator in (">", ">=", "="):
        low = math.floor(value) + 1 if operator == ">" else value
        found.smallest = number(low if found.smallest is None else max(low, found.smallest))
    if operator in ("<", "<=", "="):
        high = math.ceil(value) - 1 if operator == "<" else value
        found.largest = number(high if found.largest is None else min(high, found.largest))
    return True


def _compared(node: Node, subject: Node) -> tuple[str, float] | None:
    """The operator and the number with which ``subject`` is compared."""
    if not isinstance(node, Joined) or len(node.parts) != 2:
        return None
    left, right, operator = *node.parts, node.operator
    if left != subject:
        left, right, operator = right, left, _TURNED.get(operator, operator)
    if left != subject or not isinstance(right, Literal) or operator not in (*_TURNED, "!="):
        return None
    try:
        value = float(right.value)
    except ValueError:
        return None
    return (operator, value) if operator != "!=" and math.isfinite(value) else None


def _counts(node: Node, possible: tuple[tuple[str, float], ...]) -> bool:
    if isinstance(node, Joined) and node.operator == "!=" and node.parts[0] == _COUNT:
        return ("!=", getattr(node.parts[1], "value", None)) in possible
    return _compared(node, _COUNT) in possible


def _chosen(node: Node, codes: Mapping[str, str]) -> str | None:
    """The code in ``selected(., 'name')``."""
    if not isinstance(node, Call) or node.name != "selected" or len(node.arguments) != 2:
        return None
    of, name = node.arguments
    spelled = name.value if isinstance(name, Literal) and of == Here() else None
    if isinstance(spelled, float):
        spelled = str(number(spelled))
    return codes.get(spelled) if spelled else None


def _alone(node: Node, codes: Mapping[str, str]) -> str | None:
    """The code that rules out all others, in the three ways in which forms say so."""
    if isinstance(node, Call) and node.name == "not" and len(node.arguments) == 1:
        inside = node.arguments[0]
        if isinstance(inside, Joined) and inside.operator == "and":
            return _pair(inside.parts, codes, lambda n: _chosen(n, codes), _MORE_THAN_ONE)
    if isinstance(node, Joined) and node.operator == "or":
        return _pair(node.parts, codes, lambda n: _not_chosen(n, codes), _ONE_AT_MOST)
    if isinstance(node, Call) and node.name == "if" and len(node.arguments) == 3:
        chosen, then, otherwise = node.arguments
        if otherwise == Call("true", ()) and _counts(then, _ONE_AT_MOST):
            return _chosen(chosen, codes)
    return None


def _pair(
    parts: tuple[Node, ...],
    codes: Mapping[str, str],
    code_of: Callable[[Node], str | None],
    counts: tuple[tuple[str, float], ...],
) -> str | None:
    if len(parts) != 2:
        return None
    first, second = parts
    if _counts(first, counts):
        first, second = second, first
    return code_of(first) if _counts(second, counts) else None


def _not_chosen(node: Node, codes: Mapping[str, str]) -> str | None:
    if isinstance(node, Call) and node.name == "not" and len(node.arguments) == 1:
        return _chosen(node.arguments[0], codes)
    return None


def _without_alone(node: Node, exclusive: list[str], codes: Mapping[str, str]) -> Node:
    """``count-selected(.) >= 2 or selected(., 'none')``, as exports say the fewest choices."""
    if isinstance(node, Joined) and node.operator == "or":
        first, *others = node.parts
        compared = _compared(first, _COUNT)
        if all(_chosen(n, codes) in exclusive for n in others) and compared:
            return first if compared[0] in (">", ">=") else node
    return node


def _why(node: Node, kind: Kind) -> str:
    if isinstance(node, Call):
        return f"guides have nothing like {node.name}()"
    if kind not in (*NUMERIC, "several"):
        return f"answers of kind {kind} have no bounds in a guide"
    return "only bounds with a number are carried"
