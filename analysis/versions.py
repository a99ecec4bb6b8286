"""Versions of a guide in one study: which answers are read together, and which are not.

Answers of all versions to one question stand in one column as long as they are
comparable (:mod:`dialogues.comparing`), with care or without. Where they are
not, an older version's question keeps a column of its own, ``question@version``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from dialogues.comparing import compare
from dialogues.difference import Comparable
from dialogues.guide import Guide, Question
from storage.extract_columns import VERSIONS
from storage.studies import Study

_WORST: tuple[Comparable, ...] = ("no", "with care", "yes")


@dataclass(frozen=True)
class Place:
    """Where a version's answers to a question go, and why."""

    question: Question
    version: str
    column: str
    comparable: Comparable = "yes"
    changes: str = ""


def places(study: Study) -> dict[tuple[str, str], Place]:
    """The place of each version's each question, by the guide's hash and the question's id.

    Only versions that were used count, or the newest if none was.
    """
    used = {hash_: guide for hash_, guide in study.guides.items() if hash_ in study.used}
    used = used or dict(list(study.guides.items())[:1])
    newest: dict[str, Guide] = {}
    found: dict[tuple[str, str], Place] = {}
    for hash_, guide in used.items():
        for question in guide.questions:
            if question.needs_reply:
                against = newest.setdefault(question.id, guide)
                found[hash_, question.id] = _place(guide, question, against)
    return found


def columns(found: Mapping[tuple[str, str], Place]) -> dict[str, Question]:
    """The question behind each column, in the newest version's order."""
    by_column: dict[str, Question] = {}
    for place in found.values():
        by_column.setdefault(place.column, place.question)
    return by_column


def versions_table(study: Study) -> pd.DataFrame:
    """One row a question and version, as ``storage.extract_columns.VERSIONS`` says."""
    rows = [
        (place.question.id, place.version, place.column, place.comparable, place.changes)
        for place in places(study).values()
    ]
    return pd.DataFrame(rows, columns=list(VERSIONS)).astype("string")


def _place(guide: Guide, question: Question, newest: Guide) -> Place:
    if guide is newest:
        return Place(question, guide.version, question.id)
    changes = list(_changes(guide, newest, question.id))
    comparable: Comparable = next(
        (level for level in _WORST if any(each == level for each, _ in changes)), "yes"
    )
    column = f"{question.id}@{guide.version}" if comparable == "no" else question.id
    words = " ".join(dict.fromkeys(words for _, words in changes))
    return Place(question, guide.version, column, comparable, words)


def _changes(old: Guide, new: Guide, question: str) -> Iterator[tuple[Comparable, str]]:
    for difference in compare(old, new):
        if difference.question == question:
            yield difference.comparable, difference.words
