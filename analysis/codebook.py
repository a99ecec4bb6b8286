"""The codebook that goes with a working extract: every table's every column, every code."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from analysis.versions import Place, places
from dialogues.condition_words import condition_words
from dialogues.conditions import AGE_BANDS
from dialogues.guide import Guide, Question, Words
from storage import extract_columns as columns
from storage.studies import Study

_DESCRIBED = {
    "conversations": columns.CONVERSATIONS,
    "answers_wide": {**columns.WIDE, **columns.WIDE_QUESTION},
    "answers": columns.ANSWERS,
    "measures": columns.MEASURES,
    "timing": columns.TIMING,
    "interactions": columns.INTERACTIONS,
    "dispositions": columns.DISPOSITIONS,
    "coverage": columns.COVERAGE,
    "versions": columns.VERSIONS,
}
_AREA = "LSOA 2021 code, or the postcode's district where the area is not known."


def codebook(
    study: Study, questions: Mapping[str, Question], *, language: str = "en"
) -> pd.DataFrame:
    """One row a column, and for columns of codes one row a code.

    ``questions`` are by their columns in ``answers_wide``; each is described as
    every version of the guide has it whose answers stand there.
    """
    rows = [*_fixed_rows()]
    for (hash_, _), place in places(study).items():
        if place.column in questions:
            rows += _question(study.guides[hash_], place, language)
    return pd.DataFrame(rows, columns=list(columns.CODEBOOK)).astype("string")


def _fixed_rows() -> Iterator[dict[str, Any]]:
    for table, described in _DESCRIBED.items():
        for name, meaning in {**described, **columns.SHARING}.items():
            if "missing" not in name:
                yield {"table": table, "column": name, "meaning": meaning}
            else:
                yield from _missing(table, name, meaning)


def _missing(table: str, name: str, meaning: str) -> Iterator[dict[str, Any]]:
    for code, label in columns.MISSING.items():
        yield {"table": table, "column": name, "meaning": meaning, "code": code, "label": label}


def _question(guide: Guide, place: Place, language: str) -> Iterator[dict[str, Any]]:
    question = place.question
    only_if = question.only_if
    about = {
        "table": "answers_wide",
        "column": columns.wide_name(place.column),
        "meaning": _said(guide, question.text, language),
        "kind": question.kind,
        "item": question.item,
        "sensitivity": question.sensitivity,
        "keep": question.keep,
        "asked_if": condition_words(only_if, guide, language) if only_if else None,
        "guide_version": place.version,
    }
    codes = _codes(guide, question, language)
    for code, label in codes.items() if codes else [(None, None)]:
        yield {**about, "code": code, "label": label}


def _codes(guide: Guide, question: Question, language: str) -> dict[str | None, str]:
    if question.choices:
        return {each.code: _said(guide, each.label, language) for each in question.choices}
    if question.kind == "age" and question.keep == "coded":
        return {band: band for band, _low, _high in AGE_BANDS}
    if question.kind == "postcode" and question.keep == "coded":
        return {None: _AREA}
    if question.kind == "scale" and len(question.ends_labels) == 2:
        low, high = (_said(guide, each, language) for each in question.ends_labels)
        return {f"{question.smallest:g}": low, f"{question.largest:g}": high}
    return {}


def _said(guide: Guide, words: Words, language: str) -> str:
    return words.get(language) or words.get(guide.language, "")
