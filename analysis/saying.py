"""The answers with their words, for working extracts: table ``said`` in a study's DuckDB.

Two people's words stay apart: ``raw`` and ``other`` are what was said, ``note``
is the helper's own. Labels are those of the version that was used.
"""

from collections.abc import Iterable

import duckdb

from analysis.sql import register
from analysis.study import CODES, included, named
from analysis.versions import Place, places
from dialogues.guide import CODED_BY_CHOICE, Guide, Question
from storage import extracts
from storage.columnar import Columnar
from storage.extract_columns import JOINED
from storage.studies import Study

_PLACES = ("guide_hash", "column", "section", "kind")


def fill_said(
    connection: duckdb.DuckDBPyConnection,
    store: Columnar,
    study: Study,
    *,
    language: str = "en",
    history: bool = False,
) -> None:
    """The table ``said``: a row an answer, as ``storage.extract_columns.ANSWERS`` says."""
    connection.register("given", extracts.answers(store, included(connection), history=history))
    connection.execute(
        f"""
        CREATE TABLE spoken AS
        SELECT id, conversation_id AS conversation, {named(connection, study)} AS question, turn,
            "at"::TIMESTAMP AS "at", "by", {CODES} AS codes, nullif(missing, '') AS missing, how,
            value, raw, other, note, superseded_at = '' AS current
        FROM given
        """
    )
    register(connection, "asked", _asked(places(study)), _PLACES)
    _register_labels(connection, study, language)
    connection.execute(
        f"""
        CREATE TABLE said AS
        SELECT s.conversation, c.respondent, a.section, s.question, a.kind, s.turn, s."at", s."by",
            CASE WHEN value = '' THEN NULL WHEN value[1] = '"' THEN json_extract_string(value, '$')
                ELSE value END AS value,
            nullif(array_to_string(s.codes, '{JOINED}'), '') AS codes, l.labels, s.missing,
            nullif(how, '') AS how, nullif(raw, '') AS raw, nullif(other, '') AS other,
            nullif(note, '') AS note, current
        FROM spoken s JOIN conversations c USING (conversation)
        JOIN asked a ON a.guide_hash = c.guide_hash AND a."column" = s.question
        LEFT JOIN labelled l ON l.guide_hash = c.guide_hash AND l."column" = s.question
            AND l.codes = array_to_string(s.codes, '{JOINED}')
        ORDER BY s.conversation, s.id
        """
    )
    connection.execute("DROP TABLE spoken")


def shown_as_codes(question: Question) -> bool:
    """Whether the codes are the answer, rather than a number, a date or words."""
    return question.keep == "coded" or question.kind in CODED_BY_CHOICE


def labels(guide: Guide, question: Question, codes: Iterable[str], language: str) -> list[str]:
    """The labels of codes as this version of the guide has them; a code without one stays."""
    found = []
    for code in codes:
        choice = question.choice(code)
        words = choice.label if choice else {}
        found.append(words.get(language) or words.get(guide.language) or code)
    return found


def _asked(found: dict[tuple[str, str], Place]) -> list[tuple[str, str, str, str]]:
    return [
        (hash_, place.column, place.question.section, place.question.kind)
        for (hash_, _), place in found.items()
    ]


def _register_labels(connection: duckdb.DuckDBPyConnection, study: Study, language: str) -> None:
    """Every list of codes that was given, in words: few, however many the answers."""
    by_column = {(hash_, place.column): place for (hash_, _), place in places(study).items()}
    given = connection.execute(
        "SELECT DISTINCT guide_hash, question, codes FROM spoken JOIN conversations"
        " USING (conversation) WHERE len(codes) > 0"
    ).fetchall()
    rows = []
    for hash_, column, codes in given:
        question = by_column[hash_, column].question
        words = labels(study.guides[hash_], question, codes, language)
        rows.append((hash_, column, JOINED.join(codes), JOINED.join(words)))
    register(connection, "labelled", rows, ("guide_hash", "column", "codes", "labels"))
