"""What is counted of which guide: everything that the queries need to know beforehand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from analysis.counts.problems import StudyProblem
from analysis.plans.asked import (
    CLOSED,
    all_questions,
    asked_apart,
    codes_by_question,
    possible_codes,
)
from analysis.plans.plan import Plan
from dialogues.guide import Guide, Question
from dialogues.measures import RULES, Rule

CHANNELS = ("sms", "telegram", "web", "terminal")
ELSEWHERE = "elsewhere"
DISTRICT_ONLY = "district_only"
NOT_KNOWN = "not_known"


@dataclass(frozen=True)
class Asking:
    """A plan, the versions of its guide (newest first) and the areas.

    ``areas`` has the columns ``lsoa21`` and ``ward``, one row an LSOA.
    ``apart`` are ids such as ``lonely@1.0`` that answers stand under because
    versions cannot be compared; each is counted by itself. ``channels`` are
    those that any conversation of the study went through.
    Raises StudyProblem where these do not belong together.
    """

    plan: Plan
    guides: Sequence[Guide]
    areas: pd.DataFrame
    apart: Sequence[str] = ()
    channels: Sequence[str] = CHANNELS

    def __post_init__(self) -> None:
        ids = sorted({guide.id for guide in self.guides})
        if ids != [self.plan.guide]:
            raise StudyProblem(
                f"The plan is for the guide {self.plan.guide}, but the answers are of "
                f"{' and '.join(ids) or 'no guide'}: analyse each guide by itself, by its own plan."
            )
        if not {"lsoa21", "ward"} <= set(self.areas.columns):
            raise StudyProblem("The areas need the columns lsoa21 and ward.")
        twice = self.areas["lsoa21"][self.areas["lsoa21"].duplicated()]
        if len(twice):
            raise StudyProblem(
                f"The small area {twice.iloc[0]} is in the areas twice: "
                "each belongs to one ward, or people would be counted twice."
            )

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """The questions that take an answer, by id, in order."""
        return {**all_questions(self.guides), **self._apart}

    @cached_property
    def codes(self) -> Mapping[str, tuple[str, ...]]:
        """What can be answered to each closed question."""
        apart = {id_: possible_codes(question) for id_, question in self._apart.items()}
        return {**codes_by_question(self.guides), **{id_: c for id_, c in apart.items() if c}}

    @cached_property
    def _apart(self) -> Mapping[str, Question]:
        return asked_apart(self.guides, self.apart)

    @cached_property
    def closed(self) -> tuple[Question, ...]:
        """The questions that are counted answer by answer.

        Not consent to take part, nor scales of a measure, which are counted as its scores.
        """
        return tuple(
            question
            for question in self.questions.values()
            if question.kind in CLOSED and question.id in self.codes
            and question.purpose != "take_part"
            and not (question.kind == "scale" and question.item)
        )  # fmt: skip

    @cached_property
    def measures(self) -> Mapping[str, Rule]:
        """The scoring rule of each measure that any version has."""
        return {m.id: RULES[m.rule] for guide in reversed(self.guides) for m in guide.measures}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that any version is held in."""
        return tuple(dict.fromkeys(each for guide in self.guides for each in guide.languages))

    @cached_property
    def wards(self) -> tuple[str, ...]:
        """The wards by name, then what stands for no ward."""
        names = sorted(self.areas["ward"].dropna().astype(str).unique())
        return (*names, ELSEWHERE, DISTRICT_ONLY, NOT_KNOWN)
