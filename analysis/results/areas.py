"""Areas: members of groups, and answers, by area."""

from collections.abc import Iterator, Mapping

from analysis.counting import CountTable
from analysis.results.notes import PLACES, usual
from analysis.results.shown import SHARES, pairs, plain, result, with_shares
from analysis.results.table import ResultTable
from analysis.results.words import Words, in_words


def area_tables(
    tables: Mapping[str, CountTable], words: Words, minimum: int
) -> Iterator[ResultTable]:
    """Members of groups, and answers, by area."""
    for name, table in tables.items():
        if name == "group_by_area":
            frame = pairs(plain(table, answer="group"), ["ward", "group"], "member", minimum)
            frame = frame.assign(group_label=in_words(frame["group"], words.group))
            columns = ("ward", "group", "group_label", "people", "withheld", *SHARES)
            yield result(name, table.title, usual(name, minimum, PLACES), frame, columns)
        elif name.startswith("area_"):
            yield _answers(table, name.removeprefix("area_"), words, minimum)


def _answers(table: CountTable, question: str, words: Words, minimum: int) -> ResultTable:
    cells = plain(table)
    if table.overlapping:
        frame = pairs(cells, ["ward", "answer"], "member", minimum)
    else:
        frame = with_shares(cells, ["ward"], minimum)
    labels = in_words(frame["answer"], lambda code: words.answer(question, code))
    columns = ("ward", "answer", "answer_label", "people", "withheld", *SHARES)
    notes = usual(table.name, minimum, PLACES)
    title = f"Answers by area to: {words.question(question)}"
    return result(table.name, title, notes, frame.assign(answer_label=labels), columns)
