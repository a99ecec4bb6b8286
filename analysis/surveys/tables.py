"""The tables of a survey: shares of each band and answer, and mean scores, by group."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.statistics.minimum import MINIMUM, too_few
from analysis.surveys.answers import Survey
from analysis.surveys.estimates import Estimate, mean, share
from analysis.surveys.scoring import scored
from dialogues.measures import RULES

EVERYBODY = "everybody"


@dataclass(frozen=True)
class SurveyTables:
    """What a survey comes to.

    ``shares``: one row a measure (or question), part, group, category and
    answer: ``measure``, ``part`` (total, an item, or answer), ``apart`` (the
    category of the grouping that is kept apart, or empty), ``group``,
    ``category``, ``answer``, ``share`` (0 to 1), ``low``, ``high``, ``people``
    (unweighted, with a score), ``without`` (unweighted, without one),
    ``effective`` (Kish), ``why_none``. ``means``: the same without ``answer``, with
    ``mean`` of the score in the place of ``share``.

    Nothing is estimated from fewer people than the minimum: ``why_none`` says so.
    Working tables, for analysts: how few there are is not withheld.
    """

    shares: pd.DataFrame
    means: pd.DataFrame


Cut = tuple[str, str, str, pd.Index]


def survey_tables(survey: Survey) -> SurveyTables:
    """All tables of a survey, by everybody and by each of its groups."""
    cuts = list(_cuts(survey))
    shares: list[dict[str, object]] = []
    means: list[dict[str, object]] = []
    for measure, items in survey.items.items():
        scores = scored(measure, items)
        for part, bands in _banded(measure, scores).items():
            shares += _shares(measure, part, scores[bands[0]], bands[1], survey, cuts)
        for part in _summed(measure):
            means += _means(measure, part, scores[part], survey, cuts)
    for question in survey.mapping.questions:
        answers = list(dict.fromkeys(question.codes.values()))
        said = survey.questions[question.id]
        shares += _shares(question.id, "answer", said, answers, survey, cuts)
    return SurveyTables(pd.DataFrame(shares), pd.DataFrame(means))


def _banded(measure: str, scores: pd.DataFrame) -> dict[str, tuple[str, list[str]]]:
    """Each part that is read by bands: the column that has them, and all there are."""
    rule = RULES[measure]
    found = {}
    if rule.bands and rule.summed:
        found["total"] = ("band", [band.code for band in rule.bands])
    for item in rule.items:
        if item.bands:
            found[item.key] = (f"band_{item.key}", [band.code for band in item.bands])
    return found


def _summed(measure: str) -> list[str]:
    rule = RULES[measure]
    return ["total", *rule.subscales] if rule.summed else []


def _cuts(survey: Survey) -> Iterator[Cut]:
    """Everybody and each category of each group, within what is kept apart."""
    apart = survey.mapping.apart
    wholes = (
        [("", survey.weights.index)]
        if not apart
        else [(str(label), rows.index) for label, rows in survey.groups.groupby(apart)]
    )
    for whole, people in wholes:
        yield whole, EVERYBODY, "", people
        for group in survey.groups.columns.drop(apart, errors="ignore"):
            labels = survey.groups.loc[people, group]
            for category in _in_order(survey, group, labels):
                yield whole, group, category, people[labels == category]


def _in_order(survey: Survey, group: str, labels: pd.Series) -> list[str]:
    grouping = next(each for each in survey.mapping.groups if each.id == group)
    there = set(labels.dropna())
    known = sorted(there) if grouping.ages else list(dict.fromkeys(grouping.codes.values()))
    return [label for label in known if label in there]


def _shares(
    measure: str, part: str, said: pd.Series, answers: list[str], survey: Survey, cuts: list[Cut]
) -> Iterator[dict[str, object]]:
    for apart, group, category, people in cuts:
        asked = said.loc[people]
        there = asked.dropna()
        weights = survey.weights.loc[there.index].to_numpy()
        for answer in answers:
            found = share((there == answer).to_numpy(dtype=bool), weights)
            yield {
                **_keys(measure, part, apart, group, category),
                "answer": answer,
                **_rest("share", found, len(asked)),
            }


def _means(
    measure: str, part: str, points: pd.Series, survey: Survey, cuts: list[Cut]
) -> Iterator[dict[str, object]]:
    for apart, group, category, people in cuts:
        asked = points.loc[people]
        there = asked.dropna()
        weights = survey.weights.loc[there.index].to_numpy()
        found = mean(there.to_numpy(dtype=np.float64), weights)
        keys = _keys(measure, part, apart, group, category)
        yield {**keys, **_rest("mean", found, len(asked))}


def _keys(measure: str, part: str, apart: str, group: str, category: str) -> dict[str, object]:
    return {
        "measure": measure, "part": part, "apart": apart, "group": group, "category": category,
    }  # fmt: skip


def _rest(name: str, found: Estimate, asked: int) -> dict[str, object]:
    enough = found.people >= MINIMUM
    figures = {name: found.value, "low": found.low, "high": found.high}
    return {
        **(figures if enough else dict.fromkeys(figures, math.nan)),
        "people": found.people, "without": asked - found.people, "effective": found.effective,
        "why_none": "" if enough else too_few(MINIMUM),
    }  # fmt: skip
