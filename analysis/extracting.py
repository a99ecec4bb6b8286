"""The working extract of a study, table by table, in the order in which they are made."""

from collections.abc import Iterator

import pandas as pd
from sqlalchemy import Connection

from analysis.measures import measure_scores
from storage import extracts
from storage.codebook import codebook
from storage.studies import read_study

TABLES = ("conversations", "answers", "measures", "codebook", "left_out")


def extract(
    connection: Connection, guide_id: str, *, labels: bool = False, language: str = "en"
) -> Iterator[tuple[str, pd.DataFrame]]:
    """The tables of one guide's study, each with its name, as in ``TABLES``.

    ``labels`` writes the answers of ``conversations`` in words instead of
    codes. ``connection`` should only read, so that all tables show one moment.
    """
    study = read_study(connection, guide_id)
    answers = extracts.answers(connection, study, language=language)
    wide = extracts.conversations(connection, study, labels=labels, language=language)
    yield "conversations", wide
    yield "answers", answers
    yield "measures", measure_scores(study, answers)
    yield "codebook", codebook(study, language=language)
    yield "left_out", extracts.left_out(study)
