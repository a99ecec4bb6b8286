"""How people went through the questions: drop-off and time, in the guide's order."""

from collections.abc import Iterator, Mapping

import pandas as pd

from analysis.counting import CountTable
from analysis.results.notes import BASES, counted, minimum_note, usual
from analysis.results.shown import SHARES, result, with_shares
from analysis.results.table import ResultTable
from analysis.results.words import STATES, Words, in_words
from analysis.statistics.binned import IN_LAST_BIN, quantile

NOT_ASKED = "not_asked"
NO_BASE = "not asked, so not in the base"
QUARTERS = {"quarter": 0.25, "median": 0.5, "three_quarters": 0.75}
NAMES = {"quarter": "A quarter", "median": "Half", "three_quarters": "Three quarters"}
TIMES = ("question", "question_label", "people", *QUARTERS, "why_none", "remark")


def going_through_tables(
    tables: Mapping[str, CountTable], words: Words, minimum: int
) -> Iterator[ResultTable]:
    """What became of each question, and how long the answers took."""
    if "drop_off" in tables:
        yield _drop_off(tables["drop_off"], words, minimum)
    if "seconds" in tables:
        yield _times(tables["seconds"], words, minimum)


def at_least(remark: str, name: str) -> bool:
    """Whether the remark of a row of times says that this quarter is only a lower bound."""
    return f"{NAMES[name]}: {IN_LAST_BIN}" in remark


def _drop_off(table: CountTable, words: Words, minimum: int) -> ResultTable:
    cells = table.cells.reset_index(drop=True)
    asked = cells["state"] != NOT_ASKED
    shared = with_shares(cells[asked], ["question"], minimum).set_index(cells.index[asked])
    rest = cells[~asked].assign(why_none=NO_BASE)
    frame = pd.concat([shared, rest]).sort_index().astype({"why_none": "string"})
    frame = frame.assign(
        question_label=in_words(frame["question"], words.question),
        state_label=in_words(frame["state"], lambda state: STATES.get(state, state)),
    )
    columns = (
        "question", "question_label", "state", "state_label", "people", "withheld", *SHARES,
    )  # fmt: skip
    note = "The base of a question is everybody who was asked it. Who left is counted where they "
    note += "were when they fell silent; of a person with several conversations, in the one that "
    note += "counts."
    return result(table.name, table.title, usual(table.name, minimum, note), frame, columns)


def _times(table: CountTable, words: Words, minimum: int) -> ResultTable:
    rows = [
        _time(str(question), own, words, minimum)
        for question, own in table.cells.groupby("question", sort=False)
    ]
    frame = pd.DataFrame(rows, columns=list(TIMES)).astype(
        {**dict.fromkeys(("question", "question_label", "why_none", "remark"), "string"),
         **dict.fromkeys(QUARTERS, "Float64"), "people": "Int64"}
    )  # fmt: skip
    notes = (
        counted(table.name), BASES, minimum_note(minimum),
        "Times are counted in bins and read from them as if people were spread evenly in each. "
        "With a number withheld among the bins there is no median. A text may lie unread: long "
        "times are not long thought.",
    )  # fmt: skip
    return result("times", table.title, notes, frame, TIMES)


def _time(question: str, own: pd.DataFrame, words: Words, minimum: int) -> tuple[object, ...]:
    edges = [float(edge) for edge in own["seconds"]]
    found = [quantile(edges, own["people"], share, minimum=minimum) for share in QUARTERS.values()]
    people = own["people"].sum(skipna=False)
    notes = [
        f"{NAMES[name]}: {quarter.note} this"
        for name, quarter in zip(QUARTERS, found, strict=True)
        if quarter.note
    ]
    values = [quarter.value for quarter in found]
    label = words.question(question)
    return question, label, people, *values, found[0].why_none, "; ".join(notes)
