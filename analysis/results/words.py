"""Codes in words, for tables that people read."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from analysis.counts.going_through import ANSWERED, LEFT_HERE
from analysis.counts.groups import NO_GROUP, RARE, TOGETHER
from analysis.plans.plan import Plan
from dialogues.guide import Question
from storage.extract_columns import MISSING

STATES: Mapping[str, str] = {
    **{kind: meaning.rstrip(".") for kind, meaning in MISSING.items()},
    ANSWERED: "Answered",
    LEFT_HERE: "Was asked, and never answered or came back",
}

_ANSWER = re.compile(r"\{\w+\}")
"""Where a question says again what was answered before."""


def without_answers(words: str) -> str:
    """A question's words with dots where each person was told an answer of their own."""
    return _ANSWER.sub("…", words).replace("….", "…")


def wording(questions: Mapping[str, Question], language: str) -> dict[str, str]:
    """Questions as they are asked, by id; those asked in the same words with their id behind."""
    asked = {
        id_: without_answers(each.short.get(language) or each.text.get(language) or id_)
        for id_, each in questions.items()
    }
    alike = [words for words, times in Counter(asked.values()).items() if times > 1]
    return {id_: f"{words} ({id_})" if words in alike else words for id_, words in asked.items()}


@dataclass(frozen=True)
class Words:
    """The wording of a guide's questions and choices in one language, and of its plan."""

    questions: Mapping[str, Question]
    plan: Plan
    language: str = "en"

    def question(self, id_: str) -> str:
        """The question as it is asked; its id if it has no words in this language."""
        return self._asked.get(id_, id_)

    def in_full(self, id_: str) -> str:
        """The question in its longest wording, told from others in the same words."""
        own, question = f" ({id_})", self.questions.get(id_)
        asked = without_answers(question.text.get(self.language) or "") if question else ""
        alike = self.question(id_).endswith(own)
        return f"{asked}{own if alike else ''}" if asked else self.question(id_)

    def answer(self, id_: str, code: str) -> str:
        """A choice's label, or what a kind of missing means; else the code as it is."""
        question = self.questions.get(id_)
        choice = question.choice(code) if question else None
        return (choice.label.get(self.language) if choice else None) or STATES.get(code, code)

    def group(self, code: str) -> str:
        """The group's label."""
        return self.answer(self.plan.groups.question, code) if self.plan.groups else code

    def combination(self, codes: str) -> str:
        """The labels of a combination, or what stands for none or for rare ones."""
        named = {NO_GROUP: "In none of the groups", RARE: "Other combinations, each of few people"}
        return named.get(codes) or "; ".join(self.group(code) for code in codes.split(TOGETHER))

    def outcome(self, id_: str) -> str:
        """What completes "people who …"."""
        return self.plan.outcome(id_).says

    @cached_property
    def _asked(self) -> Mapping[str, str]:
        return wording(self.questions, self.language)


def in_words(codes: pd.Series, word: Callable[[str], str]) -> pd.Series:
    """Each code in words, by a function from one to the other."""
    return pd.Series([word(code) for code in codes], dtype="string", index=codes.index)
