"""The working extract: what people said as tables, for the analyst's eyes only.

Row by row and pseudonymous, never with contact details, and only of people
whose consent to take part stands; ``left_out`` says how many others there are
and why. Read with a connection from ``database.reading``, so that all tables
show one moment. The caller notes the extract in the audit.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Row

from dialogues.guide import CODED_BY_CHOICE, Guide, Question
from storage.extract_columns import ANSWERS as ANSWER_COLUMNS
from storage.extract_columns import CONVERSATIONS as CONVERSATION_COLUMNS
from storage.extract_columns import JOINED, LEFT_OUT, wide_name
from storage.redacting import without_contacts
from storage.studies import Study, answer_rows

PURPOSES = ("take_part", "quote", "recontact", "share")


def conversations(
    connection: Connection, study: Study, *, labels: bool = False, language: str = "en"
) -> pd.DataFrame:
    """One row a conversation, a column a question (codes, or ``labels``).

    ``question.missing`` holds the kind of missing, ``question.other`` the
    words for "something else".
    """
    questions = study.questions
    cells: dict[str, dict[int, Any]] = {}
    for row in answer_rows(connection, study, history=False):
        question = questions.get(row.question)
        if question is None:
            continue
        cells.setdefault(row.question, {})[row.conversation_id] = _cell(
            study, row, question, language if labels else None
        )
        cells.setdefault(f"{row.question}.missing", {})[row.conversation_id] = row.missing
        cells.setdefault(f"{row.question}.other", {})[row.conversation_id] = row.other or None
    ids = [row.id for row in study.included]
    columns = _about(study)
    for question in questions.values():
        columns |= _columns(question, ids, cells)
    return pd.DataFrame(columns)


def answers(
    connection: Connection, study: Study, *, language: str = "en", history: bool = False
) -> pd.DataFrame:
    """One row an answer that counts; with ``history`` the superseded ones too."""
    names = {row.id: row.pseudonym for row in study.included}
    questions = study.questions
    rows = [
        _long(study, row, questions[row.question], names[row.conversation_id], language)
        for row in answer_rows(connection, study, history=history)
        if row.question in questions
    ]
    frame = pd.DataFrame(rows, columns=list(ANSWER_COLUMNS))
    texts = [name for name in ANSWER_COLUMNS if name not in ("conversation", "turn", "current")]
    return frame.astype({**dict.fromkeys(texts, "string"), "conversation": "int64",
                         "turn": "int64", "current": "bool"})  # fmt: skip


def left_out(study: Study) -> pd.DataFrame:
    """How many conversations the extract leaves out, and why."""
    rows = [
        {"reason": reason, "meaning": LEFT_OUT[reason], "conversations": number}
        for reason, number in sorted(study.left_out.items())
    ]
    return pd.DataFrame(rows, columns=["reason", "meaning", "conversations"])


def _about(study: Study) -> dict[str, pd.Series]:
    columns: dict[str, list[Any]] = {name: [] for name in CONVERSATION_COLUMNS}
    for row in study.included:
        guide = study.guides[row.guide_hash]
        values = {
            "conversation": row.id, "respondent": row.pseudonym, "guide": guide.id,
            "guide_version": guide.version, "path": row.path, "role": row.role,
            "channel": row.channel, "language": row.language, "disposition": row.disposition,
            "turns": row.turns, "started_at": _moment(row.started_at),
            "updated_at": _moment(row.updated_at), "ended_at": _moment(row.ended_at),
        }  # fmt: skip
        for purpose in PURPOSES:
            values[f"consent_{purpose}"] = study.consents.get((row.id, purpose), "not_asked")
        for name, value in values.items():
            columns[name].append(value)
    whole = ("conversation", "turns")
    return {n: pd.Series(v, dtype="int64" if n in whole else "string") for n, v in columns.items()}


def _columns(
    question: Question, ids: Sequence[int], cells: Mapping[str, Mapping[int, Any]]
) -> dict[str, pd.Series]:
    name = wide_name(question.id)
    given = cells.get(question.id, {})
    missing = cells.get(f"{question.id}.missing", {})
    columns = {
        name: _series(question, [given.get(each) for each in ids]),
        f"{name}.missing": pd.Series(
            [missing.get(each, "not_asked") for each in ids], dtype="string"
        ),
    }
    if any(choice.other for choice in question.choices):
        other = cells.get(f"{question.id}.other", {})
        words = [without_contacts(other.get(each) or "") or None for each in ids]
        columns[f"{name}.other"] = pd.Series(words, dtype="string")
    return columns


def _series(question: Question, values: list[Any]) -> pd.Series:
    if question.kind not in ("scale", "number", "age") or question.keep == "coded":
        return pd.Series([None if v is None else str(v) for v in values], dtype="string")
    whole = all(value is None or float(value).is_integer() for value in values)
    return pd.Series(values, dtype="Int64" if whole else "Float64")


def _cell(study: Study, row: Row[Any], question: Question, language: str | None) -> Any:
    if row.missing is not None:
        return None
    if question.keep == "coded" or question.kind in CODED_BY_CHOICE:
        codes = row.codes
        if language is not None:
            codes = _labels(study.guides[row.guide_hash], row, language)
        return JOINED.join(codes) or None
    return without_contacts(row.value) if isinstance(row.value, str) else row.value


def _labels(guide: Guide, row: Row[Any], language: str) -> list[str]:
    """Labels of the answer's codes as its own version of the guide has them."""
    position = guide.position(row.question)
    question = guide.questions[position] if position is not None else None
    return [_label(guide, question, code, language) for code in row.codes]


def _label(guide: Guide, question: Question | None, code: str, language: str) -> str:
    choice = question.choice(code) if question else None
    if choice is None:
        return code
    return choice.label.get(language) or choice.label.get(guide.language) or code


def _long(
    study: Study, row: Row[Any], question: Question, pseudonym: str, language: str
) -> tuple[Any, ...]:
    value = None if row.value is None else without_contacts(str(row.value))
    return (
        row.conversation_id, pseudonym, question.section, row.question, question.kind, row.turn,
        _moment(row.at), row.by, value, JOINED.join(row.codes) or None,
        JOINED.join(_labels(study.guides[row.guide_hash], row, language)) or None,
        row.missing, row.how or None, without_contacts(row.raw) or None,
        without_contacts(row.other) or None, without_contacts(row.note) or None,
        row.superseded_at is None,
    )  # fmt: skip


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.strftime("%Y-%m-%dT%H:%M:%SZ")
