"""Checks of each question by itself, and of names that must differ."""

from collections.abc import Iterator

from dialogues.guide import CODED_BY_CHOICE, Guide, Question
from dialogues.places import Places, Step
from dialogues.problems import Problem, problem

PATHS = ("short", "full")


def check_questions(guide: Guide, places: Places) -> Iterator[Problem]:
    """Ids, paths, bounds and consent."""
    yield from _ids(guide, places)
    yield from _paths(guide, places)
    yield from _consents(guide, places)
    for n, question in enumerate(guide.questions):
        yield from _bounds(n, question, places)
        if question.keep == "coded" and question.kind not in ("age", "postcode", ""):
            at = places.find("questions", n, "keep")
            yield problem("coded-kind", at, kind=question.kind)


def _ids(guide: Guide, places: Places) -> Iterator[Problem]:
    names = {
        "questions": [question.id for question in guide.questions],
        "sections": [section.id for section in guide.sections],
        "measures": [measure.id for measure in guide.measures],
    }
    for group, ids in names.items():
        for n, name in enumerate(ids):
            if name and name in ids[:n]:
                before = places.find(group, ids.index(name), "id").line
                at = places.find(group, n, "id")
                yield problem("duplicate-id", at, things=group, id=name, first=before)


def _paths(guide: Guide, places: Places) -> Iterator[Problem]:
    for path in PATHS:
        asked = [q for q in guide.questions if path in q.paths and q.kind not in ("note", "")]
        if not asked:
            yield problem("nothing-asked", places.find("sections"), path=path)
        elif not any(q.kind == "consent" and q.purpose == "take_part" for q in asked):
            yield problem("no-consent", places.find("sections"), path=path)


def _consents(guide: Guide, places: Places) -> Iterator[Problem]:
    first: dict[tuple[str, str], str] = {}
    for n, question in enumerate(guide.questions):
        if question.kind != "consent":
            continue
        if question.purpose is None:
            at = places.find("questions", n, "purpose")
            yield problem("consent-without-purpose", at, id=question.id)
            continue
        for path in question.paths:
            key = (question.purpose, path)
            if key in first:
                at = places.find("questions", n, "purpose")
                yield problem(
                    "consent-twice", at, purpose=question.purpose, path=path, first=first[key]
                )
                break
            first[key] = question.id


def _bounds(n: int, question: Question, places: Places) -> Iterator[Problem]:
    low, high = question.smallest, question.largest
    names = ("from", "to") if question.kind == "scale" else ("at_least", "at_most")
    if question.kind == "scale" and (low is None or high is None):
        missing = [name for name, bound in zip(names, (low, high), strict=True) if bound is None]
        at = places.find("questions", n, missing[0])
        where = f"where it ends ({', '.join(missing)})"
        yield problem("scale-without-ends", at, id=question.id, missing=where)
    if low is not None and high is not None and _reversed(question, low, high):
        at = places.find("questions", n, names[1])
        yield problem("bounds-reversed", at, smallest=f"{low:g}", largest=f"{high:g}")
    elif question.kind == "several" and question.choices:
        yield from _choosable(n, question, places)


def _reversed(question: Question, low: float, high: float) -> bool:
    """Choosing at least two and at most two makes sense; a scale from 2 to 2 does not."""
    return low > high or (low == high and question.kind != "several")


def _choosable(n: int, question: Question, places: Places) -> Iterator[Problem]:
    together = sum(not choice.exclusive for choice in question.choices)
    for name, bound, smallest in (
        ("at_least", question.smallest, 0), ("at_most", question.largest, 1)
    ):  # fmt: skip
        if bound is None or (bound == int(bound) and smallest <= bound <= together):
            continue
        wanted = f"{name.replace('_', ' ')} {bound:g}"
        at = places.find("questions", n, name)
        yield problem("bounds-beyond-choices", at, wanted=wanted, id=question.id, possible=together)


