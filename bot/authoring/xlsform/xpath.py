"""A guide's conditions and bounds as the expressions of a form."""

from collections.abc import Mapping

from bot.authoring.xlsform.relevance import number
from dialogues.guide import Condition, Guide, Question

Names = Mapping[str, str]
"""The names that questions have in the form, by their ids."""


def relevant(condition: Condition, guide: Guide, names: Names) -> str:
    """The expression that is true where the condition is."""
    if condition.test in ("all", "any"):
        word = " and " if condition.test == "all" else " or "
        return word.join(_inside(part, guide, names) for part in condition.parts)
    if condition.test == "not":
        return f"not({relevant(condition.parts[0], guide, names)})"
    return _leaf(condition, guide.question(condition.question or ""), names)


def constraint(question: Question) -> str:
    """What an answer must fulfil; "" where anything goes."""
    if question.kind == "several":
        return " and ".join([*_counted(question), *_alone(question)])
    if question.kind == "scale":
        return ""
    return _between(".", question.smallest, question.largest)


def spelled(value: float) -> str:
    """A number as both forms and guides read it."""
    value = number(value)
    return str(value) if isinstance(value, int) else f"{value:.15f}".rstrip("0")


def _inside(part: Condition, guide: Guide, names: Names) -> str:
    text = relevant(part, guide, names)
    joined = part.test in ("all", "any", "one_of") and " " in text
    return f"({text})" if joined else text


def _leaf(condition: Condition, question: Question, names: Names) -> str:
    ref, operand = f"${{{names[question.id]}}}", condition.operand
    if condition.test == "answered":
        return f"{ref} {'!=' if operand else '='} ''"
    if condition.test in ("at_least", "at_most"):
        sign = ">=" if condition.test == "at_least" else "<="
        return f"{ref} {sign} {_value(operand)}"
    codes = operand if isinstance(operand, tuple) else (operand,)
    if question.kind == "several":
        return " or ".join(f"selected({ref}, {_value(code)})" for code in codes)
    return " or ".join(f"{ref} = {_value(code)}" for code in codes)


def _value(operand: object) -> str:
    if isinstance(operand, (int, float)):
        return spelled(operand)
    return f"'{operand}'"


def _between(subject: str, low: float | None, high: float | None) -> str:
    bounds = ((">=", low), ("<=", high))
    return " and ".join(f"{subject} {sign} {spelled(n)}" for sign, n in bounds if n is not None)


def _counted(question: Question) -> list[str]:
    """How many choices; one that rules out all others may stand alone."""
    alone = [f"selected(., '{choice.code}')" for choice in question.choices if choice.exclusive]
    least = _between("count-selected(.)", question.smallest, None)
    most = _between("count-selected(.)", None, question.largest)
    if least and alone:
        least = f"({' or '.join([least, *alone])})"
    return [part for part in (least, most) if part]


def _alone(question: Question) -> list[str]:
    return [
        f"not(selected(., '{choice.code}') and count-selected(.) > 1)"
        for choice in question.choices
        if choice.exclusive
    ]
