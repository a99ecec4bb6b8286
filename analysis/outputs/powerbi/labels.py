"""Codes in the words of the finished tables, so that all outputs of a release say the same."""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.outputs.contents import Contents
from analysis.plans.asked import all_questions, asked_apart
from analysis.results.words import STATES, wording


@dataclass(frozen=True)
class Labels:
    """Words by code; a code that nobody has put into words is shown as it is.

    ``answers`` are by question and code.
    """

    questions: Mapping[str, str]
    answers: Mapping[tuple[str, str], str]
    groups: Mapping[str, str]
    outcomes: Mapping[str, str]

    def question(self, id_: str) -> str:
        """How the question is worded."""
        return self.questions.get(id_, id_)

    def answer(self, question: str, code: str) -> str:
        """The answer in words."""
        return self.answers.get((question, code), code)


def labels(contents: Contents) -> Labels:
    """The words of a release."""
    return Labels(
        _questions(contents), _answers(contents), _pairs(contents, "group"),
        _pairs(contents, "outcome"),
    )  # fmt: skip


def state(code: str) -> str:
    """What became of a question, in words."""
    return STATES.get(code, code)


def _questions(contents: Contents) -> dict[str, str]:
    names = [table.name for table in contents.counts if "@" in table.name]
    apart = asked_apart(contents.guides, [name.partition("_")[2] for name in names])
    asked = {**all_questions(contents.guides), **apart}
    return wording(asked, contents.language) | _pairs(contents, "question")


def _answers(contents: Contents) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for table in contents.tables:
        start, _, question = table.name.partition("_")
        if start in ("answers", "area") and "answer_label" in table.frame:
            pairs = zip(table.frame["answer"], table.frame["answer_label"], strict=True)
            found |= {(question, str(code)): str(label) for code, label in pairs}
    return found


def _pairs(contents: Contents, column: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for table in contents.tables:
        if {column, f"{column}_label"} <= set(table.frame.columns):
            pairs = zip(table.frame[column], table.frame[f"{column}_label"], strict=True)
            found |= {str(code): str(label) for code, label in pairs}
    return found