def check_choices(guide: Guide, places: Places) -> Iterator[Problem]:
    """Choices: enough of them, told apart by code and by words, each mark where it helps."""
    for n, question in enumerate(guide.questions):
        if question.kind in CODED_BY_CHOICE:
            yield from _enough(n, question, places)
            yield from _codes(n, question, places)
            yield from _marks(n, question, places)
            for language in guide.languages:
                yield from _sounds(n, question, language, places)


def _enough(n: int, question: Question, places: Places) -> Iterator[Problem]:
    codes = [choice.code for choice in question.choices]
    at = places.find("questions", n, "choices")
    if question.kind in ("yes_no", "consent"):
        if codes != ["yes", "no"] and all(codes):
            yield problem("yes-no-codes", at, kind=question.kind)
    elif len(codes) < 2:
        yield problem("choices-missing", at, id=question.id, count=len(codes))


def _codes(n: int, question: Question, places: Places) -> Iterator[Problem]:
    seen: set[str] = set()
    for i, choice in enumerate(question.choices):
        at = places.find("questions", n, "choices", i, "code")
        if not choice.code:
            yield problem("choice-without-code", at)
        elif choice.code in seen:
            yield problem("duplicate-code", at, id=question.id, code=choice.code)
        seen.add(choice.code)


def _marks(n: int, question: Question, places: Places) -> Iterator[Problem]:
    path: tuple[Step, ...] = ("questions", n, "choices")
    exclusive = [i for i, choice in enumerate(question.choices) if choice.exclusive]
    if exclusive and (reason := _no_exclusive(question)):
        at = places.find(*path, exclusive[0], "exclusive")
        yield problem("exclusive-misplaced", at, reason=reason)
    others = [i for i, choice in enumerate(question.choices) if choice.other]
    for count, i in enumerate(others, 1):
        if reason := _no_other(question, i in exclusive, count):
            yield problem("other-misplaced", places.find(*path, i, "other"), reason=reason)


def _no_exclusive(question: Question) -> str:
    if question.kind != "several":
        return "only one choice can be made here anyway"
    if all(choice.exclusive for choice in question.choices):
        return "every choice is exclusive, so only one could be made"
    return ""


def _no_other(question: Question, exclusive: bool, count: int) -> str:
    if question.kind in ("yes_no", "consent"):
        return f"a {question.kind} question has only yes and no"
    if exclusive:
        return "the choice is exclusive too"
    return "this question has one already" if count > 1 else ""


def _sounds(n: int, question: Question, language: str, places: Places) -> Iterator[Problem]:
    """No words may mean two choices of a question."""
    owner: dict[str, int] = {}
    for i, choice in enumerate(question.choices):
        labels = [("label", choice.label.get(language, ""))]
        heard = [("heard_as", words) for words in choice.heard_as.get(language, ())]
        for field, words in (*labels, *heard):
            key = _plain(words)
            if key and owner.setdefault(key, i) != i:
                at = places.find("questions", n, "choices", i, field, language=language)
                first = question.choices[owner[key]].code
                yield problem(
                    "choices-sound-alike", at,
                    id=question.id, words=words, first=first, second=choice.code,
                )  # fmt: skip
                break


def check_names(guide: Guide, places: Places) -> Iterator[Problem]:
    """What people may call answers, and wording that is only repeated."""
    for language in guide.languages:
        owner: dict[str, str] = {}
        for n, question in enumerate(guide.questions):
            for i, words in enumerate(question.called.get(language, ())):
                first = owner.setdefault(_plain(words), question.id)
                if first != question.id:
                    at = places.find("questions", n, "called", i, language=language)
                    yield problem("called-alike", at, first=first, second=question.id, words=words)
            yield from _repeated(n, question, language, places)


def _repeated(n: int, question: Question, language: str, places: Places) -> Iterator[Problem]:
    said = {_plain(question.text.get(language, ""))}
    for i, reask in enumerate(question.reask):
        words = _plain(reask.get(language, ""))
        if words and words in said:
            yield problem("reask-same", places.find("questions", n, "reask", i, language=language))
        said.add(words)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .?!")
