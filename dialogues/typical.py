"""How many prompts need a reply: what a guide asks of a person's time."""

from dialogues.conditions import holds
from dialogues.guide import Guide, Path, Question
from dialogues.interview import Answer

TYPICAL_AGE = 45

TYPICAL_PERSON = (
    f"A typical person here agrees to everything, is {TYPICAL_AGE}, answers every question, says "
    "yes where yes or no is asked, picks the first choice of every list that is not “something "
    "else” or “none of these”, and the middle of every range. Questions put again and probes "
    "are not counted."
)
"""The assumption behind :func:`typical_prompts`, in words."""


def typical_prompts(guide: Guide, path: Path) -> int:
    """Prompts that need a reply when a typical person goes the whole ``path``."""
    counted: dict[str, Answer] = {}
    for question in _on(guide, path):
        if question.only_if is None or holds(question.only_if, counted):
            counted[question.id] = _typical_answer(question)
    return len(counted)


def most_prompts(guide: Guide, path: Path) -> int:
    """Prompts that need a reply if every condition on ``path`` held at once."""
    return len(_on(guide, path))


def _on(guide: Guide, path: Path) -> list[Question]:
    return [q for q in guide.questions if path in q.paths and q.needs_reply]


def _typical_answer(question: Question) -> Answer:
    if question.kind in ("yes_no", "consent"):
        return Answer(question.id, codes=("yes",))
    if question.choices:
        plain = [c.code for c in question.choices if not (c.other or c.exclusive)]
        return Answer(question.id, codes=tuple(plain[:1]) or (question.choices[0].code,))
    if question.kind == "age":
        return Answer(question.id, value=TYPICAL_AGE)
    if question.kind in ("scale", "number"):
        return Answer(question.id, value=_middle(question))
    return Answer(question.id, raw="words", value="words")


def _middle(question: Question) -> int:
    low = 0 if question.smallest is None else question.smallest
    high = low + 10 if question.largest is None else question.largest
    return int(low + high) // 2
