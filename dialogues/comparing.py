"""What changed between two versions of a guide, and which answers stay comparable.

A change of words, choices or order changes what people say. Nothing here
forbids it: it says which answers may be pooled as they are (``yes``), which
need a look first (``with care``), and which are answers to different
questions (``no``).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from dialogues.comparing_questions import compare_questions
from dialogues.condition_words import condition_words
from dialogues.difference import Comparable, Difference
from dialogues.guide import Condition, Guide, Question

__all__ = ["Difference", "compare", "describe"]

_HEADINGS: dict[Comparable, str] = {
    "no": "Not comparable",
    "with care": "Comparable with care",
    "yes": "Still comparable",
}

_FRAME = {
    "title": "Its title",
    "who": "What is said to “who is this?”",
    "person": "What is said to somebody who asks for a person",
    "phrases": "Its fixed phrases",
    "limits": "Its limits",
    "licence": "Its licence",
    "reviewed": "The list of reviewed languages",
    "sections": "The titles or order of its sections",
}


def compare(old: Guide, new: Guide) -> tuple[Difference, ...]:
    """Everything that changed from ``old`` to ``new``: the guide, then each question.

    Questions are matched by their ids. Empty when nothing changed but,
    perhaps, the version number.
    """
    found = [*_frame(old, new), *_languages(old, new), *_measures(old, new)]
    names = _renamed(old, new)
    found += [_renaming(before, after) for before, after in names.items()]
    old = _under_new_names(old, names)
    found += [_removed(q) for q in old.questions if new.position(q.id) is None]
    moved = _moved(old, new)
    for question in new.questions:
        if old.position(question.id) is None:
            found.append(_added(question))
        else:
            found += [_moving(question)] if question.id in moved else []
            found += compare_questions(old.question(question.id), question, new.language)
            found += _condition(old, new, question.id)
    return (*_same_version(old, new, found), *found)


def describe(differences: Iterable[Difference]) -> str:
    """The differences as text, the worst first."""
    listed = list(differences)
    if not listed:
        return "Nothing has changed.\n"
    lines = []
    for level, heading in _HEADINGS.items():
        there = [str(difference) for difference in listed if difference.comparable == level]
        if there:
            lines += ["", f"{heading} ({len(there)})", *(f"  {words}" for words in there)]
    return "\n".join(lines[1:]) + "\n"


def _added(question: Question) -> Difference:
    words = "It is new: earlier conversations have no answer to it."
    return Difference(question.id, "added", _if_asked(question), words)


def _removed(question: Question) -> Difference:
    words = "It is gone: later conversations have no answer to it."
    return Difference(question.id, "removed", _if_asked(question), words)


def _if_asked(question: Question) -> Comparable:
    return "with care" if question.needs_reply else "yes"


def _moving(question: Question) -> Difference:
    words = "It has moved: what is asked before it can colour an answer."
    return Difference(question.id, "moved", _if_asked(question), words)


def _renaming(before: str, after: str) -> Difference:
    words = f"It was called {before}: give both one name before pooling their answers."
    return Difference(after, "renamed", "with care", words)


def _condition(old: Guide, new: Guide, name: str) -> Iterator[Difference]:
    was, now = old.question(name), new.question(name)
    if was.only_if != now.only_if:
        before, after = _asked_if(old, was, new.language), _asked_if(new, now, new.language)
        words = f"It was asked {before}; now it is asked {after}."
        yield Difference(name, "condition", "with care", words)


def _asked_if(guide: Guide, question: Question, language: str) -> str:
    if question.only_if is None:
        return "of everybody"
    return f"if {condition_words(question.only_if, guide, language)}"


def _renamed(old: Guide, new: Guide) -> dict[str, str]:
    """Old id to new id, for questions asked in the same words under another id."""
    gone = {
        (q.kind, q.text.get(old.language)): q.id
        for q in old.questions
        if new.position(q.id) is None and q.text.get(old.language)
    }
    come = {
        (q.kind, q.text.get(old.language)): q.id
        for q in new.questions
        if old.position(q.id) is None
    }
    return {name: come[words] for words, name in gone.items() if words in come}


def _under_new_names(guide: Guide, names: dict[str, str]) -> Guide:
    """The guide with questions renamed, in conditions too, so that only real changes show."""

    def condition(old: Condition) -> Condition:
        name = old.question and names.get(old.question, old.question)
        return replace(old, question=name, parts=tuple(map(condition, old.parts)))

    def question(old: Question) -> Question:
        return replace(
            old,
            id=names.get(old.id, old.id),
            only_if=old.only_if and condition(old.only_if),
            ends=tuple(replace(ending, when=condition(ending.when)) for ending in old.ends),
        )

    return replace(guide, questions=tuple(map(question, guide.questions)))


def _moved(old: Guide, new: Guide) -> set[str]:
    """Questions that now stand in another order among those that stayed."""
    before = [q.id for q in old.questions if new.position(q.id) is not None]
    after = [q.id for q in new.questions if old.position(q.id) is not None]
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    kept = {name for block in blocks for name in before[block.a : block.a + block.size]}
    return set(after) - kept


def _frame(old: Guide, new: Guide) -> Iterator[Difference]:
    for name, called in _FRAME.items():
        if getattr(old, name) != getattr(new, name):
            yield Difference(None, name, "yes", f"{called} changed.")
    if old.language != new.language:
        words = f"It was written in {old.language} and is now written in {new.language}."
        yield Difference(None, "language", "with care", words)


def _languages(old: Guide, new: Guide) -> Iterator[Difference]:
    for language in new.languages:
        if language not in old.languages:
            yield Difference(None, "language_added", "yes", f"It can now be had in {language}.")
    for language in old.languages:
        if language not in new.languages:
            words = f"It can no longer be had in {language}: other people will answer."
            yield Difference(None, "language_removed", "with care", words)


def _measures(old: Guide, new: Guide) -> Iterator[Difference]:
    before = {measure.id: measure.rule for measure in old.measures}
    after = {measure.id: measure.rule for measure in new.measures}
    for name in {**before, **after}:
        if name not in after:
            yield Difference(None, "measure", "with care", f"The measure {name} is gone.")
        elif name not in before:
            yield Difference(None, "measure", "with care", f"The measure {name} is new.")
        elif before[name] != after[name]:
            words = f"The measure {name} is scored by {after[name]}, no longer by {before[name]}."
            yield Difference(None, "measure", "no", words)


def _same_version(old: Guide, new: Guide, found: list[Difference]) -> Iterator[Difference]:
    if found and old.version == new.version:
        words = f"It has changed but both are version {new.version}: give the new one a new number."
        yield Difference(None, "version", "with care", words)
