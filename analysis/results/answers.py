"""Tables of one dimension: people by channel, answers, scores, combinations of groups."""

from collections.abc import Iterator, Mapping

import pandas as pd

from analysis.counting import CountTable
from analysis.counts.answering import MISSING
from analysis.results.notes import usual
from analysis.results.shown import SHARES, pairs, result, with_shares
from analysis.results.table import ResultTable
from analysis.results.words import STATES, Words, in_words

NOT_IN_BASE = "not an answer, so not in the base"
PLAIN = (
    "people_by_channel", "people_by_role", "people_by_language", "people_by_disposition",
    "people_by_mode", "people_by_area", "groups_held", "dispositions",
)  # fmt: skip


def answer_tables(
    tables: Mapping[str, CountTable], words: Words, minimum: int
) -> Iterator[ResultTable]:
    """Everything that is counted by one dimension, in the order of the counts."""
    for name, table in tables.items():
        if name.startswith("answers_"):
            question = name.removeprefix("answers_")
            several = "chosen" in table.by
            yield (_several if several else _one)(table, question, words, minimum)
        elif name == "combinations":
            yield _combinations(table, words, minimum)
        elif name.startswith("replies_"):
            yield _replies(table, minimum)
        elif name in PLAIN:
            yield _plain(table, minimum)


def _plain(table: CountTable, minimum: int) -> ResultTable:
    frame = with_shares(table.cells, (), minimum)
    columns = (*table.by, "people", "withheld", *SHARES)
    return result(table.name, table.title, usual(table, minimum), frame, columns)


def _replies(table: CountTable, minimum: int) -> ResultTable:
    frame = with_shares(table.cells, (), minimum)
    labels = in_words(frame["reply"], lambda code: STATES.get(code, code))
    columns = ("reply", "reply_label", "people", "withheld", *SHARES)
    frame = frame.assign(reply_label=labels)
    return result(table.name, table.title, usual(table, minimum), frame, columns)


def _one(table: CountTable, question: str, words: Words, minimum: int) -> ResultTable:
    """Kinds of missing are shown and counted, and are in no base: the base is who answered."""
    cells = table.cells.assign(
        answer_label=in_words(table.cells["answer"], lambda code: words.answer(question, code))
    )
    frame = beside(cells, cells["answer"].isin(MISSING), NOT_IN_BASE, minimum)
    columns = ("answer", "answer_label", "people", "withheld", *SHARES)
    note = "The base is everybody who answered; kinds of missing are counted beside it."
    return result(table.name, table.title, usual(table, minimum, note), frame, columns)


def beside(cells: pd.DataFrame, apart: pd.Series, why: str, minimum: int) -> pd.DataFrame:
    """Shares of the cells that are not ``apart``; those follow with ``why`` and no share."""
    inside = with_shares(cells[~apart], (), minimum)
    outside = cells[apart].assign(why_none=why)
    return pd.concat([inside, outside], ignore_index=True).astype(
        {"why_none": "string", "withheld": "string"}
    )


def _several(table: CountTable, question: str, words: Words, minimum: int) -> ResultTable:
    frame = pairs(table.cells, ["answer"], "chosen", minimum)
    labels = in_words(frame["answer"], lambda code: words.answer(question, code))
    columns = ("answer", "answer_label", "people", "withheld", *SHARES)
    note = "Several answers may be chosen, so that shares add up to more than all."
    frame = frame.assign(answer_label=labels)
    return result(table.name, table.title, usual(table, minimum, note), frame, columns)


def _combinations(table: CountTable, words: Words, minimum: int) -> ResultTable:
    frame = with_shares(table.cells, (), minimum)
    frame = frame.assign(combination_label=in_words(frame["combination"], words.combination))
    columns = ("combination", "combination_label", "people", "withheld", *SHARES)
    note = (
        "Each person is in one row: the groups named are all that they are in. Combinations of few "
        "people are put together, so that their rarity tells of nobody."
    )
    return result(table.name, table.title, usual(table, minimum, note), frame, columns)
