"""What can be answered to a guide's questions, over all its versions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dialogues.conditions import AGE_BANDS
from dialogues.guide import CODED_BY_CHOICE, Guide, Question

CLOSED = (*CODED_BY_CHOICE, "scale", "age")
"""Kinds whose answers can be counted one by one."""

LONGEST_SCALE = 101
"""A scale with more steps than this is not counted step by step."""


def all_questions(guides: Sequence[Guide]) -> dict[str, Question]:
    """The questions that take an answer, by id, in the newest version's order.

    ``guides`` are versions of one guide, newest first.
    """
    found: dict[str, Question] = {}
    for guide in guides:
        for question in guide.questions:
            if question.needs_reply:
                found.setdefault(question.id, question)
    return found


def possible_codes(question: Question) -> tuple[str, ...]:
    """The codes of every answer that can be given, in order; empty unless it is closed."""
    if question.kind == "age":
        return tuple(code for code, _, _ in AGE_BANDS)
    if question.kind == "scale" and question.smallest is not None and question.largest is not None:
        steps = range(int(question.smallest), int(question.largest) + 1)
        return tuple(str(step) for step in steps) if len(steps) <= LONGEST_SCALE else ()
    if question.kind in CODED_BY_CHOICE:
        return tuple(choice.code for choice in question.choices)
    return ()


def codes_by_question(guides: Sequence[Guide]) -> Mapping[str, tuple[str, ...]]:
    """The possible codes of every closed question, those of older versions last."""
    found: dict[str, dict[str, None]] = {id_: {} for id_ in all_questions(guides)}
    for guide in guides:
        for question in guide.questions:
            if question.needs_reply:
                found[question.id] |= dict.fromkeys(possible_codes(question))
    return {id_: tuple(codes) for id_, codes in found.items() if codes}


def asked_apart(guides: Sequence[Guide], ids: Iterable[str]) -> dict[str, Question]:
    """The questions of one version only, by ids such as ``lonely@1.0``.

    A question whose versions cannot be compared stands in a study under each
    version's own name. Ids that no version explains are left out.
    """
    found = {}
    for id_ in ids:
        name, _, version = id_.partition("@")
        for guide in guides:
            if guide.version == version and guide.position(name) is not None:
                found[id_] = replace(guide.question(name), id=id_)
    return found
