"""Measures, reckoned as they are written, give the figures of the finished tables, or are BLANK.

The rows are read from the Parquet with DuckDB, the expressions and relationships
from the TMDL.
"""

from functools import cache

import pandas as pd
import pytest
from dax_reckoning import Model
from powerbi_made import project_made
from tmdl_reading import read_tmdl, unquoted

from analysis.results.answers import NOT_IN_BASE
from analysis.statistics.minimum import MINIMUM

MODEL = "Earshot.SemanticModel/definition"
ENDS = ("share", "low", "high")
WHAT = {"share": "share", "low": "share low", "high": "share high"}


@cache
def model(number=400, protect="rounded"):
    """Of a project of real people, so that names are short."""
    project = project_made(number, protect, False)
    connection = project.read()
    rows = {}
    for table in project.tables:
        names = [name for name, *_ in connection.execute(f"DESCRIBE {table.id}").fetchall()]
        read = connection.execute(f"FROM {table.id}").fetchall()
        rows[table.title] = [dict(zip(names, row, strict=True)) for row in read]
    measures = {}
    for file in (project.folder / MODEL / "tables").iterdir():
        [table] = read_tmdl(file.read_text("utf-8"))
        measures |= {each.name: each.default for each in table.all("measure")}
    ways = {}
    for each in read_tmdl(project.text(f"{MODEL}/relationships.tmdl")):
        start, end = (_ends(each.properties[name]) for name in ("fromColumn", "toColumn"))
        ways[start] = end
    return Model(rows, ways, measures)


def _ends(reference):
    table, _, column = reference.rpartition(".")
    return unquoted(table), unquoted(column)


def finished(name, number=400):
    table = project_made(number, "rounded", False).contents.table(name)
    assert table is not None, name
    return [
        {key: None if pd.isna(value) else value for key, value in row.items()}
        for row in table.frame.to_dict("records")
    ]


def same(noun, row, *filters, counted="people"):
    """The measures of a family say what a row of a finished table says."""
    found = model()
    assert found.value(f"{noun} {counted}", *filters) == row["people"]
    for end in ENDS:
        value = found.value(f"{noun} {WHAT[end]}", *filters)
        assert value == (None if row[end] is None else pytest.approx(row[end])), (noun, end, row)
    if row["share"] is not None:
        assert found.value(f"{noun} base", *filters) == row["base"]


def test_answers_of_one_and_of_several():
    compared = {"yes": 0, "no": 0}
    overlapping = {row["question"]: row["overlapping"] for row in model().rows["Question"]}
    for name in ("answers_age", "answers_lonely", "answers_groups", "answers_barriers",
                 "answers_sex"):  # fmt: skip
        question = name.removeprefix("answers_")
        for row in finished(name):
            if row["why_none"] == NOT_IN_BASE:
                continue
            key = f"{question}|{row['answer']}"
            same("Answer", row, ("Question", "question", [question]),
                 ("Answer", "answer_key", [key]))  # fmt: skip
            compared[overlapping[question]] += row["share"] is not None
    assert min(compared.values()) >= 3


@pytest.mark.parametrize(
    ("table", "noun", "by"),
    [
        ("outcome", "Outcome", ()),
        ("outcome_by_area", "Area outcome", (("ward", "Area", "area"),)),
        ("outcome_by_age", "Age outcome", (("age", "Answer", "answer_code"),)),
        ("outcome_by_role", "Mode outcome", (("role", "Outcomes by mode", "mode"),)),
        ("outcome_by_channel", "Mode outcome", (("channel", "Outcomes by mode", "mode"),)),
    ],
)
def test_outcomes(table, noun, by):
    shown = 0
    for row in finished(table):
        filters = [("Outcome", "outcome", [row["outcome"]])]
        filters += [(of, name, [row[own]]) for own, of, name in by]
        same(noun, row, *filters)
        shown += row["share"] is not None
    assert shown >= 2


