"""The working extract of a study, table by table: row by row, for analysts only."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa

from analysis.areas.shipped import shipped
from analysis.beside import heard_and_living
from analysis.codebook import codebook
from analysis.measures import fill_measures
from analysis.outputs.files.shape import Batches, Tables
from analysis.saying import fill_said
from analysis.sql import name, text
from analysis.study import (
    fill_conversations,
    fill_dispositions,
    fill_places,
    fill_timing,
    included,
    open_tables,
)
from analysis.versions import columns, places, versions_table
from analysis.wide import fill_wide
from dialogues.guide import Guide, Question
from storage import extract_columns as described
from storage import extracts
from storage.columnar import Columnar
from storage.studies import Study, read_study

TABLES = (
    "conversations", "answers_wide", "answers", "measures", "timing", "interactions",
    "dispositions", "coverage", "versions", "codebook", "left_out",
)  # fmt: skip

WORKING = "working extract: row by row, not to be shared"
SYNTHETIC = "SYNTHETIC, made up by earshot simulate; "

_ROWS_AT_ONCE = 65_536


@dataclass(frozen=True)
class Extract:
    """A study's tables as they go into files, and what is behind them.

    ``questions`` are those behind the columns of ``answers_wide``,
    ``conversations`` says how many there are, and ``left_out`` how many are not, by reason.
    """

    files: Tables
    questions: Mapping[str, Question]
    guides: Mapping[str, Guide]
    conversations: int
    left_out: Mapping[str, int]

    @property
    def tables(self) -> Mapping[str, Batches]:
        """The tables by name."""
        return self.files.tables


@contextmanager
def extract(
    store: Columnar,
    guide_id: str,
    *,
    labels: bool = False,
    language: str = "en",
    history: bool = False,
    folder: Path | None = None,
) -> Iterator[Extract]:
    """One guide's study, as long as the context lasts.

    ``labels`` writes the answers of ``answers_wide`` in words instead of codes;
    ``history`` adds superseded answers to ``answers``. All tables show the moment
    of ``store``. ``folder`` is where there is room for them meanwhile.
    """
    study = read_study(store, guide_id)
    questions = columns(places(study))
    with open_tables(folder) as connection:
        _fill(connection, store, study, language, history)
        fill_wide(connection, questions, labels=labels)
        book = codebook(study, questions, language=language)
        small = {
            "coverage": heard_and_living(shipped(), _heard(connection)),
            "versions": versions_table(study), "codebook": book, "left_out": left_out(study),
        }  # fmt: skip
        for table, frame in small.items():
            connection.register(table, pa.Table.from_pandas(frame, preserve_index=False))
        ((number, made_up),) = connection.execute(
            "SELECT count(*), coalesce(bool_or(synthetic), false) FROM conversations"
        ).fetchall()
        sharing = (SYNTHETIC if made_up else "") + WORKING
        tables = {table: _reader(connection, table, sharing) for table in TABLES}
        files = Tables(
            "extract", sharing, tables, book, _mapped(questions), _opening(study, guide_id, labels),
            {table: (described.TABLES[table],) for table in TABLES},
        )  # fmt: skip
        yield Extract(files, questions, study.guides, number, study.left_out)


def _opening(study: Study, guide_id: str, labels: bool) -> tuple[str, ...]:
    versions = ", ".join(guide.version for guide in study.guides.values())
    return (
        f"The guide {guide_id}, version{'s' if len(study.guides) > 1 else ''} {versions}.",
        f"Answers in answers_wide are {'in words' if labels else 'codes'}. Moments are UTC.",
        "What each column and code means is in the sheet codebook.",
    )


def left_out(study: Study) -> pd.DataFrame:
    """How many conversations the extract leaves out, and why."""
    rows = [(reason, described.LEFT_OUT[reason], n) for reason, n in sorted(study.left_out.items())]
    frame = pd.DataFrame(rows, columns=["reason", "meaning", "conversations"])
    return frame.astype({"reason": "string", "meaning": "string", "conversations": "int64"})


_ANSWERS = """
    CREATE VIEW kept AS SELECT * FROM said WHERE current;
    CREATE VIEW answers AS
    SELECT conversation, question, string_split(codes, '; ') AS codes,
        try_cast(value AS DOUBLE) AS number, missing FROM kept"""
"""The study's tables as scores and times are made of them, from the answers with their words."""

_INTERACTIONS = """
    CREATE TABLE interactions AS
    SELECT conversation_id AS conversation, turn, position, name, nullif(question, '') AS question,
        nullif(request, '') AS request, "at"::TIMESTAMP AS "at"
    FROM happened ORDER BY ALL"""

_FROM = {
    "answers": "said",
    "measures": "measures JOIN (SELECT conversation, respondent FROM conversations)"
    " USING (conversation)",
}
_COLUMNS: dict[str, Iterable[str]] = {
    "conversations": described.CONVERSATIONS,
    "answers": described.ANSWERS,
    "measures": described.MEASURES,
    "timing": described.TIMING,
}
_ORDERS = {
    "measures": "conversation, measure, part",
    "timing": "conversation, shown_at, answered_at",
    "dispositions": "ALL",
}


def _heard(connection: duckdb.DuckDBPyConnection) -> pd.Series:
    """People by the small area they live in, each once; "" for those of whom it is not known."""
    found = connection.execute(
        "SELECT coalesce(lsoa21, '') AS area, count(DISTINCT respondent) AS people"
        " FROM conversations LEFT JOIN places USING (conversation) GROUP BY area"
    ).fetchall()
    return pd.Series(dict(found), dtype="int64")


def _mapped(questions: Mapping[str, Question]) -> tuple[str, str] | None:
    asked = (name for name, each in questions.items() if each.kind == "postcode")
    column = next(asked, None)
    return ("answers_wide", described.wide_name(column)) if column else None


def _fill(
    connection: duckdb.DuckDBPyConnection,
    store: Columnar,
    study: Study,
    language: str,
    history: bool,
) -> None:
    fill_conversations(connection, store, study)
    fill_said(connection, store, study, language=language, history=history)
    connection.execute(_ANSWERS)
    fill_measures(connection, study.guides, places(study))
    fill_places(connection, study)
    fill_timing(connection)
    fill_dispositions(connection, store, study)
    connection.register("happened", extracts.happenings(store, included(connection)))
    connection.execute(_INTERACTIONS)


def _reader(connection: duckdb.DuckDBPyConnection, table: str, sharing: str) -> Batches:
    listed = ", ".join(map(name, _COLUMNS.get(table, ()))) or "*"
    order = f" ORDER BY {_ORDERS[table]}" if table in _ORDERS else ""
    query = f"SELECT {listed}, {text(sharing)} AS sharing FROM {_FROM.get(table, table)}{order}"
    return lambda: connection.sql(query).to_arrow_reader(_ROWS_AT_ONCE)
