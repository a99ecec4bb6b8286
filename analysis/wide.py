"""The wide table: a row a conversation, columns for every question.

Made of the table ``said``. A question with several choices is there twice, as
text and as a column of 0 and 1 for each choice.
"""

from collections.abc import Iterator, Mapping

import duckdb

from analysis.saying import shown_as_codes
from analysis.sql import name as name_
from analysis.sql import text
from dialogues.guide import Question
from storage.extract_columns import JOINED, wide_name

_PIVOTED = """
    CREATE TEMP TABLE pivoted AS
    PIVOT (SELECT conversation, question, {cell} AS cell, codes, missing, other
           FROM said WHERE current)
    ON question IN ({names})
    USING any_value(cell) AS cell, any_value(codes) AS codes, any_value(missing) AS missing,
        any_value(other) AS other, bool_or(true) AS there
    GROUP BY conversation"""


def fill_wide(
    connection: duckdb.DuckDBPyConnection, questions: Mapping[str, Question], *, labels: bool
) -> None:
    """The table ``answers_wide``; ``labels`` writes choices in words instead of codes."""
    names = ", ".join(text(name) for name in questions)
    coded = ", ".join(text(n) for n, each in questions.items() if shown_as_codes(each))
    shown = "labels" if labels else "codes"
    cell = f"CASE WHEN question IN ({coded or 'NULL'}) THEN {shown} ELSE value END"
    connection.execute(_PIVOTED.format(cell=cell, names=names or "''"))
    whole = _whole(connection, questions)
    columns = [each for name, question in questions.items()
               for each in _columns(name, question, name in whole)]  # fmt: skip
    connection.execute(
        f"""
        CREATE TABLE answers_wide AS
        SELECT c.conversation, c.respondent{"".join(f", {each}" for each in columns)}
        FROM conversations c LEFT JOIN pivoted p USING (conversation) ORDER BY c.conversation
        """
    )
    connection.execute("DROP TABLE pivoted")


def choice_column(name: str, code: str) -> str:
    """The column of 0 and 1 that says whether a choice is among several."""
    return f"{wide_name(name)}__{code}"


def is_number(question: Question) -> bool:
    """Whether the answer is kept as a number."""
    return question.kind in ("scale", "number", "age") and question.keep != "coded"


def _columns(name: str, question: Question, whole: bool) -> Iterator[str]:
    cell, column = _cell(name, "cell"), wide_name(name)
    if is_number(question):
        cell = f"try_cast({cell} AS {'BIGINT' if whole else 'DOUBLE'})"
    yield f"{cell} AS {name_(column)}"
    missing = f"CASE WHEN {_cell(name, 'there')} THEN {_cell(name, 'missing')} ELSE 'not_asked' END"
    yield f"{missing} AS {name_(f'{column}.missing')}"
    if any(choice.other for choice in question.choices):
        yield f"{_cell(name, 'other')} AS {name_(f'{column}.other')}"
    if question.kind == "several":
        for choice in question.choices:
            yield _one_or_none(name, choice.code)


def _one_or_none(name: str, code: str) -> str:
    codes = f"string_split({_cell(name, 'codes')}, '{JOINED}')"
    found = f"list_contains({codes}, {text(code)})::TINYINT"
    return f"{found} AS {name_(choice_column(name, code))}"


def _whole(connection: duckdb.DuckDBPyConnection, questions: Mapping[str, Question]) -> set[str]:
    """The questions whose answers are all whole numbers."""
    given = connection.execute(
        "SELECT question FROM said WHERE current GROUP BY question"
        " HAVING bool_and(coalesce(try_cast(value AS DOUBLE) % 1 = 0, true))"
    ).fetchall()
    asked = {name for (name,) in given}
    return {name for name in questions if name in asked}


def _cell(name: str, of: str) -> str:
    return f"p.{name_(f'{name}_{of}')}"
