"""A form's ``relevant`` as a guide's condition."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.authoring.xlsform.expressions import Call, Joined, Literal, Node, Ref, Unreadable
from dialogues.guide import Condition, Question

SINGLE = ("yes_no", "choice", "consent")
NUMERIC = ("scale", "number", "age")

_TURNED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
_BEYOND: dict[str, Callable[[float, float], bool]] = {
    "<": lambda a, b: a < b, ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b,
}  # fmt: skip


@dataclass(frozen=True)
class Known:
    """A question that a condition may look at; ``codes`` are those of the form's choices."""

    question: Question
    codes: Mapping[str, str] = field(default_factory=dict)


Earlier = Mapping[str, Known]
"""The questions before this one, by the names that they have in the form."""


def relevance(node: Node, earlier: Earlier, absent: Mapping[str, str]) -> Condition:
    """The condition that ``node`` says.

    ``absent`` says of names why there is no question of that name to look at.
    Raises Unreadable for what conditions cannot say.
    """
    return _Relevance(earlier, absent).of(node)


def number(value: float) -> int | float:
    """A whole number without its point."""
    return int(value) if value == int(value) else value


class _Relevance:
    def __init__(self, earlier: Earlier, absent: Mapping[str, str]) -> None:
        self.earlier = earlier
        self.absent = absent

    def of(self, node: Node) -> Condition:
        if isinstance(node, Call):
            return self._call(node)
        if not isinstance(node, Joined):
            raise Unreadable("it compares nothing")
        if node.operator == "and":
            return Condition("all", tuple(self.of(part) for part in node.parts))
        if node.operator == "or":
            return self._any(tuple(self.of(part) for part in node.parts))
        return self._compared(node)

    def _any(self, parts: tuple[Condition, ...]) -> Condition:
        """Codes of one question are one test."""
        asked = {part.question for part in parts}
        if len(asked) == 1 and all(part.test in ("is", "includes") for part in parts):
            codes = tuple(part.operand for part in parts)
            if all(isinstance(code, str) for code in codes):
                return Condition("one_of", question=asked.pop(), operand=codes)  # type: ignore[arg-type]
        return Condition("any", parts)

    def _call(self, node: Call) -> Condition:
        if node.name == "not" and len(node.arguments) == 1:
            return Condition("not", (self.of(node.arguments[0]),))
        if node.name == "selected" and len(node.arguments) == 2:
            return self._selected(*node.arguments)
        raise Unreadable(f"conditions of a guide have nothing like {node.name}()")

    def _selected(self, of: Node, code: Node) -> Condition:
        if not isinstance(of, Ref) or not isinstance(code, Literal):
            raise Unreadable("selected() is understood of one question and one choice only")
        known = self._known(of)
        if known.question.kind not in (*SINGLE, "several"):
            raise Unreadable(f'"{of.name}" has no choices')
        test = "includes" if known.question.kind == "several" else "is"
        return Condition(test, question=known.question.id, operand=self._code(known, code))

    def _known(self, ref: Ref) -> Known:
        if ref.name in self.earlier:
            return self.earlier[ref.name]
        raise Unreadable(self.absent.get(ref.name, f'"{ref.name}" does not come before it'))

    @staticmethod
    def _code(known: Known, literal: Literal) -> str:
        name = _spelled(literal)
        if name not in known.codes:
            raise Unreadable(f'"{known.question.id}" has no choice "{name}"')
        return known.codes[name]

    def _compared(self, node: Joined) -> Condition:
        left, right = node.parts
        operator = node.operator
        if isinstance(left, Literal):
            left, right, operator = right, left, _TURNED.get(operator, operator)
        if _is_length(left) and isinstance(right, Literal) and right.value == 0:
            left, right = left.arguments[0], Literal("")  # type: ignore[union-attr]
            operator = {">": "!=", "=": "="}.get(operator, "?")
        if not isinstance(left, Ref) or not isinstance(right, Literal):
            raise Unreadable("a condition compares one question with one value")
        known = self._known(left)
        if right.value == "":
            return _answered(known.question, operator)
        if operator == "!=":
            return Condition("not", (self._equal(known, right),))
        return self._equal(known, right) if operator == "=" else _beyond(known, operator, right)

    def _equal(self, known: Known, value: Literal) -> Condition:
        question = known.question
        if question.kind in SINGLE:
            return Condition("is", question=question.id, operand=self._code(known, value))
        if question.kind == "several":
            return self._only(known, value)
        if question.kind in ("scale", "number"):
            return Condition("is", question=question.id, operand=_number(value))
        if question.kind == "age":
            raise Unreadable("an age can only be compared with at least and at most")
        raise Unreadable(f'of "{question.id}" it can only be asked whether it has an answer')

    def _only(self, known: Known, value: Literal) -> Condition:
        """What a form means by ``${several} = 'a'``: a and nothing else."""
        question, code = known.question, self._code(known, value)
        chosen = Condition("includes", question=question.id, operand=code)
        others = tuple(choice.code for choice in question.choices if choice.code != code)
        if not others:
            return chosen
        rest = Condition("one_of", question=question.id, operand=others)
        return Condition("all", (chosen, Condition("not", (rest,))))


def _answered(question: Question, operator: str) -> Condition:
    if operator not in ("=", "!=") or question.kind == "note":
        raise Unreadable("nothing can be more or less than no answer")
    return Condition("answered", question=question.id, operand=operator == "!=")


def _beyond(known: Known, operator: str, value: Literal) -> Condition:
    question, bound = known.question, _number(value)
    if question.kind in SINGLE:
        return _coded_beyond(known, operator, bound)
    if question.kind not in NUMERIC:
        raise Unreadable(f'"{question.id}" is not a number')
    if operator in (">=", "<="):
        test = "at_least" if operator == ">=" else "at_most"
        return Condition(test, question=question.id, operand=bound)
    if question.whole or question.kind != "number":
        test = "at_least" if operator == ">" else "at_most"
        next_ = math.floor(bound) + 1 if operator == ">" else math.ceil(bound) - 1
        return Condition(test, question=question.id, operand=next_)
    test = "at_most" if operator == ">" else "at_least"
    return Condition(
        "all",
        (
            Condition("answered", question=question.id, operand=True),
            Condition("not", (Condition(test, question=question.id, operand=bound),)),
        ),
    )


def _coded_beyond(known: Known, operator: str, bound: float) -> Condition:
    """Choices whose names are numbers, as forms with scales have them."""
    try:
        numbers = {code: float(name) for name, code in known.codes.items()}
    except ValueError:
        raise Unreadable(f'the choices of "{known.question.id}" are not numbers') from None
    fitting = tuple(code for code, n in numbers.items() if _BEYOND[operator](n, bound))
    if not fitting:
        raise Unreadable("no choice fits it")
    return Condition("one_of", question=known.question.id, operand=fitting)


def _is_length(node: Node) -> bool:
    return isinstance(node, Call) and node.name == "string-length" and len(node.arguments) == 1


def _number(literal: Literal) -> int | float:
    try:
        value = float(literal.value)
    except ValueError:
        raise Unreadable(f'"{literal.value}" is not a number') from None
    if not math.isfinite(value):
        raise Unreadable(f'"{literal.value}" is not a number')
    return number(value)


def _spelled(literal: Literal) -> str:
    return literal.value if isinstance(literal.value, str) else f"{number(literal.value)}"
