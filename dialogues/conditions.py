"""Whether a structured condition holds for the answers that count.

A question that was not asked, skipped or not understood has no answer: every
test of it is false, except ``answered: false``.
"""

from collections.abc import Mapping

from dialogues.guide import Condition
from dialogues.interview import Answer

AGE_BANDS: tuple[tuple[str, int, int], ...] = (
    ("under-16", 0, 15),
    ("16-24", 16, 24),
    ("25-34", 25, 34),
    ("35-44", 35, 44),
    ("45-54", 45, 54),
    ("55-64", 55, 64),
    ("65-74", 65, 74),
    ("75+", 75, 120),
)
"""Code, youngest and oldest age in years: the harmonised ten-year bands."""

_BANDS = {code: (low, high) for code, low, high in AGE_BANDS}


def age_band(years: float) -> str:
    """The code of the age band; raises ValueError outside 0 to 120 years."""
    for code, low, high in AGE_BANDS:
        if low <= int(years) <= high:
            return code
    raise ValueError(f"no age band for {years} years: ages run from 0 to 120")


def holds(condition: Condition, answers: Mapping[str, Answer]) -> bool:
    """Whether ``condition`` holds; ``answers`` are those that count at present."""
    test = condition.test
    if test == "all":
        return all(holds(part, answers) for part in condition.parts)
    if test == "any":
        return any(holds(part, answers) for part in condition.parts)
    if test == "not":
        return not holds(condition.parts[0], answers)
    return _tested(condition, answers.get(condition.question or ""))


def questions_in(condition: Condition) -> set[str]:
    """The ids of all questions that the condition looks at."""
    own = {condition.question} if condition.question else set()
    return own.union(*(questions_in(part) for part in condition.parts))


def _tested(condition: Condition, answer: Answer | None) -> bool:
    given = answer is not None and answer.missing is None
    if condition.test == "answered":
        return given is bool(condition.operand)
    if not given or answer is None:
        return False
    if condition.test in ("at_least", "at_most"):
        return _compared(condition, answer)
    said = answer.codes or (answer.value,)
    if condition.test == "is":
        return said == (condition.operand,)
    if condition.test == "includes":
        return condition.operand in said
    options = condition.operand if isinstance(condition.operand, tuple) else (condition.operand,)
    return any(code in options for code in said)


def _compared(condition: Condition, answer: Answer) -> bool:
    bound = condition.operand
    if not isinstance(bound, (int, float)):
        return False
    low, high = _range(answer)
    if low is None or high is None:
        return False
    return low >= bound if condition.test == "at_least" else high <= bound


def _range(answer: Answer) -> tuple[float | None, float | None]:
    """Lowest and highest number the answer may mean: coded ages are known by band only."""
    if answer.codes and answer.codes[0] in _BANDS:
        return _BANDS[answer.codes[0]]
    if isinstance(answer.value, (int, float)):
        return answer.value, answer.value
    return None, None
