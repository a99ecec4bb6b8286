"""The tables that counting reads, and whether a study has them."""

from collections.abc import Mapping
from typing import Final

from duckdb import DuckDBPyConnection

from analysis.counts.problems import StudyProblem

TABLES: Final[Mapping[str, tuple[str, ...]]] = {
    "conversations": (
        "conversation", "respondent", "role", "channel", "language", "disposition", "updated_at",
    ),
    "answers": ("conversation", "question", "codes", "number", "missing"),
    "measures": ("conversation", "measure", "part", "score", "band"),
    "places": ("conversation", "lsoa21", "district"),
    "timing": ("conversation", "question", "shown_at", "seconds"),
    "dispositions": ("guide_version", "channel", "role", "disposition", "conversations"),
}  # fmt: skip
"""Each table with the columns that are used here; there may be others."""


def check_tables(connection: DuckDBPyConnection) -> None:
    """Raises StudyProblem that names every table and column that is missing."""
    rows = connection.execute(
        "SELECT table_name, column_name FROM information_schema.columns"
    ).fetchall()
    there: dict[str, set[str]] = {}
    for table, column in rows:
        there.setdefault(table, set()).add(column)
    wrong = [
        f"{table}.{column}" if table in there else table
        for table, columns in TABLES.items()
        for column in columns
        if column not in there.get(table, ())
    ]
    if wrong:
        names = ", ".join(dict.fromkeys(wrong))
        raise StudyProblem(f"The study lacks {names}: make the working extract again.")
