"""Checks of what conditions say: do they look at earlier questions in ways that fit?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeGuard

from dialogues.conditions import AGE_BANDS
from dialogues.files.shape import did_you_mean
from dialogues.guide import CODED_BY_CHOICE, Condition, Guide, Question
from dialogues.places import Places, Step
from dialogues.problems import Problem, problem

FITS: dict[str, tuple[str, ...]] = {
    "yes_no": ("is", "one_of", "answered"),
    "consent": ("is", "one_of", "answered"),
    "choice": ("is", "one_of", "answered"),
    "several": ("includes", "one_of", "answered"),
    "scale": ("is", "at_least", "at_most", "answered"),
    "number": ("is", "at_least", "at_most", "answered"),
    "age": ("at_least", "at_most", "answered"),
    "date": ("answered",),
    "postcode": ("answered",),
    "text": ("answered",),
    "note": (),
}
"""The tests that make sense for each kind of question."""

NUMERIC = ("scale", "number", "age")


@dataclass(frozen=True)
class Use:
    """A condition where a guide uses it: for a question's ``only_if``, or for an ending.

    ``ending`` is the ending's position, None for ``only_if``. ``path`` is where
    the condition stands.
    """

    position: int
    condition: Condition
    path: tuple[Step, ...]
    ending: int | None = None

    @property
    def sees(self) -> int:
        """How many questions from the first the condition may look at."""
        return self.position if self.ending is None else self.position + 1


def uses(guide: Guide) -> Iterator[Use]:
    """Every condition that the guide uses; not those that could not be read."""
    for n, question in enumerate(guide.questions):
        path: tuple[Step, ...] = ("questions", n)
        if question.only_if:
            yield Use(n, question.only_if, (*path, "only_if"))
        for i, ending in enumerate(question.ends):
            if ending.when.test:
                yield Use(n, ending.when, (*path, "ends", i, "if"), i)


def first_positions(guide: Guide) -> dict[str, int]:
    """Where each question stands; of two with the same id, the first."""
    positions: dict[str, int] = {}
    for n, question in enumerate(guide.questions):
        positions.setdefault(question.id, n)
    return positions


def leaves(
    condition: Condition, path: tuple[Step, ...]
) -> Iterator[tuple[Condition, tuple[Step, ...]]]:
    """The single tests in a condition, and where each stands."""
    if condition.question is not None:
        yield condition, path
    for part, at in parts(condition, path):
        yield from leaves(part, at)


def parts(
    condition: Condition, path: tuple[Step, ...]
) -> Iterator[tuple[Condition, tuple[Step, ...]]]:
    """The conditions directly inside ``all``, ``any`` or ``not``, and where each stands."""
    for i, part in enumerate(condition.parts):
        yield part, (*path, "not") if condition.test == "not" else (*path, condition.test, i)


def check_conditions(guide: Guide, places: Places) -> Iterator[Problem]:
    """Every test of every condition by itself."""
    for use in uses(guide):
        yield from check_use(guide, use, places)


def check_use(guide: Guide, use: Use, places: Places) -> Iterator[Problem]:
    """Every test of one condition by itself."""
    positions = first_positions(guide)
    for leaf, path in leaves(use.condition, use.path):
        name = leaf.question or ""
        at = places.find(*path, "question")
        if name not in positions:
            hint = did_you_mean(name, [q.id for q in guide.questions[: use.sees] if q.needs_reply])
            yield problem("condition-unknown-question", at, question=name, hint=hint)
        elif positions[name] >= use.sees:
            yield problem("condition-later-question", at, question=name)
        else:
            yield from _fit(leaf, guide.questions[positions[name]], path, places)


def _fit(
    leaf: Condition, question: Question, path: tuple[Step, ...], places: Places
) -> Iterator[Problem]:
    fitting = FITS.get(question.kind)
    at = places.find(*path, leaf.test)
    if fitting is None:
        return
    hint = _unfit(leaf, question, fitting)
    if hint:
        yield problem(
            "condition-unfit", at,
            test=leaf.test, question=question.id, kind=question.kind, hint=hint,
        )  # fmt: skip
    elif question.kind in CODED_BY_CHOICE:
        yield from _codes(leaf, question, path, places)
    elif question.kind == "age":
        yield from _edges(leaf, path, places)


def _unfit(leaf: Condition, question: Question, fitting: tuple[str, ...]) -> str:
    if not fitting:
        return "A note has no answer: test a question."
    if leaf.test not in fitting:
        return f"Use {' or '.join(fitting)}."
    if leaf.test in ("at_least", "at_most") or (leaf.test == "is" and question.kind in NUMERIC):
        return "" if is_number(leaf.operand) else "Write a number after it."
    return ""


def is_number(operand: object) -> TypeGuard[int | float]:
    """Whether it is a number; true and false are not."""
    return isinstance(operand, (int, float)) and not isinstance(operand, bool)


def _codes(
    leaf: Condition, question: Question, path: tuple[Step, ...], places: Places
) -> Iterator[Problem]:
    if leaf.test == "answered":
        return
    known = [choice.code for choice in question.choices if choice.code]
    many = leaf.test == "one_of" and isinstance(leaf.operand, tuple)
    codes = leaf.operand if isinstance(leaf.operand, tuple) else (leaf.operand,)
    for i, code in enumerate(codes):
        if code not in known:
            at = places.find(*path, leaf.test, *((i,) if many else ()))
            hint = did_you_mean(str(code), known)
            yield problem("condition-unknown-code", at, question=question.id, code=code, hint=hint)


def _edges(leaf: Condition, path: tuple[Step, ...], places: Places) -> Iterator[Problem]:
    """Ages are known by band only, so a test must ask for whole bands."""
    if leaf.test == "answered":
        return
    least = leaf.test == "at_least"
    edges = [low if least else high for _, low, high in AGE_BANDS]
    if leaf.operand not in edges:
        yield problem(
            "condition-off-band", places.find(*path, leaf.test),
            test="at least" if least else "at most", age=f"{leaf.operand:g}",
            edges=f"{leaf.test}: with one of {', '.join(map(str, edges))}",
        )  # fmt: skip
