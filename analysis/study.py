"""A study as tables in DuckDB: what everything of an analyst's is made from.

Filled once from the store, all at one moment, of conversations whose consent
to take part stands; nothing here leads back to the store. The tables, and no
words in any of them:

``conversations``: conversation, respondent, organisation, guide_version, path,
role, channel, language, disposition, turns, started_at, updated_at, ended_at,
consent_quote, consent_recontact, consent_share, left_at (the question that was
open), synthetic.

``answers``: conversation, question (its column, see :mod:`analysis.versions`),
turn, at, codes (a list), number, missing (NULL if there is an answer).

``measures``: conversation, measure, part, score, band, why_none.

``places``: conversation, lsoa21, district: one of them, where either is known.

``timing``: conversation, question, shown_at, answered_at, seconds, replies: a
question was shown when the reply before it was taken, and took so many replies;
the one that was left open has no answer.

``dispositions``: guide_version, channel, role, disposition, conversations: of
everybody, whatever they agreed to, as numbers only.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pandas as pd

from analysis.measures import fill_measures
from analysis.sql import register
from analysis.versions import places
from storage import extracts
from storage.columnar import Columnar
from storage.studies import HowFar, Study, dispositions
from storage.synthetic import CAME_BY

MEMORY = "3GB"
"""What DuckDB may use before it writes to disk."""

CODES = """
    CASE WHEN codes = '[]' THEN []::VARCHAR[]
    ELSE string_split(codes[3:-3], '","') END"""
"""A list of codes from its JSON, which the store writes without spaces; codes hold no quotation
marks and no backslashes."""


@contextmanager
def open_study(
    store: Columnar, study: Study, folder: Path | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """The study's tables, on disk in a folder (in ``folder``) that is removed at the end."""
    with open_tables(folder) as connection:
        fill_conversations(connection, store, study)
        fill_answers(connection, store, study)
        fill_measures(connection, study.guides, places(study))
        fill_places(connection, study)
        fill_timing(connection)
        fill_dispositions(connection, store, study)
        yield connection


