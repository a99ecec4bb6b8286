"""Dimensions: what facts point to, one row a question, answer, group, outcome and so on.

Every code that a fact has is in its dimension, so that no figure is lost in a
visual. Words are those of the finished tables.
"""

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from analysis.outputs.contents import Contents
from analysis.outputs.powerbi.facts import BETWEEN, fact_of
from analysis.outputs.powerbi.labels import Labels, labels, state
from analysis.outputs.powerbi.ordering import places
from analysis.outputs.powerbi.star import ORDER, StarColumn, StarTable

POSITION = StarColumn("In which order it is shown.", "count", hidden=True)


def dimensions(contents: Contents, facts: Sequence[StarTable]) -> list[StarTable]:
    """Every dimension but the areas, for these facts."""
    words = labels(contents)
    return [
        release(contents),
        _questions(contents, words, facts),
        _answers(words, facts),
        _named("dim_group", "Group", "A group that people may be in; groups overlap.",
               "group", words.groups, facts),
        _named("dim_outcome", "Outcome", "An outcome of the analysis plan: people who …",
               "outcome", words.outcomes, facts),
        _measures(contents, facts),
        _states(facts),
        _tables(contents),
        _notes(contents),
    ]  # fmt: skip


def release(contents: Contents) -> StarTable:
    """One row: which release this is, of whom, and who may have it."""
    columns = {
        "release": StarColumn("Number of the release.", "count"),
        "sharing": StarColumn("Who may have it, and whether the people are made up."),
        "synthetic": StarColumn("yes: the people are made up, and nothing is a finding."),
        "guide": StarColumn("Id of the guide."),
        "version": StarColumn("Newest version of the guide."),
        "title": StarColumn("What the guide is called."),
        "made_on": StarColumn("The day on which it was made.", "date"),
        "smallest": StarColumn("Numbers below this are withheld.", "count"),
        "smallest_by_area": StarColumn("The same in tables by area.", "count"),
        "round_to": StarColumn("Numbers are rounded to multiples of this.", "count"),
        "plan": StarColumn("SHA-256 of the analysis plan."),
    }
    limits, guide = contents.thresholds, contents.guides[0]
    row = (
        contents.number, contents.sharing, "yes" if contents.synthetic else "no", guide.id,
        guide.version, contents.title, contents.at.date(), limits.smallest,
        limits.smallest_by_area, limits.round_to, contents.plan_hash,
    )  # fmt: skip
    frame = pd.DataFrame([row], columns=list(columns))
    meaning = "Which release this is, who may have it, and whether the people are made up."
    return StarTable("dim_release", "Release", meaning, ("release",), columns, frame)


def _codes(facts: Iterable[StarTable], column: str) -> list[str]:
    """Every code in a column of the facts, in the order of first sight."""
    found: dict[str, None] = {}
    for fact in facts:
        if column in fact.columns:
            found |= dict.fromkeys(str(code) for code in fact.frame[column].dropna())
    return list(found)


def _ordered(codes: Sequence[str], first: Iterable[str]) -> list[str]:
    """The codes in the order of ``first``, the rest after them."""
    known = [code for code in first if code in set(codes)]
    return [*known, *(code for code in codes if code not in set(known))]


def _dimension(
    id_: str, title: str, meaning: str, columns: dict[str, StarColumn],
    rows: Sequence[tuple[object, ...]],
) -> StarTable:  # fmt: skip
    """``columns`` without the position; their first is the key."""
    key = next(iter(columns))
    frame = pd.DataFrame(rows, columns=list(columns)).assign(**{ORDER: range(1, len(rows) + 1)})
    for name, column in columns.items():
        if column.sorted_by == ORDER:
            frame[name] = _told_apart(frame[name], frame[key])
    return StarTable(id_, title, meaning, (key,), {**columns, ORDER: POSITION}, frame)


def _told_apart(labels: pd.Series, keys: pd.Series) -> pd.Series:
    """The labels, those that occur twice with their key behind them.

    Power BI takes capitals and small letters for the same, and puts only labels in
    order that have one place each.
    """
    plain = labels.astype("string").str.casefold().str.strip()
    return labels.where(~plain.duplicated(keep=False), labels + " (" + keys + ")")


def _named(
    id_: str, title: str, meaning: str, key: str, words: Mapping[str, str],
    facts: Sequence[StarTable],
) -> StarTable:  # fmt: skip
    columns = {
        key: StarColumn(f"Id of the {key}."),
        f"{key}_label": StarColumn(f"The {key} in words.", sorted_by=ORDER),
    }
    codes = _ordered(_codes(facts, key), words)
    rows = [(code, words.get(code, code)) for code in codes]
    return _dimension(id_, title, meaning, columns, rows)


