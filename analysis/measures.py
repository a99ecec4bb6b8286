"""Scores of published measures, person by person, from the answers that count.

Scoring and missing-item rules are in :mod:`dialogues.measures`; a score that
cannot be had says why.
"""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from dialogues.guide import CODED_BY_CHOICE, Guide
from dialogues.measures import RULES, Rule, Scores, score
from storage.studies import Study

COLUMNS = ("conversation", "respondent", "measure", "part", "score", "band", "why_none")

Items = dict[str, str | float | None]


def measure_scores(study: Study, answers: pd.DataFrame) -> pd.DataFrame:
    """One row a conversation, measure and part: ``total``, a subscale, or an item.

    ``answers`` is the long extract. Measures of which a person was asked
    nothing, or answered nothing, have no rows.
    """
    given: dict[int, dict[str, tuple[Any, Any]]] = {}
    counting = answers[answers["current"] & answers["missing"].isna()]
    columns = (counting[name] for name in ("conversation", "question", "codes", "value"))
    for conversation, question, codes, value in zip(*columns, strict=True):
        given.setdefault(conversation, {})[question] = (codes, value)
    rows = [
        (each.id, each.pseudonym, *scored)
        for each in study.included
        for scored in _scored(study.guides[each.guide_hash], given.get(each.id, {}))
    ]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    texts = dict.fromkeys(("respondent", "measure", "part", "band", "why_none"), "string")
    return frame.astype({"conversation": "int64", "score": "Int64", **texts})


def _scored(guide: Guide, given: dict[str, tuple[Any, Any]]) -> Iterator[tuple[Any, ...]]:
    for measure in guide.measures:
        items = _items(guide, measure.id, given)
        if any(answer is not None for answer in items.values()):
            rule = RULES[measure.rule]
            yield from _rows(measure.id, rule, score(rule, items))


def _items(guide: Guide, measure: str, given: dict[str, tuple[Any, Any]]) -> Items:
    items: Items = {}
    for question in guide.questions:
        name, _, item = (question.item or "").partition(".")
        if name == measure and question.id in given:
            codes, value = given[question.id]
            items[item] = str(codes) if question.kind in CODED_BY_CHOICE else float(value)
    return items


def _rows(measure: str, rule: Rule, scores: Scores) -> Iterator[tuple[Any, ...]]:
    if rule.summed:
        yield measure, "total", scores.total, scores.band, scores.invalid or None
    for name, points in scores.subscales.items():
        yield measure, name, points, None, None if points is not None else "an item is missing"
    for item, points in scores.items.items():
        yield measure, item, points, scores.item_bands.get(item), None
