"""A structured condition in plain words: "they answer “Yes” to carer and are 65 or over"."""

from dialogues.guide import CODED_BY_CHOICE, Condition, Guide, Question

_SUBJECT = "they "
_BOUNDS = ("at_least", "at_most")


def condition_words(condition: Condition, guide: Guide, language: str) -> str:
    """What has to be so for ``condition`` to hold, as a clause about the person.

    Choices are named by their labels in ``language``; the words around them
    are English, for authors. Questions are named by their ids.
    """
    if condition.test in ("all", "any"):
        return _joined(condition, guide, language)
    if condition.test == "not":
        return _negated(condition.parts[0], guide, language)
    return _leaf(condition, guide, language, negated=False)


def _joined(condition: Condition, guide: Guide, language: str) -> str:
    clauses = [_nested(part, guide, language) for part in condition.parts]
    if not clauses:
        return "always" if condition.test == "all" else "never"
    rest = [clause.removeprefix(_SUBJECT) for clause in clauses[1:]]
    return (" and " if condition.test == "all" else " or ").join([clauses[0], *rest])


def _nested(part: Condition, guide: Guide, language: str) -> str:
    words = condition_words(part, guide, language)
    return f"({words})" if part.test in ("all", "any") and len(part.parts) > 1 else words


def _negated(part: Condition, guide: Guide, language: str) -> str:
    if part.test in ("all", "any"):
        return f"it is not so that {_nested(part, guide, language)}"
    if part.test == "not":
        return condition_words(part.parts[0], guide, language)
    return _leaf(part, guide, language, negated=True)


def _leaf(condition: Condition, guide: Guide, language: str, *, negated: bool) -> str:
    name = condition.question or ""
    question = None if guide.position(name) is None else guide.question(name)
    if condition.test == "answered":
        given = bool(condition.operand) != negated
        return f"they {'answer' if given else 'do not answer'} {name}"
    said = _said(condition, question, guide, language)
    if question is not None and question.kind == "age" and condition.test in _BOUNDS:
        return f"they are {'not ' if negated else ''}{said}"
    verb = "choose" if condition.test == "includes" else "answer"
    place = "in" if condition.test == "includes" else "to"
    return f"they {'do not ' if negated else ''}{verb} {said} {place} {name}"


def _said(condition: Condition, question: Question | None, guide: Guide, language: str) -> str:
    operand = condition.operand
    if condition.test in _BOUNDS:
        aged = question is not None and question.kind == "age"
        up, down = ("or over", "or under") if aged else ("or more", "or less")
        return f"{operand} {up if condition.test == 'at_least' else down}"
    codes = operand if isinstance(operand, tuple) else (operand,)
    return " or ".join(_label(code, question, guide, language) for code in codes)


def _label(
    code: str | int | float | bool | None, question: Question | None, guide: Guide, language: str
) -> str:
    coded = question is not None and question.kind in CODED_BY_CHOICE
    choice = question.choice(str(code)) if coded and question is not None else None
    if choice is None:
        return f"“{code}”" if isinstance(code, str) else str(code)
    return f"“{choice.label.get(language) or choice.label.get(guide.language) or code}”"