def test_groups_and_everybody_else():
    """Shares of both sides of the plan's comparisons."""
    shown = 0
    for row in finished("comparisons"):
        for member, side in (("yes", "members"), ("no", "others")):
            filters = (("Outcome", "outcome", [row["outcome"]]), ("Group", "group", [row["group"]]),
                       ("Outcomes by group", "member", [member]))  # fmt: skip
            if row[f"{side}_share"] is not None:
                share = model().value("Group outcome share", *filters)
                assert share == pytest.approx(row[f"{side}_share"])
                assert model().value("Group outcome base", *filters) == row[f"{side}_base"]
                shown += 1
    assert shown >= 4


def test_by_area():
    for row in finished("people_by_area"):
        same("Area", row, ("Area", "area", [row["ward"]]))
    for row in finished("group_by_area"):
        same("Area group", row, ("Area", "area", [row["ward"]]), ("Group", "group", [row["group"]]))
    for name in ("area_support_who", "area_barriers"):
        question = name.removeprefix("area_")
        for row in finished(name):
            key = f"{question}|{row['answer']}"
            same("Area answer", row, ("Area", "area", [row["ward"]]),
                 ("Question", "question", [question]), ("Answer", "answer_key", [key]))  # fmt: skip


def test_scores_drop_off_dispositions_and_rates():
    for row in finished("scores_ucla3.total"):
        same("Score", row, ("Measure", "measure_key", ["ucla3.total"]),
             ("Scores", "score", [row["score"]]))  # fmt: skip
    for row in finished("drop_off"):
        same("Question", row, ("Question", "question", [row["question"]]),
             ("State", "state", [row["state"]]))  # fmt: skip
    for row in finished("dispositions"):
        chosen = ("Dispositions", "disposition", [row["disposition"]])
        same("Disposition", row, chosen, counted="conversations")
    for row in finished("dispositions_by_mode"):
        chosen = [("Dispositions by mode", name, [row[name]])
                  for name in ("role", "channel", "disposition")]  # fmt: skip
        same("Mode disposition", row, *chosen, counted="conversations")
    for row in finished("response_rates"):
        same("Rate", row, ("Response rates counted", "rate", [row["rate"]]),
             counted="conversations")  # fmt: skip


def test_people_of_many_are_summed_where_nobody_is_twice():
    """All answers to one question; all wards; both channels and roles of one kind."""
    ages = [row["people"] or 0 for row in model().rows["Answers"] if row["question"] == "age"]
    assert model().value("Answer people", ("Question", "question", ["age"])) == sum(ages) > 0
    heard = [row["people"] or 0 for row in model().rows["People heard"]]
    assert model().value("Area people") == sum(heard) > 0


@pytest.mark.parametrize("what", ["people", "base", "share", "share low", "share high"])
def test_measures_are_blank_where_people_would_be_counted_twice(what):
    groups, outcomes = [[row[key] for row in model().rows[table]][:2]
                        for table, key in (("Group", "group"), ("Outcome", "outcome"))]  # fmt: skip
    one, member = ("Outcome", "outcome", outcomes[:1]), ("Outcomes by group", "member", ["yes"])
    blank = {
        "Answer": [(), (("Question", "question", ["age", "sex"]),),
                   (("Question", "question", ["groups"]),),
                   (("Answer", "answer_label", ["Yes"]),)],
        "Outcome": [(), (("Outcome", "outcome", outcomes),)],
        "Group outcome": [(), (one, member), (one, ("Group", "group", groups), member),
                          (one, ("Group", "group", groups[:1]))],
        "Mode outcome": [(one,)],
        "Area group": [(), (("Group", "group", groups),)],
        "Area answer": [(("Question", "question", ["barriers"]),)],
    }  # fmt: skip
    for noun, choices in blank.items():
        for filters in choices:
            assert model().value(f"{noun} {what}", *filters) is None, (noun, filters)


