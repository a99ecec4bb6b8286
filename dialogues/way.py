"""The way through a guide: which answers count, and what comes next.

Both follow from the guide and the answers alone, so going back, correcting
and branching need no bookkeeping: an answer whose branch has closed stays in
the interview but is off the way, and counts again when the branch reopens.
"""

from dataclasses import dataclass

from dialogues.conditions import holds
from dialogues.guide import Guide, Path, Question
from dialogues.interview import Answer, Interview


@dataclass(frozen=True)
class Way:
    """``counted``: answers on the way, in guide order. ``next``: the first
    question on it without one. ``notes``: what is still to be said before it.
    """

    counted: dict[str, Answer]
    next: Question | None
    notes: tuple[Question, ...]


def find_way(guide: Guide, interview: Interview) -> Way:
    """The way through ``guide`` for the answers given so far."""
    counted: dict[str, Answer] = {}
    notes: list[Question] = []
    following: Question | None = None
    for question in guide.questions:
        if not is_asked(question, interview.path, counted):
            continue
        if question.kind == "note":
            if following is None and question.id not in interview.shown:
                notes.append(question)
        elif question.id in interview.answers:
            counted[question.id] = interview.answers[question.id]
        elif following is None:
            following = question
    return Way(counted, following, tuple(notes))


def previous_question(guide: Guide, interview: Interview, way: Way) -> Question | None:
    """The last question answered before the open one, in guide order."""
    opened = interview.opened.question if interview.opened else ""
    position = guide.position(opened)
    limit = len(guide.questions) if position is None else position
    earlier = [name for name in way.counted if (guide.position(name) or 0) < limit]
    return guide.question(earlier[-1]) if earlier else None


def is_asked(question: Question, path: Path, counted: dict[str, Answer]) -> bool:
    """Whether the question is on the way, for the answers that count."""
    if path not in question.paths:
        return False
    return question.only_if is None or holds(question.only_if, counted)
