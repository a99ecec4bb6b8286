"""Count tables: people by hand, by another way of counting, and what is always so."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from little_study import Person, little_study, made_up_people

from analysis.counts.bins import put_together
from analysis.counts.counting_all import count_all
from analysis.counts.dimensions import EVERYBODY
from analysis.counts.problems import StudyProblem
from analysis.counts.scoring import ends, named, scored_parts
from analysis.plans.loading import load_plan, shipped_plans
from analysis.plans.plan import Outcome
from dialogues.loading import load_guide, shipped_guides
from dialogues.measures import RULES

LITTLE = Path(__file__).parents[2] / "support" / "little.yml"
GUIDE = load_guide(shipped_guides()["social-isolation"]).guide
PLAN = load_plan(shipped_plans()["social-isolation"], [GUIDE]).plan
AREAS = pd.DataFrame({"lsoa21": ["E1", "E2", "E3"], "ward": ["Heneage", "Park", "Park"]})
LONELY = {"companionship": "often", "left_out": "often", "isolated": "often"}
GLAD = dict.fromkeys(LONELY, "hardly_ever")

BY_HAND = [
    Person({"age": "75+", "groups": ["alone", "bereaved"], **LONELY}, lsoa21="E1", channel="sms"),
    Person({"age": "75+", "groups": ["alone"], **GLAD}, lsoa21="E2", role="helper"),
    Person({"age": "?skipped", "groups": ["none"], **LONELY}, lsoa21="E9"),
    Person({"age": "16-24", "groups": "?prefer_not_to_say", **GLAD}, district="DN31"),
    Person({"age": "16-24", "groups": ["other"]}, disposition="partial", shown=["companionship"]),
]


def count(people, plan=PLAN, guides=(GUIDE,), areas=AREAS, others=(), minimum=10):
    connection = little_study(people, guides[0], others)
    counted = count_all(connection, plan, list(guides), areas, minimum=minimum)
    return {table.name: table for table in counted.tables}, counted.remarks


def cells(table, **only):
    """The people by the table's dimensions, without cells of nobody; ``only`` picks some."""
    frame = table.cells
    for name, value in only.items():
        frame = frame[frame[name] == value]
    by = [name for name in table.by if name not in only]
    return {
        row[:-1] if len(by) > 1 else row[0]: row[-1]
        for row in frame[[*by, "people"]].itertuples(index=False, name=None)
        if row[-1]
    }


def states(tables, question):
    return cells(tables["drop_off"], question=question)


@pytest.fixture(scope="module")
def by_hand():
    return count(BY_HAND, minimum=1, others=[("sms", "resident", "refused", 4)])[0]


def test_people_by_hand(by_hand):
    assert cells(by_hand["people_by_channel"]) == {"sms": 1, "web": 4}
    assert cells(by_hand["people_by_role"]) == {"resident": 4, "helper": 1}
    assert cells(by_hand["people_by_mode"], role="helper") == {"web": 1}
    assert cells(by_hand["people_by_disposition"]) == {"complete": 4, "partial": 1}
    assert cells(by_hand["dispositions"]) == {"complete": 4, "partial": 1, "refused": 4}


def test_answers_by_hand(by_hand):
    assert cells(by_hand["answers_age"]) == {"75+": 2, "16-24": 2}
    assert states(by_hand, "age") == {"answered": 4, "skipped": 1}
    assert states(by_hand, "groups") == {"answered": 4, "prefer_not_to_say": 1}
    assert cells(by_hand["answers_groups"], member="yes") == {
        "alone": 2, "bereaved": 1, "none": 1, "other": 1,
    }  # fmt: skip
    assert cells(by_hand["answers_groups"], **{"answer.groups": "alone"}) == {"yes": 2, "no": 2}
    assert states(by_hand, "sex") == {"not_asked": 5}


def test_groups_by_hand(by_hand):
    assert cells(by_hand["combinations"]) == {"alone + bereaved": 1, "alone": 1, "no_group": 2}
    assert cells(by_hand["groups_held"]) == {"0": 2, "1": 1, "2": 1}


