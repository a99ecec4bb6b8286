"""Areas: members of groups, and answers, by area."""

from collections.abc import Iterator, Mapping

import pandas as pd

from analysis.counting import CountTable
from analysis.results.notes import PLACES, usual
from analysis.results.shown import SHARES, pairs, result
from analysis.results.table import ResultTable
from analysis.results.words import Words, in_words


def area_tables(
    tables: Mapping[str, CountTable], words: Words, minimum: int
) -> Iterator[ResultTable]:
    """Members of groups, and answers, by area."""
    for name, table in tables.items():
        if name == "group_by_area":
            frame = pairs(table.cells, ["ward", "group"], "member", minimum)
            frame = frame.assign(group_label=in_words(frame["group"], words.group))
            columns = ("ward", "group", "group_label", "people", "withheld", *SHARES)
            yield result(name, table.title, usual(table, minimum, PLACES), frame, columns)
        elif name.startswith("area_"):
            question = name.removeprefix("area_")
            frame = pairs(table.cells, ["ward", "answer"], "chosen", minimum)
            labels = [words.answer(question, code) for code in frame["answer"]]
            frame = frame.assign(answer_label=pd.array(labels, dtype="string"))
            columns = ("ward", "answer", "answer_label", "people", "withheld", *SHARES)
            yield result(name, table.title, usual(table, minimum, PLACES), frame, columns)
