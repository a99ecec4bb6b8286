"""Checks that a guide makes sense: all mistakes at once, from the catalogue.

:func:`check_guide` looks at a guide that is read already; mistakes of the file
itself (YAML, unknown fields, wrong types) are found by ``loading``, which
calls this and gives every problem its line.
"""

from collections.abc import Callable, Iterator

from dialogues.checks.conditions import check_conditions
from dialogues.checks.measures import check_measures
from dialogues.checks.questions import check_choices, check_names, check_questions
from dialogues.checks.reachable import check_reach
from dialogues.checks.reading import check_reading, reading_grade
from dialogues.checks.texts import check_texts
from dialogues.checks.wording import check_phrases, check_piping, check_wording
from dialogues.guide import Guide
from dialogues.places import Places
from dialogues.problems import Problem, in_order

__all__ = ["CHECKS", "check_guide", "reading_grade"]

Check = Callable[[Guide, Places], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    check_questions,
    check_choices,
    check_names,
    check_wording,
    check_piping,
    check_phrases,
    check_conditions,
    check_reach,
    check_measures,
    check_texts,
    check_reading,
)
"""Each finds its own kind of mistake and relies on no other having run."""


def check_guide(guide: Guide, places: Places | None = None) -> tuple[Problem, ...]:
    """All problems of the guide; without ``places`` they name the guide and no line."""
    at = places or Places(guide.id)
    return in_order(found for check in CHECKS for found in check(guide, at))