def test_outcomes_by_hand(by_hand):
    def lonely(name, **only):
        return cells(by_hand[f"{name}.ucla_lonely"], **only)

    assert lonely("outcome") == {"yes": 2, "no": 2}
    assert lonely("outcome_by_group", **{"answer.groups": "alone"}) == {
        ("yes", "yes"): 1, ("yes", "no"): 1, ("no", "yes"): 1,
    }  # fmt: skip
    assert lonely("outcome_by_age") == {("75+", "yes"): 1, ("75+", "no"): 1, ("16-24", "no"): 1}
    assert lonely("outcome_by_role") == {
        ("helper", "no"): 1, ("resident", "yes"): 2, ("resident", "no"): 1,
    }  # fmt: skip
    assert lonely("outcome_by_channel") == {("sms", "yes"): 1, ("web", "yes"): 1, ("web", "no"): 2}
    assert lonely("outcome_by_area") == {
        ("Heneage", "yes"): 1, ("Park", "no"): 1, ("elsewhere", "yes"): 1,
        ("district_only", "no"): 1,
    }  # fmt: skip
    assert lonely("margins_age") == {("65+", "yes"): 1, ("65+", "no"): 1, ("16-34", "no"): 1}


def test_places_by_hand(by_hand):
    assert cells(by_hand["people_by_area"]) == {
        "Heneage": 1, "Park": 1, "elsewhere": 1, "district_only": 1, "not_known": 1,
    }  # fmt: skip
    assert cells(by_hand["group_by_area"], member="yes", **{"answer.groups": "alone"}) == {
        "Heneage": 1,
        "Park": 1,
    }


def test_scores_and_drop_off_by_hand(by_hand):
    assert cells(by_hand["scores_ucla3.total"]) == {"3": 2, "4–9": 2}
    assert states(by_hand, "companionship") == {"answered": 4, "left_here": 1}


def test_a_person_counts_once_by_the_latest_complete_conversation():
    people = [
        Person({"lonely": "never"}, respondent="a", channel="sms"),
        Person({"lonely": "often_always"}, respondent="a", channel="web"),
        Person({"lonely": "occasionally"}, respondent="a", disposition="partial"),
        Person({"lonely": "never"}, respondent="b", disposition="partial"),
        Person({"lonely": "occasionally"}, respondent="b", disposition="partial"),
    ]
    tables, _ = count(people)
    assert cells(tables["answers_lonely"]) == {"often_always": 1, "occasionally": 1}
    assert cells(tables["dispositions"]) == {"complete": 2, "partial": 3}


def test_another_way_of_counting_says_the_same():
    people = made_up_people(7, 400)
    table = count(people)[0]["outcome_by_group.ucla_lonely"]
    wanted: Counter = Counter()
    for person in people:
        points = {"hardly_ever": 1, "some_of_the_time": 2, "often": 3}
        lonely = sum(points[person.answers[item]] for item in LONELY) >= 6
        for group in PLAN.groups.codes:
            member = group in person.answers["groups"]
            wanted[group, "yes" if member else "no", "yes" if lonely else "no"] += 1
    assert cells(table) == wanted


@pytest.fixture(scope="module")
def many():
    return count(made_up_people(3, 250), others=[("web", "resident", "refused", 9)])[0]


def test_people_and_questions_add_up_to_everybody(many):
    for name, table in many.items():
        if name.startswith("people_by_"):
            assert table.cells["people"].sum() == 250, name
    assert (many["drop_off"].cells.groupby("question")["people"].sum() == 250).all()


def test_no_table_counts_more_people_than_there_are(many):
    for name, table in many.items():
        if table.base == EVERYBODY:
            keys = list(table.overlapping) or [pd.Series(0, table.cells.index)]
            assert (table.cells.groupby(keys)["people"].sum() <= 250).all(), name


def test_relations_hold_and_say_whether_they_are_exact():
    counted = count_all(little_study(made_up_people(3, 250), GUIDE), PLAN, [GUIDE], AREAS)
    people = {
        (table.name, tuple(row[:-1])): row[-1]
        for table in counted.tables
        for row in table.cells[[*table.by, "people"]].itertuples(index=False, name=None)
    }
    for whole, parts, exact in counted.relations:
        total = sum(people[part] for part in parts)
        assert total == people[whole] if exact else total < people[whole], whole
    told = {whole[0] for whole, _, exact in counted.relations if exact}
    assert {
        "drop_off",
        "groups_held",
        "outcome.ucla_lonely",
        "rates",
        "outcome.often_lonely",
        "outcome.no_support",
        "margins_age.often_lonely",
    } <= told


