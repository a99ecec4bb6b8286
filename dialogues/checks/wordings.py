"""Every wording in a guide, one after another: what all checks of words go through."""

from collections.abc import Iterator
from dataclasses import dataclass

from dialogues.guide import Guide, Question, Words
from dialogues.places import Step


@dataclass(frozen=True)
class Wording:
    """One piece of wording in all its languages.

    ``path`` is where it stands (see ``places``), ``where`` says whose it is,
    ``field`` its name in the file. ``question`` is the position of the
    question it belongs to.
    """

    path: tuple[Step, ...]
    where: str
    field: str
    words: Words
    required: bool = False
    question: int | None = None


def wordings(guide: Guide) -> Iterator[Wording]:
    """All wording that people may come to read, in the guide's order; no hints."""
    yield Wording(("title",), "The guide", "title", guide.title, required=True)
    yield Wording(("who",), "The guide", "who", guide.who)
    yield Wording(("person",), "The guide", "person", guide.person)
    for n, section in enumerate(guide.sections):
        where = f'The section "{section.id}"'
        yield Wording(("sections", n, "title"), where, "title", section.title, required=True)
    for n, question in enumerate(guide.questions):
        yield from question_wordings(n, question)


def question_wordings(n: int, question: Question) -> Iterator[Wording]:
    """The wording of the question at position ``n``."""
    path: tuple[Step, ...] = ("questions", n)
    where = f'The question "{question.id}"' if question.id else "This question"
    low, high = question.ends_labels or ({}, {})
    single = {
        "text": (question.text, True),
        "short": (question.short, False),
        "why": (question.why, question.kind != "note"),
        "probe": (question.probe, False),
        "low": (low, question.kind == "scale"),
        "high": (high, question.kind == "scale"),
        "unit": (question.unit, False),
    }
    for field, (words, required) in single.items():
        yield Wording((*path, field), where, field, words, required, n)
    for i, words in enumerate(question.reask):
        yield Wording((*path, "reask", i), where, "reask", words, question=n)
    for i, choice in enumerate(question.choices):
        of = f'The choice "{choice.code}" of "{question.id}"' if choice.code else "This choice"
        at = (*path, "choices", i, "label")
        yield Wording(at, of, "label", choice.label, required=True, question=n)
    for i, ending in enumerate(question.ends):
        of = f'The ending of "{question.id}"'
        at = (*path, "ends", i, "say")
        yield Wording(at, of, "say", ending.say, required=True, question=n)