def test_other_counts_are_never_added_over_tables():
    assert model().value("Cell people") is None
    chosen = ("Tables", "table", ["people_by_channel"])
    people = [row["people"] or 0 for row in model().rows["Other counts"]
              if row["table"] == "people_by_channel"]  # fmt: skip
    assert model().value("Cell people", chosen) == sum(people) > 0


def test_a_share_that_rests_on_a_withheld_number_is_blank_and_not_0():
    [outcome, *_] = [row["outcome"] for row in model().rows["Outcomes by area"]
                     if row["withheld"] and row["has"] == "yes"]  # fmt: skip
    chosen = ("Outcome", "outcome", [outcome])
    assert model().value("Area outcome cells withheld", chosen) > 0
    assert model().value("Area outcome share", chosen) is None


def test_from_fewer_than_the_minimum_there_is_no_share():
    own = model()
    rows = [{**row, "people": MINIMUM // 2 - 1, "withheld": ""} for row in own.rows["Outcomes"]]
    few = Model({**own.rows, "Outcomes": rows}, own.ways, own.measures)
    chosen = ("Outcome", "outcome", [rows[0]["outcome"]])
    assert few.value("Outcome base", chosen) == 2 * (MINIMUM // 2 - 1)
    assert few.value("Outcome share", chosen) is None


def test_everybody_withheld_is_blank_everywhere():
    own = model(400, "withheld")
    question = ("Question", "question", ["age"])
    assert own.value("Answer people", question) is None
    assert own.value("Answer share", question) is None
    assert own.value("Answer cells withheld", question) > 0
    assert own.value("People heard per 1,000") is None


def test_nobody_heard_is_no_error():
    own = model(0)
    for name in own.measures:
        if not name.endswith("cells withheld"):  # noughts are withheld, too
            assert own.value(name) in (None, 0), name


def test_people_heard_per_1000():
    """By hand, over the wards whose number is shown."""
    residents = {row["area"]: row["residents"] for row in model().rows["Area"]}
    shown = [row for row in model().rows["People heard"] if row["people"] is not None]
    shown = [row for row in shown if residents[row["area"]] is not None]
    assert len(shown) >= 2
    whole = sum(row["people"] for row in shown) / sum(residents[row["area"]] for row in shown)
    assert model().value("People heard per 1,000") == pytest.approx(1000 * whole)
    one = shown[0]
    found = model().value("People heard per 1,000", ("Area", "area", [one["area"]]))
    assert found == pytest.approx(1000 * one["people"] / residents[one["area"]])
    assert model().value("People heard per 1,000", ("Area", "area", ["not_known"])) is None


def test_estimates_are_those_of_one_row():
    for row in finished("comparisons"):
        chosen = ("Comparisons", "number", [row["number"]])
        for name in ("relative_risk", "difference_low", "q_value", "members"):
            value = model().value(f"Comparison {name.replace('_', ' ')}", chosen)
            assert value == (None if row[name] is None else pytest.approx(row[name]))
    assert model().value("Comparison relative risk") is None
    for row in finished("coverage"):
        chosen = [("Coverage", name, [row[name]]) for name in ("of", "category")]
        assert model().value("Coverage per 1000", *chosen) == row["per_1000"]
    imd = ("Figure", "figure", ["deprivation_2025.imd_score"])
    assert model().value("Area figure", imd) is None
    [first, *_] = model().rows["Area figures"]
    chosen = [("Area", "area", [first["area"]]), ("Figure", "figure", [first["figure"]])]
    assert model().value("Area figure", *chosen) == first["value"]


def test_a_filter_on_the_side_that_is_counted_does_not_change_the_base():
    """Else a slicer on "has" would make every share 100%."""
    [row, *_] = finished("outcome")
    same("Outcome", row, ("Outcome", "outcome", [row["outcome"]]), ("Outcomes", "has", ["yes"]))