def test_a_dimension_of_one_name_is_the_same_division_in_all_tables(many):
    """Summed to what two tables of the same base share, neither has more than the fuller one."""
    by_sex = many["answers_sex"].cells.set_index("answer.sex")["people"]
    by_age = many["answers_age"].cells.set_index("answer.age")["people"]
    for outcome in PLAN.outcomes:
        ages = many[f"outcome_by_age.{outcome.id}"].cells.groupby("answer.age")["people"].sum()
        assert (ages <= by_age.reindex(ages.index)).all()
        sexes = many[f"margins_sex.{outcome.id}"].cells.groupby("margin.sex")["people"].sum()
        assert (sexes <= by_sex.reindex(sexes.index)).all()


def test_every_cell_is_there_once_and_of_the_promised_kind(many):
    assert len({*many}) == len(many)
    for table in many.values():
        assert list(table.cells.columns) == [*table.by, "people"], table.name
        assert not table.cells.duplicated(list(table.by)).any(), table.name
        assert table.cells["people"].dtype == "Int64", table.name
        assert (table.cells["people"] >= 0).all(), table.name
        assert {str(table.cells[name].dtype) for name in table.by} == {"string"}, table.name
        assert table.title, table.name
        assert table.base, table.name


def test_the_order_in_which_people_came_does_not_matter(many):
    people = made_up_people(3, 250)
    backwards = count(people[::-1], others=[("web", "resident", "refused", 9)])[0]
    for name, table in many.items():
        pd.testing.assert_frame_equal(table.cells, backwards[name].cells)


def test_combinations_of_few_people_are_not_named(many):
    named = cells(many["combinations"])
    rare = count(made_up_people(3, 250), minimum=1)[0]["combinations"]
    hidden = {key: n for key, n in cells(rare).items() if n < 10 and key != "no_group"}
    assert hidden
    assert named["other_combinations"] == sum(hidden.values())
    assert not set(hidden) & set(named)


def test_the_order_of_combinations_tells_nothing_of_their_sizes(many):
    order = many["combinations"].cells["combination"].tolist()
    place = {code: n for n, code in enumerate(PLAN.groups.codes)}
    named = [each.split(" + ") for each in order[:-2]]
    assert named == sorted(named, key=lambda each: (len(each), [place[code] for code in each]))
    assert order[-2:] == ["no_group", "other_combinations"]


def test_nobody_yet():
    tables, remarks = count([])
    assert all(table.cells["people"].sum() == 0 for table in tables.values())
    assert "Nobody has taken part yet, so that every table is empty." in remarks
    assert len(tables["answers_lonely"].cells) == 5


def test_one_conversation():
    tables, _ = count([Person({"lonely": "never"})])
    assert cells(tables["answers_lonely"]) == {"never": 1}
    assert cells(tables["combinations"]) == {}


def test_all_missing():
    kinds = ("skipped", "dont_know", "prefer_not_to_say", "not_understood", "withdrawn")
    tables, _ = count([Person(dict.fromkeys(["lonely", "groups", "age"], f"?{k}")) for k in kinds])
    assert states(tables, "lonely") == states(tables, "groups") == dict.fromkeys(kinds, 1)
    assert tables["answers_lonely"].cells["people"].sum() == 0
    assert tables["outcome.often_lonely"].cells["people"].sum() == 0
    assert cells(tables["people_by_area"]) == {"not_known": 5}


def test_two_guides_at_once_are_refused():
    with pytest.raises(StudyProblem, match="little and social-isolation: analyse each guide"):
        count([], guides=(GUIDE, load_guide(LITTLE).guide))


def test_a_plan_without_groups_age_or_raking():
    bare = replace(PLAN, groups=None, age="", raking=(), comparisons=(), by_area=())
    tables, _ = count(BY_HAND, plan=bare)
    assert cells(tables["outcome.ucla_lonely"]) == {"yes": 2, "no": 2}
    starts = ("combinations", "outcome_by_group", "group_by_area", "outcome_by_age", "margins_")
    assert not [name for name in tables if name.startswith(starts)]


