"""One order for the words of all answers, true to as many questions as can agree.

Power BI puts words in order by one place each, whichever question they answer.
"""

from collections.abc import Iterable, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise


def places(questions: Iterable[Sequence[str]]) -> dict[str, int]:
    """The place of each word, from 1; each question gives its answers in order.

    A question that would contradict the ones before it is not followed.
    """
    before: dict[str, set[str]] = {}
    for answers in questions:
        tried = {word: set(earlier) for word, earlier in before.items()}
        for word in answers:
            tried.setdefault(word, set())
        for one, other in pairwise(answers):
            tried[other].add(one)
        if _agree(tried):
            before = tried
        else:
            before |= {word: set() for word in answers if word not in before}
    ordered = TopologicalSorter(before).static_order()
    return {word: number for number, word in enumerate(ordered, start=1)}


def _agree(before: dict[str, set[str]]) -> bool:
    try:
        TopologicalSorter(before).prepare()
    except CycleError:
        return False
    return True
