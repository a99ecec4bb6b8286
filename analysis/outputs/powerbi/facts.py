"""Protected counts as facts: every cell of every count table stands in exactly one of them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.counting import YES, CountTable
from analysis.counts.scoring import ends
from analysis.outputs.powerbi.star import StarColumn, StarTable

BETWEEN = "|"
"""Between the parts of a key of several, such as ``lonely|never``."""

PEOPLE = StarColumn("People, rounded; empty where the number is withheld.", "count")
CONVERSATIONS = StarColumn("Conversations, not people; rounded; empty if withheld.", "count")
WITHHELD = StarColumn("Why the number is withheld; empty text if it is shown.")

ID: Mapping[str, StarColumn] = {
    "question": StarColumn("Id of the question.", to="dim_question", hidden=True),
    "answer_key": StarColumn("Question and code of the answer.", to="dim_answer", hidden=True),
    "area": StarColumn("Code of the area.", to="dim_area", hidden=True),
    "group": StarColumn("Code of the group.", to="dim_group", hidden=True),
    "outcome": StarColumn("Id of the outcome.", to="dim_outcome", hidden=True),
    "measure_key": StarColumn("Measure and part.", to="dim_measure", hidden=True),
    "state": StarColumn("What became of the question.", to="dim_state", hidden=True),
    "table": StarColumn("Name of the table of counts.", to="dim_table", hidden=True),
    "answer": StarColumn("Code of the answer."),
    "several": StarColumn("yes if a person may be in several of the answers.", hidden=True),
    "member": StarColumn("yes: gave the answer, or is in it; no: did not, or is not."),
    "has": StarColumn("yes: has the outcome; no: has it not."),
    "kind": StarColumn("What is set apart: role (who typed) or channel."),
    "mode": StarColumn("The role or channel."),
    "role": StarColumn("Who typed: the resident alone, or a helper beside them."),
    "channel": StarColumn("What people wrote through."),
    "disposition": StarColumn("How far the conversation got."),
    "rate": StarColumn("Name of the rate (AAPOR)."),
    "score": StarColumn("The score, or a range of scores of few people.", sorted_by="score_from"),
    "score_from": StarColumn("The lowest score of the range.", "count", hidden=True),
    "seconds": StarColumn("From how many seconds on; up to the next of the question.", "number"),
    "cell": StarColumn("The categories of the cell, with a dot between them."),
}
"""What the columns of facts mean, and which dimension they point to."""


@dataclass(frozen=True)
class Fact:
    """Which count tables become a fact table, and with which columns."""

    id: str
    title: str
    meaning: str
    takes: Callable[[str], bool]
    columns: tuple[str, ...]
    conversations: bool = False


def _begins(start: str) -> Callable[[str], bool]:
    return lambda name: name.startswith(start)


def _is(*names: str) -> Callable[[str], bool]:
    return lambda name: name in names


FACTS = (
    Fact("fact_answers", "Answers", "How many people gave each answer to each question.",
         _begins("answers_"), ("question", "answer_key", "answer", "several", "member")),
    Fact("fact_outcomes", "Outcomes", "How many people have each outcome.",
         _begins("outcome."), ("outcome", "has")),
    Fact("fact_outcome_by_group", "Outcomes by group",
         "Each outcome among the members of each group, and among everybody else. Groups overlap: "
         "one person may be in several.",
         _begins("outcome_by_group."), ("outcome", "group", "member", "has")),
    Fact("fact_outcome_by_age", "Outcomes by age", "Each outcome by age.",
         _begins("outcome_by_age."), ("outcome", "answer_key", "answer", "has")),
    Fact("fact_outcome_by_area", "Outcomes by area", "Each outcome by area.",
         _begins("outcome_by_area."), ("outcome", "area", "has")),
    Fact("fact_outcome_by_mode", "Outcomes by mode",
         "Each outcome by who typed, and by channel: everybody is in one of either kind.",
         lambda name: name.startswith(("outcome_by_role.", "outcome_by_channel.")),
         ("outcome", "kind", "mode", "has")),
    Fact("fact_area", "People heard", "How many people were heard in each area.",
         _is("people_by_area"), ("area",)),
    Fact("fact_group_by_area", "Groups by area",
         "Members of each group, and who is no member, by area. Groups overlap.",
         _is("group_by_area"), ("area", "group", "member")),
    Fact("fact_area_answers", "Answers by area", "How many people gave each answer, by area.",
         _begins("area_"), ("area", "question", "answer_key", "answer", "several", "member")),
    Fact("fact_scores", "Scores", "How the scores of each measure are spread.",
         _begins("scores_"), ("measure_key", "score", "score_from")),
    Fact("fact_drop_off", "Drop-off", "What became of each question.",
         _is("drop_off"), ("question", "state")),
    Fact("fact_seconds", "Times counted", "How long the answers took, in bins.",
         _is("seconds"), ("question", "seconds")),
    Fact("fact_dispositions", "Dispositions",
         "How far all conversations got, whether people consented or not.",
         _is("dispositions"), ("disposition",), conversations=True),
    Fact("fact_dispositions_by_mode", "Dispositions by mode",
         "How far all conversations got, by who typed and channel.",
         _is("dispositions_by_mode"), ("role", "channel", "disposition"), conversations=True),
    Fact("fact_rates", "Response rates counted",
         "Conversations that count for each response rate (yes), and the others of its base (no).",
         _is("rates", "rates_of_reached"), ("rate", "member"), conversations=True),
    Fact("fact_other", "Other counts",
         "People by channel, role, language, how far they got and combination of groups; and the "
         "counts behind the raking check. Each table is one division of people: never add tables.",
         lambda _: True, ("table", "cell")),
)  # fmt: skip
"""The facts; a count table goes into the first that takes it, so none is dropped."""


def fact_of(name: str) -> Fact:
    """The fact that holds the count table of this name."""
    return next(fact for fact in FACTS if fact.takes(name))


def facts(counts: Iterable[CountTable]) -> list[StarTable]:
    """All facts, in the order of :data:`FACTS`; those without counts have no rows."""
    by_fact: dict[str, list[pd.DataFrame]] = {fact.id: [] for fact in FACTS}
    for table in counts:
        by_fact[fact_of(table.name).id].append(cells(table))
    return [_fact(fact, by_fact[fact.id]) for fact in FACTS]


def _fact(fact: Fact, parts: list[pd.DataFrame]) -> StarTable:
    people = CONVERSATIONS if fact.conversations else PEOPLE
    columns = {**{name: ID[name] for name in fact.columns}, "people": people, "withheld": WITHHELD}
    frame = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=list(columns))
    return StarTable(fact.id, fact.title, fact.meaning, fact.columns, columns, frame)


def cells(table: CountTable) -> pd.DataFrame:
    """The cells with general names of columns: ``answer.lonely`` gives question and answer.

    Beside the dimensions: ``table``, ``cell`` (all categories), ``several`` and,
    where nobody is beside the answers, ``member`` (yes).
    """
    frame = table.cells.reset_index(drop=True)
    found = frame[["people", "withheld"]].assign(
        table=table.name,
        cell=[" · ".join(row) for row in frame[list(table.by)].itertuples(index=False)],
        several="yes" if table.overlapping else "no",
        member=YES,
    )
    for dimension in table.by:
        found = found.assign(**_general(table.name, dimension, frame[dimension]))
    return found


def _general(table: str, dimension: str, values: pd.Series) -> dict[str, Any]:
    kind, _, own = dimension.partition(".")
    match kind:
        case "answer":
            keys = [f"{own}{BETWEEN}{value}" for value in values]
            return {"question": own, "answer": values, "group": values, "answer_key": keys}
        case "has":
            return {"outcome": own, "has": values}
        case "score":
            lowest = [ends(value)[0] for value in values]
            return {"measure_key": own, "score": values, "score_from": lowest}
        case "seconds":
            return {"seconds": values.astype("float64")}
        case "ward":
            return {"area": values}
        case "rates" | "rates_of_reached":
            return {"rate": values}
        case "role" | "channel":
            return {kind: values, "kind": kind, "mode": values}
        case _:
            return {kind: values}