def _questions(contents: Contents, words: Labels, facts: Sequence[StarTable]) -> StarTable:
    overlapping = {
        name.partition(".")[2] for table in contents.counts for name in table.overlapping
    }
    columns = {
        "question": StarColumn("Id of the question."),
        "question_label": StarColumn("The question in words.", sorted_by=ORDER),
        "overlapping": StarColumn("yes if several answers may be chosen: shares then add up to "
                                  "more than all."),
    }  # fmt: skip
    ids = _ordered(_codes(facts, "question"), words.questions)
    rows = [(id_, words.question(id_), "yes" if id_ in overlapping else "no") for id_ in ids]
    meaning = "A question of the guide."
    return _dimension("dim_question", "Question", meaning, columns, rows)


def _answers(words: Labels, facts: Sequence[StarTable]) -> StarTable:
    columns = {
        "answer_key": StarColumn("Question and code of the answer.", hidden=True),
        "answer_of": StarColumn("Id of the question that it answers.", hidden=True),
        "answer_code": StarColumn("Code of the answer."),
        "answer_label": StarColumn(
            "The answer in words; the same words may answer several questions.",
            sorted_by="label_position",
        ),
        "label_position": StarColumn("The place of the words in the order.", "count", hidden=True),
    }
    labelled: list[tuple[str, str, str, str]] = []
    for key in _codes(facts, "answer_key"):
        question, _, code = key.partition(BETWEEN)
        labelled.append((key, question, code, words.answer(question, code)))
    by_question: dict[str, list[str]] = {}
    for _, question, _, label in labelled:
        by_question.setdefault(question, []).append(_plain(label))
    found = places(by_question.values())
    rows = [(*row, found[_plain(row[-1])]) for row in labelled]
    return _dimension("dim_answer", "Answer", "An answer to a question.", columns, rows)


def _plain(label: str) -> str:
    """What Power BI takes for the same words."""
    return label.casefold().strip()


def _measures(contents: Contents, facts: Sequence[StarTable]) -> StarTable:
    titles = {
        table.name.removeprefix("scores_"): table.title.removeprefix("Scores: ")
        for table in contents.counts
        if table.name.startswith("scores_")
    }
    columns = {
        "measure_key": StarColumn("Measure and part.", hidden=True),
        "measure": StarColumn("Id of the published measure."),
        "part": StarColumn("Its total, a subscale or an item."),
        "measure_label": StarColumn("Both in words.", sorted_by=ORDER),
    }
    rows = []
    for key in _codes(facts, "measure_key"):
        measure, _, part = key.partition(".")
        rows.append((key, measure, part, titles.get(key, key)))
    return _dimension("dim_measure", "Measure", "A part of a published measure.", columns, rows)


def _states(facts: Sequence[StarTable]) -> StarTable:
    columns = {
        "state": StarColumn("What became of a question."),
        "state_label": StarColumn("The same in words.", sorted_by=ORDER),
    }
    rows = [(code, state(code)) for code in _codes(facts, "state")]
    return _dimension("dim_state", "State", "What may become of a question.", columns, rows)


def _tables(contents: Contents) -> StarTable:
    columns = {
        "table": StarColumn("Name of the table of counts."),
        "table_title": StarColumn("What it counts.", sorted_by=ORDER),
        "counted": StarColumn("Who is counted."),
        "overlapping": StarColumn("yes if its categories share people."),
        "held_in": StarColumn("The fact table that holds its cells."),
    }
    rows = [
        (
            table.name, table.title, table.base, "yes" if table.overlapping else "no",
            fact_of(table.name).id,
        )
        for table in contents.counts
    ]  # fmt: skip
    meaning = "The protected tables of counts that this release is made of."
    return _dimension("dim_table", "Tables", meaning, columns, rows)


def _notes(contents: Contents) -> StarTable:
    rows = [
        (f"{table.name}{BETWEEN}{number}", table.title, note)
        for table in contents.tables
        for number, note in enumerate([*table.notes, *_remarks(table.frame, table.name)], start=1)
    ]
    columns = {
        "note_key": StarColumn("Table and number of the note.", hidden=True),
        "note_of": StarColumn("The finished table that it belongs under."),
        "note": StarColumn("What the figures rest on, and what not to conclude."),
    }
    return _dimension("dim_note", "Notes", "What must be read with the figures.", columns, rows)


def _remarks(frame: pd.DataFrame, name: str) -> list[str]:
    return [str(remark) for remark in frame["remark"]] if name == "not_shown" else []