def test_outcomes_from_a_scale_and_from_an_item():
    outcomes = (
        Outcome("low", "are not satisfied", question="satisfied", codes=("0", "1", "2")),
        Outcome("anxious", "are anxious", measure="ons4", part="anxious", bands=("high",)),
    )
    plan = replace(PLAN, outcomes=outcomes, comparisons=())
    people = [Person({"satisfied": n, "anxious": 10 - n}) for n in range(11)]
    tables, _ = count(people, plan=plan)
    assert cells(tables["outcome.low"]) == {"yes": 3, "no": 8}
    assert cells(tables["outcome.anxious"]) == {"yes": 5, "no": 6}
    assert cells(tables["scores_ons4.satisfied"]) == {"0–10": 11}
    assert "answers_satisfied" not in tables


def test_versions_that_cannot_be_compared_are_counted_apart():
    tables, remarks = count([Person({"lonely": "never"}), Person({"lonely@1.0": "never"})])
    assert cells(tables["answers_lonely"]) == cells(tables["answers_lonely@1.0"]) == {"never": 1}
    assert states(tables, "lonely@1.0") == {"answered": 1, "not_asked": 1}
    assert any("Counted apart" in remark and "lonely@1.0" in remark for remark in remarks)


def test_what_no_version_knows_is_told():
    _, remarks = count([Person({"mystery": "never"})])
    assert any(remark.startswith("Not counted: mystery.") for remark in remarks)
    with pytest.raises(StudyProblem, match=r"people with maybe as answer\.covid_change"):
        count([Person({"covid_change": "maybe"})])


def test_questions_that_are_not_counted_are_named():
    _, remarks = count([])
    assert any("would_help" in remark for remark in remarks)
    assert any("carer_hours" in remark for remark in remarks)


@pytest.mark.parametrize(
    ("areas", "why"),
    [
        (pd.DataFrame({"lsoa21": ["E1", "E1"], "ward": ["a", "b"]}), "E1 is in the areas twice"),
        (pd.DataFrame({"lsoa": ["E1"], "ward": ["a"]}), "columns lsoa21 and ward"),
    ],
)
def test_areas_that_cannot_be_used(areas, why):
    with pytest.raises(StudyProblem, match=why):
        count(BY_HAND, areas=areas)


def test_a_study_without_its_tables_is_explained():
    connection = little_study(BY_HAND, GUIDE)
    connection.execute("DROP TABLE timing")
    connection.execute("ALTER TABLE places DROP COLUMN district")
    with pytest.raises(StudyProblem, match=r"lacks places\.district, timing: make the"):
        count_all(connection, PLAN, [GUIDE], AREAS)


def test_nothing_is_left_in_the_study():
    connection = little_study(BY_HAND, GUIDE)
    before = connection.execute("SHOW TABLES").fetchall()
    count_all(connection, PLAN, [GUIDE], AREAS)
    assert connection.execute("SHOW TABLES").fetchall() == before


@pytest.mark.parametrize(
    ("rule", "parts"),
    [
        ("ucla3", {"total": (3, 9)}),
        ("de_jong_gierveld6", {"total": (0, 6), "emotional": (0, 3), "social": (0, 3)}),
        ("campaign_to_end_loneliness", {"total": (0, 12)}),
        ("lonely_direct", {}),
    ],
)
def test_the_scores_that_there_can_be(rule, parts):
    assert scored_parts(RULES[rule]) == parts


@hypothesis_settings(max_examples=50)
@given(st.lists(st.integers(0, 40), min_size=1, max_size=16))
def test_bins_are_put_together_and_nobody_is_lost(counts):
    bins = put_together(counts)
    assert sum(people for *_, people in bins) == sum(counts)
    covered = [number for first, last, _ in bins for number in range(first, last + 1)]
    assert covered == list(range(len(counts)))
    assert len(bins) == 1 or all(people >= 10 for *_, people in bins)


@given(st.integers(0, 30), st.integers(0, 30))
def test_ranges_of_scores_are_named_and_read_again(low, width):
    assert ends(named(low, low + width)) == (low, low + width)
