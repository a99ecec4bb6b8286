"""Tables of one dimension: people by channel, answers, combinations of groups."""

from collections.abc import Iterator, Mapping

import pandas as pd

from analysis.counting import CountTable
from analysis.counts.going_through import ANSWERED
from analysis.counts.groups import NO_GROUP, RARE
from analysis.results.notes import usual
from analysis.results.shown import SHARES, pairs, plain, result, with_shares
from analysis.results.table import ResultTable
from analysis.results.words import Words, in_words

NOT_IN_BASE = "not an answer, so not in the base"
PLAIN = (
    "people_by_channel", "people_by_role", "people_by_language", "people_by_disposition",
    "people_by_mode", "people_by_area", "groups_held", "dispositions",
)  # fmt: skip
ANSWER = ("answer", "answer_label", "people", "withheld", *SHARES)
BESIDE = "The base is everybody who answered; kinds of missing are counted beside it."
OVERLAP = "Several answers may be chosen, so that shares add up to more than all."


def answer_tables(
    tables: Mapping[str, CountTable], words: Words, minimum: int
) -> Iterator[ResultTable]:
    """Everything that is counted by one dimension, in the order of the counts."""
    for name, table in tables.items():
        if name.startswith("answers_"):
            yield _answers(table, name.removeprefix("answers_"), tables, words, minimum)
        elif name == "combinations":
            yield _combinations(table, words, minimum)
        elif name in PLAIN:
            frame = with_shares(table.cells, (), minimum)
            columns = (*table.by, "people", "withheld", *SHARES)
            yield result(name, table.title, usual(name, minimum), frame, columns)


def _answers(
    table: CountTable,
    question: str,
    tables: Mapping[str, CountTable],
    words: Words,
    minimum: int,
) -> ResultTable:
    """Kinds of missing are shown and counted, and are in no base: the base is who answered."""
    cells, several = plain(table), bool(table.overlapping)
    inside = pairs(cells, ["answer"], "member", minimum) if several else None
    shared = with_shares(cells, (), minimum) if inside is None else inside
    frame = pd.concat([shared, _missing(tables, question)], ignore_index=True)
    labels = in_words(frame["answer"], lambda code: words.answer(question, code))
    frame = frame.assign(answer_label=labels).astype({"why_none": "string", "withheld": "string"})
    notes = usual(table.name, minimum, BESIDE, *([OVERLAP] if several else []))
    return result(table.name, f"Answers to: {words.in_full(question)}", notes, frame, ANSWER)


def _missing(tables: Mapping[str, CountTable], question: str) -> pd.DataFrame:
    """Who did not answer the question, and why, as rows to stand below the answers."""
    if "drop_off" not in tables:
        return pd.DataFrame({"answer": pd.array([], dtype="string")})
    cells = tables["drop_off"].cells
    own = cells[(cells["question"] == question) & (cells["state"] != ANSWERED)]
    return own.rename(columns={"state": "answer"}).assign(why_none=NOT_IN_BASE)


def _largest_first(frame: pd.DataFrame) -> pd.DataFrame:
    """By the figures that are shown; then those withheld, and last what is no combination."""
    last = frame["combination"].isin([NO_GROUP, RARE])
    own = frame[~last].sort_values("people", ascending=False, kind="stable", na_position="last")
    return pd.concat([own, frame[last]], ignore_index=True)


def _combinations(table: CountTable, words: Words, minimum: int) -> ResultTable:
    frame = _largest_first(with_shares(table.cells, (), minimum))
    frame = frame.assign(combination_label=in_words(frame["combination"], words.combination))
    columns = ("combination", "combination_label", "people", "withheld", *SHARES)
    groups = ", ".join(words.plan.groups.codes) if words.plan.groups else ""
    note = (
        "Each person is in one row: the groups named are all that they are in. Combinations of few "
        f"people are put together, so that their rarity tells of nobody. Groups: {groups}."
    )
    return result(table.name, table.title, usual(table.name, minimum, note), frame, columns)