@contextmanager
def open_tables(folder: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty DuckDB in a folder of its own, which is removed at the end."""
    with (
        TemporaryDirectory(prefix="earshot-study-", dir=folder) as aside,
        duckdb.connect(Path(aside) / "study.duckdb") as connection,
    ):
        connection.execute(f"SET memory_limit = '{MEMORY}'; SET TimeZone = 'UTC'")
        connection.execute("SET preserve_insertion_order = false")
        yield connection


def fill_conversations(
    connection: duckdb.DuckDBPyConnection, store: Columnar, study: Study
) -> None:
    """The table ``conversations``, by which all others go."""
    versions = [(hash_, guide.version) for hash_, guide in study.guides.items()]
    register(connection, "versions", versions, ("guide_hash", "guide_version"))
    connection.register("came", extracts.conversations(store, study))
    connection.execute("CREATE TEMP TABLE about AS SELECT * FROM came")
    numbers = connection.execute("SELECT id FROM about").fetchnumpy()["id"]
    connection.register("decided", extracts.consents(store, extracts.included(numbers)))
    connection.execute(f"CREATE TEMP TABLE stands AS {_stands()}")
    connection.execute(
        f"""
        CREATE TABLE conversations AS
        SELECT id AS conversation, respondent, organisation, guide_version, path, role, channel,
            language, disposition, turns, started_at::TIMESTAMP AS started_at,
            updated_at::TIMESTAMP AS updated_at, nullif(ended_at, '')::TIMESTAMP AS ended_at,
            {
            ", ".join(
                f"coalesce(consent_{each}, 'not_asked') AS consent_{each}"
                for each in extracts.PURPOSES
            )
        },
            nullif(open, '') AS left_at, came_by = '{CAME_BY}' AS synthetic, guide_hash
        FROM about JOIN versions USING (guide_hash) LEFT JOIN stands ON conversation_id = id
        ORDER BY id
        """
    )
    connection.execute("DROP TABLE about; DROP TABLE stands")


def included(connection: duckdb.DuckDBPyConnection) -> extracts.Mask:
    """The mask of the study's conversations, by which the store's other tables are read."""
    found = connection.execute("SELECT conversation AS n FROM conversations").fetchnumpy()
    return extracts.included(found["n"])


def fill_answers(connection: duckdb.DuckDBPyConnection, store: Columnar, study: Study) -> None:
    """The table of answers as they are kept, and ``answers``, which reads it."""
    connection.register("given", extracts.coded_answers(store, included(connection)))
    connection.execute(
        f"""
        CREATE TABLE kept AS
        SELECT conversation_id AS conversation, {named(connection, study)} AS question, turn,
            "at"::TIMESTAMP AS at, codes, try_cast(nullif(value, '') AS DOUBLE) AS number,
            nullif(missing, '') AS missing
        FROM given
        """
    )
    connection.execute(f"CREATE VIEW answers AS SELECT * REPLACE ({CODES} AS codes) FROM kept")


def named(connection: duckdb.DuckDBPyConnection, study: Study) -> str:
    """An expression for the column of a question, from ``conversation_id`` and ``question``."""
    apart = [
        (hash_, question, place.column)
        for (hash_, question), place in places(study).items()
        if place.column != question
    ]
    if not apart:
        return "question"
    register(connection, "apart", apart, ("guide_hash", "question", "name"))
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE other_names AS SELECT conversation, question, name"
        " FROM apart JOIN conversations USING (guide_hash)"
    )
    return (
        "coalesce((SELECT name FROM other_names o WHERE o.conversation = conversation_id"
        " AND o.question = given.question), question)"
    )


def fill_dispositions(connection: duckdb.DuckDBPyConnection, store: Columnar, study: Study) -> None:
    """The table ``dispositions``."""
    rows = pd.DataFrame(dispositions(store, study), columns=[f.name for f in fields(HowFar)])
    connection.register("how_far", rows)
    connection.execute(
        "CREATE TABLE dispositions AS SELECT * REPLACE (conversations::BIGINT AS conversations)"
        " FROM how_far"
    )


def _stands() -> str:
    """Each conversation's consents, a column a purpose; the latest decision counts."""
    purposes = ", ".join(
        f"arg_max(state, id) FILTER (purpose = '{each}') AS consent_{each}"
        for each in extracts.PURPOSES
    )
    return f"SELECT conversation_id, {purposes} FROM decided GROUP BY conversation_id"


def fill_places(connection: duckdb.DuckDBPyConnection, study: Study) -> None:
    """The table ``places``.

    Coded postcodes are an LSOA's code (E01…, W01…) or, where it is not known, a district.
    """
    asked = {p.column for p in places(study).values() if p.question.kind == "postcode"}
    register(connection, "places_asked", [(each,) for each in sorted(asked)], ("name",))
    connection.execute(
        """
        CREATE TABLE places AS
        SELECT conversation,
            CASE WHEN area GLOB '[EW]01??????' THEN area END AS lsoa21,
            CASE WHEN NOT area GLOB '[EW]01??????' THEN area END AS district
        FROM (
            SELECT conversation, any_value(codes[1]) AS area FROM answers
            WHERE question IN (SELECT name FROM places_asked)
                AND missing IS NULL AND len(codes) > 0
            GROUP BY conversation
        )
        """
    )


def fill_timing(connection: duckdb.DuckDBPyConnection) -> None:
    """The view ``timing``, of answers as they are kept, and of the questions left open.

    Read once or twice, and never whole: kept as a table it would cost more than all its readers.
    """
    connection.execute(
        """
        CREATE VIEW timing AS
        SELECT conversation, question, shown_at, "at" AS answered_at,
            epoch("at" - shown_at) AS seconds, greatest(turn - turn_before, 1) AS replies
        FROM (
            SELECT k.conversation, question, "at", turn,
                coalesce(lag("at") OVER one_by_one, c.started_at) AS shown_at,
                coalesce(lag(turn) OVER one_by_one, 0) AS turn_before
            FROM kept k JOIN conversations c USING (conversation)
            WHERE missing IS DISTINCT FROM 'not_asked'
            WINDOW one_by_one AS (PARTITION BY k.conversation ORDER BY turn, "at")
        )
        UNION ALL
        SELECT conversation, left_at, updated_at, NULL, NULL, NULL
        FROM conversations c WHERE left_at IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM kept k WHERE k.conversation = c.conversation AND k.question = c.left_at)
        """
    )
